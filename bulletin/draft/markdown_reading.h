/*
 * What the files of the Markdown reader share.
 *
 * cmark reads the text once. What it cannot read in place, the inside of a
 * fenced kind or the cells of a table, is copied as an excerpt; all excerpts
 * of one pass are read together in the next, which is over when none is left.
 * Definitions of links hold in later passes too.
 */
#ifndef BULLETIN_DRAFT_MARKDOWN_READING_H
#define BULLETIN_DRAFT_MARKDOWN_READING_H

#include "draft/leaf.h"
#include "draft/passage.h"
#include "draft/prose.h"

/* What becomes of an excerpt. */
typedef enum {
	EXCERPT_BLOCKS,      /* the children of its block */
	EXCERPT_PROSE,       /* the prose of its block */
	EXCERPT_ATTRIBUTION, /* the attribution of its block */
} ExcerptUse;

typedef struct {
	ExcerptUse use;
	Block *block;
	int depth; /* of the block in the tree */
} Excerpt;

/* A block that is being filled: where its next child goes. */
typedef struct {
	Block *block;
	Block *last; /* child, or NULL */
	int depth;
} Parent;

typedef struct {
	Arena *arena;
	const Source *source;
	Remarks *remarks;
	ProseReader prose;
	LeafReader leaf; /* of the pass that is read now */
	Passage text;    /* raw, of the leaf that is read now */
	Passage later;   /* the excerpts, for the next pass */
	Excerpt *excerpts;
	int excerpt_count;
} Reading;

/* Adds a child to `parent`. */
Block *reading_append(Reading *reading, Parent *parent, BlockKind kind, Place place);

/* The place of the byte `at` in the passage that is read, and of one in the raw text of the leaf.
 */
Place reading_place(const Reading *reading, int at);
Place reading_text_place(const Reading *reading, int at);

/*
 * Begin, and end, an excerpt for the next pass; between them go the lines of
 * blocks, or the bytes of prose, which must not hold a line feed.
 */
void excerpt_begin(Reading *reading, ExcerptUse use, Block *block, int depth);
void excerpt_end(Reading *reading);
void excerpt_add_line(Reading *reading, const Passage *from, int start, int length);
void excerpt_add_prose(Reading *reading, const Passage *from, int start, int length);

/*
 * Reads the table in the leaf's raw text from `from` on, where there is one.
 * Text before and after the table's own lines is read too. `paragraph` is
 * cmark's node, with or without a heading's `underline`.
 */
bool markdown_read_table(Reading *reading, cmark_node *paragraph, int from, char underline,
	Parent *parent);

/* Reads a fenced kind, where the info string of this code block names one. */
bool markdown_read_fence(Reading *reading, cmark_node *code, Parent *parent);

/* The raw lines of a code block; an excerpt of them, or its prose. */
void markdown_code_text(const Reading *reading, cmark_node *code, Passage *text);

/* Reads a paragraph that is made of pictures alone. */
bool markdown_read_pictures(Reading *reading, cmark_node *paragraph, int from, Parent *parent);

#endif
