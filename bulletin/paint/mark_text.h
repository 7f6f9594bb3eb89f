/*
 * Mark text: the small words around a proof, each on one line from a baseline.
 * Inside paint/ only.
 */
#ifndef BULLETIN_PAINT_MARK_TEXT_H
#define BULLETIN_PAINT_MARK_TEXT_H

#include "paint/paint.h"

#include <cairo.h>

typedef enum {
	MARK_LARGE,  /* what has to be found across a table: the word PROOF, the code */
	MARK_WORDS,  /* banner and person */
	MARK_SMALL,  /* all that explains */
	MARK_LABEL,  /* the name that it explains */
	MARK_NUMBER, /* line numbers */
	MARK_FIFTH,  /* every fifth of them */
	MARK_COUNT,
} MarkStyle;

/* `words` as far as they fit into `width` pt, and dots for the rest; free them. */
char *mark_text_fitting(Typecase *typecase, MarkStyle style, double width, const char *words);

/* Draws `words` from `x` in the source colour; what is wider than `width` pt ends in dots. */
void mark_text_draw(Typecase *typecase, cairo_t *cr, MarkStyle style, double x, double baseline,
	double width, const char *words);

/* The same with its right end at `x`; gives the width drawn, pt. */
double mark_text_draw_back(Typecase *typecase, cairo_t *cr, MarkStyle style, double x,
	double baseline, const char *words);

/* The same with its middle at `x`. */
void mark_text_draw_middle(Typecase *typecase, cairo_t *cr, MarkStyle style, double x,
	double baseline, const char *words);

double mark_text_width(Typecase *typecase, MarkStyle style, const char *words); /* pt */

/* Adds the words' outlines, which no reader takes for text, to the path. */
void mark_text_outline(Typecase *typecase, cairo_t *cr, MarkStyle style, double x, double baseline,
	const char *words);

/* The type size of a style, pt. */
double mark_text_size(MarkStyle style);

#endif
