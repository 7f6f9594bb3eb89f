/*
 * Divided words: a word that stands on two lines is one element of the tree.
 *
 * Who listens to a sheet, or copies from it, is to have the word and not its
 * halves. So each becomes a span of its paragraph, with the white after it,
 * and the span's actual text is the word without the hyphens it is divided by;
 * those that the author wrote stay ("self-evident", addresses). It holds on
 * over columns and sides. How a PDF says it: press/whole_words.c.
 */
#ifndef BULLETIN_TYPESET_DIVIDED_WORDS_H
#define BULLETIN_TYPESET_DIVIDED_WORDS_H

#include "typeset/pages.h"

/*
 * The same pages, each glyph where it stood, with those spans; `pages` itself
 * where there are none. Left as they are: words of which a part belongs to
 * another element (half of it is in another language), what runs from right to
 * left, and lines that end between two words without white (Chinese, Thai).
 * Elements keep their order and not their numbers. The result lives in `arena`.
 */
const Pages *divided_words_gather(Arena *arena, const Pages *pages);

#endif
