/*
 * Galley: set text before it is made up into pages, one row under another.
 *
 * A row is what is never divided: a line, a row of a register or table, a box.
 * Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_GALLEY_H
#define BULLETIN_TYPESET_GALLEY_H

#include "typeset/set_text.h"
#include "typeset/setting.h"

/*
 * What it costs to end a column after a row. A cost of 100 is that of one empty
 * line at the foot of a column, and empty lines cost as the square of their
 * number: to keep a heading with its text, 30 lines may stay empty.
 */
enum {
	BREAK_FREE = 0,              /* between two blocks, or two items of a list */
	BREAK_IN_PARAGRAPH = 10,     /* between two lines of it */
	BREAK_IN_TABLE = 3600,       /* between two of its rows, if six lines stay empty for it */
	BREAK_ORPHAN = 10000,        /* after the first line of a paragraph or item */
	BREAK_WIDOW = 10000,         /* before the last */
	BREAK_AFTER_HEADING = 90000, /* or a table's head, or before a caption */
	BREAK_INSIDE = 1000000,      /* of what belongs together: a quotation */
	BREAK_NEVER = 1000000000,    /* between a rule and its row: if nothing else is left */
};

typedef struct GalleyRow GalleyRow;

struct GalleyRow {
	Item *items; /* x from the sheet's left edge, y from the row's top */
	int item_count;
	Item *head_items; /* drawn only where a row stands above in the column */
	int head_item_count;
	LineMark *lines;
	int line_count;
	int word_count;
	Length height;
	Length above; /* white before it, but for the head of a column */
	Length below; /* white the next row keeps from it */
	Length spare; /* most that may be added to fill the sheet; half goes above its items */

	/*
	 * From the row's top to the baseline that stands on the sheet's grid. 0: the
	 * row stands where it falls, and the next one with a grid returns to it.
	 */
	Length grid;
	int break_cost; /* of ending a column after it */

	/* A table's head: set again, unread, at the head of a column that opens after this row. */
	const GalleyRow *repeat;
	int repeat_count;
	const GalleyRow *close; /* set, unread, at the foot of a column that ends after this row */
	bool spans;             /* stands across all columns of the body */
};

/* From the sheet's left edge. */
typedef struct {
	Length left, width;
} Extent;

typedef struct {
	Setting *setting;
	GalleyRow *rows;
	int count;
	Extent across; /* all columns of the body, for rows that span them; 0 wide: none may */
} Galley;

void row_add_item(Galley *galley, GalleyRow *row, Item item);

/* Adds lines to a row, the first on `baseline`; they count as lines of the body. */
void row_add_lines(Galley *galley, GalleyRow *row, SetLines lines, Length left, Length baseline,
	Length leading);

/* Takes over what `other` holds, `down` further down; its height and the white round it stay. */
void row_take(Galley *galley, GalleyRow *row, const GalleyRow *other, Length down);

/* A filled rectangle that no element owns. */
Item rule_item(Box box);

/* Lends the last row, or NULL. */
GalleyRow *galley_last(Galley *galley);

void galley_add(Galley *galley, GalleyRow row);

/*
 * Adds a paragraph's lines, a row each, with `above` before the first. Two
 * lines at least stay together at its beginning and its end.
 */
void galley_add_lines(Galley *galley, SetLines lines, Length left, const TextStyle *style,
	Length above);

/*
 * The whole of `inner` as one row, for what is never divided. Its text keeps to
 * a grid of its own, which the row's `grid` then brings onto the sheet's.
 */
GalleyRow galley_as_row(Galley *galley, const Galley *inner);

/* From one line of the sheet's baseline grid to the next: the leading of paragraphs. */
Length grid_leading(const Setting *setting);

/* The baseline in a line of `leading` that centres the letters between d and p. */
Length baseline_in_line(const Setting *setting, const TextStyle *style, Length leading);

#endif
