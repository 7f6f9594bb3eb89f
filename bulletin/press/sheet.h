/*
 * Sheet: finished, print-ready PDF bytes, and nothing else.
 */
#ifndef BULLETIN_PRESS_SHEET_H
#define BULLETIN_PRESS_SHEET_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"
#include "layout/layout.h"
#include "typeset/pages.h"

#include <stdint.h>

/*
 * The stretches of marked content on one page: the element of the stretch
 * whose number (MCID) is i is elements[i], an index into the reading tree that
 * the sheet was made from. What stands in none of them is an artifact.
 */
typedef struct {
	const int *elements;
	int count;
} PageMarks;

typedef struct {
	Text pdf;
	int page_count;
	const PageMarks *marks; /* one a page: the way back from ink to the author's line */
} Sheet;

/* What the sheet says of itself; none is NULL; the same values give the same bytes. */
typedef struct {
	const char *title;
	const char *author;   /* the partnership */
	const char *language; /* BCP 47 */
	int64_t made_at;      /* seconds since 1970, UTC: the circulation's, or the date's */
} Identity;

/* The profile that the program has of its own, among its data (base/module.h). */
#define SHEET_PROFILE "profiles/FOGRA39L_coated.icc"

/* What a sheet is made from; nothing is NULL but where said. */
typedef struct {
	Text painted; /* PDF by cairo, of `pages` on `layout` */
	const Pages *pages;
	const Layout *layout;
	Identity identity;
	const char *profile; /* path of the ICC profile to print by; NULL: our own */
} PressJob;

/*
 * Makes the sheet from the painted PDF: page boxes from the layout; language,
 * title, dates and an /ID that depends on the bytes alone (ISO 32000-1, 14.4);
 * the structure tree from the reading tree. NULL with an error when the PDF is
 * damaged or not theirs (sheet-unreadable, sheet-pages, sheet-size,
 * sheet-tags). The symbol `press_run` of the module "press".
 */
typedef const Sheet *PressRun(Arena *arena, const PressJob *job, Remarks *remarks);
PressRun press_run;

#endif
