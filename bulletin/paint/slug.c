#include "paint/slug.h"
#include "layout/printer_marks.h"
#include "paint/mark_text.h"

/* What it is printed on and goes into: "canary paper, 210 × 297 mm, pouch A4, page 1 of 2". */
static char *material_words(const Painting *painting, int page)
{
	const Layout *layout = painting->layout;
	g_autoptr(GString) told = g_string_new(NULL);
	if (painting->stock_name)
		g_string_append_printf(told, "%s paper, ", painting->stock_name);
	g_string_append_printf(told, "trim to %.4g × %.4g mm", mm_from_length(layout->width),
		mm_from_length(layout->height));
	if (layout->finishing == FINISHING_FLUSH_CUT)
		g_string_append(told, " when laminated");
	if (layout->pouch_width > 0)
		g_string_append_printf(told, ", pouch %s",
			layout_pouch_words(painting->arena, layout));
	if (painting->pages->page_count > 1)
		g_string_append_printf(told, ", page %d of %d", page + 1,
			painting->pages->page_count);
	return arena_text(painting->arena, told->str);
}

void slug_draw(const Painting *painting, cairo_t *cr, int page)
{
	const char *halves[PRINTER_SLUG_COUNT] = {
		painting->job ? painting->job : "",
		material_words(painting, page),
	};
	cairo_set_source_rgb(cr, 0, 0, 0);
	for (int half = 0; half < PRINTER_SLUG_COUNT; half++) {
		Box box = printer_marks_slug(painting->layout, half);
		mark_text_draw(painting->typecase, cr, MARK_NUMBER, pt_from_length(box.x),
			pt_from_length(box_bottom(box)), pt_from_length(box.width), halves[half]);
	}
}
