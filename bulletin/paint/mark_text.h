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
	MARK_NUMBER, /* line numbers */
	MARK_FIFTH,  /* every fifth of them */
	MARK_COUNT,
} MarkStyle;

typedef struct {
	PangoContext *context; /* the typecase's */
	PangoAttrList *fonts[MARK_COUNT];
} MarkText;

MarkText mark_text_open(Typecase *typecase);
void mark_text_close(MarkText *marks);

/* Draws `words` from `x` in the source colour; what is wider than `width` pt ends in dots. */
void mark_text_draw(MarkText *marks, cairo_t *cr, MarkStyle style, double x, double baseline,
	double width, const char *words);

/* The same with its right end at `x`; gives the width drawn, pt. */
double mark_text_draw_back(MarkText *marks, cairo_t *cr, MarkStyle style, double x, double baseline,
	const char *words);

/* Adds the words' outlines, which no reader takes for text, to the path from its current point. */
void mark_text_path(MarkText *marks, cairo_t *cr, MarkStyle style, const char *words);

/* The type size of a style, pt. */
double mark_text_size(MarkStyle style);

#endif
