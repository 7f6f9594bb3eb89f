#include "paint/dimension.h"
#include "paint/mark_text.h"

/* On the page, pt. */
static const double arrow_length = 1.9 * PT_PER_MM, arrow_width = 0.55 * PT_PER_MM;
static const double extension_gap = 1 * PT_PER_MM, extension_over = 1.2 * PT_PER_MM;
static const double figure_above = 0.7 * PT_PER_MM;
static const double tail = 3.4 * PT_PER_MM; /* of an arrow that points in from outside */

/* Points at x from the side that `from` is on. */
static void arrow_draw(cairo_t *cr, double x, double y, double from)
{
	double back = from < x ? x - arrow_length : x + arrow_length;
	cairo_move_to(cr, x, y);
	cairo_line_to(cr, back, y - arrow_width / 2);
	cairo_line_to(cr, back, y + arrow_width / 2);
	cairo_close_path(cr);
	cairo_fill(cr);
}

static void extension_draw(cairo_t *cr, double x, double from, double at)
{
	double way = at > from ? 1 : -1;
	cairo_move_to(cr, x, from + way * extension_gap);
	cairo_line_to(cr, x, at + way * extension_over);
	cairo_stroke(cr);
}

/* Across the context as it stands. */
static void draw_across(const Painting *painting, cairo_t *cr, double first, double last,
	double from, double at, const char *figure)
{
	double width = mark_text_width(painting->typecase, MARK_NUMBER, figure);
	bool is_narrow = last - first < 2 * arrow_length + 1;
	bool has_room = last - first > width + 1;
	drawing_line(cr, LINE_MEASURE);
	extension_draw(cr, first, from, at);
	extension_draw(cr, last, from, at);
	cairo_move_to(cr, is_narrow ? first - tail : first, at);
	cairo_line_to(cr, is_narrow ? last + tail : last, at);
	cairo_stroke(cr);
	arrow_draw(cr, first, at, is_narrow ? first - tail : last);
	arrow_draw(cr, last, at, is_narrow ? last + tail : first);
	double middle = has_room ? (first + last) / 2 : last + tail + width / 2 + 1;
	mark_text_draw_middle(painting->typecase, cr, MARK_NUMBER, middle, at - figure_above,
		figure);
}

/* Whole millimetres as such, others with a decimal. */
static const char *figure_words(Arena *arena, Length length)
{
	return arena_printf(arena, "%.4g", round(10 * mm_from_length(length)) / 10);
}

void dimension_draw(const DrawingView *view, DimensionWay way, Length first, Length last,
	double from, double at)
{
	const Painting *painting = view->painting;
	const char *figure = figure_words(painting->arena, last - first);
	cairo_t *cr = view->cr;
	if (way == DIMENSION_ACROSS) {
		draw_across(painting, cr, drawing_x(view, first), drawing_x(view, last), from, at,
			figure);
		return;
	}
	cairo_save(cr);
	cairo_rotate(cr, -G_PI / 2); /* what was up is right now, and what was right is down */
	draw_across(painting, cr, -drawing_y(view, last), -drawing_y(view, first), from, at,
		figure);
	cairo_restore(cr);
}
