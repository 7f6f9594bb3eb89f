/*
 * The making of an imposed sheet from any sheet's bytes; inside batch/ and for
 * its tests. What goes out to print is asked for with an approval alone
 * (imposed_sheet.h).
 */
#ifndef BULLETIN_BATCH_IMPOSED_MAKING_H
#define BULLETIN_BATCH_IMPOSED_MAKING_H

#include "batch/imposed_drawing.h"
#include "batch/imposed_sheet.h"

const Imposition *imposed_plan_of(Arena *arena, Text sheet, const ImpositionWish *wish, int copies,
	Remarks *remarks);

/* `name` opens the line that says what it is: "ppa-time, round 2, 2007-09-13, canary paper". */
Text imposed_sheet_of(Arena *arena, Text sheet, const char *name, const Imposition *imposition,
	Typecase *typecase, Remarks *remarks);

/* What the writer is handed. */
typedef struct {
	Text sheet; /* PDF */
	const Imposition *imposition;
	/* Paths of the words (paint/outline.h): the page i of the file has slugs[i % slug_count].
	 */
	const Text *slugs;
	int slug_count; /* 0: no words */
	PaperNumbers numbers;
} ImposedPages;

/*
 * Writes the file. `bytes` NULL with imposed-unreadable. The symbol
 * `imposed_pages_write` of the module "imposed-pages", as it needs libqpdf.
 */
typedef Text ImposedPagesWrite(Arena *arena, const ImposedPages *pages, Remarks *remarks);
ImposedPagesWrite imposed_pages_write;

#endif
