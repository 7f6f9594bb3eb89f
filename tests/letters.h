/* Long texts for tests. */
#ifndef BULLETIN_TESTS_LETTERS_H
#define BULLETIN_TESTS_LETTERS_H

#include "base/arena.h"

#include <string.h>

/* `count` times the same letter, and a NUL. */
static inline char *letters(Arena *arena, size_t count, char letter)
{
	char *word = arena_alloc(arena, count + 1);
	memset(word, letter, count);
	return word;
}

#endif
