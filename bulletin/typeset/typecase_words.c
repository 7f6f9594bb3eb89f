/* Words around a sheet, shaped and drawn at once. */
#include "typeset/typecase.h"

#include <pango/pangocairo.h>
#include <string.h>

/* One line of words, shaped. */
typedef struct {
	const char *words;
	GList *runs;  /* of PangoGlyphItem, from left to right */
	double width; /* pt */
} ShapedWords;

/*
 * Shapes without a PangoLayout, which would measure sample texts of every font
 * for a line height that nobody asks for: half of what a proof's marks cost.
 */
static ShapedWords words_shape(Typecase *typecase, FontWish wish, const char *words)
{
	g_autoptr(PangoAttrList) fonts = pango_attr_list_new();
	PangoFontDescription *font = typecase_description(wish);
	pango_attr_list_insert(fonts, pango_attr_font_desc_new(font));
	pango_font_description_free(font);

	GList *spelt = pango_itemize(typecase_context(typecase), words, 0, (int)strlen(words),
		fonts, NULL);
	GList *seen = pango_reorder_items(spelt);
	ShapedWords shaped = { .words = words };
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

static void runs_free(ShapedWords *shaped)
{
	g_list_free_full(shaped->runs, (GDestroyNotify)pango_glyph_item_free);
}

/* Paints the runs one after the other from `x`, and lets them go. */
static void words_paint(ShapedWords *shaped, cairo_t *cr, double x, double baseline,
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

double typecase_words_width(Typecase *typecase, FontWish wish, const char *words)
{
	ShapedWords shaped = words_shape(typecase, wish, words);
	runs_free(&shaped);
	return shaped.width;
}

double typecase_words_draw(Typecase *typecase, FontWish wish, const char *words, cairo_t *cr,
	WordsSide side, double x, double baseline)
{
	ShapedWords shaped = words_shape(typecase, wish, words);
	double start = side == WORDS_FROM ? x : x - shaped.width;
	words_paint(&shaped, cr, start, baseline, pango_cairo_show_glyph_item);
	return shaped.width;
}

double typecase_words_outline(Typecase *typecase, FontWish wish, const char *words, cairo_t *cr,
	double x, double baseline)
{
	ShapedWords shaped = words_shape(typecase, wish, words);
	words_paint(&shaped, cr, x, baseline, run_outline);
	return shaped.width;
}
