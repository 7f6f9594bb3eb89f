/* What names and strings say, and what arrays and dictionaries hold. */
#include "press/token.h"

#include <string.h>

bool token_is_word(const Token *token, const char *word)
{
	return (token->kind == TOKEN_OPERATOR || token->kind == TOKEN_CONSTANT) &&
		token->all.length == strlen(word) &&
		memcmp(token->all.bytes, word, token->all.length) == 0;
}

/* The byte of a name at `*at`, which moves past it: two hexadecimals after # are one. */
static char name_byte(Text name, size_t *at)
{
	char byte = name.bytes[(*at)++];
	if (byte != '#' || *at + 2 > name.length)
		return byte;
	int high = g_ascii_xdigit_value(name.bytes[*at]);
	int low = g_ascii_xdigit_value(name.bytes[*at + 1]);
	if (high < 0 || low < 0)
		return byte;
	*at += 2;
	return (char)(high << 4 | low);
}

bool token_is_name(const Token *token, const char *name)
{
	if (token->kind != TOKEN_NAME)
		return false;
	size_t at = 1;
	while (at < token->all.length && *name)
		if (name_byte(token->all, &at) != *name++)
			return false;
	return at == token->all.length && !*name;
}

static void append_name(GString *text, Text name)
{
	for (size_t at = 1; at < name.length;)
		g_string_append_c(text, name_byte(name, &at));
}

/* White space counts for nothing, and a last digit without its other half has 0. */
static void append_hex(GString *text, Text string)
{
	int high = -1;
	for (size_t i = 1; i + 1 < string.length; i++) {
		int digit = g_ascii_xdigit_value(string.bytes[i]);
		if (digit < 0)
			continue;
		if (high >= 0)
			g_string_append_c(text, (char)(high << 4 | digit));
		high = high >= 0 ? -1 : digit;
	}
	if (high >= 0)
		g_string_append_c(text, (char)(high << 4));
}

/* Up to three octal digits from `*at` (7.3.4.2, Table 3). */
static char octal_byte(Text string, size_t *at)
{
	int value = 0;
	for (int i = 0; i < 3 && *at < string.length; i++, (*at)++) {
		char digit = string.bytes[*at];
		if (digit < '0' || digit > '7')
			break;
		value = value * 8 + (digit - '0');
	}
	return (char)value;
}

/* Past a line end; CR LF is one. */
static void skip_line_end(Text string, size_t *at)
{
	if (string.bytes[*at] == '\r' && *at + 1 < string.length && string.bytes[*at + 1] == '\n')
		(*at)++;
	(*at)++;
}

/* What a backslash stands for with what follows it at `*at`. */
static void append_escape(GString *text, Text string, size_t *at)
{
	static const char letters[] = "nrtbf", bytes[] = "\n\r\t\b\f";
	char escaped = string.bytes[*at];
	const char *letter = escaped ? strchr(letters, escaped) : NULL;
	if (escaped >= '0' && escaped <= '7') {
		g_string_append_c(text, octal_byte(string, at));
	} else if (escaped == '\n' || escaped == '\r') {
		skip_line_end(string, at); /* the line is divided in the file alone */
	} else {
		g_string_append_c(text, letter ? bytes[letter - letters] : escaped);
		(*at)++;
	}
}

static void append_string(GString *text, Text string)
{
	Text inside = { string.bytes, string.length - 1 };
	for (size_t at = 1; at < inside.length;) {
		char byte = inside.bytes[at];
		if (byte == '\\' && at + 1 < inside.length) {
			at++;
			append_escape(text, inside, &at);
		} else if (byte == '\r') {
			skip_line_end(inside, &at);
			g_string_append_c(text, '\n');
		} else {
			g_string_append_c(text, byte);
			at++;
		}
	}
}

Text token_text(Arena *arena, const Token *token)
{
	g_autoptr(GString) text = g_string_sized_new(token->all.length);
	if (token->kind == TOKEN_NAME)
		append_name(text, token->all);
	else if (token->kind == TOKEN_STRING && *token->all.bytes == '<')
		append_hex(text, token->all);
	else if (token->kind == TOKEN_STRING)
		append_string(text, token->all);
	return (Text){ arena_bytes(arena, text->str, text->len), text->len };
}

Text token_inside(const Token *token)
{
	size_t bracket = token->kind == TOKEN_DICTIONARY ? 2 : 1;
	return (Text){ token->all.bytes + bracket, token->all.length - 2 * bracket };
}

bool token_find(const Token *dictionary, const char *key, Token *value)
{
	if (dictionary->kind != TOKEN_DICTIONARY)
		return false;
	Text rest = token_inside(dictionary);
	for (;;) {
		Token name = token_next(&rest);
		*value = token_next(&rest);
		if (name.kind != TOKEN_NAME || value->kind < TOKEN_NUMBER)
			return false;
		if (token_is_name(&name, key))
			return true;
	}
}
