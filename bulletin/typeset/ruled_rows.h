/*
 * Ruled rows: what a register, an agenda and a table have in common.
 *
 * A heavy rule opens them and one closes them, in every column that they stand
 * in; hairlines stand between. A head, where there is one, is repeated with the
 * rule that opens the next column. Two rows at least stay together at either
 * end. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_RULED_ROWS_H
#define BULLETIN_TYPESET_RULED_ROWS_H

#include "typeset/galley.h"

typedef struct {
	Galley *galley;
	RowRules rules;
	Extent extent;
	bool spans;      /* across all columns of the body */
	int first, body; /* rows of the galley: the opening rule, the first one under the head */
} RuledRows;

/* Adds the rule that opens them. */
RuledRows ruled_rows_open(Galley *galley, RowRules rules, Extent extent, bool spans);

void ruled_rows_add_head(RuledRows *rows, GalleyRow head);

void ruled_rows_add(RuledRows *rows, GalleyRow row);

/* Adds the rule that closes them, and says what stands where a column ends among them. */
void ruled_rows_close(RuledRows *rows);

#endif
