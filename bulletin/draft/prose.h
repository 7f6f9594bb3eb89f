/*
 * Prose: running text with the place of its characters.
 *
 * cmark tells what the text says, after escapes, entities and smart
 * punctuation, but its places for inlines are rough. So the raw text is read
 * along with cmark's inlines, in step: each of them says what stands next.
 */
#ifndef BULLETIN_DRAFT_PROSE_H
#define BULLETIN_DRAFT_PROSE_H

#include "draft/draft.h"
#include "draft/entity.h"
#include "draft/passage.h"
#include "draft/pieces.h"

#include <cmark.h>

typedef struct {
	Arena *arena;
	const Source *source;
	Remarks *remarks;
	Entities entities;
	Pieces pieces;
	const Passage *raw; /* that is read now, and how far */
	int at;
	int dropped_until; /* characters before this offset of `raw` are not printed */
	int *brackets;     /* pieces of the `[` that wait for their `]` */
	int bracket_count;
	int depth;
} ProseReader;

ProseReader prose_reader_open(Arena *arena, const Source *source, Remarks *remarks);
void prose_reader_close(ProseReader *reader);

/* Begins with the raw text of a leaf, from its byte `at` on; `raw` is borrowed until the end. */
void prose_reader_start(ProseReader *reader, const Passage *raw, int at);

/* Leaves out the next `length` bytes of the raw text. */
void prose_reader_drop(ProseReader *reader, int length);

/* Takes the next inline, with all that is in it. Pictures in the midst of text are remarked on. */
void prose_reader_take(ProseReader *reader, cmark_node *node);

/* Takes a picture: its alternative text. */
void prose_reader_take_picture(ProseReader *reader, cmark_node *image);

/* The prose of what was taken since the start or the last finish. */
Prose prose_reader_finish(ProseReader *reader);

/* Where the raw text is read next. */
Place prose_reader_place(const ProseReader *reader);

/* The prose of `literal`, whose characters stand one for one in `raw`: code. */
Prose prose_reader_verbatim(ProseReader *reader, const Passage *raw);

#endif
