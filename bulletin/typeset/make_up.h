/*
 * Make-up: the rows of the galley to the columns of the sheet's sides.
 *
 * Arithmetic on rows and nothing else. A side is a stack of bands: rows that
 * span all columns, or columns side by side. Columns are filled to the foot of
 * the side where the text goes on to the next, and balanced where it ends or
 * where rows that span follow. Of all sequences of columns over the whole
 * bulletin the cheapest is chosen, by dynamic programming over the rows that
 * a side may begin with; a side holds a bounded number of rows, so that time
 * grows with their number alone. After Knuth and Plass, "Breaking Paragraphs
 * into Lines" (1981), and Plass, "Optimal Pagination Techniques" (1981).
 *
 * It costs:
 *   - a break after a row: its `break_cost`; the end of a band is none;
 *   - white at the foot of a filled column, beyond what its rows may take:
 *     MAKE_UP_LINE times the square of the lines it would hold;
 *   - in a balanced band the same for what a column is longer or shorter than
 *     the rows and their white, divided by the number of columns;
 *   - a side: MAKE_UP_SIDE, so that a sheet has as few as it can without two widows;
 *   - a row taller than its column, which stands in one alone: MAKE_UP_TOO_TALL.
 *
 * Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_MAKE_UP_H
#define BULLETIN_TYPESET_MAKE_UP_H

#include "typeset/row_column.h"

enum {
	MAKE_UP_LINE = 100,
	MAKE_UP_SIDE = 15000,
	MAKE_UP_TOO_TALL = 100000000,
};

/* What a side has for the text. */
typedef struct {
	Length height; /* of its columns */
	Length first;  /* baseline of the grid, from their top */
} ColumnRoom;

/* What the sheet has for it. */
typedef struct {
	int columns;            /* side by side; at 1, no row spans */
	Length leading;         /* of the grid */
	ColumnRoom rooms[2][2]; /* of [the first side, a later one][all but the last, the last] */
} BodyShape;

/* A column, or a band of rows that span all of them. */
typedef struct {
	int side;   /* from 0 */
	int number; /* from 0, across the side */
	bool spans;
	bool is_after_break; /* what its first row repeats comes before it */
	bool is_under;       /* something stands above it, so that it keeps its white above */
	int first, end;      /* rows */
	Length top;          /* from the body's top */
	Length share;        /* white added to each row, as far as it may take some */
} MadeColumn;

typedef struct {
	const MadeColumn *columns; /* in reading order */
	int count;
	int side_count; /* at least 1 */
	int64_t cost;
	int too_tall;  /* a row taller than its column, or -1 */
	Length empty;  /* white at the foot of the last side */
	bool has_flaw; /* a widow, an orphan, or worse */
} MadeUp;

MadeUp make_up(Arena *arena, const GalleyRow *rows, int count, const BodyShape *shape);

/* The rows that stand again at the head of a column; 0 where there are none. */
int make_up_repeated(const MadeColumn *column, const GalleyRow *rows, const GalleyRow **repeated);

/* The column with nothing in it, for `row_column_add`. */
RowColumn make_up_column(const MadeColumn *column, const BodyShape *shape, int side_count);

#endif
