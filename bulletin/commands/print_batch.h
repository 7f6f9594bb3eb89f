/*
 * What a print job is for and what goes with its sheet: the schools, their
 * address slips and the packing list.
 */
#ifndef BULLETIN_COMMANDS_PRINT_BATCH_H
#define BULLETIN_COMMANDS_PRINT_BATCH_H

#include "approval/approval.h"
#include "batch/schools.h"
#include "commands/command.h"
#include "pipeline.h"

/* What goes with a sheet and is nobody's to agree. */
typedef struct {
	Text slips;   /* PDF: an address slip for each school */
	Text packing; /* CSV: the packing list */
} PrintPapers;

/*
 * Reads schools.csv of the partnership; `only` chooses from it, as
 * "oak-hill,elm", or is NULL. `schools` is NULL exactly when an error was
 * added. To be closed.
 */
SchoolsFile *print_schools(Invocation *here, const Home *home, const char *only,
	const Schools **schools);

/*
 * Sets the slips for the agreed bulletin, dated `now`, and writes the packing
 * list. false with an error where a slip cannot be set.
 */
bool print_papers(Invocation *here, const Home *home, const Approval *approval, SchoolsFile *list,
	int64_t now, PrintPapers *papers);

#endif
