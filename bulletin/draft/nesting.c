#include "draft/nesting.h"

#include <glib.h>
#include <string.h>

/* A list item takes at least this many columns of those within it, so deeper text is further in. */
enum { MOST_COLUMNS_A_LEVEL = 8, MOST_DIGITS = 9 };

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* Bytes of the quote or list mark at `at`, or 0. */
static int mark_length(const char *text, int at)
{
	if (text[at] == '>')
		return 1;
	if (strchr("-+*", text[at]) && text[at])
		return is_blank(text[at + 1]) ? 1 : 0;
	int digits = 0;
	while (digits < MOST_DIGITS && g_ascii_isdigit(text[at + digits]))
		digits++;
	bool is_number = digits > 0 && (text[at + digits] == '.' || text[at + digits] == ')') &&
		is_blank(text[at + digits + 1]);
	return is_number ? digits + 1 : 0;
}

/* Whether the rest of the line is the one character at `at`, over and over: a rule. */
static bool is_rule(const char *text, int at)
{
	int end = at;
	while (text[end] == text[at] || is_blank(text[end]))
		end++;
	return text[end] == '\n' || text[end] == '\0';
}

static bool is_line_beyond(const char *text, int at, int most)
{
	int column = 0, depth = 0;
	char before = '\0';
	for (;;) {
		for (; is_blank(text[at]); at++)
			column += text[at] == '\t' ? 4 - column % 4 : 1;
		int length = mark_length(text, at);
		if (length == 0)
			return false;
		if (++depth > most || column > most * MOST_COLUMNS_A_LEVEL)
			return true;
		if (text[at] != before && text[at] != '>' && is_rule(text, at))
			return false;
		before = text[at];
		at += length;
		column += length;
	}
}

int nesting_beyond(const Passage *passage, int most)
{
	for (int at = 0; at < passage->length;) {
		if (is_line_beyond(passage->bytes, at, most))
			return at;
		const char *end = memchr(passage->bytes + at, '\n', (size_t)(passage->length - at));
		at = end ? (int)(end - passage->bytes) + 1 : passage->length;
	}
	return -1;
}
