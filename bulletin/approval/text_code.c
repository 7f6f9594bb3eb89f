#include "approval/text_code.h"

#include <string.h>

enum { CODE_BITS = 60, CODE_LENGTH = 12, GROUP = 4, BITS_PER_LETTER = 5 };

static const char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* The first `bits` of the bytes, in groups of four letters; the last letter is filled with zeros.
 */
static char *encode(Arena *arena, const unsigned char *bytes, int bits)
{
	int count = (bits + BITS_PER_LETTER - 1) / BITS_PER_LETTER;
	char *code = arena_new(arena, char, count + count / GROUP + 1);
	int filled = 0;
	for (int i = 0; i < count; i++) {
		if (i > 0 && i % GROUP == 0)
			code[filled++] = '-';
		int value = 0;
		for (int bit = i * BITS_PER_LETTER; bit < (i + 1) * BITS_PER_LETTER; bit++)
			value = value << 1 | (bit < bits ? bytes[bit / 8] >> (7 - bit % 8) & 1 : 0);
		code[filled++] = letters[value];
	}
	return code;
}

char *text_code(Arena *arena, const char *subject)
{
	unsigned char bytes[CODE_BITS / 8 + 1];
	g_assert(strlen(subject) == 64);
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (unsigned char)(g_ascii_xdigit_value(subject[2 * i]) << 4 |
			g_ascii_xdigit_value(subject[2 * i + 1]));
	return encode(arena, bytes, CODE_BITS);
}

char *text_code_from_bytes(Arena *arena, const unsigned char *bytes, size_t length)
{
	return encode(arena, bytes, (int)length * 8);
}

/* Writes the letters that count into `bare`; false when there are not twelve. */
static bool strip(const char *typed, char bare[CODE_LENGTH + 1])
{
	int count = 0;
	for (; *typed; typed++) {
		char letter = g_ascii_toupper(*typed);
		if (letter == '-' || g_ascii_isspace(letter))
			continue;
		if (count == CODE_LENGTH)
			return false;
		bare[count++] = letter == 'O' ? '0' : letter == 'I' || letter == 'L' ? '1' : letter;
	}
	bare[count] = '\0';
	return count == CODE_LENGTH;
}

bool text_code_matches(const char *code, const char *typed)
{
	char meant[CODE_LENGTH + 1], given[CODE_LENGTH + 1];
	return strip(code, meant) && strip(typed, given) && strcmp(meant, given) == 0;
}
