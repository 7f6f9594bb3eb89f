#include "paint/drawing.h"
#include "layout/grid.h"
#include "paint/cairo_canvas.h"

const Rgb drawing_words = { 0.10, 0.10, 0.10 };
const Rgb drawing_aside = { 0.45, 0.45, 0.45 };
const Rgb drawing_film = { 0.88, 0.93, 0.98 };
const Rgb drawing_bleed = { 0.98, 0.88, 0.88 };

static const struct {
	Rgb colour;
	double weight; /* mm */
	double dash;   /* mm; 0: none */
} lines[] = {
	[LINE_INK] = { { 0.10, 0.10, 0.10 }, 0.13, 0 },
	[LINE_CUT] = { { 0.80, 0.10, 0.18 }, 0.35, 0 },
	[LINE_BLEED] = { { 0.80, 0.10, 0.18 }, 0.13, 1.2 },
	[LINE_FILM] = { { 0.16, 0.40, 0.68 }, 0.35, 0 },
	[LINE_KEPT] = { { 0.16, 0.40, 0.68 }, 0.13, 1.2 },
	[LINE_MEASURE] = { { 0.30, 0.30, 0.30 }, 0.1, 0 },
};

void drawing_line(cairo_t *cr, DrawingLine line)
{
	double dashes[] = { lines[line].dash * PT_PER_MM, lines[line].dash * 0.6 * PT_PER_MM };
	cairo_set_rgb(cr, lines[line].colour);
	cairo_set_line_width(cr, lines[line].weight * PT_PER_MM);
	cairo_set_dash(cr, dashes, lines[line].dash > 0 ? 2 : 0, 0);
}

double drawing_x(const DrawingView *view, Length x)
{
	return view->left + pt_from_length(x) * view->scale;
}

double drawing_y(const DrawingView *view, Length y)
{
	return view->top + pt_from_length(y) * view->scale;
}

void drawing_box(const DrawingView *view, Box box)
{
	cairo_rectangle(view->cr, drawing_x(view, box.x), drawing_y(view, box.y),
		pt_from_length(box.width) * view->scale, pt_from_length(box.height) * view->scale);
}

void drawing_round_box(const DrawingView *view, Box box, double radius)
{
	double r = radius * PT_PER_MM * view->scale;
	double left = drawing_x(view, box.x), right = drawing_x(view, box_right(box));
	double top = drawing_y(view, box.y), bottom = drawing_y(view, box_bottom(box));
	cairo_new_sub_path(view->cr);
	cairo_arc(view->cr, right - r, top + r, r, -G_PI / 2, 0);
	cairo_arc(view->cr, right - r, bottom - r, r, 0, G_PI / 2);
	cairo_arc(view->cr, left + r, bottom - r, r, G_PI / 2, G_PI);
	cairo_arc(view->cr, left + r, top + r, r, G_PI, 3 * G_PI / 2);
	cairo_close_path(view->cr);
}

Box drawing_finished_box(const Layout *layout)
{
	Box pouch = grid_pouch(layout);
	bool is_sealed = layout->finishing == FINISHING_SEALED && pouch.width > 0;
	return is_sealed ? pouch : (Box){ 0, 0, layout->width, layout->height };
}
