#include "draft/prose.h"
#include "draft/draft_remarks.h"
#include "draft/inline_attribute.h"
#include "draft/link_syntax.h"
#include "draft/raw_html.h"

#include <string.h>

static const char em_dash[] = "\u2014", en_dash[] = "\u2013", ellipsis[] = "\u2026";

ProseReader prose_reader_open(Arena *arena, const Source *source, Remarks *remarks)
{
	return (ProseReader){
		.arena = arena,
		.source = source,
		.remarks = remarks,
		.entities = entities_open(),
		.pieces = pieces_open(arena),
	};
}

void prose_reader_close(ProseReader *reader)
{
	entities_close(&reader->entities);
	pieces_close(&reader->pieces);
}

void prose_reader_start(ProseReader *reader, const Passage *raw, int at)
{
	reader->raw = raw;
	reader->at = at;
	reader->dropped_until = 0;
	reader->bracket_count = 0;
	reader->depth = 0;
}

void prose_reader_drop(ProseReader *reader, int length)
{
	reader->dropped_until = reader->at + length;
}

Place prose_reader_place(const ProseReader *reader)
{
	return source_place(reader->source, reader->raw->origins[reader->at]);
}

Prose prose_reader_finish(ProseReader *reader)
{
	reader->bracket_count = 0;
	Prose prose = pieces_prose(&reader->pieces, reader->source);
	int mark = text_mark_too_many(prose.text);
	if (mark >= 0)
		remarks_add(reader->remarks, prose_place(&prose, mark), TOO_MANY_MARKS);
	int word = text_endless_word(prose.text);
	if (word >= 0)
		remarks_add(reader->remarks, prose_place(&prose, word), ENDLESS_WORD);
	return prose;
}

/* The bytes of the raw text that are read next; a NUL stands at its end. */
static const char *next(const ProseReader *reader)
{
	return reader->raw->bytes + reader->at;
}

static void skip(ProseReader *reader, int length)
{
	reader->at = MIN(reader->at + length, reader->raw->length);
}

/* Adds characters that the next `source_length` bytes of the raw text stand for, one for one. */
static void add(ProseReader *reader, const char *bytes, int length, int source_length)
{
	const int *origins = reader->raw->origins;
	int start = reader->at;
	skip(reader, source_length);
	if (start < reader->dropped_until)
		return;
	pieces_add(&reader->pieces, bytes, length, origins[start],
		reader->at > start ? origins[reader->at - 1] + 1 : origins[start]);
}

/* Adds what is not as many characters in the source: the next one has its own place. */
static void add_uneven(ProseReader *reader, const char *bytes, int source_length)
{
	int start = reader->at;
	skip(reader, source_length);
	if (start >= reader->dropped_until)
		pieces_add(&reader->pieces, bytes, (int)strlen(bytes), reader->raw->origins[start],
			PIECE_ENDS);
}

static int length_of_character(const char *text)
{
	int length = 1;
	while ((text[length] & 0xC0) == 0x80)
		length++;
	return length;
}

static bool begins_with(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

/* An entity; what it means may not sneak in a control character. */
static const char *take_entity(ProseReader *reader, const char *literal, int length,
	const char *meaning)
{
	for (const char *at = meaning, *after; *at; at = after) {
		after = g_utf8_next_char(at);
		gunichar character = g_utf8_get_char(at);
		bool is_white = g_unichar_isspace(character) && character < 0x80;
		if (g_unichar_iscntrl(character) && !is_white)
			remarks_add(reader->remarks, prose_reader_place(reader), CONTROL_CHARACTER,
				(unsigned)character);
		g_autofree char *bytes = is_white ? g_strdup(" ")
						  : g_strndup(at, (gsize)(after - at));
		add_uneven(reader, bytes, *after ? 0 : length);
	}
	return begins_with(literal, meaning) ? literal + strlen(meaning) : literal + 1;
}

static bool is_dash(const char *literal)
{
	return begins_with(literal, em_dash) || begins_with(literal, en_dash);
}

/* A run of hyphens, of which cmark makes em dashes, then en dashes. */
static const char *take_hyphens(ProseReader *reader, const char *literal)
{
	while (*next(reader) == '-' && is_dash(literal)) {
		bool is_em = begins_with(literal, em_dash);
		add_uneven(reader, is_em ? em_dash : en_dash, is_em ? 3 : 2);
		literal += strlen(em_dash);
	}
	return literal;
}

/* One character that stands in the raw text as itself, or as a straight quote. */
static const char *take_character(ProseReader *reader, const char *literal)
{
	int length = length_of_character(literal);
	bool is_same = strncmp(next(reader), literal, (size_t)length) == 0;
	bool is_quote = *next(reader) == '"' || *next(reader) == '\'';
	add(reader, literal, length, is_same ? length : is_quote);
	return literal + length;
}

static const char *take_bracket(ProseReader *reader, const char *literal)
{
	inline_attribute_at_bracket(reader);
	literal = take_character(reader, literal);
	reader->pieces.is_apart = true;
	return literal;
}

/* Takes what stands for the beginning of `literal` and returns the rest of it. */
static const char *take_next(ProseReader *reader, const char *literal)
{
	const char *raw = next(reader), *meaning;
	if (raw[0] == '\\' && g_ascii_ispunct(raw[1])) {
		skip(reader, 1);
		return take_character(reader, literal);
	}
	int entity = entity_length(&reader->entities, raw, &meaning);
	if (entity > 0)
		return take_entity(reader, literal, entity, meaning);
	if (begins_with(raw, "--") && is_dash(literal))
		return take_hyphens(reader, literal);
	if (begins_with(raw, "...") && begins_with(literal, ellipsis)) {
		add_uneven(reader, ellipsis, 3);
		return literal + strlen(ellipsis);
	}
	if (raw[0] == '[' || raw[0] == ']')
		return take_bracket(reader, literal);
	return take_character(reader, literal);
}

/* Whether this byte of a text means itself: no escape, entity, quote, dash, ellipsis or bracket. */
static bool is_plain(char byte)
{
	switch (byte) {
	case '\0':
	case '\\':
	case '&':
	case '-':
	case '.':
	case '[':
	case ']':
	case '\'':
	case '"':
		return false;
	default:
		return true;
	}
}

/* Bytes that stand in the raw text as they are, one after another in the source. */
static int plain_length(const ProseReader *reader, const char *literal)
{
	const int *origins = reader->raw->origins + reader->at;
	const char *raw = next(reader);
	bool is_dropped = reader->at < reader->dropped_until;
	int most = is_dropped ? reader->dropped_until - reader->at : INT_MAX, length = 0;
	while (length < most && is_plain(literal[length]) && raw[length] == literal[length] &&
		origins[length] == origins[0] + length)
		length++;
	return length;
}

static void take_text(ProseReader *reader, const char *literal)
{
	while (*literal) {
		int plain = plain_length(reader, literal);
		if (plain > 0)
			add(reader, literal, plain, plain);
		literal = plain > 0 ? literal + plain : take_next(reader, literal);
	}
}

/* The text of `<address>`: entities are read, nothing else. */
static void take_address(ProseReader *reader, const char *literal)
{
	const char *meaning;
	while (*literal) {
		int entity = entity_length(&reader->entities, next(reader), &meaning);
		literal = entity > 0 ? take_entity(reader, literal, entity, meaning)
				     : take_character(reader, literal);
	}
}

/* Blanks at the head of the next line go too; after a backslash cmark keeps what a lazy line has.
 */
static void take_line_end(ProseReader *reader, const char *stands_for)
{
	int spaces = (int)strspn(next(reader), " \t");
	bool is_escaped = next(reader)[spaces] == '\\';
	add_uneven(reader, stands_for, spaces + is_escaped + 1);
	if (!is_escaped)
		skip(reader, (int)strspn(next(reader), " \t"));
}

/* Bytes up to the closing run of as many ticks. */
static int code_length(const char *raw, int ticks)
{
	int length = 0;
	for (;;) {
		length += (int)strcspn(raw + length, "`");
		int run = (int)strspn(raw + length, "`");
		if (run == ticks || run == 0)
			return length;
		length += run;
	}
}

/* Code is the raw text with spaces for line ends; one space at either end may go. */
static void take_code(ProseReader *reader, const char *literal)
{
	int ticks = (int)strspn(next(reader), "`");
	skip(reader, ticks);
	int length = code_length(next(reader), ticks), end = reader->at + length;
	bool is_stripped = (int)strlen(literal) < length;
	skip(reader, is_stripped);
	reader->pieces.marks |= SPAN_CODE;
	while (*literal)
		if (*next(reader) == '\n') {
			add_uneven(reader, " ", 1);
			literal++;
		} else {
			literal = take_character(reader, literal);
		}
	reader->pieces.marks &= ~(unsigned)SPAN_CODE;
	reader->at = MIN(end + ticks, reader->raw->length);
}

static void take_children(ProseReader *reader, cmark_node *node)
{
	for (cmark_node *child = cmark_node_first_child(node); child;
		child = cmark_node_next(child))
		prose_reader_take(reader, child);
}

static void take_marked(ProseReader *reader, cmark_node *node, unsigned mark, int delimiter)
{
	unsigned before = reader->pieces.marks;
	reader->pieces.marks |= mark;
	skip(reader, delimiter);
	take_children(reader, node);
	skip(reader, delimiter);
	reader->pieces.marks = before;
}

static void take_link(ProseReader *reader, cmark_node *node)
{
	const char *around = reader->pieces.link;
	reader->pieces.link = arena_text(reader->arena, cmark_node_get_url(node));
	bool is_address = *next(reader) == '<';
	skip(reader, 1);
	if (is_address) {
		cmark_node *text = cmark_node_first_child(node);
		take_address(reader, text ? cmark_node_get_literal(text) : "");
		skip(reader, 1);
	} else {
		take_children(reader, node);
		reader->at = MIN(link_end(reader->raw->bytes, reader->at), reader->raw->length);
	}
	reader->pieces.link = around;
}

void prose_reader_take_picture(ProseReader *reader, cmark_node *image)
{
	skip(reader, 2); /* ![ */
	take_children(reader, image);
	reader->at = MIN(link_end(reader->raw->bytes, reader->at), reader->raw->length);
}

static void take_html(ProseReader *reader, const char *literal)
{
	if (!raw_html_is_comment(literal))
		remarks_add(reader->remarks, prose_reader_place(reader), RAW_HTML,
			raw_html_name(reader->arena, literal));
	skip(reader, (int)strlen(literal));
}

static void take_node(ProseReader *reader, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
		take_text(reader, cmark_node_get_literal(node));
		break;
	case CMARK_NODE_SOFTBREAK:
		take_line_end(reader, " ");
		break;
	case CMARK_NODE_LINEBREAK:
		take_line_end(reader, "\n");
		break;
	case CMARK_NODE_CODE:
		take_code(reader, cmark_node_get_literal(node));
		break;
	case CMARK_NODE_EMPH:
		take_marked(reader, node, SPAN_EMPHASIS, 1);
		break;
	case CMARK_NODE_STRONG:
		take_marked(reader, node, SPAN_STRONG, 2);
		break;
	case CMARK_NODE_LINK:
		take_link(reader, node);
		break;
	case CMARK_NODE_IMAGE:
		remarks_add(reader->remarks, prose_reader_place(reader), PICTURE_IN_TEXT);
		prose_reader_take_picture(reader, node);
		break;
	case CMARK_NODE_HTML_INLINE:
		take_html(reader, cmark_node_get_literal(node));
		break;
	default:
		break;
	}
}

void prose_reader_take(ProseReader *reader, cmark_node *node)
{
	if (reader->depth >= DRAFT_DEEPEST) {
		remarks_add(reader->remarks, prose_reader_place(reader), NESTED_TOO_DEEP,
			DRAFT_DEEPEST);
		return;
	}
	reader->depth++;
	take_node(reader, node);
	reader->depth--;
}

Prose prose_reader_verbatim(ProseReader *reader, const Passage *raw)
{
	prose_reader_start(reader, raw, 0);
	reader->pieces.marks = SPAN_CODE;
	for (const char *at = raw->bytes; *at;)
		if (*at == '\n') {
			add_uneven(reader, "\n", 1);
			at++;
		} else {
			at = take_character(reader, at);
		}
	reader->pieces.marks = 0;
	return prose_reader_finish(reader);
}
