/*
 * Findings: what a check has found, gathered before it is told. A PDF of a
 * thousand pages has the same fault a thousand times; it is told once, with
 * how often and on which pages.
 */
#ifndef BULLETIN_PREFLIGHT_FINDINGS_H
#define BULLETIN_PREFLIGHT_FINDINGS_H

#include "base/remarks.h"

typedef struct Findings Findings;

enum { WHOLE_FILE = -1 };

/* Where something was found: on paper, and where the author wrote it. */
typedef struct {
	int page; /* from 0, or WHOLE_FILE */
	Place place;
} Spot;

/*
 * In `arena`, until `findings_tell`; of a sheet of ours, or of a PDF from
 * anywhere. `by_place` is empty, made with NULL and NULL, and borrowed as long.
 */
Findings *findings_new(Arena *arena, bool is_of_ours, GHashTable *by_place);

/*
 * Adds a finding, worded as for remarks_add, with the ways out of a PDF from
 * anywhere and of a sheet of ours. Equal sentences at one place are one; of too
 * many different ones of one name the rest is only counted.
 */
void findings_add(Findings *findings, Spot spot, RemarkWeight weight, const char *name,
	const char *way_out, const char *way_out_of_ours, const char *fault, ...)
	G_GNUC_PRINTF(7, 8);

/*
 * The same for what has a measure: of all of one name at one place the one
 * with the greatest `badness` is told, and of the others that they are there.
 */
void findings_add_measured(Findings *findings, Spot spot, double badness, RemarkWeight weight,
	const char *name, const char *way_out, const char *way_out_of_ours, const char *fault, ...)
	G_GNUC_PRINTF(8, 9);

/* Adds them all as remarks, in order of arrival; a file of one page needs no numbers of pages. */
void findings_tell(const Findings *findings, int page_count, Remarks *remarks);

#endif
