/*
 * Proof drawing: the last page of a proof, for a sheet that is cut. It shows to
 * scale, with its figures, what the printer gives and what goes up on the
 * board. A sheet that goes into its pouch as it is printed has none: there the
 * proof itself shows pouch and pins, at their true size. Inside paint/ only.
 */
#ifndef BULLETIN_PAINT_PROOF_DRAWING_H
#define BULLETIN_PAINT_PROOF_DRAWING_H

#include "paint/proof_marks.h"

/* How large its page is: A4, whatever the sheet is. */
ProofPlan proof_drawing_plan(void);

/* Draws it, on a page of that plan, with the same banner as the proof has. */
void proof_drawing_draw(const ProofPage *page);

#endif
