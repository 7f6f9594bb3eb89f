/* The whole sheet in a drawing: its outlines, and what stands on it as grey bars. */
#include "layout/grid.h"
#include "layout/printer_marks.h"
#include "paint/cairo_canvas.h"
#include "paint/dimension.h"

/* Between the dimensions outside one another, and from the drawing to the first, pt. */
static const double first_dimension = 4 * PT_PER_MM, next_dimension = 4.5 * PT_PER_MM;
static const double pouch_radius = 3.5; /* mm, as pouches are sold */

static void fill(const DrawingView *view, Rgb colour)
{
	cairo_set_rgb(view->cr, colour);
	cairo_fill(view->cr);
}

static void stroke(const DrawingView *view, DrawingLine line)
{
	drawing_line(view->cr, line);
	cairo_stroke(view->cr);
}

/* Text as a bar as high as its small letters, all else as it is. */
static Box box_of_item(const Painting *painting, const Item *item)
{
	if (item->kind != ITEM_GLYPHS)
		return item->box;
	Length height = typecase_measures(painting->typecase, item->font).x_height;
	return (Box){ item->box.x, item->box.y - height, item->box.width, height };
}

/* The first page in grey, so that it is known again. */
static void draw_contents(const DrawingView *view, Box within)
{
	const double shade = 0.72;
	const Painting *painting = view->painting;
	const Page *page = &painting->pages->pages[0];
	Rgb stock = painting->stock;
	cairo_save(view->cr);
	drawing_box(view, within);
	cairo_clip(view->cr);
	for (int i = 0; i < page->item_count; i++)
		if (page->items[i].kind != ITEM_FRAME)
			drawing_box(view, box_of_item(painting, &page->items[i]));
	fill(view, (Rgb){ stock.red * shade, stock.green * shade, stock.blue * shade });
	cairo_restore(view->cr);
}

static void draw_printer_marks(const DrawingView *view)
{
	const Painting *painting = view->painting;
	PrinterMarks marks = printer_marks_of(painting->arena, painting->layout, NULL);
	drawing_line(view->cr, LINE_INK);
	for (int i = 0; i < marks.count; i++) {
		Box box = marks.marks[i].box;
		if (marks.marks[i].kind == PRINTER_REGISTRATION) {
			double x = drawing_x(view, box.x + box.width / 2);
			double y = drawing_y(view, box.y + box.height / 2);
			double arm = pt_from_length(box.width) / 2 * view->scale;
			cairo_move_to(view->cr, x - arm, y);
			cairo_line_to(view->cr, x + arm, y);
			cairo_move_to(view->cr, x, y - arm);
			cairo_line_to(view->cr, x, y + arm);
			cairo_new_sub_path(view->cr);
			cairo_arc(view->cr, x, y, 0.7 * arm, 0, 2 * G_PI);
		} else {
			drawing_box(view, box);
		}
	}
	cairo_stroke(view->cr);
}

static void draw_printed(const DrawingView *view)
{
	const Layout *layout = view->painting->layout;
	Box sheet = { 0, 0, layout->width, layout->height };
	Rgb stock = view->painting->stock, over = drawing_bleed;
	drawing_box(view, grid_media(layout));
	fill(view, stock);
	drawing_box(view, grid_bleed(layout));
	fill(view, (Rgb){ stock.red * over.red, stock.green * over.green, stock.blue * over.blue });
	drawing_box(view, sheet);
	fill(view, stock);
	draw_contents(view, grid_bleed(layout));
	if (layout->has_marks) {
		drawing_box(view, grid_media(layout));
		stroke(view, LINE_INK);
		draw_printer_marks(view);
	}
	drawing_box(view, grid_bleed(layout));
	stroke(view, LINE_BLEED);
	drawing_box(view, sheet);
	stroke(view, LINE_CUT);
}

static void draw_pins(const DrawingView *view)
{
	const Layout *layout = view->painting->layout;
	for (int corner = 0; corner < CORNER_COUNT; corner++) {
		Box round = grid_keep_out(layout, (Corner)corner);
		double radius = pt_from_length(round.width) / 2 * view->scale;
		cairo_new_sub_path(view->cr);
		cairo_arc(view->cr, drawing_x(view, round.x) + radius,
			drawing_y(view, round.y) + radius, radius, 0, 2 * G_PI);
	}
	stroke(view, LINE_KEPT);
}

static void draw_finished(const DrawingView *view)
{
	const Layout *layout = view->painting->layout;
	Box sheet = { 0, 0, layout->width, layout->height }, end = drawing_finished_box(layout);
	bool is_sealed = end.width > sheet.width;
	if (is_sealed) {
		drawing_round_box(view, end, pouch_radius);
		fill(view, drawing_film);
	}
	drawing_box(view, sheet);
	fill(view, view->painting->stock);
	draw_contents(view, sheet);
	drawing_box(view, grid_safe_area(layout));
	if (layout->fixing == FIXING_NONE)
		stroke(view, LINE_KEPT);
	else
		draw_pins(view);
	drawing_box(view, sheet);
	stroke(view, is_sealed ? LINE_INK : LINE_CUT);
	if (is_sealed) {
		drawing_round_box(view, end, pouch_radius);
		stroke(view, LINE_FILM);
	}
}

/* Under and left of all that is drawn, the smaller boxes nearer. */
static void draw_sizes(const DrawingView *view, const Box *boxes, int count)
{
	Box outmost = boxes[count - 1];
	double bottom = drawing_y(view, box_bottom(outmost));
	double left = drawing_x(view, outmost.x);
	double away = first_dimension;
	for (int i = 0; i < count; i++) {
		Box box = boxes[i];
		if (i > 0 && box.width == boxes[i - 1].width)
			continue;
		dimension_draw(view, DIMENSION_ACROSS, box.x, box_right(box),
			i + 1 < count ? drawing_y(view, box_bottom(box)) : bottom, bottom + away);
		dimension_draw(view, DIMENSION_DOWN, box.y, box_bottom(box),
			i + 1 < count ? drawing_x(view, box.x) : left, left - away);
		away += next_dimension;
	}
}

void drawing_outlines(const DrawingView *view)
{
	if (view->state == DRAWING_PRINTED)
		draw_printed(view);
	else
		draw_finished(view);
}

void drawing_sheet(const DrawingView *view)
{
	const Layout *layout = view->painting->layout;
	const Box boxes[] = { { 0, 0, layout->width, layout->height },
		view->state == DRAWING_PRINTED ? grid_media(layout)
					       : drawing_finished_box(layout) };
	drawing_outlines(view);
	draw_sizes(view, boxes, G_N_ELEMENTS(boxes));
}
