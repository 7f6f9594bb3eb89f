/*
 * Job sheet: one page for whoever prints a batch. What paper and film, which
 * plates, how many of what, and the checksum of the bytes that are sent.
 */
#ifndef BULLETIN_PAPERS_JOB_SHEET_H
#define BULLETIN_PAPERS_JOB_SHEET_H

#include "base/arena.h"
#include "batch/imposition.h"
#include "batch/packing.h"
#include "layout/layout.h"
#include "preflight/ink_use.h"
#include "typeset/typeset.h"

#include <stdint.h>

/* What is printed; what is not known is NULL or 0, and has its row to be written in. */
typedef struct {
	const char *name;     /* of the job in the record */
	int round;            /* of the bulletin */
	const char *code;     /* the round's text code */
	Text sheet;           /* the agreed bytes, for the plates */
	const Layout *layout; /* that they were set by */
	const Packing *packing;
	const PackingTotals *totals;
	const Imposition *imposition; /* NULL: one up, on the paper of the layout */
	const char *file;             /* what is sent, "sheet.pdf" */
	const char *sha256;           /* of its bytes */
	const char *checksums;        /* of many files: the file that has the SHA-256 of each */
} JobSheet;

/*
 * All fields {job...} of a layout (docs/layouts.md lists them), in its words
 * for `language`.
 */
Fields job_sheet_fields(Arena *arena, const JobSheet *job, const InkUse *inks, const Layout *layout,
	const char *language);

#endif
