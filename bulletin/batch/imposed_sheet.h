/*
 * Imposed sheet: an agreed sheet several times on larger paper, as a PDF for a
 * print shop or an office printer. What stands where is in imposition.h.
 *
 * The agreed pages are not rendered again. The file is the agreed one with other
 * pages: each agreed page is drawn as a form XObject (ISO 32000-1, 8.10) whose
 * content is the very stream that was agreed, and it is in the file once, as are
 * its fonts, pictures and profile, whose bytes are untouched. It is clipped at
 * its bleed, so that marks of its own do not show; around it stand marks for the
 * knife, in the colourant All, and a line that says what it is.
 *
 * The file is PDF/X-4. As one page is drawn at many places, nothing can be
 * tagged: it claims neither PDF/A-2a nor PDF/UA-1. Each page is the paper,
 * upright; its TrimBox holds all the small ones, and no mark. Two-sided, it is to be turned over
 * its long edge. The same sheet and wish give the same bytes.
 */
#ifndef BULLETIN_BATCH_IMPOSED_SHEET_H
#define BULLETIN_BATCH_IMPOSED_SHEET_H

#include "approval/approval.h"
#include "base/text.h"
#include "batch/imposition.h"
#include "typeset/typecase.h"

/*
 * Measures the agreed sheet (small_sheet.h) and plans `copies` of it, 1 or more:
 * how it lies, how often the file is printed, how much paper that takes. NULL
 * with an error: those of imposition_plan and of small_sheet_measure.
 */
const Imposition *imposed_sheet_plan(Arena *arena, const Approval *approval,
	const ImpositionWish *wish, int copies, Remarks *remarks);

/*
 * Makes the file that was planned for this approval; fonts of `typecase` set the
 * line that says what it is. `bytes` NULL with imposed-unreadable or
 * module-missing.
 */
Text imposed_sheet_make(Arena *arena, const Approval *approval, const Imposition *imposition,
	Typecase *typecase, Remarks *remarks);

/*
 * Whether a finished sheet can be imposed as its layout wishes, for whoever has
 * still to agree to it; otherwise what imposed_sheet_plan would tell is told now.
 */
bool imposed_sheet_check(Arena *arena, Text sheet, const Layout *layout, Remarks *remarks);

#endif
