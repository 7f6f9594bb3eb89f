/*
 * Blocks: the parts of a bulletin's text to rows of the galley, a file a kind.
 *
 * Each takes the block, the extent it may fill and the element of the reading
 * tree that it becomes a child of. What a kind looks like stands in the layout
 * (LOOK.md, "Parts"). Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_BLOCKS_H
#define BULLETIN_TYPESET_BLOCKS_H

#include "typeset/galley.h"

/* The blocks from `first` on; in blocks.c. */
void set_blocks(Galley *galley, const Block *first, Extent extent, int parent);

/* One of them; `before` is the block that it follows, or NULL. */
void set_block(Galley *galley, const Block *block, const Block *before, Extent extent, int parent);

/* Prose from the byte `start` on in the styles of running text, as part of `element`. */
SetLines set_prose(Setting *setting, const Prose *prose, int start, Length width,
	Length first_indent, int element);

/* The same in one style throughout; `is_balanced` as for a heading. */
SetLines set_prose_in(Setting *setting, const Prose *prose, int start, const TextStyle *style,
	TextShape shape, int element);

/*
 * A list whose items open with strong text, in rows on one axis or in its long
 * form (register.c); false where this is no such list or the layout has neither.
 */
bool set_register(Galley *galley, const Block *list, Extent extent, int parent);

/* A table whose first column is times (agenda.c); false where it is another, or none is set so. */
bool set_agenda(Galley *galley, const Block *table, Extent extent, int parent);

void set_list(Galley *galley, const Block *list, Extent extent, int parent);
void set_table(Galley *galley, const Block *table, Extent extent, int parent);
void set_quote(Galley *galley, const Block *quote, Extent extent, int parent);
void set_box(Galley *galley, const Block *box, Extent extent, int parent);
void set_callout(Galley *galley, const Block *callout, Extent extent, int parent);
void set_code(Galley *galley, const Block *code, Extent extent, int parent);
void set_picture(Galley *galley, const Block *picture, Extent extent, int parent);
void set_figures(Galley *galley, const Block *figures, Extent extent, int parent);

/* The caption right under `block`, or NULL; one of no words, but a comment perhaps, is none. */
const Block *caption_of(const Block *block);

/* The note under `block` or its caption, or NULL. */
const Block *note_of(const Block *block);

/*
 * Bytes of the strong text that a prose opens with, and of the white after it;
 * 0 where it opens otherwise.
 */
int lead_in_length(const Prose *prose);

/* How tall the capitals of a style are at its largest size; 0 where it has no font. */
Length capitals_height(Setting *setting, const TextStyle *style);

#endif
