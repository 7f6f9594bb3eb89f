/*
 * Shape memo: what has been shaped for one bulletin, kept in its arena.
 *
 * Lines are broken again when another size, another measure or another variant
 * of the layout is tried; glyphs are the same each time. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_SHAPE_MEMO_H
#define BULLETIN_TYPESET_SHAPE_MEMO_H

#include "typeset/unsized_text.h"

/* An empty memo. */
ShapeMemo *shape_memo_new(Arena *arena);

/*
 * Lends what was shaped of this text before: the same letters, languages and
 * direction, in stretches of the same faces, whatever their sizes. NULL where
 * nothing was. The setting's memo is made on the first need.
 */
const UnsizedText *shape_memo_find(Setting *setting, const StyledText *text);

const UnsizedText *shape_memo_keep(Setting *setting, const StyledText *text, UnsizedText shaped);

/* How many texts have been shaped. */
int shape_memo_count(const ShapeMemo *memo);

#endif
