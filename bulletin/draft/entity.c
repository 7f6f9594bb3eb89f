#include "draft/entity.h"

#include <cmark.h>
#include <stdbool.h>
#include <string.h>

enum { LONGEST_NAME = 34, MOST_DIGITS = 7, MOST_HEX_DIGITS = 6 };

Entities entities_open(void)
{
	return (Entities){ g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free) };
}

void entities_close(Entities *entities)
{
	g_hash_table_destroy(entities->names);
}

/* What cmark makes of the `length` bytes of `entity`; the same bytes where it knows none such. */
static char *meaning_of(const char *entity, int length)
{
	cmark_node *document = cmark_parse_document(entity, (size_t)length, CMARK_OPT_DEFAULT);
	cmark_node *paragraph = cmark_node_first_child(document);
	cmark_node *text = paragraph ? cmark_node_first_child(paragraph) : NULL;
	const char *literal = text ? cmark_node_get_literal(text) : NULL;
	char *meaning = g_strdup(literal ? literal : "");
	cmark_node_free(document);
	return meaning;
}

/* Bytes of `&name;`, `&#1;` or `&#x1;` at `text`, or 0. */
static int form_length(const char *text)
{
	bool is_number = text[1] == '#', is_hex = is_number && (text[2] == 'x' || text[2] == 'X');
	int start = 1 + is_number + is_hex, at = start;
	int most = is_hex ? MOST_HEX_DIGITS : is_number ? MOST_DIGITS : LONGEST_NAME;
	while (at - start < most &&
		(is_hex                     ? g_ascii_isxdigit(text[at])
				: is_number ? g_ascii_isdigit(text[at])
					    : g_ascii_isalnum(text[at])))
		at++;
	return at > start && text[at] == ';' ? at + 1 : 0;
}

int entity_length(Entities *entities, const char *text, const char **meaning)
{
	int length = text[0] == '&' ? form_length(text) : 0;
	if (length == 0)
		return 0;
	g_autofree char *name = g_strndup(text, (gsize)length);
	char *known = g_hash_table_lookup(entities->names, name);
	if (!known) {
		known = meaning_of(name, length);
		g_hash_table_insert(entities->names, g_strdup(name), known);
	}
	*meaning = known;
	/* Each entity means something other than itself; what stays as it is, is none. */
	return strcmp(known, name) == 0 ? 0 : length;
}
