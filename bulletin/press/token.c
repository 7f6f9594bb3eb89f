#include "press/token.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

/* Past `count` bytes of what is still to be read. */
static void advance(Text *rest, size_t count)
{
	rest->bytes += count;
	rest->length -= count;
}

bool token_is_white(char byte)
{
	return byte == '\0' || (byte && strchr("\t\n\f\r ", byte));
}

static bool is_regular(char byte)
{
	return !token_is_white(byte) && !strchr("()<>[]{}/%", byte);
}

static bool is_line_end(char byte)
{
	return byte == '\n' || byte == '\r';
}

/* Takes white space from the start of `rest`, and comments with it. */
static void skip_white(Text *rest)
{
	bool is_comment = false;
	while (rest->length > 0) {
		char byte = *rest->bytes;
		if (is_comment ? is_line_end(byte) : byte == '%')
			is_comment = !is_comment;
		else if (!is_comment && !token_is_white(byte))
			return;
		advance(rest, 1);
	}
}

/* The length of each kind of token at the start of `rest`; 0 where it is not closed. */

/* A string in parentheses may hold others; a backslash takes the next byte with it. */
static size_t string_length(Text rest)
{
	int depth = 0;
	for (size_t i = 0; i < rest.length; i++) {
		if (rest.bytes[i] == '\\')
			i++;
		else if (rest.bytes[i] == '(')
			depth++;
		else if (rest.bytes[i] == ')' && --depth == 0)
			return i + 1;
	}
	return 0;
}

static size_t hex_string_length(Text rest)
{
	const char *close = memchr(rest.bytes, '>', rest.length);
	return close ? (size_t)(close + 1 - rest.bytes) : 0;
}

/* A name or a word, whose first byte is taken as it is. */
static size_t word_length(Text rest)
{
	size_t length = 1;
	while (length < rest.length && is_regular(rest.bytes[length]))
		length++;
	return length;
}

/* Two brackets of dictionaries are one mark. */
static bool is_double(Text rest, char bracket)
{
	return rest.length >= 2 && rest.bytes[0] == bracket && rest.bytes[1] == bracket;
}

/* What one step through brackets passes: an opening one, a closing one, or a token between. */
typedef struct {
	size_t length; /* 0: damaged */
	int way;       /* 1 into brackets, -1 out of them, 0 past a token */
	bool is_array; /* the brackets are those of an array */
} Step;

static Step step_at(Text rest)
{
	char first = *rest.bytes;
	if (is_double(rest, '<'))
		return (Step){ 2, 1, false };
	if (is_double(rest, '>'))
		return (Step){ 2, -1, false };
	if (first == '[' || first == ']')
		return (Step){ 1, first == '[' ? 1 : -1, true };
	if (first == '(')
		return (Step){ string_length(rest), 0, false };
	if (first == '<')
		return (Step){ hex_string_length(rest), 0, false };
	bool is_word = first == '/' || is_regular(first);
	return (Step){ is_word ? word_length(rest) : 0, 0, false };
}

/* An array or a dictionary; `arrays` remembers the kind of each bracket, a bit each. */
static size_t bracket_length(Text rest)
{
	const char *start = rest.bytes;
	uint64_t arrays = 0;
	int depth = 0;
	while (skip_white(&rest), rest.length > 0) {
		Step step = step_at(rest);
		bool is_wrong = step.length == 0 || (step.way > 0 && depth == TOKENS_DEEPEST) ||
			(step.way < 0 && (arrays & 1) != step.is_array);
		if (is_wrong)
			return 0;
		if (step.way > 0)
			arrays = arrays << 1 | step.is_array;
		if (step.way < 0)
			arrays >>= 1;
		depth += step.way;
		advance(&rest, step.length);
		if (depth == 0)
			return (size_t)(rest.bytes - start);
	}
	return 0;
}

/* The largest number there is (Annex C.2); and no double tells more of a fraction than this. */
static const double number_most = 3.403e38, place_most = 1e17;

/*
 * Digits with a point and a sign. What follows that is no part of a number is
 * passed over, as other readers do: there is no exponent in PDF.
 */
static double number_of(Text word)
{
	double value = 0, place = 0;
	size_t i = 0;
	while (i < word.length && strchr("+-", word.bytes[i]))
		i++;
	for (; i < word.length; i++) {
		char byte = word.bytes[i];
		if (byte == '.' && place == 0) {
			place = 1;
		} else if (!g_ascii_isdigit(byte)) {
			break;
		} else if (place < place_most) {
			value = value * 10 + (byte - '0');
			place *= 10;
		}
	}
	double size = fmin(place > 1 ? value / place : value, number_most);
	return word.bytes[0] == '-' ? -size : size;
}

static bool is_bytes(Text text, const char *word)
{
	return text.length == strlen(word) && memcmp(text.bytes, word, text.length) == 0;
}

/* Words that are operands: numbers, and the three constants. */
static Token word_token(Text word)
{
	if (strchr("+-.0123456789", word.bytes[0]))
		return (Token){ TOKEN_NUMBER, word, number_of(word) };
	if (is_bytes(word, "true"))
		return (Token){ TOKEN_CONSTANT, word, 1 };
	if (is_bytes(word, "false") || is_bytes(word, "null"))
		return (Token){ TOKEN_CONSTANT, word, 0 };
	return (Token){ TOKEN_OPERATOR, word, 0 };
}

static Token token_at(Text rest)
{
	char first = *rest.bytes;
	if (first == '[')
		return (Token){ TOKEN_ARRAY, { rest.bytes, bracket_length(rest) }, 0 };
	if (is_double(rest, '<'))
		return (Token){ TOKEN_DICTIONARY, { rest.bytes, bracket_length(rest) }, 0 };
	Step step = step_at(rest);
	Text all = { rest.bytes, step.way == 0 ? step.length : 0 };
	if (first == '(' || first == '<' || all.length == 0)
		return (Token){ TOKEN_STRING, all, 0 };
	return first == '/' ? (Token){ TOKEN_NAME, all, 0 } : word_token(all);
}

Token token_next(Text *rest)
{
	skip_white(rest);
	if (rest->length == 0)
		return (Token){ TOKEN_END, *rest, 0 };
	Token token = token_at(*rest);
	if (token.all.length == 0)
		token.kind = TOKEN_DAMAGED;
	advance(rest, token.all.length);
	return token;
}
