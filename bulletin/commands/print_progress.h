/*
 * How far a job is: a bar on a terminal, with sheets a second and the time that
 * is left; elsewhere a line a volume.
 */
#ifndef BULLETIN_COMMANDS_PRINT_PROGRESS_H
#define BULLETIN_COMMANDS_PRINT_PROGRESS_H

#include "commands/print_run.h"

/* Begins to count, at nothing done of all that is to be. */
void print_progress_begin(PrintRun *run, const char *doing, int64_t sheets, int schools);

/* So many sheets, for so many schools, are done now. */
void print_progress_show(PrintRun *run, int64_t sheets, int schools);

/* One more volume is at this: "written", "printed on ipp://...". */
void print_progress_volume(PrintRun *run, const PlannedVolume *volume, const char *done);

/* Takes the bar away. */
void print_progress_end(PrintRun *run);

#endif
