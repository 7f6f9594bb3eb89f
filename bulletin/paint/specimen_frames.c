#include "paint/specimen_frames.h"
#include "paint/cairo_canvas.h"
#include "paint/mark_text.h"

#include <stdlib.h>

static const Rgb outline = { 0.50, 0.50, 0.50 };
static const double outline_weight = 0.1 * PT_PER_MM;
static const double name_gap = 6 * PT_PER_MM; /* between what is round the sheet and the name */
static const double name_distance = 3.6 * PT_PER_MM; /* between two baselines of names */
static const double leader_gap = 1 * PT_PER_MM;

/* The name of a frame on its way to a place of its own. */
typedef struct {
	const SpecimenMark *mark;
	double wanted;   /* its frame's top, pt */
	double baseline; /* of the name */
	bool is_right;
} FrameName;

static int by_height(const void *left, const void *right)
{
	const FrameName *a = left, *b = right;
	return (a->wanted > b->wanted) - (a->wanted < b->wanted);
}

static bool is_named_right(const Layout *layout, const SpecimenMark *mark)
{
	return mark->kind == SPECIMEN_FRAME && mark->box.x >= layout->width / 2;
}

bool specimen_frames_has_right(const Painting *painting, SpecimenMarks marks)
{
	for (int i = 0; i < marks.count; i++)
		if (is_named_right(painting->layout, &marks.marks[i]))
			return true;
	return false;
}

static FrameName *names_of(const Painting *painting, SpecimenMarks marks, int *count)
{
	FrameName *names = NULL;
	*count = 0;
	for (int i = 0; i < marks.count; i++) {
		const SpecimenMark *mark = &marks.marks[i];
		if (mark->kind != SPECIMEN_FRAME)
			continue;
		*arena_push(painting->arena, names, *count) = (FrameName){
			.mark = mark,
			.wanted = pt_from_length(mark->box.y),
			.is_right = is_named_right(painting->layout, mark),
		};
	}
	if (*count > 0)
		qsort(names, (size_t)*count, sizeof *names, by_height);
	return names;
}

/* Each name at its frame's top, or as far below the one above it as names keep. */
static void names_settle(FrameName *names, int count)
{
	double last[2] = { -name_distance, -name_distance };
	for (int i = 0; i < count; i++) {
		double *above = &last[names[i].is_right];
		double beside = names[i].wanted + mark_text_size(MARK_LABEL) * 0.35;
		names[i].baseline = MAX(beside, *above + name_distance);
		*above = names[i].baseline;
	}
}

static const char *extent_words(Arena *arena, const SpecimenMark *mark)
{
	return arena_printf(arena, "%.1f–%.1f", mm_from_length(mark->box.y),
		mm_from_length(box_bottom(mark->box)));
}

/* The name, then smaller where it begins and ends; and a line to the frame. */
static void name_draw(const Painting *painting, cairo_t *cr, const FrameName *name, double around)
{
	Typecase *typecase = painting->typecase;
	const char *extent = extent_words(painting->arena, name->mark);
	double away = around + name_gap, white = 1.5 * PT_PER_MM;
	double edge = name->is_right ? pt_from_length(painting->layout->width) + away : -away;
	double end = pt_from_length(
		name->is_right ? box_right(name->mark->box) : name->mark->box.x);
	double middle = name->baseline - mark_text_size(MARK_LABEL) * 0.35;
	cairo_set_rgb(cr, outline);
	cairo_move_to(cr, name->is_right ? edge - leader_gap : edge + leader_gap, middle);
	cairo_line_to(cr, end, name->wanted);
	cairo_stroke(cr);
	if (name->is_right) {
		double width = mark_text_width(typecase, MARK_LABEL, name->mark->name);
		mark_text_draw(typecase, cr, MARK_LABEL, edge, name->baseline, INFINITY,
			name->mark->name);
		mark_text_draw(typecase, cr, MARK_NUMBER, edge + width + white, name->baseline,
			INFINITY, extent);
	} else {
		double width = mark_text_draw_back(typecase, cr, MARK_NUMBER, edge, name->baseline,
			extent);
		mark_text_draw_back(typecase, cr, MARK_LABEL, edge - width - white, name->baseline,
			name->mark->name);
	}
}

void specimen_frames_draw(const Painting *painting, cairo_t *cr, SpecimenMarks marks, double around)
{
	int count;
	FrameName *names = names_of(painting, marks, &count);
	names_settle(names, count);
	cairo_set_line_width(cr, outline_weight);
	for (int i = 0; i < count; i++) {
		Box box = names[i].mark->box;
		cairo_set_rgb(cr, outline);
		cairo_rectangle(cr, pt_from_length(box.x), pt_from_length(box.y),
			pt_from_length(box.width), pt_from_length(box.height));
		cairo_stroke(cr);
		name_draw(painting, cr, &names[i], around);
	}
}
