/*
 * Line items: the glyphs of one broken line.
 */
#ifndef BULLETIN_TYPESET_LINE_ITEMS_H
#define BULLETIN_TYPESET_LINE_ITEMS_H

#include "typeset/setting.h"
#include "typeset/shape.h"

/* In the order they are seen they stand one after another from x = 0 on the baseline. */
typedef struct {
	Item *items;
	int *starts; /* the byte of the text that each begins at */
	int count;
	int first_word, last_word;
	Length width;
} LineItems;

/*
 * The items of the words from `first` to `last`, with the hyphen where the last
 * one is divided. `run` is where a search for the line's first run may begin:
 * 0 for a paragraph's first line, and as the call leaves it for the next.
 */
LineItems line_items_new(Setting *setting, const ShapedText *shaped, int first, int last, int *run);

/*
 * Adds the white after the line, where there is some: a reader's ear needs it.
 * It may stand beyond the edge; right to left it would stand inside it, and is
 * left out. Does not count in the width.
 */
void line_items_add_space(Setting *setting, const ShapedText *shaped, LineItems *line);

/* Puts the items, whose places stay, into the order in which they are read. */
void line_items_put_in_reading_order(LineItems *line);

#endif
