/*
 * ToUnicode: what the codes of a font spell (ISO 32000-1, 9.10.3). It is what
 * a reader copies and searches by; a ligature's code spells several letters.
 */
#ifndef BULLETIN_PRESS_TO_UNICODE_H
#define BULLETIN_PRESS_TO_UNICODE_H

#include "base/arena.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct {
	uint32_t code;
	Text spelt; /* UTF-16, the high byte first */
} Spelling;

typedef struct {
	Spelling *items; /* each code once */
	int count;
	bool is_mended; /* a form was spelt out as it was read */
} ToUnicode;

/*
 * Reads a font's map as cairo writes it, code by code (beginbfchar); false
 * where it is written otherwise. The spellings live in `arena`.
 *
 * cairo looks a glyph up in the font, and finds forms there that no text should
 * have: the one character "fi", an Arabic letter as it stands at the end of a
 * word. They are spelt out, as letters that one can search for.
 */
bool to_unicode_read(Arena *arena, Text map, ToUnicode *read);

/* What the code spells, or NULL. */
const Spelling *to_unicode_find(const ToUnicode *map, uint32_t code);

/* Has `code` spell this, whatever it spelt. */
void to_unicode_set(Arena *arena, ToUnicode *map, uint32_t code, Text spelt);

/* The map as a stream's bytes, for codes of 1 or 2 bytes. */
Text to_unicode_write(Arena *arena, const ToUnicode *map, int code_bytes);

#endif
