/*
 * Record content: a set record as the operators of a page (ISO 32000-1, 9.4).
 */
#ifndef BULLETIN_BATCH_RECORD_CONTENT_H
#define BULLETIN_BATCH_RECORD_CONTENT_H

#include "batch/pdf_fonts.h"
#include "batch/record_setter.h"

/* What the text of one stream was set in so far; begin with face -1. */
typedef struct {
	int face;
	Length size;
	double tracking;
	const Ink *ink; /* NULL: none yet */
} ContentState;

/*
 * Appends a run, within a text object. `left` and `top` are where the sheet's
 * corner stands on the page, in points. Its glyphs are noted in `fonts`. Text in
 * black alone is in the graphics state /O, other text in /N.
 */
void record_content_append(GString *content, ContentState *state, const RecordRun *run,
	const RecordForm *form, double left, double top, PdfFonts *fonts);

/* Appends a rule, a filled box on the sheet, to the same stream. */
void record_content_append_rule(GString *content, ContentState *state, Box box, const Ink *ink,
	double left, double top);

#endif
