/*
 * Outline: the title is heading 1, the text begins at 2, and no level is skipped.
 */
#ifndef BULLETIN_DRAFT_OUTLINE_H
#define BULLETIN_DRAFT_OUTLINE_H

#include "draft/draft.h"

/*
 * Takes a first heading of level 1 that repeats `title` (may be NULL) out of
 * the tree, and remarks on headings that are out of order.
 */
void outline_check(Block *document, const char *title, Remarks *remarks);

#endif
