#include "approval/receipt.h"
#include "sample.h"

static Sample sample;

static void start(void)
{
	sample = sample_open(SAMPLE_RULES);
	cr_assert_eq(sample_circulate(&sample, "Words."), EXIT_DONE, "%s", sample_told(&sample));
}

static void stop(void)
{
	sample_close(&sample);
}

TestSuite(answer, .init = start, .fini = stop);

static void expect_refused(const AnswerForm *form, const char *name)
{
	int count = record_ledger(sample.record)->count;
	sample_forget_remarks(&sample);
	cr_expect_eq(sample_send(&sample, form), EXIT_REFUSED);
	sample_expect(&sample, name);
	cr_expect_eq(record_ledger(sample.record)->count, count, "nothing is recorded");
}

Test(answer, is_recorded_with_all_that_was_said)
{
	AnswerForm form = sample_form(&sample, "ant", "a-two", "object");
	form.reason = "Line 4 is wrong.";
	cr_assert_eq(sample_send(&sample, &form), EXIT_DONE, "%s", sample_told(&sample));
	const Entry *entry = ledger_last(record_ledger(sample.record), EVENT_ANSWER, "hay");
	cr_expect_str_eq(entry->reason, "Line 4 is wrong.");
	cr_expect_str_eq(entry->witness, "bee/b-one");
	cr_expect_str_eq(entry->rec, "coord");
	cr_expect(entry->is_deputy);
	cr_expect_eq(entry->how, HOW_MEETING);
}

Test(answer, to_the_code_of_an_older_proof_is_refused)
{
	AnswerForm form = sample_form(&sample, "ant", "a-one", "agree");
	cr_assert_eq(sample_circulate(&sample, "Other words."), EXIT_DONE, "%s",
		sample_told(&sample));
	expect_refused(&form, "answer-code-old");
}

Test(answer, to_the_code_of_another_bulletin_is_refused)
{
	cr_assert_eq(topic_record(sample.record, "straw", "2026-03-01", "4", sample.now,
			     sample.remarks),
		EXIT_DONE);
	cr_assert_eq(sample_circulate_source(&sample, "straw",
			     sample_source(sample.arena, "", "Straw.")),
		EXIT_DONE, "%s", sample_told(&sample));
	AnswerForm form = sample_form(&sample, "ant", "a-one", "agree");
	form.bulletin = "straw";
	expect_refused(&form, "answer-code-other");
}

Test(answer, with_a_code_that_is_none_is_refused)
{
	AnswerForm form = sample_form(&sample, "ant", "a-one", "agree");
	form.code = "0000-0000-0000";
	expect_refused(&form, "answer-code");
}

Test(answer, of_an_observer_is_refused)
{
	AnswerForm form = sample_form(&sample, "owl", "o-one", "agree");
	expect_refused(&form, "answer-observer");
}

Test(answer, of_one_person_for_two_partners_is_refused)
{
	AnswerForm form = sample_form(&sample, "ant", "c-one", "agree");
	expect_refused(&form, "answer-person-elsewhere");
}

Test(answer, of_nobody_that_the_rules_name_is_refused)
{
	AnswerForm form = sample_form(&sample, "ant", "a-three", "agree");
	expect_refused(&form, "answer-person");
	form = sample_form(&sample, "aunt", "a-one", "agree");
	expect_refused(&form, "answer-partner");
}

Test(answer, of_a_deputy_out_of_date_is_refused)
{
	AnswerForm form = sample_form(&sample, "ant", "a-old", "agree");
	expect_refused(&form, "answer-person-date");
}

Test(answer, in_a_word_that_is_none_is_refused)
{
	AnswerForm form = sample_form(&sample, "ant", "a-one", "agreed");
	expect_refused(&form, "answer-verdict");
}

Test(answer, that_objects_needs_its_reason)
{
	AnswerForm form = sample_form(&sample, "ant", "a-one", "object");
	expect_refused(&form, "answer-reason");
	form.reason = "a\tb";
	expect_refused(&form, "record-text");
}

Test(answer, needs_a_witness_of_another_partner)
{
	AnswerForm form = sample_form(&sample, "ant", "a-one", "agree");
	form.witness = NULL;
	expect_refused(&form, "answer-witness-missing");
	form.witness = "ant/a-two";
	expect_refused(&form, "answer-witness-own");
	form.witness = "cow/b-one";
	expect_refused(&form, "answer-witness");
	form.witness = "b-one";
	expect_refused(&form, "answer-witness");
}

Test(answer, needs_a_meeting_that_was_held_over_this_text)
{
	AnswerForm form = sample_form(&sample, "ant", "a-one", "agree");
	form.meeting = NULL;
	expect_refused(&form, "meeting-date");
	form.meeting = "2026-02-30";
	expect_refused(&form, "meeting-date");
	form.meeting = "2026-03-04";
	expect_refused(&form, "meeting-ahead");
	form.meeting = "2026-02-28";
	expect_refused(&form, "answer-meeting-before");
}

Test(answer, to_what_was_never_circulated_is_refused)
{
	AnswerForm form = sample_form(&sample, "ant", "a-one", "agree");
	form.bulletin = "straw";
	expect_refused(&form, "answer-no-round");
}

Test(answer, after_print_began_is_refused)
{
	sample_agree(&sample);
	const Entry *open = agree_open_round(record_ledger(sample.record), "hay");
	Entry print = { .event = EVENT_PRINT_START,
		.job = "00112233445566778899aabbccddeeff",
		.id = "hay",
		.round = 1,
		.subject = open->subject,
		.edition = "main",
		.sheet = open->sheet,
		.mode = "copies",
		.copies = 1,
		.stock = "white",
		.volumes = 1 };
	cr_assert_eq(record_append(sample.record, "coord", &print, sample.now, sample.remarks),
		EXIT_DONE);
	AnswerForm form = sample_form(&sample, "ant", "a-one", "retract");
	expect_refused(&form, "answer-too-late");
}

Test(answer, tells_everything_that_is_wrong_in_one_go)
{
	AnswerForm form = { .bulletin = "hay",
		.partner = "aunt",
		.person = "nobody",
		.verdict = "yes",
		.code = "?" };
	expect_refused(&form, "answer-partner");
	sample_expect(&sample, "answer-person");
	sample_expect(&sample, "answer-verdict");
	sample_expect(&sample, "answer-code");
	sample_expect(&sample, "meeting-date");
	sample_expect(&sample, "answer-witness-missing");
}

/* A receipt for an answer of Ant, as a file; `replace` in it becomes `with`. */
static const char *receipt_file(const char *replace, const char *with)
{
	AnswerForm form = sample_form(&sample, "ant", "a-one", "agree");
	AnswerRecorded recorded;
	cr_assert_eq(answer_record_meeting(sample.arena, sample.record, &form, sample.now,
			     &recorded, sample.remarks),
		EXIT_DONE, "%s", sample_told(&sample));
	g_autoptr(GString) words = g_string_new(recorded.receipt.bytes);
	if (replace)
		cr_assert_geq(g_string_replace(words, replace, with, 0), 1u);
	sample_write(&sample, "receipt.txt", words->str, words->len);
	return arena_printf(sample.arena, "%s/receipt.txt", sample.folder);
}

Test(answer, gives_a_receipt_that_the_record_bears_out)
{
	const char *file = receipt_file(NULL, NULL);
	cr_expect(receipt_check(sample.arena, sample.record, file, sample.remarks), "%s",
		sample_told(&sample));
}

Test(answer, gives_a_receipt_that_survives_being_mailed)
{
	const char *file = receipt_file("\n", "\r\n");
	cr_expect(receipt_check(sample.arena, sample.record, file, sample.remarks), "%s",
		sample_told(&sample));
}

Test(answer, gives_a_receipt_that_cannot_be_changed)
{
	const char *file = receipt_file("answer agree", "answer object");
	cr_expect_not(receipt_check(sample.arena, sample.record, file, sample.remarks));
	sample_expect(&sample, "receipt-forged");
	file = receipt_file("bulletin-receipt 1", "a letter");
	cr_expect_not(receipt_check(sample.arena, sample.record, file, sample.remarks));
	sample_expect(&sample, "receipt-form");
	file = receipt_file("partnership ", "partnership 0");
	cr_expect_not(receipt_check(sample.arena, sample.record, file, sample.remarks));
	sample_expect(&sample, "receipt-foreign");
}

Test(answer, gives_a_receipt_that_contradicts_a_record_that_was_cut)
{
	size_t length;
	char *before = sample_read(&sample, "agreement/ledger.jsonl", &length);
	const char *file = receipt_file(NULL, NULL);
	sample_write(&sample, "agreement/ledger.jsonl", before, length);
	/* Whoever rewrites the record takes the mark of this machine away too. */
	sample_write(&sample,
		arena_printf(sample.arena, "state/%s/mark",
			ledger_partnership(record_ledger(sample.record))),
		"", 0);
	g_autofree char *mark = g_strdup_printf("%s/state/%s/mark", sample.folder,
		ledger_partnership(record_ledger(sample.record)));
	g_unlink(mark);
	cr_assert_eq(sample_reopen(&sample, RECORD_READ), EXIT_DONE, "%s", sample_told(&sample));
	cr_expect_not(receipt_check(sample.arena, sample.record, file, sample.remarks));
	sample_expect(&sample, "receipt-contradicts");
	sample_forget_remarks(&sample);
	record_note_seen(sample.record, sample.remarks);
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE, "%s", sample_told(&sample));
	cr_assert_eq(sample_answer(&sample, "bee", "b-one", "agree"), EXIT_DONE);
	cr_expect_not(receipt_check(sample.arena, sample.record, file, sample.remarks));
	sample_expect(&sample, "receipt-contradicts");
}
