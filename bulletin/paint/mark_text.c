#include "paint/mark_text.h"

#include <pango/pangocairo.h>
#include <string.h>

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
	MarkText marks = { .context = typecase_context(typecase) };
	for (int i = 0; i < MARK_COUNT; i++) {
		PangoFontDescription *font = typecase_description((FontWish){
			.family = family,
			.is_bold = styles[i].is_bold,
			.size = length_from_pt(styles[i].size),
		});
		marks.fonts[i] = pango_attr_list_new();
		pango_attr_list_insert(marks.fonts[i], pango_attr_font_desc_new(font));
		pango_font_description_free(font);
	}
	return marks;
}

void mark_text_close(MarkText *marks)
{
	for (int i = 0; i < MARK_COUNT; i++)
		pango_attr_list_unref(marks->fonts[i]);
}

double mark_text_size(MarkStyle style)
{
	return styles[style].size;
}

/* One line of words, shaped. */
typedef struct {
	const char *words;
	GList *runs;  /* of PangoGlyphItem, from left to right */
	double width; /* pt */
} ShapedMark;

/*
 * Shapes without a PangoLayout, which would measure sample texts of every font
 * for a line height that nobody asks for: half of what all marks cost.
 */
static ShapedMark words_shape(const MarkText *marks, MarkStyle style, const char *words)
{
	GList *spelt = pango_itemize(marks->context, words, 0, (int)strlen(words),
		marks->fonts[style], NULL);
	GList *seen = pango_reorder_items(spelt);
	ShapedMark shaped = { .words = words };
	for (GList *node = seen; node; node = node->next) {
		PangoGlyphItem *run = g_slice_new0(PangoGlyphItem); /* as its own free wants it */
		run->item = node->data;
		run->glyphs = pango_glyph_string_new();
		pango_shape(words + run->item->offset, run->item->length, &run->item->analysis,
			run->glyphs);
		shaped.width += pt_from_length(pango_glyph_string_get_width(run->glyphs));
		shaped.runs = g_list_prepend(shaped.runs, run);
	}
	shaped.runs = g_list_reverse(shaped.runs);
	g_list_free(spelt);
	g_list_free(seen);
	return shaped;
}

typedef void RunPainter(cairo_t *cr, const char *words, PangoGlyphItem *run);

static void run_outline(cairo_t *cr, const char *words, PangoGlyphItem *run)
{
	(void)words;
	pango_cairo_glyph_string_path(cr, run->item->analysis.font, run->glyphs);
}

static void runs_free(ShapedMark *shaped)
{
	g_list_free_full(shaped->runs, (GDestroyNotify)pango_glyph_item_free);
}

/* Paints the runs one after the other from `x`, and lets them go. */
static void mark_paint(ShapedMark *shaped, cairo_t *cr, double x, double baseline,
	RunPainter *paint)
{
	for (GList *node = shaped->runs; node; node = node->next) {
		PangoGlyphItem *run = node->data;
		cairo_move_to(cr, x, baseline);
		paint(cr, shaped->words, run);
		x += pt_from_length(pango_glyph_string_get_width(run->glyphs));
	}
	runs_free(shaped);
}

void mark_text_draw(MarkText *marks, cairo_t *cr, MarkStyle style, double x, double baseline,
	double width, const char *words)
{
	g_autofree char *shown = g_strdup(words);
	ShapedMark shaped = words_shape(marks, style, shown);
	glong letters = g_utf8_strlen(words, -1);
	while (shaped.width > width && letters > 1) {
		glong fitting = (glong)((double)letters * width / shaped.width);
		letters = CLAMP(fitting, 0, letters - 1);
		runs_free(&shaped);
		g_autofree char *start = g_utf8_substring(words, 0, letters);
		g_free(shown);
		shown = g_strconcat(start, "…", NULL);
		shaped = words_shape(marks, style, shown);
	}
	mark_paint(&shaped, cr, x, baseline, pango_cairo_show_glyph_item);
}

double mark_text_draw_back(MarkText *marks, cairo_t *cr, MarkStyle style, double x, double baseline,
	const char *words)
{
	ShapedMark shaped = words_shape(marks, style, words);
	double width = shaped.width;
	mark_paint(&shaped, cr, x - width, baseline, pango_cairo_show_glyph_item);
	return width;
}

void mark_text_path(MarkText *marks, cairo_t *cr, MarkStyle style, const char *words)
{
	double x = 0, y = 0;
	if (cairo_has_current_point(cr))
		cairo_get_current_point(cr, &x, &y);
	ShapedMark shaped = words_shape(marks, style, words);
	mark_paint(&shaped, cr, x, y, run_outline);
}
