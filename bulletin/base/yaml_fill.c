/* Maps read by a table of keys, and the readers of common values. */
#include "base/base_remarks.h"
#include "base/yaml.h"

#include <stdlib.h>
#include <string.h>

static const YamlKey *key_named(const YamlKey *keys, int count, const char *name)
{
	for (int i = 0; name && i < count; i++)
		if (strcmp(keys[i].name, name) == 0)
			return &keys[i];
	return NULL;
}

/* Gives the key that is meant, as far as one can tell, or NULL. */
static const YamlKey *refuse_key(const YamlReader *reader, const YamlNode *key, const YamlKey *keys,
	int count)
{
	const char **names = arena_new(reader->arena, const char *, count);
	for (int i = 0; i < count; i++)
		names[i] = keys[i].name;
	const char *nearest = text_nearest(key->text, names, count);
	const char *help = nearest ? arena_printf(reader->arena, "; did you mean \"%s\"?", nearest)
		: reader->reference
		? arena_printf(reader->arena, "; `%s` lists every key", reader->reference)
		: "";
	remarks_add(reader->remarks, key->place, YAML_UNKNOWN_KEY, key->text, help);
	return key_named(keys, count, nearest);
}

bool yaml_fill(const YamlReader *reader, const YamlNode *map, const YamlKey *keys, int count,
	void *into)
{
	if (map->kind != YAML_MAP)
		return yaml_wrong(reader, map, "a map: keys, each with a colon and its value");
	int before = remarks_count_of(reader->remarks, REMARK_ERROR);
	bool *is_there = arena_new(reader->arena, bool, count);
	for (int i = 0; i < map->count; i++) {
		const YamlKey *key = key_named(keys, count, map->keys[i]->text);
		if (key)
			key->read(reader, map->values[i], (char *)into + key->offset);
		else
			key = refuse_key(reader, map->keys[i], keys, count);
		if (key)
			is_there[key - keys] = true;
	}
	for (int i = 0; i < count; i++)
		if (keys[i].is_required && !is_there[i])
			remarks_add(reader->remarks, map->place, YAML_MISSING_KEY, keys[i].name);
	return !remarks_failed_since(reader->remarks, before);
}

void key_table_add(GString *page, const KeyTable *table)
{
	if (*table->path)
		g_string_append_printf(page, "\n## `%s`\n", table->path);
	else
		g_string_append(page, "\n## First level\n");
	if (*table->about)
		g_string_append_printf(page, "\n%s\n", table->about);
	g_string_append(page, "\n| key | type | where absent | |\n|---|---|---|---|\n");
	for (int i = 0; i < table->count; i++) {
		const YamlKey *key = &table->keys[i];
		g_string_append_printf(page, "| `%s` | %s | %s | %s |\n", key->name, key->type,
			key->is_required ? "(required)" : key->preset, key->help);
	}
}

bool yaml_wrong(const YamlReader *reader, const YamlNode *value, const char *due)
{
	remarks_add(reader->remarks, value->place, YAML_WRONG_TYPE, due);
	return false;
}

bool yaml_read_text(const YamlReader *reader, const YamlNode *value, void *into)
{
	if (value->kind != YAML_SCALAR)
		return yaml_wrong(reader, value, "text");
	*(const char **)into = value->text;
	return true;
}

bool yaml_read_texts(const YamlReader *reader, const YamlNode *value, void *into)
{
	if (value->kind != YAML_LIST)
		return yaml_wrong(reader, value, "a list of words, as [one, two]");
	const char **items = arena_new(reader->arena, const char *, value->count);
	Place *places = arena_new(reader->arena, Place, value->count);
	bool are_words = true;
	for (int i = 0; i < value->count; i++) {
		are_words &= yaml_read_text(reader, value->values[i], &items[i]);
		places[i] = value->values[i]->place;
	}
	if (are_words)
		*(YamlTexts *)into = (YamlTexts){ items, places, value->count };
	return are_words;
}

bool yaml_read_whole(const YamlReader *reader, const YamlNode *value, void *into)
{
	enum { MOST = 1000000, MOST_DIGITS = 7 };
	bool is_number = value->kind == YAML_SCALAR && value->is_plain && *value->text &&
		strspn(value->text, "0123456789") == strlen(value->text) &&
		strlen(value->text) <= MOST_DIGITS && atoi(value->text) <= MOST;
	if (!is_number)
		return yaml_wrong(reader, value, "a whole number, written in figures");
	*(int *)into = atoi(value->text);
	return true;
}

bool yaml_read_yes(const YamlReader *reader, const YamlNode *value, void *into)
{
	bool is_true = value->kind == YAML_SCALAR && strcmp(value->text, "true") == 0;
	bool is_false = value->kind == YAML_SCALAR && strcmp(value->text, "false") == 0;
	if (!is_true && !is_false)
		return yaml_wrong(reader, value, "true or false");
	*(bool *)into = is_true;
	return true;
}

bool yaml_read_id(const YamlReader *reader, const YamlNode *value, void *into)
{
	if (value->kind != YAML_SCALAR || !text_is_id(value->text))
		return yaml_wrong(reader, value,
			"a name of small letters, figures and hyphens, at most 64");
	*(const char **)into = value->text;
	return true;
}

bool yaml_read_node(const YamlReader *reader, const YamlNode *value, void *into)
{
	(void)reader;
	*(const YamlNode **)into = value;
	return true;
}

static bool has_date_form(const char *text)
{
	static const char form[] = "dddd-dd-dd";
	if (strlen(text) != strlen(form))
		return false;
	for (int i = 0; form[i]; i++)
		if (form[i] == 'd' ? !g_ascii_isdigit(text[i]) : text[i] != form[i])
			return false;
	return true;
}

bool date_from_text(const char *text, Date *date)
{
	if (!has_date_form(text))
		return false;
	Date read = { atoi(text), atoi(text + 5), atoi(text + 8) };
	bool is_day = read.year > 0 && read.month >= 1 && read.month <= 12 && read.day >= 1 &&
		g_date_valid_dmy((GDateDay)read.day, (GDateMonth)read.month, (GDateYear)read.year);
	if (is_day)
		*date = read;
	return is_day;
}

bool yaml_read_date(const YamlReader *reader, const YamlNode *value, void *into)
{
	if (value->kind != YAML_SCALAR || !has_date_form(value->text))
		return yaml_wrong(reader, value, "a date, as 2026-02-06");
	if (date_from_text(value->text, into))
		return true;
	remarks_add(reader->remarks, value->place, YAML_IMPOSSIBLE_DATE, value->text);
	return false;
}
