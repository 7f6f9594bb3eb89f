/*
 * Inputs: the files that a bulletin and its editions are made from.
 */
#ifndef BULLETIN_PIPELINE_INPUTS_H
#define BULLETIN_PIPELINE_INPUTS_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"
#include "draft/draft.h"
#include "layout/layout.h"
#include "typeset/typecase.h"

#include <time.h>

/* A file the product depends on, for the manifest and for watch. */
typedef struct {
	const char *
		role; /* "source", "layout", "image", "data", "font", "profile": AGREEMENT.md 2.1 */
	const char *name; /* as the manifest names it: relative to the partnership, or the font's */
	const char *path; /* to open it */
	Text bytes;       /* of a source, as the pages were made from it; of others NULL */
} InputFile;

/* The files as they gather, each once; `folder` is what their names count from. */
typedef struct {
	Arena *arena;
	const char *folder;
	InputFile *files;
	int count;
} Inputs;

void inputs_add_source(Inputs *inputs, const char *file, Text bytes);
void inputs_add_layout(Inputs *inputs, const Layout *layout);
void inputs_add_profile(Inputs *inputs, const char *path); /* NULL is fine */
void inputs_add_fonts(Inputs *inputs, Typecase *typecase);

/* The pictures of the text, which lie in or below `folder`. */
void inputs_add_pictures(Inputs *inputs, const Block *block, const char *folder);

/* By role, then name. */
void inputs_sort(Inputs *inputs);

/*
 * Reads the bytes of each that has none yet, into `arena`. False with an error
 * where one cannot be read, or was saved or replaced since `begun`, so that its
 * bytes may be others than the product was made from.
 */
bool inputs_read(Arena *arena, InputFile *files, int count, struct timespec begun,
	Remarks *remarks);

#endif
