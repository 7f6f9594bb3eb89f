/*
 * Make-up: the rows of the galley to the columns of the sheet's sides.
 * Arithmetic on rows and nothing else. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_MAKE_UP_H
#define BULLETIN_TYPESET_MAKE_UP_H

#include "typeset/galley.h"

/* Side i holds the rows from ends[i - 1] (0 for the first) up to ends[i]. */
typedef struct {
	const int *ends;
	int count;
} MadeUp;

/*
 * Divides the rows over sides whose bodies are `first_room` and, from the
 * second on, `later_room` high: as many rows as go on each, without parting
 * what is kept together. Rows that are kept together and taller than a side
 * are parted where the side ends: there is no better choice.
 */
MadeUp make_up(Arena *arena, const GalleyRow *rows, int count, Length first_room,
	Length later_room);

/* The height of the rows from `first` up to `end` as one column. */
Length rows_height(const GalleyRow *rows, int first, int end);

/*
 * How much white to add to row `i` of a column that has `left_over`: the same
 * for all that may take some, none more than it may.
 */
Length row_share(const GalleyRow *rows, int first, int end, Length left_over, int i);

#endif
