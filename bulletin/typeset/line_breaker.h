/*
 * Line breaking: where each line of a paragraph ends.
 *
 * Arithmetic on measured words and nothing else: no fonts, no Pango, no pages.
 * After D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines",
 * Software: Practice and Experience 11 (1981): the whole paragraph is settled
 * at once, not one line after another. What a line costs, and which lines go
 * ill together, is told in line_cost.h; the breaks found cost the least that
 * any breaks of the paragraph can.
 */
#ifndef BULLETIN_TYPESET_LINE_BREAKER_H
#define BULLETIN_TYPESET_LINE_BREAKER_H

#include "base/arena.h"
#include "base/length.h"

#include <stdbool.h>

/* The smallest text that stays on one line: a word, or a part of one. */
typedef struct {
	Length width;      /* natural; never negative */
	Length gap;        /* white before the next word if the line goes on; 0 inside a word */
	Length hyphen;     /* added to the width where the line ends here, or 0 */
	Length hang_start; /* how far it stands out into the margin where it begins a line, */
	Length hang_end;   /* and where it ends one, with its hyphen */
	Length reluctance; /* white we would rather see than a break here, or 0 */
	int letters;       /* clusters of glyphs, for letter spacing */
	bool is_division;  /* a line that ends here divides a word, hyphen drawn or not */
	bool is_bound;     /* with the next word, as a number with what it counts */
	bool is_forced;    /* the line ends here, whatever is left over */
} Word;

typedef enum {
	LINES_RAGGED,
	LINES_BALANCED, /* the last line counts like the others: headlines, titles */
	LINES_JUSTIFIED,
} LineSetting;

typedef struct {
	Length measure;
	Length first_indent; /* the first line is so much shorter */
	LineSetting setting;
	int expansion;         /* of justified lines: how far glyphs give, in thousandths, */
	Length letter_spacing; /* and how far each letter does */
	int looseness; /* so many lines more (or fewer) than is best, where there is a way */
} Column;

/* Line i holds the words from ends[i - 1] (0 for the first) up to ends[i]. */
typedef struct {
	const int *ends;
	int count;
} Lines;

enum {
	/* No line holds more words, so that a megabyte of nothing stays linear. */
	MOST_WORDS_ON_A_LINE = 512,
	/* A paragraph of more words is no text that anybody reads: its rag is left as it falls. */
	MOST_WORDS_EVENED = 4096,
	/* Looseness has to count the lines, which takes words times lines: no more than so much. */
	MOST_LOOSE_STATES = 1 << 16,
};

/*
 * Breaks `count` words into lines at the least cost.
 *
 * Ragged lines are to be alike, not full: of the breaks that need as few lines
 * (and have as few faults) as those that are fullest, the most even are taken,
 * even about whichever of RAG_TARGETS widths serves best. See line_cost.h.
 *
 * With `looseness` the number of lines is that of the best breaks and so many
 * more or fewer, or as near to it as there is a way with no more overfull; a
 * paragraph too long to count (MOST_LOOSE_STATES) has none.
 *
 * A word is wider than what its letters, its gap and its hang give up, so that
 * a line with one word more never has more room; where one is not, the lines
 * found may cost a little more than the least.
 *
 * `words` are borrowed for the call; the result lives in `arena`.
 */
Lines line_breaker_run(Arena *arena, const Word *words, int count, Column column);

#endif
