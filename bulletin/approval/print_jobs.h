/*
 * Print jobs: what the record says of them.
 *
 * A job has a start, volumes and an end. Of a volume the latest entry counts;
 * what becomes of it is said in closed words: it is `written` to a folder,
 * about to be sent to a printer (`sending`), `printed`, `failed: why`, or
 * `unknown: why`. A job with a start and no end was cut off, or still runs.
 */
#ifndef BULLETIN_APPROVAL_PRINT_JOBS_H
#define BULLETIN_APPROVAL_PRINT_JOBS_H

#include "approval/entry.h"
#include "approval/ledger.h"
#include "approval/record_place.h"
#include "approval/timestamp.h"
#include "base/exit_code.h"

#include <stdbool.h>

/* How a job ends that printed all it was to. */
#define PRINT_DONE "done"

typedef enum {
	RESULT_NONE,    /* nothing is recorded of it */
	RESULT_SENDING, /* about to go to a folder or a printer: whether it did is not recorded */
	RESULT_WRITTEN, /* it lies in its folder */
	RESULT_PRINTED,
	RESULT_FAILED,
	RESULT_UNKNOWN,
} VolumeResult;

/* What the record says of one volume. */
typedef struct {
	VolumeResult result;
	const Entry *first;  /* its first entry, which names its folder and its bytes; or NULL */
	const Entry *latest; /* or NULL */
} PrintedVolume;

/* In the order of the record. */
typedef struct {
	const Entry *start;
	const Entry *done;            /* NULL: it was cut off, or still runs */
	const PrintedVolume *volumes; /* volumes[i] is number i + 1 */
	int volume_count;
} PrintedJob;

/* The jobs of the bulletin `id`, the first one first. */
const PrintedJob *print_jobs(Arena *arena, const Ledger *ledger, const char *id, int *count);

/* The last of them that has no end, or the one of this name; NULL where there is none. */
const PrintedJob *print_job_waiting(Arena *arena, const Ledger *ledger, const char *id);
const PrintedJob *print_job_named(Arena *arena, const Ledger *ledger, const char *id,
	const char *job);

/*
 * Whether the volume is where it was to go: on paper, or in the folder of a job
 * that is done with that. In a job that has no end, or was given up, a volume in
 * a folder still waits for its printer.
 */
bool print_volume_is_out(const PrintedJob *job, const PrintedVolume *volume);

/* Whether an entry names a printer as the place where its volume went, and not a folder. */
bool print_went_to_printer(const Entry *volume);

/* How many volumes are out, and how many copies are in them. */
typedef struct {
	int volumes, copies;
} PrintedTally;

PrintedTally print_job_tally(const PrintedJob *job);

/* Says that `job` is none that waits to be ended, and which one does. */
void print_job_refuse(Arena *arena, const char *job, const PrintedJob *waiting, Remarks *remarks);

/* What to give up, and why. */
typedef struct {
	RecordPlace place;
	const char *bulletin;
	const char *job;
	const char *reason;
	Clock *clock;
} GivingUp;

/*
 * Ends a job that was cut off, so that nothing more of it is printed. Nothing
 * has to be agreed for it. `given_up` is set to it. EXIT_REFUSED with print-no-such-job, EXIT_BUSY
 * with print-running, or as record_open and record_append.
 */
ExitCode print_give_up(Arena *arena, const GivingUp *what, const PrintedJob **given_up,
	Remarks *remarks);

#endif
