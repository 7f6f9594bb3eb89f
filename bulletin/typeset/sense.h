/*
 * Sense: where large lines are best broken, by what their words say.
 */
#ifndef BULLETIN_TYPESET_SENSE_H
#define BULLETIN_TYPESET_SENSE_H

#include "typeset/shape.h"

/*
 * The words of a text that is to be balanced, each with a reluctance to end a
 * line of `measure` there: none after a phrase, little after most words, more
 * after a small word, which leans on the next, and most after a single letter
 * ("a", "I"). The breaker weighs it against the evenness of the lines. The
 * words live in `arena`.
 */
const Word *words_by_sense(Arena *arena, const ShapedText *shaped, Length measure);

#endif
