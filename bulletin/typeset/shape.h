/*
 * Shaping: styled text to glyphs with their widths, and to the words between
 * which a line may end. Pango itemises and shapes (unsized_text.h), once for
 * each text of a bulletin (shape_memo.h); here it gets its sizes.
 */
#ifndef BULLETIN_TYPESET_SHAPE_H
#define BULLETIN_TYPESET_SHAPE_H

#include "typeset/line_breaker.h"
#include "typeset/setting.h"
#include "typeset/styled_text.h"

/* A stretch of glyphs of one font and direction. */
typedef struct {
	int start, end; /* bytes of the text */
	int font;
	int level; /* of the bidirectional algorithm (UAX 9); odd: right to left */
	const Stretch *stretch;
	const Glyph *glyphs; /* from left to right; clusters count from the text's start */
	int glyph_count;
} ShapedRun;

typedef struct {
	StyledText text;
	const ShapedRun *runs; /* in the order of the text */
	int run_count;
	const Word *words;
	const int *word_starts, *word_ends; /* bytes, without the white that follows */
	int word_count;
	int missing_count; /* signs that no font has: they have no glyph */
} ShapedText;

/*
 * Shapes `text`. A sign that no font has is an error (glyph-missing) at its
 * place, told once a place; what can be shaped is given all the same.
 */
ShapedText shape_text(Setting *setting, StyledText text);

/* The sum of the words' widths and gaps on one line. */
Length shaped_width(const ShapedText *shaped);

#endif
