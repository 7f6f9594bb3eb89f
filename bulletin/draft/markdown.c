#include "draft/markdown.h"
#include "draft/draft_remarks.h"
#include "draft/link_syntax.h"
#include "draft/markdown_reading.h"
#include "draft/nesting.h"
#include "draft/outline.h"
#include "draft/paragraph_mark.h"
#include "draft/raw_html.h"

#include <string.h>

static Block *block_new(Arena *arena, BlockKind kind, Place place)
{
	Block *block = arena_new(arena, Block, 1);
	block->kind = kind;
	block->place = place;
	block->prose.text = ""; /* of an empty cell, or a box without a title */
	return block;
}

Block *reading_append(Reading *reading, Parent *parent, BlockKind kind, Place place)
{
	Block *block = block_new(reading->arena, kind, place);
	if (parent->last)
		parent->last->next = block;
	else
		parent->block->first_child = block;
	parent->last = block;
	return block;
}

Place reading_place(const Reading *reading, int at)
{
	return source_place(reading->source, reading->leaf.passage->origins[at]);
}

Place reading_text_place(const Reading *reading, int at)
{
	return source_place(reading->source, reading->text.origins[at]);
}

static Place place_of(const Reading *reading, cmark_node *node)
{
	return reading_place(reading, leaf_reader_start(&reading->leaf, node));
}

/* Where the leaf's raw text goes on after definitions. */
static int after_definitions(const Reading *reading)
{
	int at = 0;
	for (int end; (end = definition_end(reading->text.bytes, at)) > at;)
		at = end;
	return at;
}

/* The prose of a leaf whose raw text was read, from `at` on; the first `dropped` bytes are left
 * out. */
static Prose prose_of(Reading *reading, cmark_node *leaf, int at, int dropped)
{
	prose_reader_start(&reading->prose, &reading->text, at);
	prose_reader_drop(&reading->prose, dropped);
	for (cmark_node *node = cmark_node_first_child(leaf); node; node = cmark_node_next(node))
		prose_reader_take(&reading->prose, node);
	return prose_reader_finish(&reading->prose);
}

static bool takes_caption(const Block *block)
{
	return block &&
		(block->kind == BLOCK_TABLE || block->kind == BLOCK_PICTURE ||
			block->kind == BLOCK_FIGURES);
}

static bool takes_note(const Block *block)
{
	return takes_caption(block) || (block && block->kind == BLOCK_CAPTION);
}

/* What a paragraph is by its first characters; `mark` of them are not printed. */
static BlockKind kind_of_paragraph(Reading *reading, int at, const Parent *parent, int *mark)
{
	const char *text = reading->text.bytes + at;
	bool opens_item = parent->block->kind == BLOCK_ITEM && !parent->last;
	if (opens_item)
		*mark = paragraph_mark_of_task(text, &parent->block->task);
	if (takes_note(parent->last) && paragraph_mark_of_note(text))
		return BLOCK_NOTE;
	int caption = paragraph_mark_of_caption(text);
	if (caption > 0 && takes_caption(parent->last)) {
		*mark = caption;
		return BLOCK_CAPTION;
	}
	if (caption > 0)
		remarks_add(reading->remarks, reading_text_place(reading, at), CAPTION_ASTRAY);
	return BLOCK_PARAGRAPH;
}

static void read_paragraph(Reading *reading, cmark_node *node, Parent *parent)
{
	leaf_reader_text(&reading->leaf, node, &reading->text);
	int at = after_definitions(reading);
	if (markdown_read_pictures(reading, node, at, parent) ||
		markdown_read_table(reading, node, at, 0, parent))
		return;
	Place place = reading_text_place(reading, at);
	int mark = 0;
	BlockKind kind = kind_of_paragraph(reading, at, parent, &mark);
	Block *block = reading_append(reading, parent, kind, place);
	block->prose = prose_of(reading, node, at, mark);
}

static void read_heading(Reading *reading, cmark_node *node, Parent *parent)
{
	char underline = leaf_reader_text(&reading->leaf, node, &reading->text);
	int at = underline ? after_definitions(reading) : 0;
	if (underline && markdown_read_table(reading, node, at, underline, parent))
		return;
	Place place = underline ? reading_text_place(reading, at) : place_of(reading, node);
	Block *block = reading_append(reading, parent, BLOCK_HEADING, place);
	block->level = cmark_node_get_heading_level(node);
	block->prose = prose_of(reading, node, at, 0);
}

static void read_code(Reading *reading, cmark_node *node, Parent *parent)
{
	if (markdown_read_fence(reading, node, parent))
		return;
	Block *block = reading_append(reading, parent, BLOCK_CODE, place_of(reading, node));
	markdown_code_text(reading, node, &reading->text);
	/* Line feeds divide the lines; the last needs none. */
	if (reading->text.length > 0)
		reading->text.bytes[--reading->text.length] = '\0';
	block->prose = prose_reader_verbatim(&reading->prose, &reading->text);
}

static void read_html(Reading *reading, cmark_node *node)
{
	const char *literal = cmark_node_get_literal(node);
	int at;
	RawHtml kind = raw_html_kind(literal, &at);
	if (kind == RAW_HTML_COMMENTS)
		return;
	markdown_code_text(reading, node, &reading->text);
	Place place = reading_text_place(reading, MIN(at, reading->text.length));
	if (kind == RAW_HTML_UNCLOSED)
		remarks_add(reading->remarks, place, COMMENT_UNCLOSED);
	else if (kind == RAW_HTML_TEXT)
		remarks_add(reading->remarks, place, TEXT_AFTER_COMMENT);
	else
		remarks_add(reading->remarks, place, RAW_HTML,
			raw_html_name(reading->arena, literal + at));
}

static void read_children(Reading *reading, cmark_node *node, Parent parent);

/* A quote or an item: the lines of what it holds begin with its mark or indentation. */
static void read_container(Reading *reading, cmark_node *node, BlockKind kind, Parent *parent)
{
	Block *block = reading_append(reading, parent, kind, place_of(reading, node));
	leaf_reader_enter(&reading->leaf, node);
	read_children(reading, node, (Parent){ block, NULL, parent->depth + 1 });
	leaf_reader_leave(&reading->leaf);
}

static void read_list(Reading *reading, cmark_node *node, Parent *parent)
{
	Block *block = reading_append(reading, parent, BLOCK_LIST, place_of(reading, node));
	block->is_ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
	block->is_tight = cmark_node_get_list_tight(node);
	block->start = cmark_node_get_list_start(node);
	read_children(reading, node, (Parent){ block, NULL, parent->depth + 1 });
}

static void read_block(Reading *reading, cmark_node *node, Parent *parent)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_PARAGRAPH:
		read_paragraph(reading, node, parent);
		break;
	case CMARK_NODE_HEADING:
		read_heading(reading, node, parent);
		break;
	case CMARK_NODE_LIST:
		read_list(reading, node, parent);
		break;
	case CMARK_NODE_ITEM:
		read_container(reading, node, BLOCK_ITEM, parent);
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		read_container(reading, node, BLOCK_QUOTE, parent);
		break;
	case CMARK_NODE_CODE_BLOCK:
		read_code(reading, node, parent);
		break;
	case CMARK_NODE_HTML_BLOCK:
		read_html(reading, node);
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		reading_append(reading, parent, BLOCK_RULE, place_of(reading, node));
		break;
	default:
		break;
	}
}

static void check_figures(Reading *reading, const Block *figures)
{
	for (const Block *child = figures->first_child; child; child = child->next)
		if (child->kind != BLOCK_PICTURE && child->kind != BLOCK_CAPTION &&
			child->kind != BLOCK_NOTE)
			remarks_add(reading->remarks, child->place, FIGURES_NOT_PICTURES);
}

static void read_children(Reading *reading, cmark_node *node, Parent parent)
{
	cmark_node *child = cmark_node_first_child(node);
	if (child && parent.depth > DRAFT_DEEPEST) {
		remarks_add(reading->remarks, place_of(reading, child), NESTED_TOO_DEEP,
			DRAFT_DEEPEST);
		return;
	}
	for (; child; child = cmark_node_next(child))
		read_block(reading, child, &parent);
	if (parent.block->kind == BLOCK_FIGURES)
		check_figures(reading, parent.block);
}

/* Blocks stand within two quotes, prose in a heading: see excerpt.c. */
static void read_excerpt(Reading *reading, const Excerpt *excerpt, cmark_node *node)
{
	if (excerpt->use == EXCERPT_BLOCKS) {
		cmark_node *inner = cmark_node_first_child(node);
		leaf_reader_enter(&reading->leaf, node);
		leaf_reader_enter(&reading->leaf, inner);
		read_children(reading, inner, (Parent){ excerpt->block, NULL, excerpt->depth });
		leaf_reader_leave(&reading->leaf);
		leaf_reader_leave(&reading->leaf);
		return;
	}
	leaf_reader_text(&reading->leaf, node, &reading->text);
	Prose prose = prose_of(reading, node, 0, 0);
	if (excerpt->use == EXCERPT_ATTRIBUTION)
		excerpt->block->attribution = prose.text;
	else
		excerpt->block->prose = prose;
}

/* All texts read so far, the latest first: definitions in them hold in the next. */
typedef struct {
	const Passage *passages[DRAFT_DEEPEST + 2];
	int count;
} Passes;

static bool may_define(const Passage *passage)
{
	return strstr(passage->bytes, "]:") != NULL;
}

static cmark_node *parse(const Passage *passage, const Passes *before)
{
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_SMART | CMARK_OPT_SOURCEPOS);
	cmark_parser_feed(parser, passage->bytes, (size_t)passage->length);
	for (int i = before->count - 1; i >= 0; i--) {
		const Passage *earlier = before->passages[i];
		if (!may_define(earlier))
			continue;
		cmark_parser_feed(parser, "\n\n", 2);
		cmark_parser_feed(parser, earlier->bytes, (size_t)earlier->length);
	}
	cmark_node *root = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	return root;
}

/* Whether cmark may read this passage: not where its lines nest without end. */
static bool is_shallow(Reading *reading, const Passage *passage)
{
	int beyond = nesting_beyond(passage, DRAFT_DEEPEST + 2);
	if (beyond < 0)
		return true;
	remarks_add(reading->remarks, source_place(reading->source, passage->origins[beyond]),
		NESTED_TOO_DEEP, DRAFT_DEEPEST);
	return false;
}

static void begin_pass(Reading *reading, const Passage *passage)
{
	reading->leaf.passage = passage;
	reading->leaf.lines = passage_lines(passage, &reading->leaf.line_count);
	reading->leaf.container_count = 0;
	reading->later = passage_new(reading->arena);
	reading->excerpts = NULL;
	reading->excerpt_count = 0;
}

/* Reads what was put aside until nothing is left; boxes in boxes make further passes. */
static void read_excerpts(Reading *reading, Passes *passes)
{
	while (reading->excerpt_count > 0) {
		Passage *passage = arena_new(reading->arena, Passage, 1);
		const Excerpt *excerpts = reading->excerpts;
		int count = reading->excerpt_count;
		*passage = reading->later;
		if (!is_shallow(reading, passage))
			return;
		begin_pass(reading, passage);
		cmark_node *root = parse(passage, passes), *node = cmark_node_first_child(root);
		for (int i = 0; i < count; i++, node = cmark_node_next(node))
			read_excerpt(reading, &excerpts[i], node);
		cmark_node_free(root);
		g_assert(passes->count < (int)G_N_ELEMENTS(passes->passages));
		passes->passages[passes->count++] = passage;
	}
}

const Block *markdown_read(Arena *arena, const Source *source, int from, const char *title,
	Remarks *remarks)
{
	Reading reading = {
		.arena = arena,
		.source = source,
		.remarks = remarks,
		.prose = prose_reader_open(arena, source, remarks),
		.text = passage_new(arena),
	};
	Passage passage = passage_of_source(arena, source, from);
	Passes passes = { .count = 0 };
	Block *document = block_new(arena, BLOCK_DOCUMENT, source_place(source, from));
	if (is_shallow(&reading, &passage)) {
		begin_pass(&reading, &passage);
		cmark_node *root = parse(&passage, &passes);
		read_children(&reading, root, (Parent){ document, NULL, 1 });
		cmark_node_free(root);
		passes.passages[passes.count++] = &passage;
		read_excerpts(&reading, &passes);
	}
	outline_check(document, title, remarks);
	prose_reader_close(&reading.prose);
	return document;
}
