/*
 * Font list: the project's own fonts as fonts.yaml names them, whether the
 * files beside it are those, and which faces of other scripts are installed.
 */
#ifndef BULLETIN_COMMANDS_FONT_LIST_H
#define BULLETIN_COMMANDS_FONT_LIST_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/yaml.h"

typedef enum {
	FONT_GOOD,
	FONT_MISSING,
	FONT_NOT_INSTALLED, /* of another script, and none needs it yet */
	FONT_CHANGED,       /* other bytes than fonts.yaml says: sheets would look different here */
} FontState;

typedef struct {
	const char *family, *package, *version, *licence;
	const char *scripts; /* ISO 15924, with commas, of a face for other scripts; else NULL */
	const char *name;    /* of the file */
	const char *path;
	FontState state;
} FontFile;

/*
 * Reads `folder`/fonts.yaml and looks at each file in `folder`/files, and at
 * those of other scripts where their packages put them. NULL with an error when
 * the list cannot be read.
 */
const FontFile *font_list(Arena *arena, const char *folder, int *count, Remarks *remarks);

/* What a font has letters for. */
typedef struct {
	int characters;
	const char *const *languages; /* BCP 47, sorted */
	int language_count;
} FontCoverage;

/* All zero for a file that is no font. */
FontCoverage font_coverage(Arena *arena, const char *path);

#endif
