/*
 * Line breaking: where each line of a ragged paragraph ends.
 *
 * Arithmetic on measured words and nothing else: no fonts, no Pango, no pages.
 * After D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines",
 * Software: Practice and Experience 11 (1981), for text that is not stretched:
 * the whole paragraph is settled at once, not one line after another.
 */
#ifndef BULLETIN_TYPESET_LINE_BREAKER_H
#define BULLETIN_TYPESET_LINE_BREAKER_H

#include "base/arena.h"
#include "base/length.h"
#include "base/place.h"

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
} Column;

/* Line i holds the words from ends[i - 1] (0 for the first) up to ends[i]. */
typedef struct {
	const int *ends;
	int count;
} Lines;

/* No line holds more words, so that a megabyte of nothing stays linear. */
enum { MOST_WORDS_ON_A_LINE = 512 };

/*
 * Breaks `count` words into lines no wider than the column, so that what is
 * left over on each line, plus the reluctance of its break, squared and added
 * up, is the least possible. A last line costs nothing, unless the column is
 * balanced or it holds one word alone. A word wider than the measure is set on
 * a line of its own, at no cost: there is no better choice.
 *
 * `words` are borrowed for the call; the result lives in `arena`.
 */
Lines line_breaker_run(Arena *arena, const Word *words, int count, Column column);

#endif
