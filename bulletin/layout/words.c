/* Fixed words on a sheet, by language. */
#include "base/base_remarks.h"
#include "layout/layout_remarks.h"
#include "layout/section.h"
#include "layout/value.h"

#include <string.h>

enum { MONTHS = 12 };

static bool read_months(const YamlReader *reader, const YamlNode *value, void *into)
{
	YamlTexts months;
	if (!yaml_read_texts(reader, value, &months))
		return false;
	if (months.count != MONTHS) {
		remarks_add(reader->remarks, value->place, MONTHS_NOT_TWELVE, months.count);
		return false;
	}
	*(const char *const **)into = months.items;
	return true;
}

static void read_language(const YamlReader *reader, const YamlNode *section, LayoutWords *words)
{
	if (!value_is_names(reader, section))
		return;
	const char **keys = arena_new(reader->arena, const char *, section->count);
	const char **values = arena_new(reader->arena, const char *, section->count);
	for (int i = 0; i < section->count; i++) {
		const char *key = section->keys[i]->text;
		if (strcmp(key, "months") == 0) {
			read_months(reader, section->values[i], &words->months);
		} else if (yaml_read_text(reader, section->values[i], &values[words->count])) {
			keys[words->count++] = key;
		}
	}
	words->keys = keys;
	words->values = values;
}

static bool has_word(const LayoutWords *words, const char *key)
{
	for (int i = 0; i < words->count; i++)
		if (strcmp(words->keys[i], key) == 0)
			return true;
	return false;
}

/* The first language stands in for what another lacks, so it must be whole itself. */
static void compare_languages(const YamlReader *reader, const LayoutWords *first,
	const LayoutWords *words)
{
	const char **missing = NULL;
	int count = 0;
	for (int i = 0; i < first->count; i++)
		if (!has_word(words, first->keys[i]))
			*arena_push(reader->arena, missing, count) = first->keys[i];
	if (!words->months)
		*arena_push(reader->arena, missing, count) = "months";
	if (count > 0)
		remarks_add(reader->remarks, words->place, WORDS_UNTRANSLATED, words->language,
			first->language, value_list(reader->arena, missing, count));
}

void words_read(const YamlReader *reader, const YamlNode *section, Layout *layout)
{
	if (!value_is_names(reader, section))
		return;
	LayoutWords *words = arena_new(reader->arena, LayoutWords, section->count);
	for (int i = 0; i < section->count; i++) {
		words[i].language = section->keys[i]->text;
		words[i].place = section->keys[i]->place;
		read_language(reader, section->values[i], &words[i]);
	}
	for (int i = 1; i < section->count; i++)
		compare_languages(reader, &words[0], &words[i]);
	if (section->count > 0 && section->values[0]->kind == YAML_MAP &&
		!yaml_at(section->values[0], "months"))
		remarks_add(reader->remarks, words[0].place, YAML_MISSING_KEY, "months");
	layout->words = words;
	layout->words_count = section->count;
}

/* Keys of a language are the layout's own, but for the months. */
static const YamlKey language_keys[] = {
	{ "months", read_months, 0, "list of twelve words", "", "For dates.", true },
	{ "KEY", yaml_read_text, 0, "text", "", "What {words.KEY} says in this language.", false },
};

const KeyTable word_tables[] = {
	{ "words.LANGUAGE", "Fixed words in one language (BCP 47); the first stands in for others.",
		language_keys, G_N_ELEMENTS(language_keys) },
};
const int word_table_count = G_N_ELEMENTS(word_tables);
