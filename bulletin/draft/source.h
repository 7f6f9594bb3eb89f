/*
 * Source: the bytes of a draft, checked, and the place of each of them.
 */
#ifndef BULLETIN_DRAFT_SOURCE_H
#define BULLETIN_DRAFT_SOURCE_H

#include "base/arena.h"
#include "base/place.h"
#include "base/remarks.h"
#include "base/text.h"

typedef struct {
	const char *file;
	Text text;              /* without a byte order mark; valid UTF-8 without NUL */
	const int *line_starts; /* offsets of the lines' first bytes */
	int line_count;
	const int *characters; /* before every 64th byte */
} Source;

/*
 * Takes the bytes of `file` and remarks on those that no text has: broken
 * UTF-8, NUL, control characters. In `text` each such byte is a question mark,
 * so that the rest can be read and remarked on too. A byte order mark is left
 * out, and it and line ends of CR LF are told as advice.
 */
Source source_check(Arena *arena, const char *file, Text bytes, Remarks *remarks);

/* The place of the byte `offset` of `text`; at its length, the place after the last. */
Place source_place(const Source *source, int offset);

#endif
