#include "draft/partnership.h"
#include "draft/draft_remarks.h"
#include "draft/front_matter.h"
#include "draft/partnership_lint.h"
#include "draft/rules.h"

#include <string.h>

/* A name stands on sheets, slips and receipts: it cannot be blank. */
static bool read_name(const YamlReader *reader, const YamlNode *value, void *into)
{
	const char *text = value->kind == YAML_SCALAR ? value->text : "";
	if (text[strspn(text, " \t\r\n")] == '\0')
		return yaml_wrong(reader, value, "a name");
	return yaml_read_text(reader, value, into);
}

static bool read_email(const YamlReader *reader, const YamlNode *value, void *into)
{
	const char *text = value->kind == YAML_SCALAR ? value->text : "";
	const char *at = strchr(text, '@');
	if (!at || at == text || at[1] == '\0' || strchr(at + 1, '@') || strpbrk(text, " \t\r\n<>"))
		return yaml_wrong(reader, value, "an e-mail address, as r.jones@union.example");
	return yaml_read_text(reader, value, into);
}

static bool read_role(const YamlReader *reader, const YamlNode *value, void *into)
{
	const char *word = value->kind == YAML_SCALAR ? value->text : "";
	*(bool *)into = strcmp(word, "deputy") == 0;
	return *(bool *)into || strcmp(word, "principal") == 0 ||
		yaml_wrong(reader, value, "principal or deputy");
}

static bool read_voice(const YamlReader *reader, const YamlNode *value, void *into)
{
	const char *word = value->kind == YAML_SCALAR ? value->text : "";
	*(bool *)into = strcmp(word, "observer") == 0;
	return *(bool *)into || strcmp(word, "full") == 0 ||
		yaml_wrong(reader, value, "full or observer");
}

static bool read_language(const YamlReader *reader, const YamlNode *value, void *into)
{
	if (!yaml_read_text(reader, value, into))
		return false;
	if (language_is_tag(value->text))
		return true;
	remarks_add(reader->remarks, value->place, LANGUAGE_UNKNOWN, value->text);
	return false;
}

/* Whether `id`, a key, may name a partner or a person. */
static bool check_id(const YamlReader *reader, const YamlNode *key)
{
	const char *id;
	return yaml_read_id(reader, key, &id);
}

#define PERSON(member) offsetof(Person, member)

static const YamlKey person_keys[] = {
	{ "name", read_name, PERSON(name), "text", "", "The person's name.", true },
	{ "email", read_email, PERSON(email), "e-mail address", "", "Where circulations go.",
		false },
	{ "role", read_role, PERSON(is_deputy), "`principal` or `deputy`", "principal",
		"A deputy's answer holds where no principal has answered.", false },
	{ "from", yaml_read_date, PERSON(from), "date", "", "The first day in this role.", false },
	{ "until", yaml_read_date, PERSON(until), "date", "", "The last day in this role.", false },
};

static bool read_people(const YamlReader *reader, const YamlNode *value, void *into)
{
	if (value->kind != YAML_MAP)
		return yaml_wrong(reader, value,
			"people by their ids, as r-jones: {name: R Jones}");
	Partner *partner = (Partner *)((char *)into - offsetof(Partner, people));
	Person *people = arena_new(reader->arena, Person, value->count);
	bool is_read = true;
	for (int i = 0; i < value->count; i++) {
		people[i].id = value->keys[i]->text;
		people[i].place = value->keys[i]->place;
		is_read &= check_id(reader, value->keys[i]);
		is_read &= yaml_fill(reader, value->values[i], person_keys,
			G_N_ELEMENTS(person_keys), &people[i]);
	}
	partner->people = people;
	partner->person_count = value->count;
	return is_read;
}

#define PARTNER(member) offsetof(Partner, member)

static const YamlKey partner_keys[] = {
	{ "name", read_name, PARTNER(name), "text", "", "The organisation's name.", true },
	{ "short", read_name, PARTNER(short_name), "text", "the name",
		"Its name where there is little room: two lines of 26 mm.", false },
	{ "voice", read_voice, PARTNER(is_observer), "`full` or `observer`", "full",
		"An observer comments only.", false },
	{ "people", read_people, PARTNER(people), "map", "", "Who acts for it.", false },
};

static bool read_partners(const YamlReader *reader, const YamlNode *value, void *into)
{
	if (value->kind != YAML_MAP)
		return yaml_wrong(reader, value, "partners by their ids, as council: {name: ...}");
	Partnership *partnership = (Partnership *)((char *)into - offsetof(Partnership, partners));
	Partner *partners = arena_new(reader->arena, Partner, value->count);
	bool is_read = true;
	for (int i = 0; i < value->count; i++) {
		partners[i].id = value->keys[i]->text;
		partners[i].place = value->keys[i]->place;
		is_read &= check_id(reader, value->keys[i]);
		is_read &= yaml_fill(reader, value->values[i], partner_keys,
			G_N_ELEMENTS(partner_keys), &partners[i]);
		if (!partners[i].short_name)
			partners[i].short_name = partners[i].name;
	}
	partnership->partners = partners;
	partnership->partner_count = value->count;
	return is_read;
}

static bool read_stocks(const YamlReader *reader, const YamlNode *value, void *into)
{
	if (value->kind != YAML_MAP)
		return yaml_wrong(reader, value,
			"papers by their names, as sea green: \"#8FBFA0\"");
	Partnership *partnership = (Partnership *)((char *)into - offsetof(Partnership, stocks));
	OwnStock *stocks = arena_new(reader->arena, OwnStock, value->count);
	bool is_read = true;
	for (int i = 0; i < value->count; i++) {
		const YamlNode *colour = value->values[i];
		const char *text = colour->kind == YAML_SCALAR ? colour->text : "";
		bool is_colour = strlen(text) == 7 && text[0] == '#' &&
			strspn(text + 1, "0123456789ABCDEFabcdef") == 6;
		if (!is_colour)
			is_read = yaml_wrong(reader, colour, "a colour, as \"#F5E79E\"");
		stocks[i].name = value->keys[i]->text;
		stocks[i].rgb = is_colour ? (unsigned)g_ascii_strtoull(text + 1, NULL, 16) : 0;
	}
	partnership->stocks = stocks;
	partnership->stock_count = value->count;
	return is_read;
}

#define PARTNERSHIP(member) offsetof(Partnership, member)

static bool read_time_zone(const YamlReader *reader, const YamlNode *value, void *into)
{
	const char *text = value->kind == YAML_SCALAR ? value->text : "";
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_+-";
	if (*text == '\0' || *text == '/' || text[strspn(text, letters)] != '\0')
		return yaml_wrong(reader, value, "the name of a time zone, as Europe/London");
	Partnership *partnership = (void *)((char *)into - PARTNERSHIP(time_zone));
	partnership->time_zone_place = value->place;
	return yaml_read_text(reader, value, into);
}

static const YamlKey contact_keys[] = {
	{ "name", read_name, PARTNERSHIP(contact), "text", "", "Who answers questions.", true },
	{ "telephone", yaml_read_text, PARTNERSHIP(telephone), "text", "", "Their number.", false },
	{ "email", read_email, PARTNERSHIP(email), "e-mail address", "", "Their address.", false },
};

/* The rows fill Partnership from its start; `contact` is the first of its three fields. */
static bool read_contact(const YamlReader *reader, const YamlNode *value, void *into)
{
	if (value->kind != YAML_MAP)
		return yaml_wrong(reader, value,
			"a map, as {name: School Workforce Adviser, telephone: ..., email: ...}");
	Partnership *partnership = (void *)((char *)into - PARTNERSHIP(contact));
	partnership->contact_place = value->place;
	return yaml_fill(reader, value, contact_keys, G_N_ELEMENTS(contact_keys), partnership);
}

static const YamlKey partnership_keys[] = {
	{ "name", read_name, PARTNERSHIP(name), "text", "", "What the partnership is called.",
		true },
	{ "address", yaml_read_text, PARTNERSHIP(address), "text, a line each", "",
		"The sender's address.", false },
	{ "contact", read_contact, PARTNERSHIP(contact), "map", "", "Who answers questions.",
		false },
	{ "time-zone", read_time_zone, PARTNERSHIP(time_zone), "name of a time zone",
		"Europe/London", "Where days begin and end.", false },
	{ "language", read_language, PARTNERSHIP(language), "language code", "en-GB",
		"The language of bulletins that do not say theirs (BCP 47).", false },
	{ "stocks", read_stocks, PARTNERSHIP(stocks), "map of colours", "",
		"Own coloured papers, by name.", false },
	{ "rules", rules_read, PARTNERSHIP(rules), "map", "", "How the partners agree.", false },
	{ "partners", read_partners, PARTNERSHIP(partners), "map", "",
		"The partners, in the order of the bars on a sheet.", true },
};

const KeyTable partnership_tables[] = {
	{ "", "", partnership_keys, G_N_ELEMENTS(partnership_keys) },
	{ "contact", "", contact_keys, G_N_ELEMENTS(contact_keys) },
	{ "partners.ID", "Each partner under its id.", partner_keys, G_N_ELEMENTS(partner_keys) },
	{ "partners.ID.people.ID", "Each person under their id, and under one partner only.",
		person_keys, G_N_ELEMENTS(person_keys) },
};
const int partnership_table_count = G_N_ELEMENTS(partnership_tables);

const Partnership *partnership_read(Arena *arena, const char *file, Text source, Remarks *remarks)
{
	const Place start = { file, 1, 1 };
	int before = remarks_count_of(remarks, REMARK_ERROR);
	Partnership *partnership = arena_new(arena, Partnership, 1);
	partnership->time_zone = "Europe/London";
	partnership->language = "en-GB";
	partnership->rules = rules_presets();
	partnership->rules.place = start;

	const YamlNode *map = yaml_parse(arena, source, start, remarks);
	if (!map && !remarks_failed_since(remarks, before))
		remarks_add(remarks, start, PARTNERSHIP_EMPTY);
	YamlReader reader = { arena, remarks, NULL, "bulletin help --partnership" };
	if (map &&
		yaml_fill(&reader, map, partnership_keys, G_N_ELEMENTS(partnership_keys),
			partnership))
		partnership_lint(partnership, remarks);
	return remarks_failed_since(remarks, before) ? NULL : partnership;
}

const Partner *partner_by_id(const Partnership *partnership, const char *id)
{
	for (int i = 0; i < partnership->partner_count; i++)
		if (strcmp(partnership->partners[i].id, id) == 0)
			return &partnership->partners[i];
	return NULL;
}

const Person *person_by_id(const Partnership *partnership, const char *id, const Partner **of)
{
	for (int i = 0; i < partnership->partner_count; i++) {
		const Partner *partner = &partnership->partners[i];
		for (int j = 0; j < partner->person_count; j++) {
			if (strcmp(partner->people[j].id, id) != 0)
				continue;
			if (of)
				*of = partner;
			return &partner->people[j];
		}
	}
	return NULL;
}
