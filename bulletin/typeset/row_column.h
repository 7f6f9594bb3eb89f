/*
 * Row column: rows one under another on the sheet's baseline grid.
 *
 * Costing and drawing place rows by the same function, so that they never
 * disagree about what fits. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_ROW_COLUMN_H
#define BULLETIN_TYPESET_ROW_COLUMN_H

#include "typeset/galley.h"

/* The baselines that running text stands on, in all columns of a side. */
typedef struct {
	Length first;   /* from the body's top */
	Length leading; /* from one to the next; 0: there is no grid */
} BaselineGrid;

/* A column as far as it is filled; y from the body's top, wide enough for any number of rows. */
typedef struct {
	BaselineGrid grid;
	int64_t bottom; /* of the last row; at the start, the column's head */
	bool is_begun;  /* something stands above */
} RowColumn;

/*
 * Puts `row` under what the column holds, `share` taller than it is, and gives
 * its top. A row with a grid moves down to the next grid line, or up to one that
 * is less than an eighth of the leading away; at the head of a column less than
 * half, so that a heading shares its neighbour's baseline.
 */
Length row_column_add(RowColumn *column, const GalleyRow *row, Length share);

/* The same for rows from `first` up to `end`, each with as much of `share` as it may take. */
void row_column_add_all(RowColumn *column, const GalleyRow *rows, int first, int end, Length share);

/* How far down it reaches where it ends after `last`, with what that row is closed by. */
int64_t row_column_end(const RowColumn *column, const GalleyRow *last);

#endif
