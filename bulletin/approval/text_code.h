/*
 * Text codes: the short form of a round's subject, for reading aloud.
 *
 * The first 60 bits of the digest in Crockford's base 32, "K7QF-2M9D-41TX".
 * It prevents mix-ups; machines compare the whole subject, since two texts
 * with one code can be made on purpose.
 */
#ifndef BULLETIN_APPROVAL_TEXT_CODE_H
#define BULLETIN_APPROVAL_TEXT_CODE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* The code of a subject, which is 64 hexadecimal digits. */
char *text_code(Arena *arena, const char *subject);

/*
 * Whether a person who typed `typed` meant `code`: hyphens and blanks are left
 * out, small letters count as capitals, O as 0, I and L as 1.
 */
bool text_code_matches(const char *code, const char *typed);

/* Any bytes in Crockford's base 32 in groups of four, for keys on paper. */
char *text_code_from_bytes(Arena *arena, const unsigned char *bytes, size_t length);

#endif
