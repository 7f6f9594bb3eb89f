/*
 * CSV: tables as spreadsheets save them (RFC 4180), with the place of each cell.
 */
#ifndef BULLETIN_BATCH_CSV_H
#define BULLETIN_BATCH_CSV_H

#include "base/arena.h"
#include "base/place.h"
#include "base/remarks.h"
#include "base/text.h"

#include <glib.h>
#include <stdbool.h>

typedef struct {
	const char *text; /* NUL-terminated UTF-8 without its quotes; no blanks at its ends */
	Place place;      /* of its first character, or of the opening quote */
} CsvCell;

typedef struct {
	const CsvCell *cells;
	int count;              /* 1 or more */
	Place place;            /* of its first cell */
	bool has_faulty_quotes; /* then where its cells end is a guess */
} CsvRow;

typedef struct {
	const CsvRow *rows;
	int count;
} CsvTable;

/*
 * Reads a table from the bytes of `file`. A byte order mark is passed over;
 * lines end in CR LF, LF or CR, in a quoted cell too, where each is one LF; a
 * line of nothing, or of empty cells, is no row. Rows may differ in length.
 *
 * Errors are added for what is not UTF-8 (csv-not-utf8) and for control
 * characters (csv-control), each once a line, and for quotes that are misplaced
 * or never closed (csv-quote, csv-unclosed); reading goes on. Returns what was
 * read.
 */
CsvTable csv_read(Arena *arena, const char *file, Text source, Remarks *remarks);

/*
 * Appends one row, ended by CR LF; a cell with a comma, a quote, a line end or
 * a blank at its ends is quoted. What a spreadsheet would take for a formula
 * (= + - @ or a tab at the start) gets an apostrophe before it, as OWASP
 * advises under "CSV Injection".
 */
void csv_append_row(GString *csv, const char *const *cells, int count);

#endif
