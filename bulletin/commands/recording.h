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
	BulletinPath bulletin; /* where one was named; its draft may be missing */
	Record *record;
	int64_t now;
} Recording;

/*
 * Finds the partnership, that of the BULLETIN named or, for NULL, the one here,
 * and opens its record. Other than EXIT_DONE, with an error: EXIT_CONTENT where
 * there is none or its file has errors, EXIT_USAGE where `bulletin` is none of
 * its own, else as record_open. After EXIT_DONE the record is to be closed.
 */
ExitCode recording_open(Invocation *here, RecordUse use, const char *bulletin,
	Recording *recording);
void recording_close(Recording *recording);

/* A path below `out/<id>/` of the partnership, as it is told: relative where that is shorter. */
char *recording_out(Invocation *here, const Recording *recording, const char *id,
	const char *format, ...) G_GNUC_PRINTF(4, 5);

/* Writes a file below out/, with its folders; false adds file-unwritable. */
bool recording_write_out(Invocation *here, const char *path, Text bytes);

/*
 * Whether the bulletin has a draft, or the record knows it although its draft
 * is gone; else false, with bulletin-missing.
 */
bool recording_knows(Invocation *here, const Recording *recording);

#endif
