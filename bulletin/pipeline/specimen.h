/*
 * Specimen: a layout shown by itself, filled with sample text as far as it
 * holds. So what it holds is measured, and never typed in anywhere.
 *
 * The text is the sample partnership's in layouts/specimen/: rows for a sheet
 * of one side, running text for those of several. A small sheet is given less
 * of a head, so that it has room for some.
 */
#ifndef BULLETIN_PIPELINE_SPECIMEN_H
#define BULLETIN_PIPELINE_SPECIMEN_H

#include "base/arena.h"
#include "base/remarks.h"
#include "layout/layout.h"
#include "paint/paint.h"
#include "pipeline/home.h"
#include "typeset/typecase.h"

typedef struct {
	const Layout *layout;
	const Pages *pages; /* as full as it gets, on two sides at most */
	int words;          /* on those pages, head and foot with them; 0 where there is no body */
	int sides;          /* that they were counted on */
} Specimen;

/* The sample partnership, once for any number of specimens. NULL when an error was added. */
typedef struct Samples Samples;
Samples *samples_open(Arena *arena, const Home *home, Remarks *remarks);
void samples_close(Samples *samples); /* NULL is fine */

/* Fills `layout`. NULL when an error was added: not even one line of the sample fits it. */
const Specimen *specimen_make(Arena *arena, Samples *samples, const Layout *layout,
	Remarks *remarks);

/*
 * "330 words", or "170 a side" where it has more sides than were counted;
 * rounded, for nobody counts closer before writing. "" for no body.
 */
const char *specimen_words(Arena *arena, const Specimen *specimen);

/* As `format` says, "pdf", "png", "svg" or "txt"; `page` (from 0) of those that hold one. */
Text specimen_paint(Arena *arena, Samples *samples, const Specimen *specimen, const char *format,
	int page, const char *purpose, Remarks *remarks);

#endif
