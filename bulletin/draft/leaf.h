/*
 * Leaves: the raw text of a paragraph or heading, as cmark read its inlines.
 *
 * cmark tells where a block begins and on which lines it goes on; what stands
 * before the text on each of these lines (quote marks, the indentation of list
 * items) is found again here, from the blocks around it.
 */
#ifndef BULLETIN_DRAFT_LEAF_H
#define BULLETIN_DRAFT_LEAF_H

#include "draft/draft.h"
#include "draft/passage.h"

#include <cmark.h>

/* The blocks around the leaf that is read, from the outermost. */
typedef struct {
	bool is_item;        /* a list item, else a quote */
	int line;            /* that it begins on, from 0 */
	int content, column; /* where its own text begins on that line: byte and column */
	int width;           /* of an item: columns that its further lines are indented by */
} Container;

/* Quotes and items within DRAFT_DEEPEST blocks, and the two quotes that hold an excerpt. */
enum { MOST_CONTAINERS = DRAFT_DEEPEST + 3 };

typedef struct {
	const Passage *passage; /* that cmark was given */
	const int *lines;       /* of passage_lines */
	int line_count;
	Container containers[MOST_CONTAINERS];
	int container_count;
} LeafReader;

/* The offset in the passage where `node` begins. */
int leaf_reader_start(const LeafReader *reader, cmark_node *node);

/* Enters a block quote or list item, and leaves the last one entered. */
void leaf_reader_enter(LeafReader *reader, cmark_node *node);
void leaf_reader_leave(LeafReader *reader);

/*
 * Puts the raw text of a paragraph or heading into `text`, lines divided by
 * line feeds, with the definitions of links that cmark has taken from its head.
 * Gives the `=` or `-` that a heading is underlined with, else 0.
 */
char leaf_reader_text(const LeafReader *reader, cmark_node *leaf, Passage *text);

#endif
