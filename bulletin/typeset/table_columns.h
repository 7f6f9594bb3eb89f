/*
 * Table columns: how wide the columns of a table are.
 *
 * Arithmetic and nothing else, after the automatic layout of HTML 4.01
 * (appendix B.5.2; CSS 2.1, 17.5.2.2): a column is never narrower than its
 * longest word, and where all cells fit on one line each, none is broken. In
 * between, HTML gives each column the same share of the way from its least to
 * its most, and so breaks a short cell to spare a long one a word. Here what
 * there is beyond the least goes to all columns alike, each up to its most: short
 * cells stay whole, and long ones are broken anyway. A table is as wide as the
 * measure, so that its rules close with the text: white that is left goes to
 * columns of words, for numbers want to stand near each other.
 * Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_TABLE_COLUMNS_H
#define BULLETIN_TYPESET_TABLE_COLUMNS_H

#include "base/length.h"

#include <stdbool.h>

/* What a column asks for. */
typedef struct {
	Length least; /* its longest word: narrower, and words stick out */
	Length most;  /* its longest cell: wider is never needed */
	bool is_number;
} ColumnNeed;

/* The width of a table whose columns have their least, or their most, with `gap` between two. */
int64_t table_columns_least(const ColumnNeed *needs, int count, Length gap);
int64_t table_columns_most(const ColumnNeed *needs, int count, Length gap);

/* Shares out `room` to the columns, all of it unless they need more: then each has its least. */
void table_columns_size(const ColumnNeed *needs, int count, Length gap, Length room,
	Length *widths);

#endif
