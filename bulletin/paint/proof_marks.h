/*
 * Proof marks: all that a proof shows beside and under the sheet. Nothing of
 * it is part of the sheet, and nothing of it moves the sheet. Inside paint/ only.
 */
#ifndef BULLETIN_PAINT_PROOF_MARKS_H
#define BULLETIN_PAINT_PROOF_MARKS_H

#include "paint/mark_text.h"
#include "paint/paint.h"

#include <cairo.h>

/* How the sheet lies on the proof's larger page; all in pt. */
typedef struct {
	double width, height; /* of the page */
	double left, top;     /* of the sheet on it */
	double sheet_width, sheet_height;
	double film; /* of the pouch, around the sheet; 0: no pouch */
} ProofPlan;

/* The same for every page of one proof: a subject adds room for its QR code. */
ProofPlan proof_plan(const Painting *painting, const ProofMarks *marks);

/* What one page is drawn with. */
typedef struct {
	const Painting *painting;
	const ProofMarks *marks;
	ProofPlan plan;
	cairo_t *cr; /* in points of the proof's page */
	int page;    /* from 0 */
} ProofPage;

/* Under the sheet's ink, on its stock: PROOF across it, pouch, trim line and pins. */
void proof_marks_under(const ProofPage *page);

/* The banner alone: the word PROOF, what of, whose and the code, above the plan's sheet. */
void proof_marks_banner(const ProofPage *page);

/* Around it: banner, person, code, stock, QR code of the subject, line numbers. */
void proof_marks_around(const ProofPage *page);

#endif
