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

typedef struct {
	Item *items; /* x from the sheet's left edge, y from the row's top */
	int item_count;
	Item *head_items; /* drawn only where something stands above in the column */
	int head_item_count;
	LineMark *lines;
	int line_count;
	int word_count;
	Length height;
	Length above; /* white before it, but for the head of a column */
	Length below; /* white the next row keeps from it */
	Length spare; /* most that may be added to fill the sheet; half goes above its items */
	bool is_kept_with_next;
} GalleyRow;

typedef struct {
	Setting *setting;
	GalleyRow *rows;
	int count;
} Galley;

/* From the sheet's left edge. */
typedef struct {
	Length left, width;
} Extent;

void row_add_item(Galley *galley, GalleyRow *row, Item item);

/* Adds lines to a row, the first on `baseline`; they count as lines of the body. */
void row_add_lines(Galley *galley, GalleyRow *row, SetLines lines, Length left, Length baseline,
	Length leading);

/* A filled rectangle that no element owns. */
Item rule_item(Box box);

/* The caption right under `block`, or NULL; one of no words, but a comment perhaps, is none. */
const Block *caption_of(const Block *block);

/* Lends the last row, or NULL. */
GalleyRow *galley_last(Galley *galley);

void galley_add(Galley *galley, GalleyRow row);

/* A rule over `extent`; 0 high it hangs on the edge between its neighbours. */
void galley_add_rule(Galley *galley, Extent extent, Length weight, Length height);

/*
 * Adds a paragraph's lines, a row each, with `above` before the first. Two
 * lines at least stay together at its beginning and its end.
 */
void galley_add_lines(Galley *galley, SetLines lines, Length left, const TextStyle *style,
	Length above);

/* The whole of `inner` as one row, for what is never divided. */
GalleyRow galley_as_row(Galley *galley, const Galley *inner);

/* The baseline in a line of `leading` that centres the letters between d and p. */
Length baseline_in_line(const Setting *setting, const TextStyle *style, Length leading);

/* The blocks from `first` on, as children of the element `parent`; in blocks.c. */
void set_blocks(Galley *galley, const Block *first, Extent extent, int parent);

/* Paragraph with no first indent, as part of `element`; for list items. */
SetLines set_prose(Galley *galley, const Prose *prose, int start, Length width, Length first_indent,
	int element);

/* True where the list was set as a register (register.c). */
bool set_register(Galley *galley, const Block *list, Extent extent, int parent);
void set_list(Galley *galley, const Block *list, Extent extent, int parent);
void set_table(Galley *galley, const Block *table, Extent extent, int parent);
void set_picture(Galley *galley, const Block *picture, Extent extent, int parent);
void set_figures(Galley *galley, const Block *figures, Extent extent, int parent);

#endif
