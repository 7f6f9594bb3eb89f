/* Code blocks, and fenced kinds, whose inside waits for the next pass. */
#include "draft/draft_remarks.h"
#include "draft/fence.h"
#include "draft/markdown_reading.h"

#include <string.h>

/* Bytes of the line at `at` of the passage that is read, without its end. */
static int line_length(const Reading *reading, int at)
{
	return (int)strcspn(reading->leaf.passage->bytes + at, "\n");
}

/*
 * A line of the literal is the end of its line in the passage; where cmark took
 * a part of a tab, its rest stands as spaces, which came from that tab.
 */
static void add_line(const LeafReader *leaf, int line, const char *literal, int length,
	Passage *text)
{
	const Passage *passage = leaf->passage;
	int start = leaf->lines[line];
	int end = start + (int)strcspn(passage->bytes + start, "\n");
	int same = 0;
	while (same < length && end - same > start &&
		passage->bytes[end - same - 1] == literal[length - same - 1])
		same++;
	for (int i = 0; i < length - same; i++)
		passage_add_byte(text, literal[i], passage->origins[MAX(end - same - 1, start)]);
	passage_add(text, passage, end - same, same);
	passage_add_byte(text, '\n', passage->origins[end]);
}

static bool has_fence_mark(const char *line)
{
	return strncmp(line, "```", 3) == 0 || strncmp(line, "~~~", 3) == 0;
}

/*
 * cmark does not say whether a code block has fences. One that begins with a
 * fence mark has, unless it is indented code that shows a fence: then the mark
 * is the first line of the code too, which within fences would have closed it.
 */
static bool is_fenced(const LeafReader *leaf, cmark_node *code)
{
	const char *first = leaf->passage->bytes + leaf_reader_start(leaf, code);
	if (cmark_node_get_type(code) != CMARK_NODE_CODE_BLOCK || !has_fence_mark(first))
		return false;
	const char *literal = cmark_node_get_literal(code), *info = cmark_node_get_fence_info(code);
	size_t length = strcspn(first, "\n");
	bool is_shown = strcspn(literal, "\n") == length && strncmp(first, literal, length) == 0;
	return (info && *info) || !is_shown;
}

void markdown_code_text(const Reading *reading, cmark_node *code, Passage *text)
{
	const LeafReader *leaf = &reading->leaf;
	int line = cmark_node_get_start_line(code) - 1 + is_fenced(leaf, code);
	passage_clear(text);
	for (const char *literal = cmark_node_get_literal(code);
		*literal && line < leaf->line_count; line++) {
		int length = (int)strcspn(literal, "\n");
		add_line(leaf, line, literal, length, text);
		literal += length + (literal[length] == '\n');
	}
}

/* Whether the line after the block's text is the fence that closes it. */
static bool is_closed(const Reading *reading, cmark_node *code)
{
	const LeafReader *leaf = &reading->leaf;
	int line = cmark_node_get_start_line(code);
	for (const char *literal = cmark_node_get_literal(code); *literal; literal++)
		line += *literal == '\n';
	if (line >= leaf->line_count)
		return false;
	const char *closing = leaf->passage->bytes + leaf->lines[line];
	closing += strspn(closing, " \t>");
	return has_fence_mark(closing);
}

/* What stands on the fence's line: offsets of the kind's name and of its argument. */
typedef struct {
	int name, name_end;
	int argument, argument_end;
	bool is_closed; /* the brace */
} FenceLine;

static FenceLine fence_line(const Reading *reading, int start)
{
	const char *text = reading->leaf.passage->bytes;
	int end = start + line_length(reading, start);
	int open = start + (int)strcspn(text + start, "{") + 1;
	int close = open + (int)strcspn(text + open, "}\n");
	FenceLine line = { .name = open, .name_end = close, .is_closed = text[close] == '}' };
	line.argument = MIN(close + 1, end);
	line.argument += (int)strspn(text + line.argument, " \t");
	while (end > line.argument && g_ascii_isspace(text[end - 1]))
		end--;
	line.argument_end = MAX(end, line.argument);
	return line;
}

static const FenceKind *kind_on(Reading *reading, const FenceLine *line)
{
	const char *nearest = NULL;
	char *name = arena_bytes(reading->arena, reading->leaf.passage->bytes + line->name,
		(size_t)(line->name_end - line->name));
	const FenceKind *kind = fence_kind(reading->arena, g_strstrip(name), &nearest);
	if (kind && line->is_closed)
		return kind;
	remarks_add(reading->remarks, reading_place(reading, line->name), FENCE_KIND_UNKNOWN, name,
		nearest        ? arena_printf(reading->arena, "; did you mean {%s}?", nearest)
			: kind ? "; a closing brace is missing"
			       : "");
	return NULL;
}

static void put_aside(Reading *reading, const FenceLine *line, ExcerptUse use, Block *block,
	int depth)
{
	if (line->argument == line->argument_end)
		return;
	excerpt_begin(reading, use, block, depth);
	excerpt_add_prose(reading, reading->leaf.passage, line->argument,
		line->argument_end - line->argument);
	excerpt_end(reading);
}

static void read_language(Reading *reading, const FenceLine *line, Block *block)
{
	const char *tag = arena_bytes(reading->arena, reading->leaf.passage->bytes + line->argument,
		(size_t)(line->argument_end - line->argument));
	block->language = tag;
	if (!language_is_tag(tag))
		remarks_add(reading->remarks, reading_place(reading, line->argument),
			LANGUAGE_UNKNOWN, tag);
}

static void read_argument(Reading *reading, const FenceLine *line, const FenceKind *kind,
	Block *block, int depth)
{
	switch (kind->argument) {
	case FENCE_TITLE:
		put_aside(reading, line, EXCERPT_PROSE, block, depth);
		break;
	case FENCE_NAME:
		put_aside(reading, line, EXCERPT_ATTRIBUTION, block, depth);
		break;
	case FENCE_LANGUAGE:
		read_language(reading, line, block);
		break;
	case FENCE_NOTHING:
		if (line->argument < line->argument_end)
			remarks_add(reading->remarks, reading_place(reading, line->argument),
				FENCE_ARGUMENT_UNKNOWN, kind->name);
		break;
	}
}

static void read_inside(Reading *reading, cmark_node *code, Block *block, int depth)
{
	markdown_code_text(reading, code, &reading->text);
	const Passage *text = &reading->text;
	if (text->bytes[strspn(text->bytes, " \t\n")] == '\0') {
		remarks_add(reading->remarks, block->place, FENCE_EMPTY);
		return;
	}
	excerpt_begin(reading, EXCERPT_BLOCKS, block, depth);
	for (int at = 0; at < text->length;) {
		int length = (int)strcspn(text->bytes + at, "\n");
		excerpt_add_line(reading, text, at, length);
		at += length + 1;
	}
	excerpt_end(reading);
}

bool markdown_read_fence(Reading *reading, cmark_node *code, Parent *parent)
{
	const char *info = cmark_node_get_fence_info(code);
	if (!info || info[0] != '{')
		return false;
	int start = leaf_reader_start(&reading->leaf, code);
	FenceLine line = fence_line(reading, start);
	const FenceKind *kind = kind_on(reading, &line);
	if (!kind)
		return true;
	if (!is_closed(reading, code))
		remarks_add(reading->remarks, reading_place(reading, start), FENCE_UNCLOSED,
			kind->name);
	Block *block = reading_append(reading, parent, kind->kind, reading_place(reading, start));
	read_argument(reading, &line, kind, block, parent->depth + 1);
	read_inside(reading, code, block, parent->depth + 1);
	return true;
}
