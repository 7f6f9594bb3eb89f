/*
 * CSV: tables as spreadsheets save them (RFC 4180), with the place of each
 * cell. A table is read row by row, so that its size does not matter.
 */
#ifndef BULLETIN_BATCH_CSV_H
#define BULLETIN_BATCH_CSV_H

#include "base/arena.h"
#include "base/place.h"
#include "base/remarks.h"
#include "base/text.h"

#include <glib.h>
#include <stdbool.h>

enum {
	CSV_LONGEST_CELL = 4096, /* bytes; what is longer is cut */
	CSV_MOST_CELLS = 1000,   /* in a row; of more than that the last stands for the rest */
};

typedef struct {
	const char *text; /* NUL-terminated UTF-8 without its quotes; no blanks at its ends */
	Place place;      /* of its first character, or of the opening quote */
	bool is_cut;      /* it is longer than CSV_LONGEST_CELL */
} CsvCell;

typedef struct {
	const CsvCell *cells;
	int count;              /* 1 or more */
	Place place;            /* of its first cell */
	bool has_faulty_quotes; /* then where its cells end is a guess */
} CsvRow;

typedef struct CsvReader CsvReader;

/* Puts up to `size` further bytes of a table into `room`; 0 at its end. */
typedef size_t (*CsvSource)(void *owner, char *room, size_t size);

/* A reader of the table that `source` gives; `file` is its name in remarks. */
CsvReader *csv_reader_new(Arena *arena, const char *file, CsvSource source, void *owner,
	Remarks *remarks);

/* Begins anew: the source gives the table again from its first byte. */
void csv_restart(CsvReader *reader, Remarks *remarks);

/*
 * Reads the next row and lends it until the next call; false at the end. A
 * UTF-8 byte order mark is passed over; lines end in CR LF, LF or CR, in a
 * quoted cell too, where each is one LF; a line of nothing, or of empty cells,
 * is no row. Rows may differ in length.
 *
 * Errors are added for what is no CSV at all, of which nothing is read
 * (csv-utf16, csv-workbook); for the first letter that is not UTF-8
 * (csv-windows-1252 where it is most likely that, else csv-not-utf8); for
 * a control character or a letter that another program has lost, once a line
 * (csv-control, csv-lost-letter); and for quotes that are misplaced or never
 * closed (csv-quote, csv-unclosed). Reading goes on.
 */
bool csv_next(CsvReader *reader, CsvRow *row);

/*
 * Appends one row, ended by CR LF; a cell with a comma, a quote, a line end or
 * a blank at its ends is quoted. What a spreadsheet would take for a formula
 * (= + - @ or a tab at the start) gets an apostrophe before it, as OWASP
 * advises under "CSV Injection".
 */
void csv_append_row(GString *csv, const char *const *cells, int count);

#endif
