/*
 * Shape memo: what has been shaped, for one bulletin after another.
 *
 * Lines are broken again when another size, another measure or another variant
 * of the layout is tried; glyphs are the same each time. And where one word of
 * a bulletin was edited, all its other paragraphs are what they were. The
 * typecase has the memo, as it has the fonts. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_SHAPE_MEMO_H
#define BULLETIN_TYPESET_SHAPE_MEMO_H

#include "typeset/unsized_text.h"

ShapeMemo *shape_memo_open(void);
void shape_memo_close(ShapeMemo *memo); /* NULL is fine */

/* Begins with the next bulletin: what the last one did not use is forgotten. */
void shape_memo_begin(ShapeMemo *memo);

/*
 * Lends what was shaped of this text before: the same letters, languages and
 * direction, in stretches of the same faces, whatever their sizes, and with the
 * same names in the front matter. NULL where nothing was.
 */
const UnsizedText *shape_memo_find(Setting *setting, const StyledText *text);

/* Keeps a copy, and lends it. */
const UnsizedText *shape_memo_keep(Setting *setting, const StyledText *text, UnsizedText shaped);

/* How many texts have been shaped for the bulletin. */
int shape_memo_count(const ShapeMemo *memo);

#endif
