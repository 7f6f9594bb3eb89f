/*
 * What a line costs, and two that follow one another. Inside the breaker only.
 *
 * A cost has three weights, and the least of a lower one never outweighs a
 * higher: first what stands out over the measure, then faults that are there
 * or not, then how uneven the lines are. All are whole numbers, so that the
 * breaker can be held exactly against every way there is.
 */
#ifndef BULLETIN_TYPESET_LINE_COST_H
#define BULLETIN_TYPESET_LINE_COST_H

#include "typeset/line_breaker.h"

#include <stdint.h>

typedef struct {
	int64_t overfull; /* by how much lines are wider than they can be made */
	int64_t faults;
	int64_t uneven;
	int64_t lines; /* of ways that are equal, the one with fewer lines */
} Cost;

Cost cost_sum(Cost a, Cost b);
bool cost_is_less(Cost a, Cost b);

/* How many hyphens may end lines one under another. */
enum { HYPHENS_IN_A_ROW_MOST = 2 };

/* Faults. A balanced line is divided only where a word is wider than its column. */
enum {
	FAULT_HYPHENS = 1000, /* a third hyphen in a row */
	FAULT_DIVISION = 4,   /* a hyphen put into a word of balanced text */
	FAULT_STUB = 1,       /* the last of several ragged lines is one word, or less */
};

/*
 * How far a justified line gives (Knuth and Plass, "Desirability criteria").
 * Its gaps by these shares of their width, in thousandths, its glyphs and
 * letters as the column says. A line that gives all it has has a strain of
 * STRAIN_FULL. It may be looser, at a price, and is never tighter.
 */
enum {
	GAP_STRETCH = 400,
	GAP_SHRINK = 250,
	STRAIN_FULL = 1000,
	STRAIN_MOST = 20 * STRAIN_FULL, /* what is worse is no worse: keeps the sums in bounds */
};

/*
 * Costs of justified lines, in the order and of the kind of TeX's (ibid.,
 * "demerits"): (LINE + 100 |strain|^3)^2, and for each of these that holds the
 * number. They were found by setting paragraphs in two faces on measures of
 * 45 to 80 mm.
 */
enum {
	COST_LINE = 10,
	COST_DIVISION = 2500,              /* the line ends in a divided word */
	COST_DIVISIONS_IN_A_ROW = 20000,   /* and so does the line before */
	COST_DIVISION_BEFORE_LAST = 10000, /* and the next line is the last */
	COST_RELUCTANCE = 30 * 1000,       /* for a reluctance as wide as the measure */
	COST_CLASSES_APART = 5000,         /* a tight line next to a loose one */
	COST_STUB = 200 * 1000,            /* in place of FAULT_STUB: a ruined line is worse */
};

/* How tight a justified line is; classes more than one apart are seen side by side. */
typedef enum { FITNESS_TIGHT, FITNESS_NORMAL, FITNESS_LOOSE, FITNESS_VERY_LOOSE } Fitness;
enum { FITNESS_CLASSES = 4 };

/*
 * Ragged lines cost the square of their distance from a target, which is so
 * many RAG_STEPs (parts of the measure) short of the measure; the reluctance to
 * end there makes the distance greater. A target that is short of the measure
 * costs something too, so that lines are rather full than narrow where both
 * are as even. Balanced lines have the measure itself for a target.
 */
enum { RAG_TARGETS = 10, RAG_STEP = 40, RAG_FULLNESS = 8 };

/*
 * The last of several ragged lines may be short, but "on with." under a full
 * line is seen as left over: it costs the square of what it lacks to a
 * RAG_LAST-th of the measure.
 */
enum { RAG_LAST = 4 };

/*
 * A ragged line that ends in a divided word costs as much as one that is a
 * RAG_DIVISION-th of the measure away from its target.
 */
enum { RAG_DIVISION = 14 };

/* The words from `start` up to `end` on a line of their own, as they stand unstretched. */
typedef struct {
	int start, end;
	bool is_first;    /* of the paragraph */
	bool is_last;     /* of the paragraph, or before a forced break */
	bool is_division; /* it ends inside a word */
	bool is_one_word; /* or a part of one */
	Length indent;
	int64_t width;      /* of the glyphs, */
	int64_t gaps;       /* of the white between words, */
	int64_t hang_start; /* and how much of that stands outside, */
	int64_t hang_end;
	int spaces;    /* between letters of a word, where letter spacing goes */
	Length hyphen; /* of `width`, and of `spaces` one where it is there */
	Length reluctance;
} Line;

/* A line with no word yet, from words[start]. */
Line line_begin(const Word *words, int start, Column column);

/* Takes one word more, of `count` that the paragraph has. */
void line_grow(Line *line, const Word *words, int count);

/* What is left of the measure as the line stands; negative where it is too wide. */
int64_t line_left_over(const Line *line, Column column);

/* Whether the line is no wider than the column, with all it gives. */
bool line_fits(const Line *line, Column column);

/* Whether a line with more words might fit: not where these are too wide without their hyphen. */
bool line_may_grow(const Line *line, Column column);

Fitness line_fitness(const Line *line, Column column);

/* What the line costs alone; `target` as told above, 0 where lines are not ragged. */
Cost line_cost(const Line *line, Column column, int64_t target);

/* The line before, as far as the next one minds it. */
typedef struct {
	Fitness fitness;
	int hyphens; /* in a row up to its end, HYPHENS_IN_A_ROW_MOST at most */
} Neighbour;

/* What it costs beyond that for this line to follow that one. */
Cost line_cost_after(const Line *line, Fitness fitness, Neighbour before, Column column);

/* The line as the next one's neighbour. */
Neighbour line_as_neighbour(const Line *line, Fitness fitness, Neighbour before);

#endif
