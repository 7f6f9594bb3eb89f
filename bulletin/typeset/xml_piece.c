#include "typeset/xml_piece.h"

#include <string.h>

/* Never past its end. */
static Text text_after(Text text, size_t length)
{
	length = MIN(length, text.length);
	return (Text){ text.bytes + length, text.length - length };
}

static bool begins_with(Text text, const char *head)
{
	size_t length = strlen(head);
	return text.length >= length && memcmp(text.bytes, head, length) == 0;
}

/* How much of `text` there is up to the end of `mark`; all of it where it is not there. */
static size_t length_past(Text text, const char *mark)
{
	const char *found = memmem(text.bytes, text.length, mark, strlen(mark));
	return found ? (size_t)(found - text.bytes) + strlen(mark) : text.length;
}

/* A comment or an instruction at the beginning of `text`; 0: neither. */
static size_t length_of_aside(Text text)
{
	return begins_with(text, "<!--")  ? length_past(text, "-->")
		: begins_with(text, "<?") ? length_past(text, "?>")
					  : 0;
}

/*
 * Up to the > that is in no quotes. A DOCTYPE has brackets, between which stand
 * declarations with a > of their own, and asides in which a quote is nothing.
 */
static size_t length_of_tag(Text text)
{
	char quote = 0;
	int depth = 0;
	for (size_t i = 0; i < text.length; i++) {
		char byte = text.bytes[i];
		if (quote) {
			quote = byte == quote ? 0 : quote;
		} else if (byte == '"' || byte == '\'') {
			quote = byte;
		} else if (byte == '[' || byte == ']') {
			depth += byte == '[' ? 1 : -1;
		} else if (byte == '>' && depth <= 0) {
			return i + 1;
		} else if (byte == '<' && depth > 0) {
			size_t aside = length_of_aside(text_after(text, i));
			i += aside > 0 ? aside - 1 : 0;
		}
	}
	return text.length;
}

static size_t length_of_text(Text text)
{
	const char *next = memchr(text.bytes, '<', text.length);
	return next ? (size_t)(next - text.bytes) : text.length;
}

/* Up to white space or a sign of XML's own. */
static size_t length_of_word(Text text)
{
	size_t length = 0;
	while (length < text.length && !g_ascii_isspace(text.bytes[length]) &&
		!strchr("/>=?\"'", text.bytes[length]))
		length++;
	return length;
}

/* The word that `text` begins with, without its prefix, "svg:" and the like. */
static Text name_at(Text text)
{
	text.length = length_of_word(text);
	const char *colon = memchr(text.bytes, ':', text.length);
	return colon ? text_after(text, (size_t)(colon + 1 - text.bytes)) : text;
}

static void piece_name(XmlPiece *piece)
{
	Text inside = text_after(piece->all, piece->kind == XML_TAG ? 1 : 2);
	piece->is_end = begins_with(inside, "/");
	piece->name = name_at(text_after(inside, piece->is_end ? 1 : 0));
}

bool xml_piece_next(Text *rest, XmlPiece *piece)
{
	static const struct {
		const char *head, *end;
		XmlKind kind;
	} forms[] = {
		{ "<!--", "-->", XML_COMMENT },
		{ "<![CDATA[", "]]>", XML_TEXT },
		{ "<?", "?>", XML_INSTRUCTION },
		{ "<!", NULL, XML_DOCTYPE },
		{ "<", NULL, XML_TAG },
		{ "", NULL, XML_TEXT },
	};
	if (rest->length == 0)
		return false;
	int form = 0;
	while (!begins_with(*rest, forms[form].head))
		form++;
	*piece = (XmlPiece){ .kind = forms[form].kind, .all = *rest };
	if (!*forms[form].head)
		piece->all.length = length_of_text(*rest);
	else if (forms[form].end)
		piece->all.length = length_past(*rest, forms[form].end);
	else
		piece->all.length = length_of_tag(*rest);
	if (piece->kind == XML_TAG || piece->kind == XML_INSTRUCTION)
		piece_name(piece);
	*rest = text_after(*rest, piece->all.length);
	return true;
}

static void skip_white(Text *rest)
{
	while (rest->length > 0 && g_ascii_isspace(*rest->bytes))
		*rest = text_after(*rest, 1);
}

/* The value that stands after an equals sign; false where there is none. */
static bool take_value(Text *rest, Text *value)
{
	skip_white(rest);
	if (!begins_with(*rest, "="))
		return false;
	*rest = text_after(*rest, 1);
	skip_white(rest);
	char quote = rest->length > 0 ? *rest->bytes : 0;
	const char *close = quote == '"' || quote == '\''
		? memchr(rest->bytes + 1, quote, rest->length - 1)
		: NULL;
	if (!close)
		return false;
	*value = (Text){ rest->bytes + 1, (size_t)(close - rest->bytes - 1) };
	*rest = text_after(*rest, value->length + 2);
	return true;
}

bool xml_attribute_next(Text *rest, XmlAttribute *attribute)
{
	while (rest->length > 0) {
		skip_white(rest);
		size_t length = length_of_word(*rest);
		attribute->name = name_at(*rest);
		*rest = text_after(*rest, MIN(MAX(length, 1), rest->length));
		if (length > 0 && take_value(rest, &attribute->value))
			return true;
	}
	return false;
}

bool xml_name_is(Text name, const char *word)
{
	return name.length == strlen(word) && memcmp(name.bytes, word, name.length) == 0;
}
