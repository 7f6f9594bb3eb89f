/*
 * The files of a proof: where they go, and writing them.
 */
#ifndef BULLETIN_COMMANDS_PROOF_FILE_H
#define BULLETIN_COMMANDS_PROOF_FILE_H

#include "commands/bulletin_choice.h"

typedef enum { PROOF_PDF, PROOF_PNG, PROOF_SVG, PROOF_TEXT, PROOF_UNKNOWN } ProofFormat;

/* By the ending of the file's name. */
ProofFormat proof_format_of(const char *file);

/*
 * Where a proof goes when nobody says: out/<id>/<id>-proof.pdf in the
 * partnership's folder, <id>-proof.pdf beside a lone file. The name of an
 * edition, or of a layout that is only tried, stands in the file's name; or it
 * is NULL: <id>-a3-poster-proof.pdf.
 */
char *proof_file_default(Arena *arena, const BulletinChoice *choice, const char *variant);

/* "x.png" is "x-2.png" for the second (1) of several pages. */
char *proof_file_of_page(Arena *arena, const char *file, int page, int page_count);

/* What stands on the proof of a draft, so that it cannot pass for print. */
const char *proof_banner(Arena *arena, const char *id);

typedef struct {
	const char *const *files;
	int count; /* 0 where writing failed */
} ProofFiles;

/* The files as an array of paths; the caller's. */
json_t *json_from_files(const ProofFiles *written);

/*
 * Writes the proof of `pipeline`, which has its pages, as `file`. PNG and SVG
 * hold one page: of several the files are `x-1.png`, `x-2.png`, and so on, the
 * drawing of a sheet that is cut last. Folders are made where they are missing.
 * The paths live in `arena`.
 */
ProofFiles proof_file_write(Arena *arena, Pipeline *pipeline, const char *id, const char *file,
	Remarks *remarks);

#endif
