#include "base/yaml.h"
#include "base/base_remarks.h"
#include "base/yaml_problem.h"

#include <string.h>
#include <yaml.h>

typedef struct {
	Arena *arena;
	Remarks *remarks;
	Text text;
	Place start;
	yaml_parser_t parser;
	yaml_event_t event;
	bool failed;
} Parsing;

static Place place_of(const Parsing *parsing, yaml_mark_t mark)
{
	Place place = parsing->start;
	place.line += (int)mark.line;
	place.column = (int)mark.column + (mark.line == 0 ? place.column : 1);
	return place;
}

/* libyaml reads ahead: bytes that are no text are told by their offset, not by a mark. */
static Place place_of_problem(const Parsing *parsing)
{
	const yaml_parser_t *parser = &parsing->parser;
	if (parser->error == YAML_READER_ERROR)
		return text_place(parsing->text, parser->problem_offset, parsing->start);
	bool begins_earlier = parser->context && yaml_problem(parser->problem).begins_earlier;
	return place_of(parsing, begins_earlier ? parser->context_mark : parser->problem_mark);
}

/* Moves on to the next event; after a fault there is none, and `failed` is set. */
static void next(Parsing *parsing)
{
	yaml_event_delete(&parsing->event);
	if (parsing->failed || yaml_parser_parse(&parsing->parser, &parsing->event))
		return;
	remarks_add(parsing->remarks, place_of_problem(parsing), YAML_SYNTAX,
		yaml_problem(parsing->parser.problem).words);
	parsing->failed = true;
}

static YamlNode *parse_node(Parsing *parsing, int depth);

static void refuse_properties(Parsing *parsing, const yaml_char_t *anchor, const yaml_char_t *tag)
{
	Place place = place_of(parsing, parsing->event.start_mark);
	if (anchor)
		remarks_add(parsing->remarks, place, YAML_ANCHOR);
	if (tag)
		remarks_add(parsing->remarks, place, YAML_TAG);
}

static YamlNode *parse_scalar(Parsing *parsing, YamlNode *node)
{
	refuse_properties(parsing, parsing->event.data.scalar.anchor,
		parsing->event.data.scalar.tag);
	const char *value = (const char *)parsing->event.data.scalar.value;
	size_t length = parsing->event.data.scalar.length;
	node->kind = YAML_SCALAR;
	node->text = arena_bytes(parsing->arena, value, length);
	node->is_plain = parsing->event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	if (strlen(node->text) != length) {
		remarks_add(parsing->remarks, node->place, YAML_SYNTAX,
			"a NUL character in a value");
		parsing->failed = true;
	}
	next(parsing);
	return node;
}

static YamlNode *parse_list(Parsing *parsing, YamlNode *node, int depth)
{
	refuse_properties(parsing, parsing->event.data.sequence_start.anchor,
		parsing->event.data.sequence_start.tag);
	node->kind = YAML_LIST;
	const YamlNode **items = NULL;
	next(parsing);
	while (!parsing->failed && parsing->event.type != YAML_SEQUENCE_END_EVENT) {
		YamlNode *item = parse_node(parsing, depth + 1);
		if (item)
			*arena_push(parsing->arena, items, node->count) = item;
	}
	node->values = items;
	next(parsing);
	return node;
}

/* Duplicate keys of one map are found by a hash table: a map may have thousands. */
static YamlNode *parse_map(Parsing *parsing, YamlNode *node, int depth)
{
	refuse_properties(parsing, parsing->event.data.mapping_start.anchor,
		parsing->event.data.mapping_start.tag);
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	const YamlNode **keys = NULL, **values = NULL;
	int value_count = 0;
	node->kind = YAML_MAP;
	next(parsing);
	while (!parsing->failed && parsing->event.type != YAML_MAPPING_END_EVENT) {
		YamlNode *key = parse_node(parsing, depth + 1);
		YamlNode *value = parsing->failed ? NULL : parse_node(parsing, depth + 1);
		if (!key || !value)
			continue;
		if (key->kind != YAML_SCALAR) {
			remarks_add(parsing->remarks, key->place, YAML_KEY_NOT_TEXT);
			continue;
		}
		const YamlNode *first = g_hash_table_lookup(seen, key->text);
		if (first) {
			remarks_add(parsing->remarks, key->place, YAML_DUPLICATE_KEY, key->text,
				first->place.line);
			continue;
		}
		g_hash_table_insert(seen, (gpointer)key->text, key);
		*arena_push(parsing->arena, keys, node->count) = key;
		*arena_push(parsing->arena, values, value_count) = value;
	}
	node->keys = keys;
	node->values = values;
	next(parsing);
	return node;
}

/* NULL where there is no node to give: an alias, or after a fault. */
static YamlNode *parse_node(Parsing *parsing, int depth)
{
	if (parsing->failed)
		return NULL;
	YamlNode *node = arena_new(parsing->arena, YamlNode, 1);
	node->place = place_of(parsing, parsing->event.start_mark);
	if (depth > YAML_DEEPEST) {
		remarks_add(parsing->remarks, node->place, YAML_TOO_DEEP, YAML_DEEPEST);
		parsing->failed = true;
		return NULL;
	}
	switch (parsing->event.type) {
	case YAML_SCALAR_EVENT:
		return parse_scalar(parsing, node);
	case YAML_SEQUENCE_START_EVENT:
		return parse_list(parsing, node, depth);
	case YAML_MAPPING_START_EVENT:
		return parse_map(parsing, node, depth);
	default: /* an alias: nothing else can stand where a node is due */
		remarks_add(parsing->remarks, node->place, YAML_ANCHOR);
		next(parsing);
		return NULL;
	}
}

static YamlNode *parse_document(Parsing *parsing)
{
	next(parsing); /* the stream's start */
	next(parsing); /* the document's, or the stream's end */
	if (parsing->event.type != YAML_DOCUMENT_START_EVENT)
		return NULL;
	next(parsing);
	YamlNode *root = parse_node(parsing, 1);
	next(parsing); /* the document's end */
	if (parsing->event.type == YAML_DOCUMENT_START_EVENT)
		remarks_add(parsing->remarks, place_of(parsing, parsing->event.start_mark),
			YAML_SECOND_DOCUMENT);
	return root;
}

static Text without_byte_order_mark(Text text)
{
	bool is_marked = text.length >= 3 && memcmp(text.bytes, "\xEF\xBB\xBF", 3) == 0;
	return is_marked ? (Text){ text.bytes + 3, text.length - 3 } : text;
}

const YamlNode *yaml_parse(Arena *arena, Text text, Place start, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	text = without_byte_order_mark(text);
	if (text.length > YAML_LARGEST_BYTES) {
		remarks_add(remarks, start, FILE_TOO_LARGE, text_kib(text.length),
			text_kib(YAML_LARGEST_BYTES));
		return NULL;
	}
	Parsing parsing = { .arena = arena, .remarks = remarks, .text = text, .start = start };
	if (!yaml_parser_initialize(&parsing.parser))
		g_error("out of memory"); /* ends the program, as in the arena */
	yaml_parser_set_input_string(&parsing.parser, (const unsigned char *)text.bytes,
		text.length);
	yaml_parser_set_encoding(&parsing.parser, YAML_UTF8_ENCODING);
	YamlNode *root = parse_document(&parsing);
	yaml_event_delete(&parsing.event);
	yaml_parser_delete(&parsing.parser);
	return remarks_failed_since(remarks, before) ? NULL : root;
}

const YamlNode *yaml_at(const YamlNode *map, const char *key)
{
	if (!map || map->kind != YAML_MAP)
		return NULL;
	for (int i = 0; i < map->count; i++)
		if (strcmp(map->keys[i]->text, key) == 0)
			return map->values[i];
	return NULL;
}
