/*
 * Smart punctuation for texts that are no Markdown: the title and its like.
 */
#ifndef BULLETIN_DRAFT_SMART_TEXT_H
#define BULLETIN_DRAFT_SMART_TEXT_H

#include "base/arena.h"

/*
 * `plain` with curly quotes, dashes and ellipses as Markdown makes them, on one
 * line and without white space around. No other character means anything.
 */
const char *smart_text(Arena *arena, const char *plain);

#endif
