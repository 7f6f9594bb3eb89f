/*
 * The print jobs of a bulletin, as `status` tells of them: what of each is
 * printed, and what is outstanding.
 */
#ifndef BULLETIN_COMMANDS_STATUS_JOBS_H
#define BULLETIN_COMMANDS_STATUS_JOBS_H

#include "approval/print_jobs.h"
#include "commands/command.h"

/*
 * Prints a table of jobs, one or more, the first one first. `list` is the path
 * of the partnership's schools, for the names of those that wait.
 */
void status_print_jobs(Invocation *here, const PrintedJob *jobs, int count, const char *list);

/* "36 of 48 copies are printed". */
const char *status_job_words(Arena *arena, const PrintedJob *job);

/* As an array of docs/schema/status.json; the caller's. */
json_t *json_from_jobs(Invocation *here, const PrintedJob *jobs, int count, const char *list);

#endif
