/*
 * Markdown: the text of a draft as a tree of blocks (DESIGN.md, "The text").
 */
#ifndef BULLETIN_DRAFT_MARKDOWN_H
#define BULLETIN_DRAFT_MARKDOWN_H

#include "draft/draft.h"
#include "draft/source.h"

/*
 * Reads the text of `source` from the byte `from` on. `title` is that of the
 * front matter, or NULL: a first heading of level 1 that repeats it is left
 * out. Gives a tree whatever it remarks on.
 */
const Block *markdown_read(Arena *arena, const Source *source, int from, const char *title,
	Remarks *remarks);

#endif
