#include "layout/cutting.h"
#include "layout/grid.h"
#include "layout/layout_remarks.h"

bool cutting_is_area(const Frame *frame)
{
	return frame->kind == FRAME_BARS || frame->kind == FRAME_BOX ||
		frame->kind == FRAME_IMPRINT || frame->kind == FRAME_RULE;
}

static void check_bleed(const Survey *survey)
{
	static const char *const keys[] = { "bleed", "finishing" };
	const Layout *layout = survey->layout;
	if (layout->bleed >= length_from_mm(GRID_KNIFE_STRAYS_MM) - GRID_ROUNDING)
		return;
	Place place = survey_place_of_keys(survey, keys, G_N_ELEMENTS(keys));
	if (layout->finishing == FINISHING_FLUSH_CUT)
		remarks_add(survey->remarks, place, FLUSH_CUT_WITHOUT_BLEED,
			mm_from_length(layout->bleed));
	else if (layout->bleed > 0)
		remarks_add(survey->remarks, place, BLEED_TOO_SMALL, mm_from_length(layout->bleed));
}

/* It is cut after it was laminated, so all of the printed sheet goes into the pouch. */
static void check_pouch_of_cut(const Survey *survey)
{
	static const char *const keys[] = { "finishing", "bleed", "pouch", "paper" };
	const Layout *layout = survey->layout;
	Box printed = grid_bleed(layout);
	Length short_side = MIN(printed.width, printed.height);
	Length long_side = MAX(printed.width, printed.height);
	Length short_pouch = MIN(layout->pouch_width, layout->pouch_height);
	Length long_pouch = MAX(layout->pouch_width, layout->pouch_height);
	if (layout->pouch_width > 0 &&
		(short_side > short_pouch + GRID_ROUNDING ||
			long_side > long_pouch + GRID_ROUNDING))
		remarks_add(survey->remarks, survey_place_of_keys(survey, keys, G_N_ELEMENTS(keys)),
			BLEED_OVER_POUCH, mm_from_length(short_side), mm_from_length(long_side),
			mm_from_length(short_pouch), mm_from_length(long_pouch));
}

/* The least distance from an edge of the sheet that is not run over; a frame in flow has no top. */
static Length nearest_edge(const Layout *layout, const Frame *frame, const Standing *standing)
{
	const Length insets[] = { frame->left, layout->width - box_right(standing->box),
		standing->box.y, layout->height - box_bottom(standing->box) };
	Length nearest = INT32_MAX;
	for (size_t i = 0; i < (standing->is_known ? 4u : 2u); i++)
		if (insets[i] > GRID_ROUNDING)
			nearest = MIN(nearest, insets[i]);
	return nearest;
}

static void check_lines(const Survey *survey)
{
	const Length least = length_from_mm(GRID_LINE_FROM_CUT_MM) - GRID_ROUNDING;
	const Length told_already = length_from_mm(GRID_UNSAFE_EDGE_MM) - GRID_ROUNDING;
	for (int i = 0; i < survey->layout->frame_count; i++) {
		const Frame *frame = &survey->layout->frames[i];
		Length nearest = nearest_edge(survey->layout, frame, &survey->standings[i]);
		if (cutting_is_area(frame) && nearest >= told_already && nearest < least)
			remarks_add(survey->remarks, survey_place_of_frame(survey, frame),
				LINE_NEAR_CUT, frame->name, mm_from_length(nearest));
	}
}

void cutting_check(const Survey *survey)
{
	static const char *const keys[] = { "finishing", "pouch" };
	const Layout *layout = survey->layout;
	check_bleed(survey);
	if (layout->finishing == FINISHING_FLUSH_CUT) {
		check_pouch_of_cut(survey);
		check_lines(survey);
	} else if (layout->pouch_width == 0 && yaml_at(survey->root, "finishing")) {
		remarks_add(survey->remarks, survey_place_of_keys(survey, keys, G_N_ELEMENTS(keys)),
			SEALED_WITHOUT_POUCH);
	}
}
