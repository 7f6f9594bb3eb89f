/*
 * Nesting: how deep the marks before a line's text go.
 *
 * cmark reads any depth, but the time it takes grows with depth times lines;
 * what could nest deeper than a bulletin may is refused before cmark sees it.
 */
#ifndef BULLETIN_DRAFT_NESTING_H
#define BULLETIN_DRAFT_NESTING_H

#include "draft/passage.h"

/*
 * The offset of the first line whose quote and list marks could open more than
 * `most` blocks within each other, or -1. A line of `- - -` is a rule.
 */
int nesting_beyond(const Passage *passage, int most);

#endif
