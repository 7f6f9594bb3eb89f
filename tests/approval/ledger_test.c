#include "approval/ledger.h"
#include "approval/signing.h"
#include "sample.h"

static Sample sample;

static void start(void)
{
	sample = sample_open(SAMPLE_RULES);
	cr_assert_eq(sample_circulate(&sample, "Words."), EXIT_DONE, "%s", sample_told(&sample));
	sample_agree(&sample);
}

static void stop(void)
{
	sample_close(&sample);
}

static const Ledger *read_bytes(const char *bytes, size_t length)
{
	sample_forget_remarks(&sample);
	return ledger_read(sample.arena, "ledger.jsonl", (Text){ bytes, length }, sample.remarks);
}

/* The lines of the record, to be put together again in another way. */
static char **lines_of_record(void)
{
	size_t length;
	char *bytes = sample_read(&sample, "agreement/ledger.jsonl", &length);
	g_auto(GStrv) lines = g_strsplit(bytes, "\n", -1);
	guint count = g_strv_length(lines);
	cr_assert_eq(count, 8); /* genesis, rules, topic, circulate, three answers, and nothing */
	char **kept = arena_new(sample.arena, char *, count + 1);
	for (guint i = 0; i < count; i++)
		kept[i] = arena_text(sample.arena, lines[i]);
	return kept;
}

static void expect_refused(char **lines, const char *name, int line)
{
	g_autofree char *bytes = g_strjoinv("\n", lines);
	cr_expect_null(read_bytes(bytes, strlen(bytes)));
	sample_expect(&sample, name);
	int count;
	cr_expect_eq(remarks_sorted(sample.remarks, &count)->place.line, line, "%s",
		sample_told(&sample));
}

Test(ledger, that_is_whole_is_read, .init = start, .fini = stop)
{
	g_autofree char *bytes = g_strjoinv("\n", lines_of_record());
	const Ledger *ledger = read_bytes(bytes, strlen(bytes));
	cr_assert(ledger, "%s", sample_told(&sample));
	cr_expect_eq(ledger->count, 7);
	cr_expect_eq(ledger->torn.length, 0);
	cr_expect_str_eq(ledger->head, ledger_entry(ledger, 7)->hash);
	cr_expect_null(ledger_entry(ledger, 8));
	cr_expect_null(ledger_entry(ledger, 0));
}

Test(ledger, with_any_letter_changed_is_refused, .init = start, .fini = stop)
{
	size_t length;
	char *bytes = sample_read(&sample, "agreement/ledger.jsonl", &length);
	for (size_t i = 0; i < length; i++) {
		if (i == length - 1)
			continue; /* without its LF the line is an unfinished one */
		char was = bytes[i];
		bytes[i] ^= 1;
		cr_expect_null(read_bytes(bytes, length), "byte %zu, %c to %c", i, was, bytes[i]);
		bytes[i] = was;
	}
}

Test(ledger, with_two_lines_swapped_is_refused, .init = start, .fini = stop)
{
	char **lines = lines_of_record();
	char *fifth = lines[4];
	lines[4] = lines[5];
	lines[5] = fifth;
	expect_refused(lines, "line-number", 5);
}

Test(ledger, with_a_line_doubled_is_refused, .init = start, .fini = stop)
{
	char **lines = lines_of_record();
	lines[5] = lines[4];
	expect_refused(lines, "line-number", 6);
}

Test(ledger, with_a_line_taken_out_of_the_middle_is_refused, .init = start, .fini = stop)
{
	char **lines = lines_of_record();
	memmove(&lines[4], &lines[5], 4 * sizeof *lines);
	expect_refused(lines, "line-number", 5);
}

Test(ledger, with_an_empty_line_is_refused, .init = start, .fini = stop)
{
	char **lines = lines_of_record();
	lines[2] = arena_printf(sample.arena, "\n%s", lines[2]);
	expect_refused(lines, "line-not-json", 3);
}

Test(ledger, without_its_end_is_whole_in_itself, .init = start, .fini = stop)
{
	char **lines = lines_of_record();
	lines[5] = (char *)"";
	lines[6] = NULL;
	g_autofree char *bytes = g_strjoinv("\n", lines);
	cr_expect(read_bytes(bytes, strlen(bytes)),
		"the mark and receipts find this, not the chain");
}

/* A line as somebody with the key `seed` could have written it after line `n`. */
static char *forged_line(const Ledger *ledger, int n, Entry entry, const Seed *seed)
{
	const Entry *before = ledger_entry(ledger, n);
	entry.n = n + 1;
	entry.prev = entry.prev ? entry.prev : before->hash;
	entry.at = entry.at ? entry.at : before->at;
	Text unsigned_line = entry_unsigned(sample.arena, &entry);
	return (char *)entry_line(sample.arena, unsigned_line,
		signature_make(sample.arena, seed, LEDGER_PURPOSE, unsigned_line))
		.bytes;
}

static Seed stored_seed(const char *name)
{
	Seed seed;
	const char *partnership = ledger_partnership(record_ledger(sample.record));
	size_t length;
	char *text = sample_read(&sample,
		arena_printf(sample.arena, "state/%s/%s.key", partnership, name), &length);
	const char *hex = strchr(text, '\n') + 1;
	for (int i = 0; i < SEED_BYTES; i++)
		seed.bytes[i] = (unsigned char)(g_ascii_xdigit_value(hex[2 * i]) << 4 |
			g_ascii_xdigit_value(hex[2 * i + 1]));
	return seed;
}

static void expect_forgery(Entry entry, const Seed *seed, const char *name)
{
	char **lines = lines_of_record();
	lines[7] = forged_line(record_ledger(sample.record), 7, entry, seed);
	lines[8] = NULL;
	g_autofree char *bytes = g_strjoinv("\n", lines);
	g_autofree char *finished = g_strconcat(bytes, "\n", NULL);
	const Ledger *ledger = read_bytes(finished, strlen(finished));
	if (!name) {
		cr_expect(ledger, "%s", sample_told(&sample));
		return;
	}
	cr_expect_null(ledger);
	sample_expect(&sample, name);
}

static Entry print_start(const char *recorder)
{
	const Entry *open = agree_open_round(record_ledger(sample.record), "hay");
	return (Entry){ .event = EVENT_PRINT_START,
		.job = "00112233445566778899aabbccddeeff",
		.id = "hay",
		.round = 1,
		.subject = open->subject,
		.edition = "main",
		.sheet = open->sheet,
		.mode = "copies",
		.copies = 1,
		.stock = "white",
		.volumes = 1,
		.rec = recorder };
}

static Entry comment(const char *recorder, const char *source)
{
	const Entry *open = agree_open_round(record_ledger(sample.record), "hay");
	return (Entry){ .event = EVENT_COMMENT,
		.id = "hay",
		.round = 1,
		.subject = open->subject,
		.partner = "ant",
		.person = "a-one",
		.text = "hm",
		.source = source,
		.rec = recorder };
}

Test(ledger, takes_from_each_recorder_what_it_may_write, .init = start, .fini = stop)
{
	Seed coord = stored_seed("coord"), desk = stored_seed("desk");
	expect_forgery(print_start("coord"), &coord, NULL);
	expect_forgery(print_start("desk"), &desk, "line-right");
	expect_forgery(comment("desk", "desk"), &desk, NULL);
	expect_forgery(comment("desk", "pdf"), &desk, "line-right");
	expect_forgery(comment("coord", "desk"), &coord, "line-right");
}

Test(ledger, takes_nothing_from_a_foreign_recorder, .init = start, .fini = stop)
{
	Seed desk = stored_seed("desk"), foreign = seed_random();
	expect_forgery(print_start("coord"), &foreign, "line-signature");
	expect_forgery(print_start("coord"), &desk, "line-signature");
	expect_forgery(print_start("stranger"), &foreign, "line-right");
}

Test(ledger, takes_nothing_from_a_key_that_was_taken_back, .init = start, .fini = stop)
{
	Seed desk = stored_seed("desk");
	Entry revoked = { .event = EVENT_KEY,
		.name = "desk",
		.public = public_from_seed(sample.arena, &desk),
		.action = "revoke",
		.reason = "lost" };
	cr_assert_eq(record_append(sample.record, "coord", &revoked, sample.now, sample.remarks),
		EXIT_DONE, "%s", sample_told(&sample));
	cr_expect_null(ledger_public_key(record_ledger(sample.record), "desk", 8));
	cr_expect(ledger_public_key(record_ledger(sample.record), "desk", 7));
}

Test(ledger, does_not_go_back_in_time, .init = start, .fini = stop)
{
	Seed coord = stored_seed("coord");
	Entry entry = print_start("coord");
	entry.at = SAMPLE_START - 1;
	expect_forgery(entry, &coord, "line-time");
}

Test(ledger, takes_no_line_that_follows_from_another, .init = start, .fini = stop)
{
	Seed coord = stored_seed("coord");
	Entry entry = print_start("coord");
	entry.prev = ledger_entry(record_ledger(sample.record), 6)->hash;
	expect_forgery(entry, &coord, "line-chain");
}

Test(ledger, has_one_genesis, .init = start, .fini = stop)
{
	Seed coord = stored_seed("coord");
	Entry genesis = *ledger_entry(record_ledger(sample.record), 1);
	genesis.prev = NULL;
	expect_forgery(genesis, &coord, "line-genesis");
}
