/*
 * The files of `proof --plates`: a PNG for each ink of each side, and one for all inks together.
 */
#ifndef BULLETIN_COMMANDS_PLATE_FILES_H
#define BULLETIN_COMMANDS_PLATE_FILES_H

#include "commands/proof_file.h"

/*
 * Where they go when nobody says: the folder out/<id>/plates of the
 * partnership, <id>-plates beside a lone file; with `variant` as for
 * proof_file_default.
 */
char *plate_folder_default(Arena *arena, const BulletinChoice *choice, const char *variant);

/*
 * Writes the plates of `sheet`, which `pipeline` made, into `folder`, which is
 * made where it is missing: <id>-cyan.png and so on, <id>-ink-sum.png; with -1,
 * -2 for each side where there are several. No files where an error was added.
 */
ProofFiles plate_files_write(Arena *arena, Pipeline *pipeline, const Sheet *sheet, const char *id,
	const char *folder, double dots_per_inch, Remarks *remarks);

#endif
