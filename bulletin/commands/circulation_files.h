/*
 * What the pipeline makes for a round: the files that are kept, and the proofs
 * that are handed out.
 */
#ifndef BULLETIN_COMMANDS_CIRCULATION_FILES_H
#define BULLETIN_COMMANDS_CIRCULATION_FILES_H

#include "approval/circulation.h"
#include "commands/recording.h"
#include "pipeline/pipeline.h"

/* Makes sheet, text and pictures of every edition and reads every input; false when an error was
 * added. */
bool circulation_files_make(Invocation *here, const Recording *recording, Pipeline *pipeline,
	const char *id, RoundDraft *draft);

typedef struct {
	const char *path;
	Text bytes;
} ProofFile;

/* A marked proof of each edition for each recipient, in their order; NULL when an error was added.
 */
const ProofFile *circulation_proofs_make(Invocation *here, const Recording *recording,
	Pipeline *pipeline, const Circulation *circulation, int *count);

#endif
