#include "draft/smart_text.h"

#include <cmark.h>
#include <string.h>

/* A heading of one line, in which all that smart punctuation leaves alone is escaped. */
static GString *markdown_of(const char *plain)
{
	GString *markdown = g_string_new("# ");
	for (; *plain; plain++) {
		if (g_ascii_ispunct(*plain) && !strchr("'\"-.", *plain))
			g_string_append_c(markdown, '\\');
		g_string_append_c(markdown, g_ascii_isspace(*plain) ? ' ' : *plain);
	}
	return markdown;
}

const char *smart_text(Arena *arena, const char *plain)
{
	g_autoptr(GString) markdown = markdown_of(plain);
	cmark_node *document = cmark_parse_document(markdown->str, markdown->len, CMARK_OPT_SMART);
	cmark_node *heading = cmark_node_first_child(document);
	cmark_node *text = cmark_node_first_child(heading);
	const char *smart = arena_text(arena, text ? cmark_node_get_literal(text) : "");
	cmark_node_free(document);
	return smart;
}
