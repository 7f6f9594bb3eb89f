#include "draft/inline_attribute.h"
#include "draft/draft_remarks.h"

#include <string.h>

enum { LONGEST = 80 };

/* Bytes of `{...}` at `text` on one line, or 0. */
static int braces_length(const char *text)
{
	if (text[0] != '{')
		return 0;
	int length = 1 + (int)strcspn(text + 1, "{}\n");
	return length < LONGEST && text[length] == '}' ? length + 1 : 0;
}

/* Whether the braces hold what elsewhere is an attribute: `.class`, `#id`, `key=value`. */
static bool is_attribute(const char *inside)
{
	return inside[0] == '.' || inside[0] == '#' ||
		inside[strspn(inside, "abcdefghijklmnopqrstuvwxyz-")] == '=';
}

/* The value of `lang=`, with or without quotes, or NULL. */
static const char *language_of(Arena *arena, const char *inside)
{
	static const char key[] = "lang=";
	if (strncmp(inside, key, strlen(key)) != 0)
		return NULL;
	char *value = arena_text(arena, inside + strlen(key));
	size_t length = strlen(value);
	if (length > 1 && value[0] == '"' && value[length - 1] == '"') {
		value[length - 1] = '\0';
		value++;
	}
	return value;
}

static void turn_language(ProseReader *reader, int open, const char *language, int braces)
{
	Piece *bracket = pieces_at(&reader->pieces, open);
	bracket->is_dropped = true;
	bracket->opens = language;
	/* An empty piece marks the end; nothing up to the closing brace is printed. */
	reader->pieces.is_apart = true;
	int origin = reader->raw->origins[reader->at];
	pieces_add(&reader->pieces, "", 0, origin, origin);
	Piece *end = pieces_at(&reader->pieces, pieces_last(&reader->pieces));
	end->is_dropped = true;
	end->closes = true;
	reader->pieces.is_apart = true;
	reader->dropped_until = reader->at + 1 + braces;
}

static void close_bracket(ProseReader *reader)
{
	if (reader->bracket_count == 0)
		return;
	int open = reader->brackets[--reader->bracket_count];
	const char *text = reader->raw->bytes + reader->at + 1;
	int length = braces_length(text);
	if (length == 0)
		return;
	char *inside = arena_bytes(reader->arena, text + 1, (size_t)length - 2);
	const char *language = language_of(reader->arena, inside);
	Place place = source_place(reader->source, reader->raw->origins[reader->at + 1]);
	if (language && language_is_tag(language))
		turn_language(reader, open, language, length);
	else if (language)
		remarks_add(reader->remarks, place, LANGUAGE_UNKNOWN, language);
	else if (is_attribute(inside))
		remarks_add(reader->remarks, place, ATTRIBUTE_UNKNOWN, inside);
}

void inline_attribute_at_bracket(ProseReader *reader)
{
	if (reader->at < reader->dropped_until)
		return;
	if (reader->raw->bytes[reader->at] == ']') {
		close_bracket(reader);
		return;
	}
	/* The bracket gets a piece of its own, so that it can be taken back. */
	reader->pieces.is_apart = true;
	int number = pieces_last(&reader->pieces) + 1;
	*arena_push(reader->arena, reader->brackets, reader->bracket_count) = number;
}
