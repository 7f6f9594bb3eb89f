/*
 * Markdown: the text of a draft as a tree of blocks.
 */
#ifndef BULLETIN_DRAFT_MARKDOWN_H
#define BULLETIN_DRAFT_MARKDOWN_H

#include "draft/draft.h"

/* Reads `body`, whose first byte stands at `start`, and remarks on what cannot be set. */
const Block *markdown_read(Arena *arena, Text body, Place start, Remarks *remarks);

#endif
