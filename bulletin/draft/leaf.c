#include "draft/leaf.h"
#include "draft/link_syntax.h"

#include <string.h>

enum { TAB = 4, CODE_INDENT = 4 };

/* A position in a line: cmark counts tabs as columns up to the next fourth. */
typedef struct {
	const char *text;
	int at, column;
} Cursor;

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

static int width_of(char byte, int column)
{
	return byte == '\t' ? TAB - column % TAB : 1;
}

static int indentation(Cursor cursor)
{
	int start = cursor.column;
	for (; is_blank(cursor.text[cursor.at]); cursor.at++)
		cursor.column += width_of(cursor.text[cursor.at], cursor.column);
	return cursor.column - start;
}

/* Skips blanks, at most `columns` wide; a tab that goes further is taken in part. */
static void skip_blanks(Cursor *cursor, int columns)
{
	while (columns > 0 && is_blank(cursor->text[cursor->at])) {
		int width = width_of(cursor->text[cursor->at], cursor->column);
		int taken = MIN(width, columns);
		cursor->column += taken;
		cursor->at += taken == width;
		columns -= taken;
	}
}

static bool skip_quote_mark(Cursor *cursor)
{
	if (indentation(*cursor) >= CODE_INDENT)
		return false;
	Cursor mark = *cursor;
	skip_blanks(&mark, CODE_INDENT);
	if (mark.text[mark.at] != '>')
		return false;
	mark.at++;
	mark.column++;
	skip_blanks(&mark, 1);
	*cursor = mark;
	return true;
}

/* Skips what the containers have before their text on `line`; false where one is missing. */
static bool skip_prefix(const LeafReader *reader, int line, Cursor *cursor)
{
	*cursor = (Cursor){ reader->passage->bytes, reader->lines[line], 0 };
	for (int i = 0; i < reader->container_count; i++) {
		const Container *container = &reader->containers[i];
		if (container->line == line) {
			cursor->at = container->content;
			cursor->column = container->column;
		} else if (container->is_item) {
			if (indentation(*cursor) < container->width)
				return false;
			skip_blanks(cursor, container->width);
		} else if (!skip_quote_mark(cursor)) {
			return false;
		}
	}
	return true;
}

int leaf_reader_start(const LeafReader *reader, cmark_node *node)
{
	int line = cmark_node_get_start_line(node) - 1;
	int column = cmark_node_get_start_column(node) - 1;
	line = CLAMP(line, 0, MAX(reader->line_count - 1, 0));
	return MIN(reader->lines[line] + MAX(column, 0), reader->passage->length);
}

/* Skips an item's mark and the blanks after it that belong to it. */
static void skip_item_mark(Cursor *cursor)
{
	int digits = (int)strspn(cursor->text + cursor->at, "0123456789");
	cursor->at += digits + 1;
	cursor->column += digits + 1;
	int blanks = indentation(*cursor);
	int after = cursor->at + (int)strspn(cursor->text + cursor->at, " \t");
	bool is_empty = cursor->text[after] == '\n' || cursor->text[after] == '\0';
	skip_blanks(cursor, is_empty || blanks > CODE_INDENT ? 1 : blanks);
}

void leaf_reader_enter(LeafReader *reader, cmark_node *node)
{
	g_assert(reader->container_count < MOST_CONTAINERS);
	int line = cmark_node_get_start_line(node) - 1;
	Cursor cursor;
	skip_prefix(reader, line, &cursor);
	int start = cursor.column;
	Container container = {
		.is_item = cmark_node_get_type(node) == CMARK_NODE_ITEM,
		.line = line,
	};
	if (container.is_item) {
		skip_blanks(&cursor, indentation(cursor));
		skip_item_mark(&cursor);
		bool is_bare = cursor.text[cursor.at] == '\n' || cursor.text[cursor.at] == '\0';
		bool has_blank = is_blank(cursor.text[cursor.at - 1]);
		container.width = cursor.column - start + (is_bare && !has_blank);
	} else {
		skip_quote_mark(&cursor);
	}
	container.content = cursor.at;
	container.column = cursor.column;
	reader->containers[reader->container_count++] = container;
}

void leaf_reader_leave(LeafReader *reader)
{
	reader->container_count--;
}

/* The end of `line` without its line feed. */
static int line_end(const LeafReader *reader, int line)
{
	int end = reader->lines[line + 1];
	bool has_feed = end > reader->lines[line] && reader->passage->bytes[end - 1] == '\n';
	return end - has_feed;
}

/* The `=` or `-` that the line is made of, from `at`, or 0. */
static char underline_of(const LeafReader *reader, int line, int at)
{
	const char *text = reader->passage->bytes;
	int end = line_end(reader, line);
	char mark = text[at];
	if (at >= end || (mark != '=' && mark != '-'))
		return 0;
	while (at < end && text[at] == mark)
		at++;
	while (at < end && is_blank(text[at]))
		at++;
	return at == end ? mark : 0;
}

/*
 * Where the text of a further line begins, and whether it may underline a
 * heading. A line without its prefix keeps its blanks, as in cmark.
 */
static int text_start(const LeafReader *reader, int line, bool *may_underline)
{
	Cursor cursor;
	bool has_prefix = skip_prefix(reader, line, &cursor);
	int indented = indentation(cursor);
	*may_underline = has_prefix && indented < CODE_INDENT;
	if (has_prefix)
		skip_blanks(&cursor, indented);
	return MIN(cursor.at, line_end(reader, line));
}

static bool is_hash_heading(const LeafReader *reader, cmark_node *leaf)
{
	int start = leaf_reader_start(reader, leaf);
	const char *text = reader->passage->bytes + start;
	int hashes = (int)strspn(text, "#");
	return cmark_node_get_type(leaf) == CMARK_NODE_HEADING && hashes >= 1 && hashes <= 6 &&
		(text[hashes] == '\0' || strchr(" \t\n", text[hashes]));
}

static void add_hash_heading(const LeafReader *reader, cmark_node *leaf, Passage *text)
{
	int line = cmark_node_get_start_line(leaf) - 1;
	const char *bytes = reader->passage->bytes;
	int start = leaf_reader_start(reader, leaf), end = line_end(reader, line);
	start += (int)strspn(bytes + start, "#");
	start += (int)strspn(bytes + start, " \t");
	if (start < end)
		passage_add(text, reader->passage, start, end - start);
}

static bool is_definitions(const Passage *text)
{
	int at = 0;
	for (int end; (end = definition_end(text->bytes, at)) > at;)
		at = end;
	return at == text->length;
}

/*
 * The lines of a paragraph, or of a heading up to the line under it. Where all
 * before a line of dashes is definitions, there is nothing to underline, and
 * cmark goes on.
 */
static char add_lines(const LeafReader *reader, cmark_node *leaf, Passage *text)
{
	bool is_heading = cmark_node_get_type(leaf) == CMARK_NODE_HEADING;
	int first = cmark_node_get_start_line(leaf) - 1;
	int after = MIN(cmark_node_get_end_line(leaf), reader->line_count);
	for (int line = first; line < after; line++) {
		bool may_underline = false;
		int start = line == first ? leaf_reader_start(reader, leaf)
					  : text_start(reader, line, &may_underline);
		char mark = is_heading && may_underline ? underline_of(reader, line, start) : 0;
		if (mark && !is_definitions(text))
			return mark;
		passage_add(text, reader->passage, start, reader->lines[line + 1] - start);
	}
	return 0;
}

char leaf_reader_text(const LeafReader *reader, cmark_node *leaf, Passage *text)
{
	passage_clear(text);
	if (!is_hash_heading(reader, leaf))
		return add_lines(reader, leaf, text);
	add_hash_heading(reader, leaf, text);
	return 0;
}
