#include "approval/entry.h"
#include "approval/entry_fields.h"

#include <criterion/criterion.h>

#define HASH "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
#define RANDOM "00112233445566778899aabbccddeeff"

static const char signature[] =
	"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==";

static Arena *arena;
static Remarks *remarks;

static void start(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
}

static void stop(void)
{
	arena_close(arena);
}

static const Entry *read_line(const char *line)
{
	remarks = remarks_new(arena);
	return entry_read(arena, text_from(line), (Place){ "ledger.jsonl", 7, 1 }, remarks);
}

static void expect_refused(const char *line, const char *name)
{
	cr_expect_null(read_line(line), "%s", line);
	int count;
	const Remark *told = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1, "%s", line);
	cr_expect_str_eq(told->name, name, "%s", line);
	cr_expect_eq(told->place.line, 7);
}

/* An entry with something in every field, so that each event can be written. */
static Entry full_entry(Event event)
{
	static const char *const people[] = { "a-one", "b-one" };
	static const char *const members[] = { "ant/a-one", "bee/b-one" };
	static const PublicKey keys[] = { { "coord",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" } };
	return (Entry){ .n = 41,
		.prev = HASH,
		.at = 1189677731,
		.event = event,
		.partnership = RANDOM,
		.keys = { keys, 1 },
		.name = "desk",
		.public = keys[0].public,
		.action = "add",
		.rules = HASH,
		.was = HASH,
		.by = "rules round 1",
		.witnesses = { members, 2 },
		.id = "hay",
		.round = 2,
		.subject = HASH,
		.sheet = HASH,
		.closes = 1189677731,
		.to = { people, 2 },
		.partner = "ant",
		.person = "a-one",
		.is_deputy = 1,
		.verdict = VERDICT_OBJECT,
		.how = HOW_MEETING,
		.reason = "“No”\nand why",
		.evidence = HASH,
		.meeting = "2007-09-13",
		.minute = "Minute 4",
		.witness = "bee/b-one",
		.text = "text",
		.quote = "quote",
		.source = "desk",
		.outcome = "taken",
		.page = 1,
		.entry = 3,
		.job = RANDOM,
		.edition = "main",
		.mode = "copies",
		.stock = "pale green",
		.list = HASH,
		.first = "a",
		.last = "b",
		.sent_to = "out/hay",
		.result = "written",
		.copies = 48,
		.volumes = 1,
		.volume = 1,
		.tally = 1,
		.bytes = 12,
		.sha256 = HASH,
		.rec = "coord" };
}

Test(entry, of_every_event_is_read_as_it_was_written, .init = start, .fini = stop)
{
	for (int event = 0; event < EVENT_COUNT; event++) {
		Entry entry = full_entry((Event)event);
		Text unsigned_line = entry_unsigned(arena, &entry);
		Text line = entry_line(arena, unsigned_line, signature);
		const Entry *read = read_line(line.bytes);
		cr_assert(read, "%s", line.bytes);
		cr_expect_eq(read->event, entry.event);
		Text signed_part = entry_signed_part(arena, read);
		cr_expect_str_eq(signed_part.bytes, unsigned_line.bytes);
		Entry again = *read;
		cr_expect_str_eq(entry_unsigned(arena, &again).bytes, unsigned_line.bytes);
	}
}

Test(entry, keeps_the_key_order_of_the_format, .init = start, .fini = stop)
{
	Entry entry = full_entry(EVENT_ANSWER);
	entry.evidence = NULL;
	cr_expect_str_eq(entry_unsigned(arena, &entry).bytes,
		"{\"n\":41,\"prev\":\"" HASH
		"\",\"at\":\"2007-09-13T10:02:11Z\",\"event\":\"answer\","
		"\"id\":\"hay\",\"round\":2,\"subject\":\"" HASH "\",\"partner\":\"ant\","
		"\"person\":\"a-one\",\"as\":\"deputy\",\"verdict\":\"object\","
		"\"reason\":\"“No”\\nand why\",\"how\":\"meeting\",\"meeting\":\"2007-09-13\","
		"\"witness\":\"bee/b-one\",\"rec\":\"coord\"}");
}

#define TOPIC(before, after) \
	"{\"n\":2,\"prev\":\"" HASH "\",\"at\":\"2007-09-13T10:02:11Z\"," before \
	"\"event\":\"topic\",\"id\":\"hay\",\"meeting\":\"2007-09-13\",\"minute\":\"4\"," after \
	"\"rec\":\"coord\",\"sig\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==\"}"

static char *with(const char *line, const char *old, const char *new)
{
	g_autoptr(GString) changed = g_string_new(line);
	cr_assert_eq(g_string_replace(changed, old, new, 1), 1, "%s", old);
	return arena_text(arena, changed->str);
}

Test(entry, with_anything_unforeseen_is_refused, .init = start, .fini = stop)
{
	const char *line = TOPIC("", "");
	cr_assert(read_line(line));
	expect_refused(with(line, "topic", "outvote"), "line-event");
	expect_refused(TOPIC("", "\"more\":1,"), "line-key");
	expect_refused(TOPIC("\"id\":\"hay\",", ""), "line-not-json"); /* twice the same key */
	expect_refused(with(line, "\"meeting\":\"2007-09-13\",\"minute\":\"4\"",
			       "\"minute\":\"4\",\"meeting\":\"2007-09-13\""),
		"line-key");
	expect_refused(with(line, "\"minute\":\"4\",", ""), "line-key");
	expect_refused(with(line, "2007-09-13\",\"minute", "2007-02-30\",\"minute"), "line-value");
	expect_refused(with(line, "\"minute\":\"4\"", "\"minute\":4"), "line-value");
	expect_refused(with(line, "\"minute\":\"4\"", "\"minute\":\"\\u0007\""), "line-value");
	expect_refused(with(line, "\"minute\":\"4\"", "\"minute\":\"\\u0000\""), "line-not-json");
	expect_refused(with(line, "\"minute\":\"4\"", "\"minute\":\"\xff\""), "line-not-json");
	expect_refused(with(line, "\"n\":2", "\"n\":-2"), "line-value");
	expect_refused(with(line, "\"n\":2", "\"n\":2.0"), "line-value");
	expect_refused(with(line, "\"hay\"", "\"Hay\""), "line-value");
	expect_refused(with(line, "\"}", "\" }"),
		"line-value"); /* not where the signed part ends */
	expect_refused(with(line, "\"}", "\"} x"), "line-not-json");
	expect_refused("[]", "line-not-json");
	expect_refused("{}", "line-key-missing");
	expect_refused("", "line-not-json");
}

Test(entry, of_seventeen_kibibytes_is_refused, .init = start, .fini = stop)
{
	g_autofree char *long_text = g_strnfill(17 * 1024, 'x');
	expect_refused(with(TOPIC("", ""), "\"minute\":\"4\"",
			       arena_printf(arena, "\"minute\":\"%s\"", long_text)),
		"line-too-long");
}

Test(entry, knows_what_words_can_stand_in_it)
{
	cr_expect(entry_text_is_sound("Minute 4: “yes”,\nall of us"));
	cr_expect_not(entry_text_is_sound(""));
	cr_expect_not(entry_text_is_sound("a\tb"));
	cr_expect_not(entry_text_is_sound("a\r\nb"));
	cr_expect_not(entry_text_is_sound("\xff"));
	g_autofree char *long_text = g_strnfill(4001, 'x');
	cr_expect_not(entry_text_is_sound(long_text));
}
