/* Pictures: paragraphs of nothing else become blocks. */
#include "draft/draft_remarks.h"
#include "draft/markdown_reading.h"
#include "draft/raw_html.h"

#include <string.h>

static bool is_break(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);
	return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
}

/* White space and comments between pictures. */
static bool is_nothing(cmark_node *node)
{
	if (is_break(node))
		return true;
	const char *literal = cmark_node_get_literal(node);
	if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE)
		return raw_html_is_comment(literal);
	return cmark_node_get_type(node) == CMARK_NODE_TEXT &&
		literal[strspn(literal, " \t")] == '\0';
}

/* Text on a line of its own, after a picture, that begins with a colon and a space. */
static bool is_caption(cmark_node *node)
{
	cmark_node *before = cmark_node_previous(node);
	return cmark_node_get_type(node) == CMARK_NODE_TEXT && before && is_break(before) &&
		strncmp(cmark_node_get_literal(node), ": ", 2) == 0;
}

static bool is_all_pictures(cmark_node *paragraph)
{
	cmark_node *node = cmark_node_first_child(paragraph);
	if (!node || cmark_node_get_type(node) != CMARK_NODE_IMAGE)
		return false;
	for (; node; node = cmark_node_next(node)) {
		if (is_caption(node))
			return true;
		if (cmark_node_get_type(node) != CMARK_NODE_IMAGE && !is_nothing(node))
			return false;
	}
	return true;
}

static void read_picture(Reading *reading, cmark_node *image, Parent *parent)
{
	ProseReader *prose = &reading->prose;
	Place place = prose_reader_place(prose);
	Block *block = reading_append(reading, parent, BLOCK_PICTURE, place);
	block->source = arena_text(reading->arena, cmark_node_get_url(image));
	prose_reader_take_picture(prose, image);
	block->prose = prose_reader_finish(prose);
	bool has_words = block->prose.text[strspn(block->prose.text, " \n")] != '\0';
	if (!has_words)
		remarks_add(reading->remarks, place, PICTURE_WITHOUT_WORDS);
	if (*block->source == '\0')
		remarks_add(reading->remarks, place, PICTURE_WITHOUT_FILE);
	if (strstr(block->source, "://"))
		remarks_add(reading->remarks, place, PICTURE_ELSEWHERE, block->source);
	if (*cmark_node_get_title(image))
		remarks_add(reading->remarks, place, PICTURE_TITLE);
}

static void read_caption(Reading *reading, cmark_node *node, Parent *parent)
{
	ProseReader *prose = &reading->prose;
	Block *block = reading_append(reading, parent, BLOCK_CAPTION, prose_reader_place(prose));
	prose_reader_drop(prose, 2);
	for (; node; node = cmark_node_next(node))
		prose_reader_take(prose, node);
	block->prose = prose_reader_finish(prose);
}

bool markdown_read_pictures(Reading *reading, cmark_node *paragraph, int from, Parent *parent)
{
	if (!is_all_pictures(paragraph))
		return false;
	prose_reader_start(&reading->prose, &reading->text, from);
	for (cmark_node *node = cmark_node_first_child(paragraph); node;
		node = cmark_node_next(node)) {
		if (cmark_node_get_type(node) == CMARK_NODE_IMAGE) {
			read_picture(reading, node, parent);
		} else if (is_caption(node)) {
			read_caption(reading, node, parent);
			break;
		} else {
			prose_reader_take(&reading->prose, node);
			prose_reader_finish(&reading->prose);
		}
	}
	return true;
}
