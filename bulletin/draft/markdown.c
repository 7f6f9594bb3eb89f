/* A first, narrow reading: blocks and prose, each with the place of its block. */
#include "draft/markdown.h"

#include <cmark.h>
#include <string.h>

typedef struct {
	Arena *arena;
	Text body;
	Place start;
	GString *text;
	Span *spans;
	int span_count;
} Reading;

static void add_span(Reading *reading, const char *words, unsigned marks, const char *link)
{
	int start = (int)reading->text->len;
	g_string_append(reading->text, words);
	Span span = { start, (int)reading->text->len, marks, NULL, link };
	Span *last = reading->span_count ? &reading->spans[reading->span_count - 1] : NULL;
	if (last && last->marks == marks && last->link == link)
		last->end = span.end;
	else if (span.end > start)
		*arena_push(reading->arena, reading->spans, reading->span_count) = span;
}

static void add_inlines(Reading *reading, cmark_node *parent, unsigned marks, const char *link)
{
	for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
		switch (cmark_node_get_type(node)) {
		case CMARK_NODE_TEXT:
			add_span(reading, cmark_node_get_literal(node), marks, link);
			break;
		case CMARK_NODE_CODE:
			add_span(reading, cmark_node_get_literal(node), marks | SPAN_CODE, link);
			break;
		case CMARK_NODE_SOFTBREAK:
			add_span(reading, " ", marks, link);
			break;
		case CMARK_NODE_LINEBREAK:
			add_span(reading, "\n", marks, link);
			break;
		case CMARK_NODE_EMPH:
			add_inlines(reading, node, marks | SPAN_EMPHASIS, link);
			break;
		case CMARK_NODE_STRONG:
			add_inlines(reading, node, marks | SPAN_STRONG, link);
			break;
		case CMARK_NODE_LINK:
			add_inlines(reading, node, marks,
				arena_text(reading->arena, cmark_node_get_url(node)));
			break;
		default:
			add_inlines(reading, node, marks, link);
		}
	}
}

static Prose prose_of(Reading *reading, cmark_node *node, const char *literal, Place place)
{
	g_string_truncate(reading->text, 0);
	reading->spans = NULL;
	reading->span_count = 0;
	if (literal)
		add_span(reading, literal, SPAN_CODE, NULL);
	else
		add_inlines(reading, node, 0, NULL);
	Anchor *anchor = arena_new(reading->arena, Anchor, 1);
	anchor->place = place;
	return (Prose){
		.text = arena_bytes(reading->arena, reading->text->str, reading->text->len),
		.length = (int)reading->text->len,
		.spans = reading->spans,
		.span_count = reading->span_count,
		.anchors = anchor,
		.anchor_count = 1,
	};
}

static Place place_of(const Reading *reading, cmark_node *node)
{
	Place place = reading->start;
	place.line += cmark_node_get_start_line(node) - 1;
	place.column = cmark_node_get_start_column(node);
	return place;
}

static Block *append(Reading *reading, Block **last, Block *parent, BlockKind kind, Place place)
{
	Block *block = arena_new(reading->arena, Block, 1);
	block->kind = kind;
	block->place = place;
	if (*last)
		(*last)->next = block;
	else
		parent->first_child = block;
	*last = block;
	return block;
}

static char **lines_of(const Reading *reading, cmark_node *node)
{
	g_auto(GStrv) all = g_strsplit(reading->body.bytes, "\n", -1);
	int first = cmark_node_get_start_line(node) - 1, last = cmark_node_get_end_line(node) - 1;
	GPtrArray *lines = g_ptr_array_new();
	for (int i = first; i <= last && all[i]; i++)
		g_ptr_array_add(lines, g_strstrip(g_strdup(all[i])));
	g_ptr_array_add(lines, NULL);
	return (char **)g_ptr_array_free(lines, FALSE);
}

static char **cells_of(const char *line)
{
	g_autofree char *row = g_strdup(line);
	size_t length = strlen(row);
	if (length > 1 && row[length - 1] == '|')
		row[length - 1] = '\0';
	return g_strsplit(row + (row[0] == '|'), "|", -1);
}

static bool is_delimiter_row(const char *line)
{
	return strchr(line, '|') && strchr(line, '-') && line[strspn(line, "|-: \t")] == '\0';
}

static void add_table(Reading *reading, char **lines, Block *table)
{
	g_auto(GStrv) delimiters = cells_of(lines[1]);
	table->columns = (int)g_strv_length(delimiters);
	Align *aligns = arena_new(reading->arena, Align, table->columns);
	for (int i = 0; i < table->columns; i++) {
		const char *cell = g_strstrip(delimiters[i]);
		bool is_end = g_str_has_suffix(cell, ":");
		aligns[i] = !is_end ? ALIGN_START : cell[0] == ':' ? ALIGN_CENTRE : ALIGN_END;
	}
	table->aligns = aligns;
	Block *last_row = NULL;
	for (int i = 0; lines[i]; i++) {
		if (i == 1)
			continue;
		Place place = table->place;
		place.line += i;
		Block *row = append(reading, &last_row, table, BLOCK_ROW, place);
		Block *last_cell = NULL;
		g_auto(GStrv) cells = cells_of(lines[i]);
		int count = (int)g_strv_length(cells);
		for (int j = 0; j < table->columns; j++) {
			const char *words = j < count ? g_strstrip(cells[j]) : "";
			cmark_node *root =
				cmark_parse_document(words, strlen(words), CMARK_OPT_SMART);
			cmark_node *first = cmark_node_first_child(root);
			Block *cell = append(reading, &last_cell, row, BLOCK_CELL, place);
			cell->prose = prose_of(reading, first ? first : root, NULL, place);
			cmark_node_free(root);
		}
	}
}

static void add_children(Reading *reading, cmark_node *node, Block *parent);

static void add_paragraph(Reading *reading, cmark_node *node, Block **last, Block *parent)
{
	Place place = place_of(reading, node);
	g_auto(GStrv) lines = lines_of(reading, node);
	if (lines[0] && lines[1] && is_delimiter_row(lines[1])) {
		add_table(reading, lines, append(reading, last, parent, BLOCK_TABLE, place));
		return;
	}
	cmark_node *only = cmark_node_first_child(node);
	if (only && !cmark_node_next(only) && cmark_node_get_type(only) == CMARK_NODE_IMAGE) {
		Block *picture = append(reading, last, parent, BLOCK_PICTURE, place);
		picture->source = arena_text(reading->arena, cmark_node_get_url(only));
		picture->prose = prose_of(reading, only, NULL, place);
		return;
	}
	Block *block = append(reading, last, parent, BLOCK_PARAGRAPH, place);
	block->prose = prose_of(reading, node, NULL, place);
}

static void add_block(Reading *reading, cmark_node *node, Block **last, Block *parent)
{
	Place place = place_of(reading, node);
	Block *block;
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_PARAGRAPH:
		add_paragraph(reading, node, last, parent);
		break;
	case CMARK_NODE_HEADING:
		block = append(reading, last, parent, BLOCK_HEADING, place);
		block->level = cmark_node_get_heading_level(node);
		block->prose = prose_of(reading, node, NULL, place);
		break;
	case CMARK_NODE_LIST:
		block = append(reading, last, parent, BLOCK_LIST, place);
		block->is_ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
		block->is_tight = cmark_node_get_list_tight(node);
		block->start = cmark_node_get_list_start(node);
		add_children(reading, node, block);
		break;
	case CMARK_NODE_ITEM:
		add_children(reading, node, append(reading, last, parent, BLOCK_ITEM, place));
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		add_children(reading, node, append(reading, last, parent, BLOCK_QUOTE, place));
		break;
	case CMARK_NODE_CODE_BLOCK:
		block = append(reading, last, parent, BLOCK_CODE, place);
		block->prose = prose_of(reading, NULL, cmark_node_get_literal(node), place);
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		append(reading, last, parent, BLOCK_RULE, place);
		break;
	default:
		break;
	}
}

static void add_children(Reading *reading, cmark_node *node, Block *parent)
{
	Block *last = NULL;
	for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
		add_block(reading, child, &last, parent);
}

const Block *markdown_read(Arena *arena, Text body, Place start, Remarks *remarks)
{
	(void)remarks;
	char *copy = arena_bytes(arena, body.bytes, body.length);
	Reading reading = {
		.arena = arena,
		.body = { copy, body.length },
		.start = start,
		.text = g_string_new(NULL),
	};
	cmark_node *root =
		cmark_parse_document(copy, body.length, CMARK_OPT_SMART | CMARK_OPT_SOURCEPOS);
	Block *document = arena_new(arena, Block, 1);
	document->kind = BLOCK_DOCUMENT;
	document->place = start;
	add_children(&reading, root, document);
	cmark_node_free(root);
	g_string_free(reading.text, TRUE);
	return document;
}
