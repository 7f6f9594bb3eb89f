/*
 * The report of `status`: what a coordinator wants to know of each bulletin,
 * and what to do next.
 */
#ifndef BULLETIN_COMMANDS_STATUS_REPORT_H
#define BULLETIN_COMMANDS_STATUS_REPORT_H

#include "approval/print_jobs.h"
#include "approval/round.h"
#include "commands/recording.h"

/* One bulletin as status sees it. */
typedef struct {
	const char *id;
	const AgreeState *state;
	const Round *round;     /* NULL for a draft */
	const PrintedJob *jobs; /* that printed it, the first one first */
	int job_count;
	const char *list;   /* path of the schools, whose names jobs that wait are told by */
	const char *before; /* what to do before `next`, as "change the text", or NULL */
	const char *next;   /* a command to copy, or NULL where there is nothing to do */
} StatusLine;

/* Reads the state of `id`; false with an error where its round cannot be read. */
bool status_line_read(Invocation *here, const Recording *recording, const char *id,
	StatusLine *line);

/* Every bulletin that the record or the folder knows, sorted by id. */
const char *const *status_ids(Invocation *here, const Recording *recording, int *count);

/* Whether something is left to do or to wait for. */
bool status_line_is_open(const StatusLine *line);

/* Prints one bulletin in full: each partner, each guard, and what to do next. */
void status_print_full(Invocation *here, const Recording *recording, const StatusLine *line);

/* Prints one bulletin in two or three lines. */
void status_print_short(Invocation *here, const Recording *recording, const StatusLine *line);

/* As an object of docs/schema/status.json; the caller's. The code is not in it. */
json_t *json_from_status(Invocation *here, const StatusLine *line);

#endif
