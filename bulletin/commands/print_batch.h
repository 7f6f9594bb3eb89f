/*
 * What a print job is for and what goes with its sheet: the schools, their
 * address slips and the packing list.
 */
#ifndef BULLETIN_COMMANDS_PRINT_BATCH_H
#define BULLETIN_COMMANDS_PRINT_BATCH_H

#include "batch/schools.h"
#include "commands/command.h"
#include "dispatch/delivery.h"
#include "pipeline.h"

/*
 * Reads schools.csv of the partnership; `only` chooses from it, as
 * "oak-hill,elm", or is NULL. NULL exactly when an error was added.
 */
const Schools *print_schools(Invocation *here, const Home *home, const char *only);

/*
 * Sets the slips for the agreed bulletin, dated `now`, and writes the packing
 * list. false with an error where a slip cannot be set.
 */
bool print_papers(Invocation *here, const Home *home, const Approval *approval,
	const Schools *schools, int64_t now, DeliveryPapers *papers);

#endif
