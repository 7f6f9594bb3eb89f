/*
 * Recording: what the commands that read or write the record have in common.
 */
#ifndef BULLETIN_COMMANDS_RECORDING_H
#define BULLETIN_COMMANDS_RECORDING_H

#include "approval/record.h"
#include "commands/command.h"
#include "pipeline/pipeline.h"

/* A partnership with its record open, at the second it was opened. */
typedef struct {
	const Home *home;
	Record *record;
	int64_t now;
} Recording;

/*
 * Finds the partnership and opens its record. Other than EXIT_DONE, with an
 * error: EXIT_CONTENT where there is none or its file has errors, else as
 * record_open. After EXIT_DONE the record is to be closed.
 */
ExitCode recording_open(Invocation *here, RecordUse use, Recording *recording);
void recording_close(Recording *recording);

/* A path below `out/<id>/` of the partnership, as it is told: relative where that is shorter. */
char *recording_out(Invocation *here, const Recording *recording, const char *id,
	const char *format, ...) G_GNUC_PRINTF(4, 5);

/* Writes a file below out/, with its folders; false adds file-unwritable. */
bool recording_write_out(Invocation *here, const char *path, Text bytes);

/*
 * The id that a person meant by an id or a path: of a bulletin that the record
 * knows, also when its draft is gone, or of one that has a draft. NULL with
 * bulletin-missing where there is neither.
 */
const char *recording_id(Invocation *here, const Recording *recording, const char *name);

#endif
