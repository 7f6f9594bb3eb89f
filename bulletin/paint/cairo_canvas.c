#include "paint/cairo_canvas.h"
#include "layout/inks.h"

#include <string.h>

static CairoCanvas *cairo_canvas_of(Canvas *canvas)
{
	return (CairoCanvas *)canvas;
}

void cairo_set_rgb(cairo_t *cr, Rgb rgb)
{
	cairo_set_source_rgb(cr, rgb.red, rgb.green, rgb.blue);
}

static void box_path(cairo_t *cr, Box box, double inset)
{
	cairo_rectangle(cr, pt_from_length(box.x) + inset, pt_from_length(box.y) + inset,
		pt_from_length(box.width) - 2 * inset, pt_from_length(box.height) - 2 * inset);
}

static void ink_use(CairoCanvas *canvas, int number)
{
	if (number == canvas->ink)
		return;
	canvas->ink = number;
	const Painting *painting = canvas->painting;
	const Ink *ink = &painting->layout->inks[number];
	cairo_set_rgb(canvas->cr,
		canvas->inks ? canvas->inks[number]
			     : rgb_of_ink_on(painting->stock, ink->cyan, ink->magenta, ink->yellow,
				       ink->black));
}

/*
 * A widened font is the same face with another matrix: cairo scales its glyphs
 * and puts each into the PDF once, whatever width it is shown at.
 */
static void font_use(CairoCanvas *canvas, int number, int expansion)
{
	if (number == canvas->font && expansion == canvas->expansion)
		return;
	canvas->font = number;
	canvas->expansion = expansion;
	cairo_set_scaled_font(canvas->cr, typecase_scaled_font(canvas->painting->typecase, number));
	if (expansion == 0)
		return;
	cairo_matrix_t matrix;
	cairo_get_font_matrix(canvas->cr, &matrix);
	cairo_matrix_scale(&matrix, 1 + expansion / 1000.0, 1);
	cairo_set_font_matrix(canvas->cr, &matrix);
}

void cairo_canvas_stock(CairoCanvas *canvas, const Pages *pages)
{
	Box sheet = { 0, 0, pages->width, pages->height };
	cairo_save(canvas->cr);
	cairo_translate(canvas->cr, canvas->left, canvas->top);
	cairo_set_rgb(canvas->cr, canvas->painting->stock);
	box_path(canvas->cr, sheet, 0);
	cairo_fill(canvas->cr);
	cairo_restore(canvas->cr);
}

void cairo_canvas_enter(CairoCanvas *canvas)
{
	cairo_save(canvas->cr);
	cairo_translate(canvas->cr, canvas->left, canvas->top);
	canvas->ink = canvas->font = -1;
}

void cairo_canvas_keep_within(CairoCanvas *canvas, Box box)
{
	box_path(canvas->cr, box, 0);
	cairo_clip(canvas->cr);
}

static void page_begin(Canvas *base, const Pages *pages, int page)
{
	(void)page;
	CairoCanvas *canvas = cairo_canvas_of(base);
	if (canvas->colours == COLOURS_ON_STOCK)
		cairo_canvas_stock(canvas, pages);
	cairo_canvas_enter(canvas);
}

static void page_end(Canvas *base)
{
	CairoCanvas *canvas = cairo_canvas_of(base);
	cairo_restore(canvas->cr);
	cairo_show_page(canvas->cr);
}

static void element_begin(Canvas *base, const Element *element, int number)
{
	(void)number;
	cairo_tag_begin(cairo_canvas_of(base)->cr, role_name(element->role), NULL);
}

static void element_end(Canvas *base, const Element *element)
{
	cairo_tag_end(cairo_canvas_of(base)->cr, role_name(element->role));
}

static void room_make(CairoCanvas *canvas, int glyph_count)
{
	if ((size_t)glyph_count <= canvas->room)
		return;
	canvas->room = 2 * (size_t)glyph_count + 128;
	Arena *arena = canvas->painting->arena;
	canvas->glyphs = arena_new(arena, cairo_glyph_t, canvas->room);
	canvas->clusters = arena_new(arena, cairo_text_cluster_t, canvas->room);
}

/* Fills in the glyphs that show something; Pango marks those that do not. */
static int glyphs_place(CairoCanvas *canvas, const Item *item)
{
	double x = pt_from_length(item->box.x), y = pt_from_length(item->box.y);
	int count = 0;
	for (int i = 0; i < item->glyph_count; i++) {
		const Glyph *glyph = &item->glyphs[i];
		if (glyph->index != PANGO_GLYPH_EMPTY)
			canvas->glyphs[count++] = (cairo_glyph_t){
				.index = glyph->index,
				.x = x + pt_from_length(glyph->dx),
				.y = y + pt_from_length(glyph->dy),
			};
		x += pt_from_length(glyph->advance);
	}
	return count;
}

/*
 * Which bytes of the text each stretch of glyphs stands for, in the order of
 * the text: so a reader finds "fi" in a ligature. Right-to-left runs have
 * their glyphs from left to right as all do, so theirs are read backwards.
 */
static int clusters_place(CairoCanvas *canvas, const Item *item)
{
	int length = (int)strlen(item->text);
	int last = item->glyph_count - 1;
	int count = 0, start = 0;
	for (int i = 0; i <= last; i++) {
		const Glyph *glyph = &item->glyphs[item->is_right_to_left ? last - i : i];
		if (count == 0 || glyph->cluster > start) {
			int begin = count == 0 ? 0 : MIN(glyph->cluster, length);
			if (count > 0)
				canvas->clusters[count - 1].num_bytes = begin - start;
			canvas->clusters[count++] = (cairo_text_cluster_t){ 0 };
			start = begin;
		}
		canvas->clusters[count - 1].num_glyphs += glyph->index != PANGO_GLYPH_EMPTY;
	}
	if (count > 0)
		canvas->clusters[count - 1].num_bytes = length - start;
	return count;
}

static void draw_glyphs(Canvas *base, const Item *item)
{
	CairoCanvas *canvas = cairo_canvas_of(base);
	room_make(canvas, item->glyph_count);
	int glyph_count = glyphs_place(canvas, item);
	int cluster_count = clusters_place(canvas, item);
	ink_use(canvas, item->ink);
	font_use(canvas, item->font, item->expansion);
	cairo_show_text_glyphs(canvas->cr, item->text, -1, canvas->glyphs, glyph_count,
		canvas->clusters, cluster_count,
		item->is_right_to_left ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
}

static void outline_draw(CairoCanvas *canvas, Box box, double weight)
{
	box_path(canvas->cr, box, weight / 2);
	cairo_set_line_width(canvas->cr, weight);
	cairo_stroke(canvas->cr);
}

static bool is_awaited(const CairoCanvas *canvas, const Item *item)
{
	return canvas->shows_agreement && item->partner >= 0 &&
		!(item->partner < 64 && canvas->agreed >> item->partner & 1);
}

static void draw_rule(Canvas *base, const Item *item)
{
	const double awaited_weight = 0.35 * PT_PER_MM;
	CairoCanvas *canvas = cairo_canvas_of(base);
	ink_use(canvas, item->ink);
	if (is_awaited(canvas, item)) {
		outline_draw(canvas, item->box, awaited_weight);
		return;
	}
	box_path(canvas->cr, item->box, 0);
	cairo_fill(canvas->cr);
}

static void draw_frame(Canvas *base, const Item *item)
{
	CairoCanvas *canvas = cairo_canvas_of(base);
	ink_use(canvas, item->ink);
	outline_draw(canvas, item->box, pt_from_length(item->weight));
}

/* Down to the foot a third of the way, and up to the far corner; its ends keep to the box. */
static void draw_tick(Canvas *base, const Item *item)
{
	CairoCanvas *canvas = cairo_canvas_of(base);
	double weight = pt_from_length(item->weight);
	double left = pt_from_length(item->box.x) + weight,
	       top = pt_from_length(item->box.y) + weight;
	double width = pt_from_length(item->box.width) - 2 * weight;
	double height = pt_from_length(item->box.height) - 2 * weight;
	ink_use(canvas, item->ink);
	cairo_set_line_width(canvas->cr, weight);
	cairo_move_to(canvas->cr, left, top + height * 0.55);
	cairo_line_to(canvas->cr, left + width * 0.36, top + height);
	cairo_line_to(canvas->cr, left + width, top);
	cairo_stroke(canvas->cr);
}

static void draw_picture(Canvas *base, const Item *item)
{
	CairoCanvas *canvas = cairo_canvas_of(base);
	typecase_picture_paint(canvas->painting->typecase, item->picture, canvas->cr, item->box);
}

CairoCanvas cairo_canvas(const Painting *painting, cairo_t *cr, CanvasColours colours, double left,
	double top)
{
	return (CairoCanvas){
		.canvas = {
			.page_begin = page_begin,
			.page_end = page_end,
			.glyphs = draw_glyphs,
			.rule = draw_rule,
			.frame = draw_frame,
			.tick = draw_tick,
			.picture = draw_picture,
		},
		.painting = painting,
		.cr = cr,
		.colours = colours,
		.inks = colours == COLOURS_OF_INKS
			? inks_painted(painting->arena, painting->layout)
			: NULL,
		.left = left,
		.top = top,
		.ink = -1,
		.font = -1,
	};
}

void cairo_canvas_tag(CairoCanvas *canvas)
{
	canvas->canvas.element_begin = element_begin;
	canvas->canvas.element_end = element_end;
}
