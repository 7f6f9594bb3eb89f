#include "draft/raw_html.h"

#include <string.h>

enum { LONGEST_NAME = 24 };

bool raw_html_is_comment(const char *literal)
{
	return strncmp(literal, "<!--", 4) == 0;
}

RawHtml raw_html_kind(const char *literal, int *at)
{
	for (*at = 0;;) {
		*at += (int)strspn(literal + *at, " \t\n");
		const char *rest = literal + *at;
		if (*rest == '\0')
			return RAW_HTML_COMMENTS;
		if (!raw_html_is_comment(rest))
			return *rest == '<' ? RAW_HTML_TAG : RAW_HTML_TEXT;
		/* As in HTML, `<!-->` and `<!--->` are whole comments. */
		const char *end = strstr(rest + 2, "-->");
		if (!end)
			return RAW_HTML_UNCLOSED;
		*at += (int)(end - rest) + 3;
	}
}

const char *raw_html_name(Arena *arena, const char *literal)
{
	size_t length = strcspn(literal, " \t\n>");
	if (literal[length] == '>')
		length++;
	if (length <= LONGEST_NAME)
		return arena_bytes(arena, literal, length);
	const char *cut = g_utf8_find_prev_char(literal, literal + LONGEST_NAME);
	return arena_printf(arena, "%.*s...", (int)(cut - literal), literal);
}
