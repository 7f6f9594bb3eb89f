#include "typeset/svg_source.h"
#include "typeset/xml_piece.h"

#include <string.h>

typedef struct {
	Arena *arena;
	Text source;
	char *copy; /* of it, to be unlinked */
	SvgSource found;
	Text *embedded;
	bool is_style; /* the next text is that of an element style */
} Reading;

static Text text_after(Text text, size_t length)
{
	return (Text){ text.bytes + length, text.length - length };
}

static bool begins_with(Text text, const char *head)
{
	size_t length = strlen(head);
	return text.length >= length && memcmp(text.bytes, head, length) == 0;
}

/* How long the stretch is that has none of `signs`, or nothing but them. */
static size_t length_without(Text text, const char *signs)
{
	size_t length = 0;
	while (length < text.length && !strchr(signs, text.bytes[length]))
		length++;
	return length;
}

static size_t length_of_only(Text text, const char *signs)
{
	size_t length = 0;
	while (length < text.length && strchr(signs, text.bytes[length]))
		length++;
	return length;
}

static void note_address(Reading *reading, Text address)
{
	enum { TELL_MOST = 80 };
	if (begins_with(address, "data:"))
		*arena_push(reading->arena, reading->embedded,
			reading->found.embedded_count) = address;
	else if (address.length > 0 && *address.bytes != '#' && !reading->found.outside)
		reading->found.outside = arena_bytes(reading->arena, address.bytes,
			MIN(address.length, TELL_MOST));
}

/* What a style names by its address: url(...), @import "..."; both at once count as one. */
static void note_style(Reading *reading, Text style)
{
	static const char blank[] = " \t\r\n\"'", closing[] = " \t\r\n\"')";
	while (style.length > 0) {
		bool is_address = begins_with(style, "url(") || begins_with(style, "@import");
		if (!is_address) {
			style = text_after(style, 1);
			continue;
		}
		style = text_after(style, *style.bytes == 'u' ? strlen("url(") : strlen("@import"));
		style = text_after(style, length_of_only(style, blank));
		if (!begins_with(style, "url("))
			note_address(reading,
				(Text){ style.bytes, length_without(style, closing) });
	}
}

static void unlink_address(Reading *reading, Text name)
{
	memset(reading->copy + (name.bytes - reading->source.bytes), '_', name.length);
}

static void note_attributes(Reading *reading, const XmlPiece *tag)
{
	bool is_link = tag->kind == XML_TAG && xml_name_is(tag->name, "a");
	Text rest = tag->all;
	XmlAttribute attribute;
	while (xml_attribute_next(&rest, &attribute)) {
		if (!xml_name_is(attribute.name, "href"))
			note_style(reading, attribute.value);
		else if (is_link)
			unlink_address(reading, attribute.name);
		else
			note_address(reading, attribute.value);
	}
}

static void note_element(Reading *reading, Text name)
{
	static const char *const moving[] = { "animate", "animateTransform", "animateMotion",
		"animateColor", "set" };
	for (size_t i = 0; i < G_N_ELEMENTS(moving); i++)
		reading->found.is_animated |= xml_name_is(name, moving[i]);
	reading->found.has_script |= xml_name_is(name, "script");
	reading->found.has_page |= xml_name_is(name, "foreignObject");
	reading->is_style = xml_name_is(name, "style");
}

/* Whether one of the words stands in `text`. */
static bool has_word(Text text, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (memmem(text.bytes, text.length, words[i], strlen(words[i])))
			return true;
	return false;
}

/*
 * Declarations may stand for other words, as drawing programs shorten their
 * names (<!ENTITY ns_svg "http://www.w3.org/2000/svg">), and for nothing that
 * would be seen only when it is put in: tags, further declarations, other files
 * or addresses of links. So a drawing is what it says, and does not unfold.
 */
static bool hides_parts(Text declaration)
{
	static const char *const hiding[] = { "&", "%", "href", "SYSTEM", "PUBLIC" };
	static const char *const at_its_place[] = { "<!DOCTYPE" };
	if (!has_word(declaration, at_its_place, 1))
		return true;
	const char *open = memchr(declaration.bytes, '[', declaration.length);
	if (!open)
		return false;
	Text inside = { open, declaration.length - (size_t)(open - declaration.bytes) };
	if (has_word(inside, hiding, G_N_ELEMENTS(hiding)))
		return true;
	for (size_t i = 0; i + 1 < inside.length; i++)
		if (inside.bytes[i] == '<' && !strchr("!?", inside.bytes[i + 1]))
			return true;
	return false;
}

/*
 * Judged by words that may stand for something else ("a filter paper"): then a
 * plain drawing is taken for one that is not. A backslash or a character given
 * by its number may hide such a word.
 */
static bool is_plain(Text source)
{
	static const char *const heavy[] = { "<use", ":use", "filter", "mask", "marker", "clip",
		"pattern", "mage", "<!ENTITY", "\\", "&#" };
	return !has_word(source, heavy, G_N_ELEMENTS(heavy));
}

static void note_piece(Reading *reading, const XmlPiece *piece)
{
	bool is_styling = reading->is_style;
	reading->is_style = is_styling && piece->kind != XML_TAG;
	switch (piece->kind) {
	case XML_TAG:
		if (!piece->is_end)
			note_element(reading, piece->name);
		note_attributes(reading, piece);
		break;
	case XML_INSTRUCTION:
		note_attributes(reading, piece);
		break;
	case XML_DOCTYPE:
		reading->found.hides_parts |= hides_parts(piece->all);
		break;
	case XML_TEXT:
		if (is_styling)
			note_style(reading, piece->all);
		break;
	case XML_COMMENT:
		break;
	}
}

SvgSource svg_source_read(Arena *arena, Text source)
{
	Reading reading = {
		.arena = arena,
		.source = source,
		.copy = arena_bytes(arena, source.bytes, source.length),
	};
	reading.found.is_plain = is_plain(source);
	reading.found.unlinked = (Text){ reading.copy, source.length };
	XmlPiece piece;
	while (xml_piece_next(&source, &piece))
		note_piece(&reading, &piece);
	reading.found.embedded = reading.embedded;
	return reading.found;
}
