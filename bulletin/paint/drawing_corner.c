/* A corner of the sheet, enlarged: the distances round its edge, each line with its name. */
#include "layout/grid.h"
#include "paint/cairo_canvas.h"
#include "paint/dimension.h"
#include "paint/mark_text.h"

static const double white_around = 1;                /* mm of the sheet, before the outmost line */
static const double first_dimension = 5 * PT_PER_MM; /* under the field */
static const double next_dimension = 5 * PT_PER_MM;
static const double label_gap = 1.5 * PT_PER_MM, label_drop = 1 * PT_PER_MM;

/* A line along the edge, as far from it as is said; outward is negative. */
typedef struct {
	Length at;
	const char *name;
} EdgeLine;

enum { MOST_LINES = 4 };

/* From the outside inward; lines that fall together are told as the inner one. */
static int lines_find(const DrawingView *view, EdgeLine *lines)
{
	const Layout *layout = view->painting->layout;
	Length safe = length_from_mm(GRID_UNSAFE_EDGE_MM);
	Box media = grid_media(layout), end = drawing_finished_box(layout);
	bool is_printed = view->state == DRAWING_PRINTED;
	int count = 0;
	if (is_printed && media.x < -layout->bleed)
		lines[count++] = (EdgeLine){ media.x, "page" };
	if (is_printed && layout->bleed > 0)
		lines[count++] = (EdgeLine){ -layout->bleed, "bleed" };
	if (!is_printed && end.x < 0)
		lines[count++] = (EdgeLine){ end.x, "film" };
	bool is_cut = is_printed || end.x == 0;
	lines[count++] = (EdgeLine){ 0, is_cut ? "cut" : "sheet" };
	lines[count++] = (EdgeLine){ safe, "safe" };
	return count;
}

static void labels_draw(const DrawingView *view, const EdgeLine *lines, int count, double right)
{
	cairo_set_rgb(view->cr, drawing_words);
	for (int i = 0; i < count; i++)
		mark_text_draw(view->painting->typecase, view->cr, MARK_SMALL, right + label_gap,
			drawing_y(view, lines[i].at) + label_drop, 20 * PT_PER_MM, lines[i].name);
}

/* The middle of a pin's circle, and how far it stands from the edge. */
static void pin_draw(const DrawingView *view, double bottom)
{
	Box round = grid_keep_out(view->painting->layout, CORNER_TOP_LEFT);
	if (view->state == DRAWING_PRINTED || round.width == 0)
		return;
	const double arm = 1.5 * PT_PER_MM;
	Length middle = round.x + round.width / 2;
	double x = drawing_x(view, middle), y = drawing_y(view, middle);
	drawing_line(view->cr, LINE_FILM);
	cairo_move_to(view->cr, x - arm, y);
	cairo_line_to(view->cr, x + arm, y);
	cairo_move_to(view->cr, x, y - arm);
	cairo_line_to(view->cr, x, y + arm);
	cairo_stroke(view->cr);
	dimension_draw(view, DIMENSION_ACROSS, 0, middle, bottom,
		bottom + first_dimension + next_dimension);
}

/* The view with its sheet so that the field begins before the outmost line. */
static DrawingView view_in_field(const DrawingView *view, Length outmost)
{
	DrawingView moved = *view;
	double before = (-pt_from_length(outmost) + white_around * PT_PER_MM) * view->scale;
	moved.left += before;
	moved.top += before;
	return moved;
}

void drawing_corner(const DrawingView *view, double side)
{
	EdgeLine lines[MOST_LINES];
	int count = lines_find(view, lines);
	const DrawingView moved = view_in_field(view, lines[0].at);
	cairo_t *cr = view->cr;
	double right = view->left + side * PT_PER_MM, bottom = view->top + side * PT_PER_MM;
	cairo_save(cr);
	cairo_rectangle(cr, view->left, view->top, side * PT_PER_MM, side * PT_PER_MM);
	cairo_clip(cr);
	drawing_outlines(&moved);
	drawing_box(&moved, grid_safe_area(view->painting->layout));
	drawing_line(cr, LINE_KEPT);
	cairo_stroke(cr);
	cairo_restore(cr);
	labels_draw(&moved, lines, count, right);
	for (int i = 0; i + 1 < count; i++)
		dimension_draw(&moved, DIMENSION_ACROSS, lines[i].at, lines[i + 1].at, bottom,
			bottom + first_dimension);
	pin_draw(&moved, bottom);
}
