#include "base/yaml.h"
#include "letters.h"

#include <criterion/criterion.h>
#include <string.h>

static Arena *arena;
static Remarks *remarks;

static void open_arena(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
}

static void close_arena(void)
{
	arena_close(arena);
}

TestSuite(yaml, .init = open_arena, .fini = close_arena);

static const YamlNode *parse(const char *words)
{
	return yaml_parse(arena, text_from(words), (Place){ "a.yaml", 1, 1 }, remarks);
}

/* That `text` is refused with one remark of this name, at this place, quoting `fault`. */
static void assert_refused_text(Text text, const char *name, int line, int column,
	const char *fault)
{
	cr_assert_null(yaml_parse(arena, text, (Place){ "a.yaml", 1, 1 }, remarks));
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1, "%d remarks", count);
	const char *told = remark_text(arena, &sorted[0], false);
	cr_assert_str_eq(sorted[0].name, name, "%s", told);
	cr_assert(sorted[0].place.line == line && sorted[0].place.column == column, "%s", told);
	cr_assert(strstr(sorted[0].fault, fault), "%s", told);
}

static void assert_refused(const char *words, const char *name, int line, int column,
	const char *fault)
{
	assert_refused_text(text_from(words), name, line, column, fault);
}

Test(yaml, nodes_know_their_kind_and_place)
{
	const YamlNode *map = parse("title: Ten things\nnames:\n  - \u00C9ric\n  - 'Ann'\n");
	cr_assert(map && map->kind == YAML_MAP && map->count == 2);
	cr_assert(map->place.line == 1 && map->place.column == 1);
	const YamlNode *title = yaml_at(map, "title");
	cr_assert_str_eq(title->text, "Ten things");
	cr_assert(title->place.line == 1 && title->place.column == 8);
	const YamlNode *names = yaml_at(map, "names");
	cr_assert(names->kind == YAML_LIST && names->count == 2);
	cr_assert(names->values[0]->is_plain && !names->values[1]->is_plain);
	cr_assert(names->values[1]->place.line == 4 && names->values[1]->place.column == 5);
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(yaml, places_count_characters_and_not_bytes)
{
	const YamlNode *map = parse("\u00E9\u00E9: {\u00E9: x}\n");
	const YamlNode *inner = map->values[0]->values[0];
	cr_assert_eq(inner->place.column, 9);
}

Test(yaml, places_go_on_from_where_the_text_starts)
{
	const YamlNode *list = yaml_parse(arena, text_from("[a,\nb]"), (Place){ "a.md", 5, 10 },
		remarks);
	cr_assert(list->values[0]->place.line == 5 && list->values[0]->place.column == 11);
	cr_assert(list->values[1]->place.line == 6 && list->values[1]->place.column == 1);
}

Test(yaml, byte_order_mark_takes_no_column)
{
	const YamlNode *map = parse("\xEF\xBB\xBFtitle: Ten\n");
	cr_assert(map && map->keys[0]->place.column == 1);
	cr_assert_str_eq(map->keys[0]->text, "title");
}

Test(yaml, scalars_stay_the_words_they_are)
{
	const YamlNode *list = parse("[no, 007, null, ~, 1e3, '', \"a\\tb\"]");
	static const char *const words[] = { "no", "007", "null", "~", "1e3", "", "a\tb" };
	for (int i = 0; i < 7; i++)
		cr_assert_str_eq(list->values[i]->text, words[i]);
}

Test(yaml, empty_document_is_none_and_no_error)
{
	cr_assert_null(parse(""));
	cr_assert_null(parse("# nothing but a comment\n"));
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(yaml, value_of_a_missing_key_is_none)
{
	cr_assert_null(yaml_at(parse("a: b\n"), "c"));
	cr_assert_null(yaml_at(parse("[a]"), "a"));
	cr_assert_null(yaml_at(NULL, "a"));
}

Test(yaml, anchor_is_refused)
{
	assert_refused("a: 1\nb: &x 2\n", "yaml-anchor", 2, 4, "anchors");
}

Test(yaml, alias_is_refused)
{
	assert_refused("a: 1\nb: *x\n", "yaml-anchor", 2, 4, "aliases");
}

Test(yaml, anchor_and_alias_are_told_in_one_run)
{
	cr_assert_null(parse("a: &x [1]\nb: *x\n"));
	cr_assert_eq(remarks_count(remarks), 2);
}

Test(yaml, tag_is_refused)
{
	assert_refused("a: !!str 1\n", "yaml-tag", 1, 4, "tags");
}

Test(yaml, tag_of_a_map_and_of_a_list_is_refused)
{
	cr_assert_null(parse("a: !x [1]\nb: !y {c: 1}\n"));
	cr_assert_eq(remarks_count(remarks), 2);
}

Test(yaml, duplicate_key_is_refused_with_the_line_of_the_first)
{
	assert_refused("a: 1\nb: 2\na: 3\n", "yaml-duplicate-key", 3, 1, "the first is on line 1");
}

Test(yaml, same_key_may_stand_in_two_maps)
{
	cr_assert_not_null(parse("a: {a: 1}\nb: {a: 1}\n"));
}

Test(yaml, key_that_is_no_word_is_refused)
{
	assert_refused("a: 1\n[b, c]: 2\n", "yaml-key-not-text", 2, 1, "a key is a word");
}

Test(yaml, second_document_is_refused)
{
	assert_refused("a: 1\n---\nb: 2\n", "yaml-second-document", 2, 1, "second");
}

Test(yaml, faulty_indentation_is_told_with_its_line)
{
	assert_refused("a:\n  b: 1\n c: 2\n", "yaml-syntax", 3, 2, "not YAML");
}

Test(yaml, unclosed_bracket_is_told_where_it_opens)
{
	assert_refused("a: [1, 2\n", "yaml-syntax", 1, 4, "never closed");
}

Test(yaml, unclosed_quotation_is_told_where_it_opens)
{
	assert_refused("a: 1\nb: \"two\nc: 3\n", "yaml-syntax", 2, 4, "never closed");
}

Test(yaml, broken_utf8_is_told_at_its_place)
{
	assert_refused("a: 1\nb: \u00E9\xFF\n", "yaml-syntax", 2, 5, "UTF-8");
}

Test(yaml, raw_nul_is_told_at_its_place)
{
	assert_refused_text((Text){ "a: 1\nb: x\0y\n", 12 }, "yaml-syntax", 2, 5, "control");
}

Test(yaml, escaped_nul_is_refused)
{
	assert_refused("a: \"x\\0y\"\n", "yaml-syntax", 1, 4, "NUL");
}

Test(yaml, file_over_256_kib_is_refused)
{
	char *large = letters(arena, YAML_LARGEST_BYTES + 1, '#');
	assert_refused(large, "file-too-large", 1, 1, "257 KiB, and at most 256 KiB");
}

static char *brackets(int count)
{
	return arena_printf(arena, "%s%s", letters(arena, (size_t)count, '['),
		letters(arena, (size_t)count, ']'));
}

Test(yaml, nesting_has_a_limit)
{
	cr_assert_not_null(parse(brackets(YAML_DEEPEST)));
	assert_refused(brackets(YAML_DEEPEST + 1), "yaml-too-deep", 1, YAML_DEEPEST + 1, "32 deep");
}

Test(yaml, nesting_without_end_is_refused_once)
{
	assert_refused(letters(arena, 100000, '['), "yaml-too-deep", 1, YAML_DEEPEST + 1,
		"32 deep");
}

Test(yaml, map_of_thousands_of_keys_is_read)
{
	g_autoptr(GString) words = g_string_new(NULL);
	for (int i = 0; i < 10000; i++)
		g_string_append_printf(words, "k%d: %d\n", i, i);
	const YamlNode *map = parse(words->str);
	cr_assert(map && map->count == 10000);
	cr_assert_str_eq(yaml_at(map, "k9999")->text, "9999");
}
