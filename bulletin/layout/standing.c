#include "layout/standing.h"
#include "layout/layout_remarks.h"

/* Height of the letters that reach up, in sizes: near enough in every text face. */
#define ASCENDER_SHARE 0.75

typedef enum { NOT_YET, ON_THE_WAY, SETTLED } Progress;

typedef struct {
	const Layout *layout;
	Remarks *remarks;
	Standing *standings;
	Progress *progress;
} Survey;

Place standing_place(const Layout *layout, const Frame *first, const Frame *second)
{
	bool only_first = first->place.file == layout->file && second->place.file != layout->file;
	return only_first ? first->place : second->place;
}

static bool holds_text(const Frame *frame)
{
	return frame->kind == FRAME_TEXT || frame->kind == FRAME_PARTNERS;
}

/* Many lines or frames may add up to more than a Length holds; ten metres is off any sheet. */
static Length length_from_sum(int64_t sum)
{
	const int64_t most = length_from_mm(10000);
	return (Length)CLAMP(sum, -most, most);
}

static Length leading_of(const TextStyle *style, Length size)
{
	double share = style->leading_share * size;
	return style->leading > 0 ? style->leading : length_from_sum((int64_t)share);
}

/* From the first ascenders to the last baseline of so many lines of text. */
static Length height_of_lines(const TextStyle *style, Length size, int lines)
{
	int64_t more = (lines - 1) * (int64_t)leading_of(style, size);
	return length_from_sum((int64_t)(ASCENDER_SHARE * size) + more);
}

static int lines_most(const Frame *frame)
{
	int lines = MAX(frame->lines_most, 1);
	return frame->is_stacked ? lines * MAX(frame->text_count, 1) : lines;
}

/* Whether the file says all that the height of this frame comes from. */
static bool has_height(const Frame *frame)
{
	if (frame->kind == FRAME_BODY)
		return frame->bottom != LENGTH_NONE;
	return !holds_text(frame) || frame->style >= 0;
}

static void stand_fixed(const Survey *survey, const Frame *frame, Standing *standing)
{
	Length start = holds_text(frame) ? frame->baseline : frame->top;
	standing->is_known = start != LENGTH_NONE && has_height(frame);
	if (!standing->is_known)
		return;
	standing->box.y = start;
	standing->box.height = frame->kind == FRAME_BODY ? frame->bottom - start : frame->height;
	if (holds_text(frame)) {
		const TextStyle *style = &survey->layout->styles[frame->style];
		standing->box.y = start - (Length)(ASCENDER_SHARE * style->size_most);
		standing->box.height = height_of_lines(style, style->size_most, lines_most(frame));
	}
}

/* The highest top that one of its `unders` leaves to a frame of this style (NULL: none). */
static Length top_under(const Under *under, Length above, const TextStyle *style)
{
	int64_t below = 0;
	if (under->ascender != LENGTH_NONE)
		below = MAX(below, under->ascender);
	if (under->ink != LENGTH_NONE)
		below = MAX(below, under->ink);
	if (under->top != LENGTH_NONE)
		below = MAX(below, under->top);
	if (under->leading != LENGTH_NONE && style) {
		int64_t to_baseline = leading_of(style, style->size_least) + under->leading;
		below = MAX(below, to_baseline - (int64_t)(ASCENDER_SHARE * style->size_least));
	}
	return length_from_sum(above + below);
}

static const Standing *settle(Survey *survey, int index);

/* Any of the frames above may be missing on a sheet: the highest place counts. */
static void stand_under(Survey *survey, const Frame *frame, Standing *standing)
{
	const TextStyle *style = frame->style >= 0 ? &survey->layout->styles[frame->style] : NULL;
	standing->flows = true;
	for (int i = 0; i < frame->under_count; i++) {
		const Under *under = &frame->unders[i];
		if (survey->progress[under->frame] == ON_THE_WAY) {
			const Frame *upper = &survey->layout->frames[under->frame];
			remarks_add(survey->remarks, standing_place(survey->layout, upper, frame),
				FRAME_UNDER_ITSELF, frame->name, upper->name);
			continue;
		}
		const Standing *above = settle(survey, under->frame);
		if (!above->is_known)
			continue;
		Length top = top_under(under, box_bottom(above->box), style);
		standing->box.y = standing->is_known ? MIN(standing->box.y, top) : top;
		standing->is_known = true;
	}
	standing->is_known = standing->is_known && has_height(frame);
	if (!standing->is_known)
		return;
	if (frame->kind == FRAME_BODY)
		standing->box.height = frame->bottom - standing->box.y;
	else if (style && holds_text(frame))
		standing->box.height = height_of_lines(style, style->size_least, 1);
	else
		standing->box.height = frame->height;
}

static const Standing *settle(Survey *survey, int index)
{
	const Frame *frame = &survey->layout->frames[index];
	Standing *standing = &survey->standings[index];
	if (survey->progress[index] == SETTLED)
		return standing;
	survey->progress[index] = ON_THE_WAY;
	standing->box.x = frame->left;
	standing->box.width = frame->width;
	if (frame->under_count > 0)
		stand_under(survey, frame, standing);
	else
		stand_fixed(survey, frame, standing);
	survey->progress[index] = SETTLED;
	return standing;
}

const Standing *standings_of(Arena *arena, const Layout *layout, Remarks *remarks)
{
	Survey survey = {
		.layout = layout,
		.remarks = remarks,
		.standings = arena_new(arena, Standing, layout->frame_count),
		.progress = arena_new(arena, Progress, layout->frame_count),
	};
	for (int i = 0; i < layout->frame_count; i++)
		settle(&survey, i);
	return survey.standings;
}
