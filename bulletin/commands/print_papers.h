/*
 * What goes with the sheets of a job: the job sheet for whoever prints them,
 * and for whoever packs them address slips, labels where they are asked for,
 * and the packing list.
 */
#ifndef BULLETIN_COMMANDS_PRINT_PAPERS_H
#define BULLETIN_COMMANDS_PRINT_PAPERS_H

#include "commands/print_run.h"

/*
 * Makes the papers, once the volumes are made, and adds them to the delivery,
 * which is NULL for a dry run. EXIT_CONTENT where a school's words do not go on
 * a paper, or a layout of theirs has faults; EXIT_IO where they cannot be
 * written.
 */
ExitCode print_papers(PrintRun *run, Delivery *delivery);

#endif
