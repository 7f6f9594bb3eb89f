/*
 * Band: rows divided over columns side by side, in every way there is.
 *
 * Part of make-up (make_up.h says what it costs). Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_BAND_H
#define BULLETIN_TYPESET_BAND_H

#include "typeset/make_up.h"

/* More than any sheet costs, and little enough to be added up. */
#define BAND_IMPOSSIBLE (INT64_MAX / 4)

/* The cheapest ways to end a column, by the row that follows. */
typedef struct {
	int64_t *cost;
	int *start; /* the row that the column begins with */
	int reach;  /* the last row known of */
} ColumnEnds;

/* What every band of a sheet shares. */
typedef struct {
	const GalleyRow *rows;
	int count;
	const BodyShape *shape;
	ColumnEnds *ends;   /* after 0, 1, ... columns of the band divided last */
	MadeColumn *traced; /* one a column */
} BandMaker;

typedef struct {
	int first, end; /* rows it may take */
	int64_t top;    /* from the body's top */
	ColumnRoom room;
	bool is_after_break; /* its first column; the others always are */
	bool is_balanced;    /* its columns are alike in height and take all rows up to `end`, */
	int64_t mean;        /* and this is what each would hold; else they reach to the foot */
} Band;

BandMaker band_maker(Arena *arena, const GalleyRow *rows, int count, const BodyShape *shape);

/* Finds the cheapest ways: the last of `ends` then has what it costs to end after each row. */
void band_divide(BandMaker *maker, const Band *band);

/* The columns that lead to `end`, one for each of the sheet's; lent until the next call. */
const MadeColumn *band_trace(const BandMaker *maker, const Band *band, int end);

/* How far down these columns of the band reach. */
int64_t band_bottom(const BandMaker *maker, const Band *band, const MadeColumn *columns);

/* MAKE_UP_LINE times the square of the lines that this white would hold. */
int64_t cost_of_white(const BodyShape *shape, int64_t white);

/* What it costs that a column or side ends before row `end`. */
int64_t cost_of_break(const GalleyRow *rows, int count, int end);

#endif
