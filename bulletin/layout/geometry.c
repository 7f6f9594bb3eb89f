#include "layout/geometry.h"
#include "layout/cutting.h"
#include "layout/grid.h"
#include "layout/layout_remarks.h"
#include "layout/paper.h"
#include "layout/survey.h"

/* A pouch takes a sheet upright or on its side. */
static void check_pouch(const Survey *survey)
{
	static const char *const keys[] = { "pouch", "paper" };
	const Layout *layout = survey->layout;
	Length seal = 2 * length_from_mm(POUCH_SEAL_MM);
	Length short_side = MIN(layout->width, layout->height);
	Length long_side = MAX(layout->width, layout->height);
	Length short_pouch = MIN(layout->pouch_width, layout->pouch_height);
	Length long_pouch = MAX(layout->pouch_width, layout->pouch_height);
	bool seals = short_side <= short_pouch - seal + GRID_ROUNDING &&
		long_side <= long_pouch - seal + GRID_ROUNDING;
	if (layout->pouch_width > 0 && !seals)
		remarks_add(survey->remarks, survey_place_of_keys(survey, keys, G_N_ELEMENTS(keys)),
			SHEET_OVER_POUCH, mm_from_length(short_side), mm_from_length(long_side),
			mm_from_length(short_pouch), mm_from_length(long_pouch),
			mm_from_length(short_pouch - seal), mm_from_length(long_pouch - seal));
}

static void check_grid(const Survey *survey)
{
	static const char *const keys[] = { "columns", "gutter", "margin", "paper" };
	const Layout *layout = survey->layout;
	int64_t white = 2 * (int64_t)layout->margin +
		(layout->columns - 1) * (int64_t)layout->gutter;
	if (white >= layout->width)
		remarks_add(survey->remarks, survey_place_of_keys(survey, keys, G_N_ELEMENTS(keys)),
			GRID_WITHOUT_ROOM, layout->columns, mm_from_length(layout->gutter));
}

/*
 * Areas of ink may run off the sheet where it is cut after printing: those that
 * end at its edge run on by themselves.
 */
static bool runs_off(const Survey *survey, const Frame *frame, Length inset)
{
	Length bleed = survey->layout->bleed;
	return cutting_is_area(frame) && bleed > 0 &&
		(grid_touches(inset) || inset <= -bleed + GRID_ROUNDING);
}

static void check_edge(const Survey *survey, const Frame *frame, Length inset, const char *edge)
{
	if (runs_off(survey, frame, inset) ||
		inset >= length_from_mm(GRID_UNSAFE_EDGE_MM) - GRID_ROUNDING)
		return;
	Place place = survey_place_of_frame(survey, frame);
	Length bleed = survey->layout->bleed;
	if (inset >= -GRID_ROUNDING)
		remarks_add(survey->remarks, place, FRAME_IN_UNSAFE_EDGE, frame->name,
			mm_from_length(inset), edge);
	else if (cutting_is_area(frame) && bleed > 0)
		remarks_add(survey->remarks, place, FRAME_WITHIN_BLEED, frame->name,
			mm_from_length(-inset), edge, mm_from_length(bleed));
	else
		remarks_add(survey->remarks, place, FRAME_OUTSIDE, frame->name,
			mm_from_length(-inset), edge);
}

static void check_edges(const Survey *survey, const Frame *frame, const Standing *standing)
{
	const Layout *layout = survey->layout;
	check_edge(survey, frame, frame->left, "left");
	check_edge(survey, frame, layout->width - box_right(standing->box), "right");
	if (!standing->is_known)
		return;
	check_edge(survey, frame, standing->box.y, "top");
	check_edge(survey, frame, layout->height - box_bottom(standing->box), "bottom");
}

static bool is_in_corner(Box corner, Box box)
{
	return box.x < box_right(corner) - GRID_ROUNDING &&
		box_right(box) > corner.x + GRID_ROUNDING &&
		box.y < box_bottom(corner) - GRID_ROUNDING &&
		box_bottom(box) > corner.y + GRID_ROUNDING;
}

/* Whether any of `box` lies within the circle that fills `round`. */
static bool is_under_eyelet(Box round, Box box)
{
	double radius = round.width / 2.0;
	double x = round.x + radius, y = round.y + radius;
	double across = CLAMP(x, box.x, box_right(box)) - x;
	double down = CLAMP(y, box.y, box_bottom(box)) - y;
	radius -= GRID_ROUNDING;
	return across * across + down * down < radius * radius;
}

/* A bar may lie under an eyelet: it is no text, and looks whole all the same. */
static void check_corner(const Survey *survey, const Frame *frame, Box box, Corner corner)
{
	static const char *const names[] = { "top left", "top right", "bottom left",
		"bottom right" };
	const Layout *layout = survey->layout;
	Length side = length_from_mm(GRID_PIN_CORNER_MM);
	bool is_right = corner == CORNER_TOP_RIGHT || corner == CORNER_LOW_RIGHT;
	bool is_low = corner == CORNER_LOW_LEFT || corner == CORNER_LOW_RIGHT;
	Box square = { is_right ? layout->width - side : 0, is_low ? layout->height - side : 0,
		side, side };
	if (layout->fixing == FIXING_PINS && is_in_corner(square, box))
		remarks_add(survey->remarks, survey_place_of_frame(survey, frame), FRAME_UNDER_PIN,
			frame->name, names[corner]);
	if (layout->fixing == FIXING_EYELETS && frame->kind != FRAME_BARS &&
		is_under_eyelet(grid_keep_out(layout, corner), box))
		remarks_add(survey->remarks, survey_place_of_frame(survey, frame),
			FRAME_UNDER_EYELET, frame->name, names[corner]);
}

static void check_corners(const Survey *survey, const Frame *frame, Box box)
{
	for (int corner = 0; corner < CORNER_COUNT; corner++)
		check_corner(survey, frame, box, (Corner)corner);
}

/* Whether two frames can stand on one side of the sheet. */
static bool can_meet(const Layout *layout, FrameSides one, FrameSides other)
{
	unsigned both = 1u << one | 1u << other;
	if (both == (1u << ON_FIRST | 1u << ON_LATER) ||
		both == (1u << ON_LAST | 1u << ON_ALL_BUT_LAST))
		return false;
	bool has_one_side = layout->pages_most <= 1; /* the first and the last */
	return !(has_one_side && (both & (1u << ON_LATER | 1u << ON_ALL_BUT_LAST)));
}

/* Texts that share a baseline from both ends: what is over is the typesetter's to tell. */
static bool share_a_line(const Frame *one, const Frame *other)
{
	return one->kind == FRAME_TEXT && other->kind == FRAME_TEXT &&
		one->baseline != LENGTH_NONE && one->baseline == other->baseline &&
		one->align != other->align;
}

/* Where a frame stands on the sides that it shares with another. */
static Box box_beside(const Frame *frame, const Standing *standing, const Frame *other)
{
	Box box = standing->box;
	if (frame->kind == FRAME_BODY && other->sides == ON_LAST)
		box.height = frame->bottom_last - box.y;
	return box;
}

static void check_pair(const Survey *survey, int first, int second)
{
	const Frame *one = &survey->layout->frames[first], *other = &survey->layout->frames[second];
	const Standing *a = &survey->standings[first], *b = &survey->standings[second];
	bool are_bodies = one->kind == FRAME_BODY &&
		other->kind == FRAME_BODY; /* the first holds */
	if (are_bodies || !a->is_known || !b->is_known || (a->flows && b->flows) ||
		share_a_line(one, other) || !can_meet(survey->layout, one->sides, other->sides))
		return;
	Box here = box_beside(one, a, other), there = box_beside(other, b, one);
	Length across = MIN(box_right(here), box_right(there)) - MAX(here.x, there.x);
	Length down = MIN(box_bottom(here), box_bottom(there)) - MAX(here.y, there.y);
	if (across > GRID_ROUNDING && down > GRID_ROUNDING)
		remarks_add(survey->remarks, standing_place(survey->layout, one, other),
			FRAME_OVER_FRAME, other->name, one->name, mm_from_length(across),
			mm_from_length(down));
}

static void check_frame(const Survey *survey, int index)
{
	const Frame *frame = &survey->layout->frames[index];
	const Standing *standing = &survey->standings[index];
	if (frame->width <= 0) {
		remarks_add(survey->remarks, survey_place_of_frame(survey, frame),
			FRAME_WITHOUT_WIDTH, frame->name, mm_from_length(frame->left));
		return;
	}
	check_edges(survey, frame, standing);
	if (standing->is_known && standing->box.height < 0) {
		remarks_add(survey->remarks, survey_place_of_frame(survey, frame),
			FRAME_WITHOUT_ROOM, frame->name, mm_from_length(frame->bottom),
			mm_from_length(standing->box.y));
		return;
	}
	if (standing->is_known)
		check_corners(survey, frame, standing->box);
	for (int before = 0; before < index; before++)
		check_pair(survey, before, index);
}

void geometry_check(Arena *arena, const Layout *layout, const YamlNode *root, Remarks *remarks)
{
	bool is_sheet_known = layout->width > 0 && layout->height > 0;
	Survey survey = { layout, root, standings_of(arena, layout, remarks), remarks };
	if (!is_sheet_known)
		return;
	check_pouch(&survey);
	check_grid(&survey);
	for (int i = 0; i < layout->frame_count; i++)
		check_frame(&survey, i);
	cutting_check(&survey);
}
