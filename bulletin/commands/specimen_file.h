/*
 * The files of a specimen: by their ending, a page each where it has to be.
 */
#ifndef BULLETIN_COMMANDS_SPECIMEN_FILE_H
#define BULLETIN_COMMANDS_SPECIMEN_FILE_H

#include "commands/proof_file.h"
#include "pipeline/specimen.h"

/*
 * Writes `specimen` as `file`, whose ending is known to proof_format_of; of
 * several pages PNG and SVG are `x-1.png`, `x-2.png` and so on. `purpose` is
 * the line under its name. No files where an error was added.
 */
ProofFiles specimen_file_write(Arena *arena, Samples *samples, const Specimen *specimen,
	const char *purpose, const char *file, Remarks *remarks);

#endif
