/*
 * Front matter: the lines between two lines of dashes at the head of a draft.
 *
 * YAML with a closed table of keys (DESIGN.md, "Front matter"). A key that
 * stands there without a value counts as absent, so that a template can leave
 * keys open.
 */
#ifndef BULLETIN_DRAFT_FRONT_MATTER_H
#define BULLETIN_DRAFT_FRONT_MATTER_H

#include "draft/draft.h"

/*
 * Reads the front matter at the head of `source`, whose first byte is line 1,
 * column 1 of `file`, into `front`, and returns the number of bytes it takes
 * with both lines of dashes; the text begins there. Faults are remarked on;
 * where there is no front matter at all 0 is returned.
 */
size_t front_matter_read(Arena *arena, const char *file, Text source, const char *default_language,
	FrontMatter *front, Remarks *remarks);

#endif
