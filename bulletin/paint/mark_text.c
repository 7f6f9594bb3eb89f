#include "paint/mark_text.h"

#include <pango/pangocairo.h>

/* The sheet's own family, so that a proof needs no font that its sheet does not. */
static const char family[] = "Roboto Condensed";

static const struct {
	double size; /* pt */
	bool is_bold;
} styles[MARK_COUNT] = {
	[MARK_LARGE] = { 24, true },
	[MARK_WORDS] = { 12, false },
	[MARK_SMALL] = { 8, false },
	[MARK_NUMBER] = { 7, false },
	[MARK_FIFTH] = { 7, true },
};

MarkText mark_text_open(Typecase *typecase)
{
	MarkText marks = { .line = pango_layout_new(typecase_context(typecase)) };
	pango_layout_set_single_paragraph_mode(marks.line, TRUE);
	for (int i = 0; i < MARK_COUNT; i++)
		marks.fonts[i] = typecase_description((FontWish){
			.family = family,
			.is_bold = styles[i].is_bold,
			.size = length_from_pt(styles[i].size),
		});
	return marks;
}

void mark_text_close(MarkText *marks)
{
	for (int i = 0; i < MARK_COUNT; i++)
		pango_font_description_free(marks->fonts[i]);
	g_object_unref(marks->line);
}

double mark_text_size(MarkStyle style)
{
	return styles[style].size;
}

/* Sets the words on their one line and gives its width, pt. */
static double words_set(MarkText *marks, MarkStyle style, const char *words)
{
	PangoRectangle extent;
	pango_layout_set_font_description(marks->line, marks->fonts[style]);
	pango_layout_set_width(marks->line, -1);
	pango_layout_set_text(marks->line, words, -1);
	pango_layout_get_extents(marks->line, NULL, &extent);
	return pt_from_length(extent.width);
}

static void words_show(MarkText *marks, cairo_t *cr, double x, double baseline)
{
	cairo_move_to(cr, x, baseline);
	pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(marks->line, 0));
}

void mark_text_draw(MarkText *marks, cairo_t *cr, MarkStyle style, double x, double baseline,
	double width, const char *words)
{
	if (words_set(marks, style, words) > width) {
		pango_layout_set_ellipsize(marks->line, PANGO_ELLIPSIZE_END);
		pango_layout_set_width(marks->line, length_from_pt(width));
	}
	words_show(marks, cr, x, baseline);
}

double mark_text_draw_back(MarkText *marks, cairo_t *cr, MarkStyle style, double x, double baseline,
	const char *words)
{
	double width = words_set(marks, style, words);
	words_show(marks, cr, x - width, baseline);
	return width;
}

void mark_text_path(MarkText *marks, cairo_t *cr, MarkStyle style, const char *words)
{
	words_set(marks, style, words);
	pango_cairo_layout_line_path(cr, pango_layout_get_line_readonly(marks->line, 0));
}
