/*
 * Pipe tables, as on GitHub (GFM 0.29, "Tables"): a paragraph whose second
 * line, or a later one, is a row of dashes with as many cells as the line
 * above it. A table takes the lines of its paragraph; text before the head
 * is a paragraph of its own.
 */
#ifndef BULLETIN_DRAFT_PIPE_TABLE_H
#define BULLETIN_DRAFT_PIPE_TABLE_H

#include "draft/draft.h"

enum { MOST_COLUMNS = 32 };

typedef struct {
	int start, end; /* bytes without the blanks around */
} Cell;

typedef struct {
	int count;
	Cell cells[MOST_COLUMNS]; /* the first of them */
} Row;

typedef struct {
	int head;    /* offset of the head's line */
	int dashes;  /* of the row of dashes */
	int columns; /* may be more than MOST_COLUMNS */
	Align aligns[MOST_COLUMNS];
	bool is_uneven; /* the head has another number of cells: no table, but perhaps meant as one
			 */
} PipeTable;

/* Finds the table in a paragraph's raw text, from the line at `from` on. */
bool pipe_table_find(const char *text, int from, PipeTable *table);

/* The cells of the line at `at`; a pipe after a backslash divides none. */
Row pipe_table_row(const char *text, int at);

/* The offset of the next line, or of the NUL. */
int pipe_table_next_line(const char *text, int at);

#endif
