/*
 * Justification: what each line of a broken paragraph needs to end at its measure.
 *
 * Word space gives first and as long as nobody sees it. What is asked beyond
 * that is shared between it, the widths of the glyphs and the space between
 * letters, so that none is strained alone (after R. Schlicht, "The microtype
 * package", and Hàn Thế Thành, "Micro-typographic Extensions to the TeX
 * Typesetting System", 2000). Glyphs are widened in few steps, so that few
 * fonts are made, and lines one under another are never more than one hundredth
 * apart: the eye would see their grey.
 *
 * Ragged lines have no measure to end at; where their style lets glyphs give,
 * these bring each line nearer to the length that the lines have in the mean.
 */
#ifndef BULLETIN_TYPESET_JUSTIFICATION_H
#define BULLETIN_TYPESET_JUSTIFICATION_H

#include "typeset/line_breaker.h"

/* In thousandths of a glyph's width. */
enum { EXPANSION_STEP = 5, EXPANSION_APART = 10 };

typedef struct {
	int expansion;  /* thousandths that each glyph is wider, or (negative) narrower */
	Length letters; /* what is added to all the spaces between letters together */
	Length gaps;    /* and to all those between words */
	bool is_full;   /* the line ends at the measure */
} LineNeed;

/*
 * What each of the `lines` needs, in their order. A full line is then as wide
 * as the column, beyond which its ends hang, but for the rounding of its
 * glyphs. The last line, one before a forced break, and one without a gap stay
 * short; they too are narrowed where they are too wide. Ragged lines, too,
 * stay as they end, and none grows beyond the measure.
 */
const LineNeed *justification_run(Arena *arena, const Word *words, int count, Lines lines,
	Column column);

#endif
