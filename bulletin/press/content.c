#include "press/content.h"

#include <string.h>

Content content_open(Text stream)
{
	return (Content){ stream.bytes, stream.bytes + stream.length, false };
}

static bool is_white(char byte)
{
	return byte == '\0' || (byte && strchr("\t\n\f\r ", byte));
}

static bool is_regular(char byte)
{
	return !is_white(byte) && !strchr("()<>[]{}/%", byte);
}

static void skip_white(Content *content)
{
	while (content->at < content->end && (is_white(*content->at) || *content->at == '%')) {
		bool is_comment = *content->at == '%';
		while (is_comment && content->at < content->end && !strchr("\n\r", *content->at))
			content->at++;
		if (content->at < content->end)
			content->at++;
	}
}

/* A string in parentheses, which may hold others; a backslash takes the next byte with it. */
static void skip_string(Content *content)
{
	int depth = 0;
	for (; content->at < content->end; content->at++) {
		if (*content->at == '\\' && content->at + 1 < content->end) {
			content->at++;
			continue;
		}
		depth += (*content->at == '(') - (*content->at == ')');
		if (depth == 0) {
			content->at++;
			return;
		}
	}
}

static void skip_hex_string(Content *content)
{
	const char *close = memchr(content->at, '>', (size_t)(content->end - content->at));
	content->at = close ? close + 1 : content->end;
}

static bool is_double(const Content *content)
{
	return content->end - content->at >= 2 && content->at[0] == content->at[1];
}

/* Past one token, or to the end where it is not closed; whether it is a word, which may be an
 * operator. */
static bool skip_token(Content *content)
{
	char first = *content->at;
	if (first == '(') {
		skip_string(content);
	} else if ((first == '<' || first == '>') && is_double(content)) {
		content->at += 2;
	} else if (first == '<') {
		skip_hex_string(content);
	} else if (!is_regular(first) && first != '/') {
		content->at++; /* brackets; their pairs are the painter's business */
	} else {
		content->at++;
		while (content->at < content->end && is_regular(*content->at))
			content->at++;
		return first != '/';
	}
	return false;
}

/* Words that are operands: numbers, and the three constants. */
static bool is_operand(Text word)
{
	static const char *const constants[] = { "true", "false", "null" };
	if (strchr("+-.0123456789", word.bytes[0]))
		return true;
	for (size_t i = 0; i < 3; i++)
		if (strlen(constants[i]) == word.length &&
			memcmp(constants[i], word.bytes, word.length) == 0)
			return true;
	return false;
}

/* From ID to EI, between white space: the bytes of an image are not tokens (8.9.7). */
static bool skip_image(Content *content)
{
	for (; content->end - content->at >= 3; content->at++) {
		bool is_end = is_white(content->at[0]) && memcmp(content->at + 1, "EI", 2) == 0 &&
			(content->at + 3 == content->end || is_white(content->at[3]));
		if (is_end) {
			content->at += 3;
			return true;
		}
	}
	content->is_damaged = true;
	return false;
}

bool content_next(Content *content, Operation *operation)
{
	skip_white(content);
	const char *start = content->at;
	while (content->at < content->end && !content->is_damaged) {
		const char *token = content->at;
		bool is_word = skip_token(content);
		Text word = { token, (size_t)(content->at - token) };
		if (is_word && !is_operand(word)) {
			*operation = (Operation){ { start, 0 }, word };
			if (operation_is(operation, "BI")) {
				skip_white(content);
				continue;
			}
			if (operation_is(operation, "ID") && skip_image(content))
				operation->name = (Text){ content->at - 2, 2 };
			operation->all.length = (size_t)(content->at - start);
			return !content->is_damaged;
		}
		skip_white(content);
	}
	content->is_damaged |= start < content->end;
	return false;
}

bool operation_is(const Operation *operation, const char *name)
{
	return operation->name.length == strlen(name) &&
		memcmp(operation->name.bytes, name, operation->name.length) == 0;
}
