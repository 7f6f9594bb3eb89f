#include "paint/mark_text.h"

/* The sheet's own family, so that a proof needs no font that its sheet does not. */
static const char family[] = "Roboto Condensed";

static const struct {
	double size; /* pt */
	bool is_bold;
} styles[MARK_COUNT] = {
	[MARK_LARGE] = { 24, true },
	[MARK_WORDS] = { 12, false },
	[MARK_SMALL] = { 8, false },
	[MARK_LABEL] = { 8, true },
	[MARK_NUMBER] = { 7, false },
	[MARK_FIFTH] = { 7, true },
};

static FontWish wish_of(MarkStyle style)
{
	return (FontWish){
		.family = family,
		.is_bold = styles[style].is_bold,
		.size = length_from_pt(styles[style].size),
	};
}

double mark_text_size(MarkStyle style)
{
	return styles[style].size;
}

char *mark_text_fitting(Typecase *typecase, MarkStyle style, double width, const char *words)
{
	char *shown = g_strdup(words);
	glong letters = g_utf8_strlen(words, -1);
	double needed = typecase_words_width(typecase, wish_of(style), words);
	while (needed > width && letters > 1) {
		glong fitting = (glong)((double)letters * width / needed);
		letters = CLAMP(fitting, 0, letters - 1);
		g_autofree char *start = g_utf8_substring(words, 0, letters);
		g_free(shown);
		shown = g_strconcat(start, "…", NULL);
		needed = typecase_words_width(typecase, wish_of(style), shown);
	}
	return shown;
}

void mark_text_draw(Typecase *typecase, cairo_t *cr, MarkStyle style, double x, double baseline,
	double width, const char *words)
{
	g_autofree char *shown = mark_text_fitting(typecase, style, width, words);
	typecase_words_draw(typecase, wish_of(style), shown, cr, WORDS_FROM, x, baseline);
}

double mark_text_draw_back(Typecase *typecase, cairo_t *cr, MarkStyle style, double x,
	double baseline, const char *words)
{
	return typecase_words_draw(typecase, wish_of(style), words, cr, WORDS_UP_TO, x, baseline);
}

double mark_text_width(Typecase *typecase, MarkStyle style, const char *words)
{
	return typecase_words_width(typecase, wish_of(style), words);
}

void mark_text_draw_middle(Typecase *typecase, cairo_t *cr, MarkStyle style, double x,
	double baseline, const char *words)
{
	double left = x - mark_text_width(typecase, style, words) / 2;
	typecase_words_draw(typecase, wish_of(style), words, cr, WORDS_FROM, left, baseline);
}

void mark_text_outline(Typecase *typecase, cairo_t *cr, MarkStyle style, double x, double baseline,
	const char *words)
{
	typecase_words_outline(typecase, wish_of(style), words, cr, x, baseline);
}
