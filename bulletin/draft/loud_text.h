/*
 * Loud text: capitals and italics by the block, which are read more slowly
 * than anything else on a board (PRINT.md 2, after RNIB).
 */
#ifndef BULLETIN_DRAFT_LOUD_TEXT_H
#define BULLETIN_DRAFT_LOUD_TEXT_H

#include "draft/draft.h"

/*
 * Tells of more than three words in capitals one after another, in the title
 * and the text (acronyms in a list, with commas between, are none), and of
 * paragraphs of more than ten words that are emphasised throughout. Code is
 * left alone.
 */
void loud_text_check(const Draft *draft, Remarks *remarks);

#endif
