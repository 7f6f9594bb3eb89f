#include "draft/front_matter.h"
#include "draft/draft_remarks.h"
#include "draft/smart_text.h"

#include <string.h>

static bool is_claim(const char *word)
{
	static const char *const claims[] = { "accepted", "agreed", "approved", "authorised",
		"cleared", "final", "printed", "published", "signed", "signed-off" };
	for (size_t i = 0; i < G_N_ELEMENTS(claims); i++)
		if (g_ascii_strcasecmp(word, claims[i]) == 0)
			return true;
	return false;
}

/* Text that may be printed; in double quotes YAML can write any character. */
static bool read_field(const YamlReader *reader, const YamlNode *value, void *into)
{
	Field *field = into;
	field->place = value->place;
	if (!yaml_read_text(reader, value, &field->text))
		return false;
	if (text_mark_too_many(field->text) >= 0) {
		remarks_add(reader->remarks, value->place, TOO_MANY_MARKS);
		return false;
	}
	if (text_endless_word(field->text) >= 0) {
		remarks_add(reader->remarks, value->place, ENDLESS_WORD);
		return false;
	}
	for (const char *at = field->text; *at; at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);
		if (!g_unichar_iscntrl(character) || character == '\n' || character == '\t')
			continue;
		remarks_add(reader->remarks, value->place, CONTROL_CHARACTER, (unsigned)character);
		return false;
	}
	return true;
}

/* Text set as prose is, with curly quotes. */
static bool read_prose(const YamlReader *reader, const YamlNode *value, void *into)
{
	Field *field = into;
	if (!read_field(reader, value, into))
		return false;
	field->text = smart_text(reader->arena, field->text);
	return true;
}

/* A sheet cannot go without its title: spaces and signs that nobody sees are none. */
static bool read_title(const YamlReader *reader, const YamlNode *value, void *into)
{
	const Field *title = into;
	if (!read_prose(reader, value, into))
		return false;
	for (const char *at = title->text; *at; at = g_utf8_next_char(at))
		if (g_unichar_isgraph(g_utf8_get_char(at)))
			return true;
	remarks_add(reader->remarks, value->place, TITLE_EMPTY);
	return false;
}

static bool read_id_field(const YamlReader *reader, const YamlNode *value, void *into)
{
	Field *field = into;
	field->place = value->place;
	return yaml_read_id(reader, value, &field->text);
}

bool language_is_tag(const char *tag)
{
	size_t part = strcspn(tag, "-");
	if (part < 2 || part > 3)
		return false;
	for (const char *at = tag;; at += part + 1) {
		part = strcspn(at, "-");
		if (part < 2 - (at != tag) || part > 8)
			return false;
		for (size_t i = 0; i < part; i++)
			if (at == tag ? !g_ascii_isalpha(at[i]) : !g_ascii_isalnum(at[i]))
				return false;
		if (at[part] == '\0')
			return true;
	}
}

static bool read_language(const YamlReader *reader, const YamlNode *value, void *into)
{
	if (!read_field(reader, value, into))
		return false;
	if (language_is_tag(value->text))
		return true;
	remarks_add(reader->remarks, value->place, LANGUAGE_UNKNOWN, value->text);
	return false;
}

static bool read_status(const YamlReader *reader, const YamlNode *value, void *into)
{
	static const char *const statuses[] = { "draft", "ready" };
	const char *word;
	if (!yaml_read_text(reader, value, &word))
		return false;
	*(bool *)into = strcmp(word, "ready") == 0;
	if (strcmp(word, "ready") == 0 || strcmp(word, "draft") == 0)
		return true;
	if (is_claim(word)) {
		remarks_add(reader->remarks, value->place, STATUS_CLAIMS_AGREEMENT, word);
		return false;
	}
	const char *nearest = text_nearest(word, statuses, G_N_ELEMENTS(statuses));
	remarks_add(reader->remarks, value->place, STATUS_UNKNOWN, word,
		nearest ? arena_printf(reader->arena, "; did you mean \"%s\"?", nearest) : "");
	return false;
}

#define FIELD(member) offsetof(FrontMatter, member)

static bool read_author(const YamlReader *reader, const YamlNode *value, void *into)
{
	/* `into` is the author within FrontMatter; the table counts from there. */
	static const YamlKey keys[] = {
		{ "name", read_prose, FIELD(author.name) - FIELD(author), "text", "",
			"Who wrote the bulletin.", false },
		{ "for", read_id_field, FIELD(author.for_partner) - FIELD(author),
			"id of a partner", "", "The partner that the author writes for.", false },
	};
	if (value->kind != YAML_MAP)
		return yaml_wrong(reader, value,
			"a name and a partner, as {name: R Jones, for: council}");
	return yaml_fill(reader, value, keys, G_N_ELEMENTS(keys), into);
}

static bool read_topic(const YamlReader *reader, const YamlNode *value, void *into)
{
	static const YamlKey keys[] = {
		{ "meeting", yaml_read_date, FIELD(topic.meeting) - FIELD(topic), "date", "",
			"The meeting that agreed the subject.", false },
		{ "minute", read_field, FIELD(topic.minute) - FIELD(topic), "text", "",
			"Where its minutes say so.", false },
	};
	if (value->kind != YAML_MAP)
		return yaml_wrong(reader, value,
			"a meeting and its minute, as {meeting: 2026-02-06, minute: \"4.2\"}");
	return yaml_fill(reader, value, keys, G_N_ELEMENTS(keys), into);
}

static bool read_dissents(const YamlReader *reader, const YamlNode *value, void *into)
{
	if (value->kind != YAML_MAP)
		return yaml_wrong(reader, value,
			"partners with their words, as {council: \"...\"}");
	FrontMatter *front = (FrontMatter *)((char *)into - FIELD(dissents));
	Dissent *dissents = arena_new(reader->arena, Dissent, value->count);
	bool is_read = true;
	for (int i = 0; i < value->count; i++) {
		is_read &= read_id_field(reader, value->keys[i], &dissents[i].partner);
		is_read &= read_prose(reader, value->values[i], &dissents[i].wording);
	}
	front->dissents = dissents;
	front->dissent_count = value->count;
	return is_read;
}

static bool read_agreed_by(const YamlReader *reader, const YamlNode *value, void *into)
{
	FrontMatter *front = (FrontMatter *)((char *)into - FIELD(agreed_by));
	if (value->kind == YAML_SCALAR && strcmp(value->text, "all") == 0) {
		front->is_agreed_by_all = true;
		return true;
	}
	if (value->kind != YAML_LIST)
		return yaml_wrong(reader, value, "the word all, or a list of partners");
	return yaml_read_texts(reader, value, into);
}

static const YamlKey front_matter_keys[] = {
	{ "title", read_title, FIELD(title), "text", "", "The bulletin's heading.", true },
	{ "headline", read_prose, FIELD(headline), "text", "the title up to its colon",
		"Shown large, where the layout has room for both.", false },
	{ "standfirst", read_prose, FIELD(standfirst), "text", "",
		"A sentence or two under the title that say what it is about.", false },
	{ "issue", yaml_read_whole, FIELD(issue), "whole number", "",
		"The number of the bulletin; needed to circulate.", false },
	{ "date", yaml_read_date, FIELD(date), "date", "",
		"The day on the sheet; needed to circulate.", false },
	{ "author", read_author, FIELD(author), "{name: text, for: id of a partner}", "",
		"Who wrote it; needed to circulate.", false },
	{ "status", read_status, FIELD(is_ready), "`draft` or `ready`", "draft",
		"The author's own word; circulating needs `ready`.", false },
	{ "topic", read_topic, FIELD(topic), "{meeting: date, minute: text}", "",
		"The meeting that agreed the subject; needed to circulate where the rules say so.",
		false },
	{ "layout", read_id_field, FIELD(layout), "name", "a4-notice", "The sheet's design.",
		false },
	{ "stock", read_field, FIELD(stock), "name", "white", "The coloured paper.", false },
	{ "tint", read_field, FIELD(tint), "name", "none", "A colour printed on white instead.",
		false },
	{ "language", read_language, FIELD(language), "language code",
		"the partnership's, else en-GB", "The language of the text (BCP 47).", false },
	{ "names", yaml_read_texts, FIELD(names), "list of words", "",
		"Words that are never divided.", false },
	{ "until", yaml_read_date, FIELD(until), "date", "", "Please display until this day.",
		false },
	{ "editions", yaml_read_texts, FIELD(editions), "list", "",
		"`large-print`, or a language with its own file.", false },
	{ "supersedes", read_id_field, FIELD(supersedes), "id of a bulletin", "",
		"The bulletin that this one takes the place of.", false },
	{ "dissent", read_dissents, FIELD(dissents), "{partner: text}", "",
		"Words of a partner that does not share the view, printed on the sheet.", false },
	{ "agreed-by", read_agreed_by, FIELD(agreed_by), "`all` or list of partners", "",
		"Names these partners under \"Agreed by\"; print checks that each did.", false },
};

static const char reference_head[] =
	"# Front matter\n\n"
	"A draft begins with a line of three dashes, the keys below in any order, and another\n"
	"line of three dashes. A key without a value counts as absent. A key that is not in\n"
	"this table is an error that names the nearest right one. A date is written as\n"
	"2026-02-06, and ids are those of partnership.yaml.\n\n"
	"```markdown\n"
	"---\n"
	"title: \"Who covers the class: what has been agreed\"\n"
	"standfirst: Only rarely a teacher, and never in planning time.\n"
	"issue: 7\n"
	"date: 2026-02-06\n"
	"author: {name: R Jones, for: council}\n"
	"status: draft\n"
	"layout: a4-notice\n"
	"stock: pale blue\n"
	"---\n\n"
	"The text, in Markdown.\n"
	"```\n\n"
	"| key | type | where it is absent | what it is for |\n"
	"|---|---|---|---|\n";

char *front_matter_reference(Arena *arena)
{
	g_autoptr(GString) page = g_string_new(reference_head);
	for (size_t i = 0; i < G_N_ELEMENTS(front_matter_keys); i++) {
		const YamlKey *key = &front_matter_keys[i];
		const char *absent = key->is_required ? "an error"
			: *key->preset                ? key->preset
						      : "nothing";
		g_string_append_printf(page, "| `%s` | %s | %s | %s |\n", key->name, key->type,
			absent, key->help);
	}
	return arena_text(arena, page->str);
}

/* The map without the keys that have no value yet. */
static const YamlNode *without_open_keys(Arena *arena, const YamlNode *map)
{
	YamlNode *kept = arena_new(arena, YamlNode, 1);
	const YamlNode **keys = arena_new(arena, const YamlNode *, map->count);
	const YamlNode **values = arena_new(arena, const YamlNode *, map->count);
	*kept = *map;
	kept->keys = keys;
	kept->values = values;
	kept->count = 0;
	for (int i = 0; i < map->count; i++) {
		const YamlNode *value = map->values[i];
		if (value->kind == YAML_SCALAR && value->is_plain && *value->text == '\0')
			continue;
		keys[kept->count] = map->keys[i];
		values[kept->count++] = value;
	}
	return kept;
}

/* How many bytes the line at `from` takes, with its end. */
static size_t line_length(Text source, size_t from)
{
	const char *end = memchr(source.bytes + from, '\n', source.length - from);
	return end ? (size_t)(end - source.bytes) + 1 - from : source.length - from;
}

static bool is_line_of_dashes(Text source, size_t from)
{
	size_t length = line_length(source, from);
	const char *line = source.bytes + from;
	while (length > 0 && g_ascii_isspace(line[length - 1]))
		length--;
	return length == 3 && memcmp(line, "---", 3) == 0;
}

/* Finds the closing line of dashes: its start, or the length of the source. */
static size_t find_end(Text source, int *line)
{
	size_t at = line_length(source, 0);
	for (*line = 2; at < source.length; (*line)++) {
		if (is_line_of_dashes(source, at))
			return at;
		at += line_length(source, at);
	}
	return source.length;
}

static void set_presets(FrontMatter *front, Place start, const char *default_language)
{
	front->layout = (Field){ "a4-notice", start };
	front->stock = (Field){ "white", start };
	front->language = (Field){ default_language ? default_language : "en-GB", start };
}

size_t front_matter_read(Arena *arena, const char *file, Text source, const char *default_language,
	FrontMatter *front, Remarks *remarks)
{
	const Place start = { file, 1, 1 };
	set_presets(front, start, default_language);
	if (!is_line_of_dashes(source, 0)) {
		remarks_add(remarks, start, FRONT_MATTER_MISSING);
		return 0;
	}
	int end_line;
	size_t first = line_length(source, 0), end = find_end(source, &end_line);
	if (end == source.length) {
		remarks_add(remarks, start, FRONT_MATTER_UNCLOSED);
		return source.length;
	}
	front->end = (Place){ file, end_line, 1 };

	int before = remarks_count_of(remarks, REMARK_ERROR);
	Text yaml = { source.bytes + first, end - first };
	const YamlNode *map = yaml_parse(arena, yaml, (Place){ file, 2, 1 }, remarks);
	YamlNode empty = { .kind = YAML_MAP, .place = start };
	if (!map && !remarks_failed_since(remarks, before))
		map = &empty;
	if (map && map->kind == YAML_MAP)
		map = without_open_keys(arena, map);
	if (map) {
		YamlReader reader = { arena, remarks, NULL, "bulletin help --front-matter" };
		yaml_fill(&reader, map, front_matter_keys, G_N_ELEMENTS(front_matter_keys), front);
		const YamlNode *date = yaml_at(map, "date");
		front->date_place = date ? date->place : start;
		const YamlNode *meeting = yaml_at(yaml_at(map, "topic"), "meeting");
		front->topic.meeting_place = meeting ? meeting->place : start;
	}
	return end + line_length(source, end);
}
