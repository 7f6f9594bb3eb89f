#include "base/yaml.h"

#include <criterion/criterion.h>

typedef struct {
	const char *title;
	YamlTexts names;
	int copies;
	bool is_kept;
	const char *partner;
	Date date;
	const YamlNode *rest;
} Sample;

#define KEY(key, reader, field) \
	{ \
		.name = key, .read = reader, .offset = offsetof(Sample, field) \
	}

static const YamlKey keys[] = {
	{ .name = "title",
		.read = yaml_read_text,
		.offset = offsetof(Sample, title),
		.is_required = true },
	KEY("names", yaml_read_texts, names),
	KEY("copies", yaml_read_whole, copies),
	KEY("kept", yaml_read_yes, is_kept),
	KEY("partner", yaml_read_id, partner),
	KEY("date", yaml_read_date, date),
	KEY("rest", yaml_read_node, rest),
};

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

TestSuite(yaml_fill, .init = open_arena, .fini = close_arena);

static bool fill(const char *words, Sample *sample)
{
	YamlReader reader = { .arena = arena, .remarks = remarks };
	const YamlNode *map = yaml_parse(arena, text_from(words), (Place){ "a.yaml", 1, 1 },
		remarks);
	cr_assert_not_null(map);
	return yaml_fill(&reader, map, keys, G_N_ELEMENTS(keys), sample);
}

/* That `words` give exactly these remarks. */
static void assert_told(const char *words, const char *expected)
{
	Sample sample = { 0 };
	cr_assert_not(fill(words, &sample));
	g_autoptr(GString) told = g_string_new(NULL);
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	for (int i = 0; i < count; i++)
		g_string_append_printf(told, "%d:%d %s [%s]\n", sorted[i].place.line,
			sorted[i].place.column, sorted[i].fault, sorted[i].name);
	cr_assert_str_eq(told->str, expected);
}

Test(yaml_fill, reads_each_key_into_its_field)
{
	Sample sample = { 0 };
	cr_assert(fill("title: Ten things\nnames: [Ann, Bo]\ncopies: 1000000\nkept: true\n"
		       "partner: heads\ndate: 2024-02-29\nrest: {any: thing}\n",
		&sample));
	cr_assert_str_eq(sample.title, "Ten things");
	cr_assert(sample.names.count == 2 && sample.names.places[1].column == 14);
	cr_assert_str_eq(sample.names.items[1], "Bo");
	cr_assert_eq(sample.copies, 1000000);
	cr_assert(sample.is_kept);
	cr_assert_str_eq(sample.partner, "heads");
	cr_assert(sample.date.year == 2024 && sample.date.month == 2 && sample.date.day == 29);
	cr_assert_eq(sample.rest->kind, YAML_MAP);
}

Test(yaml_fill, leaves_fields_without_a_key_as_they_are)
{
	Sample sample = { .copies = 7 };
	cr_assert(fill("title: Ten\n", &sample));
	cr_assert_eq(sample.copies, 7);
}

Test(yaml_fill, names_the_nearest_key_for_an_unknown_one)
{
	assert_told("title: Ten\ncopeis: 2\ntopic: x\n",
		"2:1 \"copeis\" is not a key here; did you mean \"copies\"? [unknown-key]\n"
		"3:1 \"topic\" is not a key here [unknown-key]\n");
}

/* Mending the one mends the other. */
Test(yaml_fill, tells_a_misspelt_key_not_as_missing_too)
{
	assert_told("titel: x\n",
		"1:1 \"titel\" is not a key here; did you mean \"title\"? [unknown-key]\n");
}

Test(yaml_fill, tells_a_missing_key)
{
	assert_told("kept: false\n", "1:1 \"title\" is missing here [missing-key]\n");
}

Test(yaml_fill, tells_every_wrong_value_in_one_run)
{
	assert_told("title: [Ten]\nnames: [[a], b, {c: d}]\ncopies: 12x\nkept: maybe\n"
		    "partner: Heads\ndate: 6 February\n",
		"1:8 this should be text [wrong-type]\n"
		"2:9 this should be text [wrong-type]\n"
		"2:17 this should be text [wrong-type]\n"
		"3:9 this should be a whole number, written in figures [wrong-type]\n"
		"4:7 this should be true or false [wrong-type]\n"
		"5:10 this should be a name of small letters, figures and hyphens, at most 64 "
		"[wrong-type]\n"
		"6:7 this should be a date, as 2026-02-06 [wrong-type]\n");
}

Test(yaml_fill, refuses_anything_but_a_map)
{
	assert_told("[a]\n",
		"1:1 this should be a map: keys, each with a colon and its value [wrong-type]\n");
}

Test(yaml_fill, refuses_numbers_that_are_too_large_negative_quoted_or_empty)
{
	static const char *const wrong[] = { "1000001", "99999999999", "-1", "'7'", "1.5", "" };
	for (int i = 0; i < (int)G_N_ELEMENTS(wrong); i++) {
		Sample sample = { 0 };
		cr_assert_not(fill(arena_printf(arena, "title: x\ncopies: %s\n", wrong[i]),
				      &sample),
			"%s", wrong[i]);
	}
}

Test(yaml_fill, refuses_a_day_that_is_not_in_the_calendar)
{
	assert_told("title: Ten\ndate: 2026-02-29\n",
		"2:7 there is no such day as \"2026-02-29\" [impossible-date]\n");
}

Test(yaml_fill, dates_follow_the_gregorian_calendar)
{
	Date date;
	cr_assert(date_from_text("2000-02-29", &date));
	cr_assert_not(date_from_text("1900-02-29", &date));
	cr_assert_not(date_from_text("2026-13-01", &date));
	cr_assert_not(date_from_text("2026-00-01", &date));
	cr_assert_not(date_from_text("2026-04-31", &date));
	cr_assert_not(date_from_text("0000-01-01", &date));
	cr_assert_not(date_from_text("2026-4-1", &date));
	cr_assert_not(date_from_text("2026-04-01 ", &date));
}
