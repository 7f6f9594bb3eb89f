#include "draft/link_syntax.h"

#include <glib.h>
#include <stdbool.h>

enum { NONE = -1, LONGEST_LABEL = 1000, DEEPEST_PARENTHESES = 32 };

static bool is_space(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static int skip_spaces(const char *text, int at)
{
	while (is_space(text[at]))
		at++;
	return at;
}

static int skip_blanks(const char *text, int at)
{
	while (text[at] == ' ' || text[at] == '\t')
		at++;
	return at;
}

/* Blanks with at most one line end among them. */
static int skip_blanks_and_line_end(const char *text, int at)
{
	at = skip_blanks(text, at);
	return text[at] == '\n' ? skip_blanks(text, at + 1) : at;
}

static int after_escape(const char *text, int at)
{
	return text[at] == '\\' && g_ascii_ispunct(text[at + 1]) ? at + 2 : at + 1;
}

/* After `[label]`, or NONE. */
static int label_end(const char *text, int at)
{
	if (text[at] != '[')
		return NONE;
	int start = ++at;
	while (text[at] && text[at] != '[' && text[at] != ']' && at - start <= LONGEST_LABEL)
		at = after_escape(text, at);
	return text[at] == ']' && at - start <= LONGEST_LABEL ? at + 1 : NONE;
}

static int pointed_address_end(const char *text, int at)
{
	for (at++; text[at] && text[at] != '>';) {
		if (text[at] == '\n' || text[at] == '<')
			return NONE;
		at += text[at] == '\\' && text[at + 1] ? 2 : 1;
	}
	return text[at] == '>' ? at + 1 : NONE;
}

/* After an address, `<...>` or bare with balanced parentheses, or NONE. */
static int address_end(const char *text, int at)
{
	if (text[at] == '<')
		return pointed_address_end(text, at);
	int depth = 0, start = at;
	while (text[at] && !is_space(text[at])) {
		if (text[at] == '(' && ++depth > DEEPEST_PARENTHESES)
			return NONE;
		if (text[at] == ')' && depth-- == 0)
			break;
		at = after_escape(text, at);
	}
	bool is_balanced = depth <= 0;
	bool is_started = at > start || text[at] == ')';
	return is_balanced && is_started ? at : NONE;
}

/* After a title in quotes or parentheses, or NONE. */
static int title_end(const char *text, int at)
{
	char open = text[at], close = open == '(' ? ')' : open;
	if (open != '"' && open != '\'' && open != '(')
		return NONE;
	for (at++; text[at] && text[at] != close; at = after_escape(text, at))
		if (close == ')' && text[at] == '(')
			return NONE;
	return text[at] ? at + 1 : NONE;
}

/* After `(address "title")`, or NONE. */
static int inline_end(const char *text, int at)
{
	if (text[at] != '(')
		return NONE;
	at = address_end(text, skip_spaces(text, at + 1));
	if (at == NONE)
		return NONE;
	int title = skip_spaces(text, at);
	int end = title > at ? title_end(text, title) : NONE;
	at = skip_spaces(text, end == NONE ? title : end);
	return text[at] == ')' ? at + 1 : NONE;
}

int link_end(const char *text, int at)
{
	int end = inline_end(text, at + 1);
	if (end == NONE)
		end = label_end(text, at + 1);
	return end == NONE ? at + 1 : end;
}

/* After blanks and the line's end, or NONE where something else stands there. */
static int line_end(const char *text, int at)
{
	at = skip_blanks(text, at);
	if (text[at] == '\0')
		return at;
	return text[at] == '\n' ? at + 1 : NONE;
}

static bool is_blank_between(const char *text, int start, int end)
{
	return skip_spaces(text, start) >= end;
}

int definition_end(const char *text, int at)
{
	int label = label_end(text, at);
	if (label == NONE || text[label] != ':' || is_blank_between(text, at + 1, label - 1))
		return at;
	int start = skip_blanks_and_line_end(text, label + 1);
	int address = address_end(text, start);
	if (address == NONE || address == start)
		return at;
	int title = skip_blanks_and_line_end(text, address);
	int after_title = title > address ? title_end(text, title) : NONE;
	int end = after_title == NONE ? NONE : line_end(text, after_title);
	if (end == NONE)
		end = line_end(text, address);
	return end == NONE ? at : end;
}
