/* Fixed words on a sheet, by language. */
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
	if (!section_is_names(reader, section))
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

void words_read(const YamlReader *reader, const YamlNode *section, Layout *layout)
{
	if (!section_is_names(reader, section))
		return;
	LayoutWords *words = arena_new(reader->arena, LayoutWords, section->count);
	for (int i = 0; i < section->count; i++) {
		words[i].language = section->keys[i]->text;
		words[i].place = section->keys[i]->place;
		read_language(reader, section->values[i], &words[i]);
	}
	layout->words = words;
	layout->words_count = section->count;
}
