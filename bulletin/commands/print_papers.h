/*
 * What goes with the sheets of a job: address slips and the packing list.
 */
#ifndef BULLETIN_COMMANDS_PRINT_PAPERS_H
#define BULLETIN_COMMANDS_PRINT_PAPERS_H

#include "commands/print_run.h"
#include "papers.h"

/* What all papers of this job are made from. */
Papers print_papers_about(const PrintRun *run);

/*
 * Makes the papers and adds them to the delivery, which is NULL for a dry run;
 * false with an error.
 */
bool print_papers(PrintRun *run, Delivery *delivery);

#endif
