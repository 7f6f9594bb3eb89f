/*
 * Columns: text as wide as the terminal, in paragraphs, entries and tables.
 *
 * Widths are columns of a terminal, where a letter of an East Asian script
 * takes two and an accent none. What does not fit side by side stands one
 * under another, so that 40 columns are enough for everything. A word longer
 * than the width is never divided: it may be a path that somebody copies.
 */
#ifndef BULLETIN_COMMANDS_COLUMNS_H
#define BULLETIN_COMMANDS_COLUMNS_H

#include <stdbool.h>
#include <stdio.h>

/* How many columns `text` takes. */
int columns_of(const char *text);

/*
 * Prints paragraphs, divided by empty lines, every line `indent` blanks in and
 * ending before `width`. A paragraph whose first letter is a blank is printed
 * as it is: an example.
 */
void columns_paragraphs(FILE *out, const char *text, int indent, int width);

/*
 * Prints what a term means, two blanks in: beside it, from the column
 * `meaning_at`, or under it where either is too long for that.
 */
void columns_entry(FILE *out, const char *term, const char *meaning, int meaning_at, int width);

/* Cells row by row; a NULL cell is empty. */
typedef struct {
	const char *const *heads; /* one a column */
	int column_count;
	const char *const *cells;
	int row_count;
} ColumnsTable;

/*
 * Prints a table with its heads, in bold where `is_bold`. The last column is
 * broken into lines where it has to be; where even that is too narrow, each
 * row becomes a block: its first cell, and the others under it with their
 * heads.
 */
void columns_table(FILE *out, const ColumnsTable *table, int width, bool is_bold);

#endif
