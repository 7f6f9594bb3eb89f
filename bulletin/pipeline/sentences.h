/*
 * Sentences: a sample text cut to so many of them, or repeated until there are
 * as many. For specimens, which are filled sentence by sentence.
 */
#ifndef BULLETIN_PIPELINE_SENTENCES_H
#define BULLETIN_PIPELINE_SENTENCES_H

#include "base/arena.h"
#include "draft/draft.h"

/*
 * The first `count` sentences of the blocks from `first` on, over and over
 * where they are fewer: items of a list where that is what stands first, else
 * headings and paragraphs. A lead-in goes with the sentence it opens, a heading
 * with what follows it. NULL for none. What is cut lives in `arena`, the rest
 * is shared.
 */
const Block *sentences_take(Arena *arena, const Block *first, int count);

#endif
