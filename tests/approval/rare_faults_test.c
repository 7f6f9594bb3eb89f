/* Faults that take the record's own keys, or a disk that fails between two writes. */
#include "approval/manifest.h"
#include "sample.h"

#include <glib/gstdio.h>

static Sample sample;

static void start(void)
{
	sample = sample_open(SAMPLE_RULES);
}

static void stop(void)
{
	sample_close(&sample);
}

TestSuite(rare_faults, .init = start, .fini = stop);

static const char *hash_of(const char *words)
{
	return text_sha256(sample.arena, words, strlen(words));
}

/* A round of "hay" whose manifest is these words, in a line that is signed as it should be. */
static const Round *round_with(const char *manifest)
{
	sample_write(&sample, "agreement/rounds/hay/1/manifest", manifest, strlen(manifest));
	static const char *const people[] = { "a-one" };
	Entry entry = { .event = EVENT_CIRCULATE,
		.id = "hay",
		.round = 1,
		.subject = hash_of(manifest),
		.sheet = hash_of("sheet"),
		.rules = hash_of(sample.partnership),
		.closes = sample.now,
		.to = { people, 1 } };
	cr_assert_eq(record_append(sample.record, "coord", &entry, sample.now, sample.remarks),
		EXIT_DONE, "%s", sample_told(&sample));
	return round_read(sample.arena, sample.record,
		agree_open_round(record_ledger(sample.record), "hay"), sample.remarks);
}

/* A manifest of `bulletin` that lists `files`. */
static const char *manifest_of(const char *bulletin, ManifestFile *files, int count)
{
	ManifestSheet sheet = { hash_of("sheet"), strlen("sheet"), 1, "main" };
	Manifest manifest = { bulletin, 1, hash_of(sample.partnership), &sheet, 1, files, count,
		"tests" };
	return manifest_text(sample.arena, &manifest).bytes;
}

Test(rare_faults, a_signed_round_whose_manifest_is_none_is_refused)
{
	cr_expect_null(round_with("no manifest\n"));
	sample_expect(&sample, "manifest-form");
}

Test(rare_faults, a_signed_round_with_the_manifest_of_another_is_refused)
{
	cr_expect_null(round_with(manifest_of("straw", NULL, 0)));
	sample_expect(&sample, "round-of-another");
}

Test(rare_faults, a_signed_round_whose_draft_cannot_be_read_is_refused)
{
	static const char draft[] = "no front matter\n";
	ManifestFile file = { hash_of(draft), strlen(draft), "source", "bulletins/hay.md" };
	sample_write(&sample, "agreement/rounds/hay/1/in/bulletins/hay.md", draft, strlen(draft));
	cr_expect_null(round_with(manifest_of("hay", &file, 1)));
	sample_expect(&sample, "round-source");
}

Test(rare_faults, a_key_that_was_taken_back_signs_nothing_more)
{
	const Ledger *ledger = record_ledger(sample.record);
	Entry entry = { .event = EVENT_KEY,
		.name = "coord",
		.public = ledger_public_key(ledger, "coord", ledger->count),
		.action = "revoke",
		.reason = "the machine was stolen" };
	cr_assert_eq(record_append(sample.record, "coord", &entry, sample.now, sample.remarks),
		EXIT_DONE, "%s", sample_told(&sample));
	cr_expect_neq(topic_record(sample.record, "straw", "2026-03-01", "Minute 5", sample.now,
			      sample.remarks),
		EXIT_DONE);
	sample_expect(&sample, "recorder-revoked");
}

Test(rare_faults, an_entry_is_recorded_though_the_mark_cannot_be_kept)
{
	const char *mark = arena_printf(sample.arena, "%s/state/%s/mark", sample.folder,
		ledger_partnership(record_ledger(sample.record)));
	cr_assert_eq(g_unlink(mark), 0);
	cr_assert_eq(g_mkdir(mark, 0700), 0);
	cr_expect_eq(topic_record(sample.record, "straw", "2026-03-01", "Minute 5", sample.now,
			     sample.remarks),
		EXIT_DONE);
	sample_expect(&sample, "mark-not-kept");
}
