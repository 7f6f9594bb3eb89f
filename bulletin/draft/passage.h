/*
 * Passage: text taken out of a draft, which knows where each byte came from.
 *
 * What a box holds, or a cell of a table, is copied together without the marks
 * before its lines, read as Markdown of its own, and still told at its true
 * place.
 */
#ifndef BULLETIN_DRAFT_PASSAGE_H
#define BULLETIN_DRAFT_PASSAGE_H

#include "base/arena.h"
#include "draft/source.h"

typedef struct {
	Arena *arena;
	char *bytes;  /* a NUL stands after the last */
	int *origins; /* offset in the source of each byte, and of the NUL */
	int length;
	int room;
} Passage;

/* An empty passage; it grows in `arena`. */
Passage passage_new(Arena *arena);

/* The source from the byte `from` on, each line end as one line feed. */
Passage passage_of_source(Arena *arena, const Source *source, int from);

/* Adds `length` bytes of `other` from `start`. */
void passage_add(Passage *passage, const Passage *other, int start, int length);

/* Adds `words` of our own, which stand for what is at `origin`. */
void passage_add_words(Passage *passage, const char *words, int origin);

/* Adds one byte that came from `origin`. */
void passage_add_byte(Passage *passage, char byte, int origin);

void passage_clear(Passage *passage);

/* Offsets of the lines' first bytes, and one more: the length. In the passage's arena. */
const int *passage_lines(const Passage *passage, int *count);

#endif
