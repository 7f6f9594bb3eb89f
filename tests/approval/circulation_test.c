#include "approval/rules_snapshot.h"
#include "sample.h"

static Sample sample;

static void start(void)
{
	sample = sample_open(SAMPLE_RULES);
}

static void stop(void)
{
	sample_close(&sample);
}

TestSuite(circulation, .init = start, .fini = stop);

static void expect_refused(ExitCode code, const char *name)
{
	cr_expect_eq(code, EXIT_REFUSED);
	sample_expect(&sample, name);
	cr_expect_null(ledger_last(record_ledger(sample.record), EVENT_CIRCULATE, "straw"));
}

Test(circulation, keeps_everything_that_the_round_consists_of)
{
	cr_assert_eq(sample_circulate(&sample, "Words."), EXIT_DONE, "%s", sample_told(&sample));
	const Entry *open = agree_open_round(record_ledger(sample.record), "hay");
	cr_expect_eq(open->round, 1);
	cr_expect_eq(open->closes, sample.now + 14 * DAY_SECONDS);
	cr_expect_eq(open->to.count, 5, "everybody in date, also of the observer");
	const Round *round = round_read(sample.arena, sample.record, open, sample.remarks);
	cr_assert(round, "%s", sample_told(&sample));
	const Text *sheets;
	cr_expect(round_check(sample.arena, round, &sheets, sample.remarks), "%s",
		sample_told(&sample));
	cr_expect_eq(sheets[0].length, round->manifest->sheets[0].bytes);
	cr_expect_str_eq(round->draft->front.title.text, "Hay");
}

Test(circulation, keeps_every_edition_under_one_subject)
{
	sample.has_large_print = true;
	cr_assert_eq(sample_circulate(&sample, "Words."), EXIT_DONE, "%s", sample_told(&sample));
	const Entry *open = agree_open_round(record_ledger(sample.record), "hay");
	const Round *round = round_read(sample.arena, sample.record, open, sample.remarks);
	cr_assert(round, "%s", sample_told(&sample));
	cr_expect_eq(round->manifest->sheet_count, 2);
	cr_expect_str_eq(open->sheet, manifest_sheet(round->manifest, "main")->sha256);
	cr_assert(manifest_sheet(round->manifest, "large-print"));
	size_t length;
	static const char *const files[] = { "sheet-large-print.pdf", "text-large-print.txt",
		"page-large-print-1.png" };
	for (size_t i = 0; i < G_N_ELEMENTS(files); i++)
		cr_expect(sample_read(&sample,
			arena_printf(sample.arena, "agreement/rounds/hay/1/%s", files[i]),
			&length));
	cr_expect(round_check(sample.arena, round, NULL, sample.remarks), "%s",
		sample_told(&sample));
}

Test(circulation, of_the_same_text_is_refused)
{
	cr_assert_eq(sample_circulate(&sample, "Words."), EXIT_DONE);
	cr_expect_eq(sample_circulate(&sample, "Words."), EXIT_REFUSED);
	sample_expect(&sample, "nothing-changed");
	cr_expect_eq(agree_open_round(record_ledger(sample.record), "hay")->round, 1);
}

Test(circulation, of_the_same_text_is_fine_when_the_agreement_ran_out)
{
	cr_assert_eq(sample_circulate(&sample, "Words."), EXIT_DONE);
	sample_agree(&sample);
	sample.now += 91 * DAY_SECONDS;
	cr_assert_eq(sample_circulate(&sample, "Words."), EXIT_DONE, "%s", sample_told(&sample));
	cr_expect_eq(agree_open_round(record_ledger(sample.record), "hay")->round, 2);
	cr_expect_eq(sample_state(&sample), STATE_CIRCULATED);
}

Test(circulation, of_a_text_that_comes_back_asks_everybody_again)
{
	cr_assert_eq(sample_circulate(&sample, "A."), EXIT_DONE);
	sample_agree(&sample);
	cr_expect_eq(sample_state(&sample), STATE_AGREED);
	cr_assert_eq(sample_circulate(&sample, "B."), EXIT_DONE, "%s", sample_told(&sample));
	cr_assert_eq(sample_circulate(&sample, "A."), EXIT_DONE, "%s", sample_told(&sample));
	cr_expect_eq(sample_state(&sample), STATE_CIRCULATED);
}

Test(circulation, without_a_topic_is_refused)
{
	expect_refused(sample_circulate_source(&sample, "straw",
			       sample_source(sample.arena, "", "A.")),
		"topic-missing");
}

Test(circulation, with_another_meeting_than_the_topics_is_refused)
{
	expect_refused(sample_circulate_source(&sample, "hay",
			       sample_source(sample.arena,
				       "topic: {meeting: 2026-02-01, minute: Minute 4}\n", "A.")),
		"topic-differs");
}

Test(circulation, under_rules_that_were_edited_is_refused)
{
	g_autofree char *edited = g_strconcat(sample.partnership, "# edited\n", NULL);
	sample_write(&sample, "partnership.yaml", edited, strlen(edited));
	expect_refused(sample_circulate(&sample, "A."), "rules-edited");
}

Test(circulation, of_a_draft_that_is_not_ready_is_refused)
{
	expect_refused(sample_circulate_source(&sample, "hay",
			       "---\ntitle: Hay\nstatus: draft\n---\n\nWords.\n"),
		"draft-not-ready");
	sample_expect(&sample, "draft-needs");
}

Test(circulation, of_a_draft_that_calls_itself_agreed_is_an_error)
{
	cr_expect_eq(sample_circulate_source(&sample, "hay",
			     "---\ntitle: Hay\nstatus: agreed\n---\n\nWords.\n"),
		EXIT_CONTENT);
}

Test(circulation, when_a_required_partner_has_nobody_in_date_is_refused)
{
	sample_close(&sample);
	sample = sample_open_unadopted(SAMPLE_RULES);
	g_autoptr(GString) words = g_string_new(sample.partnership);
	g_string_replace(words, "c1@cow.example, role: principal",
		"c1@cow.example, role: principal, until: 2026-03-02", 1);
	sample.partnership = arena_text(sample.arena, words->str);
	sample_write(&sample, "partnership.yaml", words->str, words->len);
	cr_assert_eq(sample_adopt(&sample), EXIT_DONE, "%s", sample_told(&sample));
	cr_assert_eq(topic_record(sample.record, "hay", "2026-03-01", "4", sample.now,
			     sample.remarks),
		EXIT_DONE);
	sample.now += DAY_SECONDS;
	expect_refused(sample_circulate(&sample, "A."), "nobody-in-date");
}

Test(circulation, goes_on_after_one_that_was_killed_before_its_entry)
{
	sample_write(&sample, "agreement/rounds/hay/1/manifest", "half", 4);
	sample_write(&sample, "agreement/rounds/hay/.1.77-88.new/in/a", "half", 4);
	cr_assert_eq(sample_circulate(&sample, "A."), EXIT_DONE, "%s", sample_told(&sample));
	g_autofree char *rounds = g_strdup_printf("%s/agreement/rounds/hay", sample.folder);
	cr_expect_eq(temporary_count(rounds), 1);
}

Test(circulation, of_what_was_abandoned_is_refused)
{
	cr_assert_eq(sample_circulate(&sample, "A."), EXIT_DONE);
	Entry entry = { .event = EVENT_ABANDON, .id = "hay", .reason = "no use", .by = "ant" };
	cr_assert_eq(record_append(sample.record, "coord", &entry, sample.now, sample.remarks),
		EXIT_DONE);
	expect_refused(sample_circulate(&sample, "B."), "round-ended");
}

Test(rules, that_are_first_need_a_meeting_and_a_witness_of_each_partner)
{
	Sample fresh = sample_open_unadopted(SAMPLE_RULES);
	static const char *const few[] = { "ant/a-one", "bee/c-one" };
	RulesAdoption adoption = { .source = text_from(fresh.partnership),
		.file = "partnership.yaml",
		.witnesses = few,
		.witness_count = 2 };
	const Entry *adopted;
	cr_expect_eq(rules_adopt(fresh.arena, fresh.record, &adoption, fresh.now, &adopted,
			     fresh.remarks),
		EXIT_REFUSED);
	sample_expect(&fresh, "meeting-date");
	sample_expect(&fresh, "founding-witness");
	sample_expect(&fresh, "answer-witness");
	cr_expect_null(rules_in_force(record_ledger(fresh.record), 0));
	cr_expect_eq(sample_circulate(&fresh, "A."), EXIT_REFUSED);
	sample_expect(&fresh, "rules-not-adopted");
	sample_close(&fresh);
}

Test(rules, that_are_in_force_are_not_adopted_twice, .init = start, .fini = stop)
{
	cr_expect_eq(sample_adopt(&sample), EXIT_REFUSED);
	sample_expect(&sample, "rules-in-force");
}

/* Proposes rules with this quorum as the bulletin `rules`, or only writes them. */
static void propose_quorum(int quorum, bool is_circulated)
{
	const char *rules = arena_printf(sample.arena,
		"{version: 1, quorum: %d, min_days: 0, topic: optional, "
		"on_behalf: {meeting: witness, contest_days: 0}}",
		quorum);
	sample.partnership = sample_partnership(sample.arena, rules);
	sample_write(&sample, "partnership.yaml", sample.partnership, strlen(sample.partnership));
	if (!is_circulated)
		return;
	cr_assert_eq(topic_record(sample.record, "rules", "2026-03-01", "5", sample.now,
			     sample.remarks),
		EXIT_DONE);
	cr_assert_eq(sample_circulate_source(&sample, "rules",
			     sample_source(sample.arena, "", "A new quorum.")),
		EXIT_DONE, "%s", sample_told(&sample));
}

static void answer_rules(const char *partner, const char *person)
{
	const Entry *open = agree_open_round(record_ledger(sample.record), "rules");
	const Round *round = round_read(sample.arena, sample.record, open, sample.remarks);
	AnswerForm form = { .bulletin = "rules",
		.partner = partner,
		.person = person,
		.verdict = "agree",
		.meeting = "2026-03-02",
		.witness = strcmp(partner, "bee") == 0 ? "cow/c-one" : "bee/b-one",
		.code = round->code };
	cr_assert_eq(sample_send(&sample, &form), EXIT_DONE, "%s", sample_told(&sample));
}

Test(rules, are_changed_by_a_round_agreed_under_the_rules_they_replace, .init = start, .fini = stop)
{
	propose_quorum(3, true);
	cr_expect_eq(sample_adopt(&sample), EXIT_REFUSED);
	sample_expect(&sample, "rules-not-agreed");
	answer_rules("ant", "a-one");
	answer_rules("bee", "b-one");
	answer_rules("cow", "c-one");
	sample_forget_remarks(&sample);
	cr_assert_eq(sample_adopt(&sample), EXIT_DONE, "%s", sample_told(&sample));
	const Entry *adopted = rules_in_force(record_ledger(sample.record), 0);
	cr_expect_str_eq(adopted->by, "rules round 1");
	const Partnership *partnership = rules_snapshot_read(sample.arena, sample.record,
		adopted->rules, sample.remarks);
	cr_expect_eq(partnership->rules.quorum, 3);
	/* The proposal was agreed under rules that are not in force any more. */
	cr_assert_eq(sample_adopt(&sample), EXIT_REFUSED);
}

Test(rules, can_be_changed_again_after_the_bulletin_was_printed, .init = start, .fini = stop)
{
	propose_quorum(3, true);
	const Entry *round = agree_open_round(record_ledger(sample.record), "rules");
	Entry print = { .event = EVENT_PRINT_START,
		.job = "0123456789abcdef0123456789abcdef",
		.id = "rules",
		.round = round->round,
		.subject = round->subject,
		.edition = "main",
		.sheet = round->sheet,
		.mode = "copies",
		.stock = "white" };
	cr_assert_eq(record_append(sample.record, "coord", &print, sample.now, sample.remarks),
		EXIT_DONE, "%s", sample_told(&sample));
	propose_quorum(1, true);
	answer_rules("ant", "a-one");
	answer_rules("bee", "b-one");
	answer_rules("cow", "c-one");
	cr_expect_eq(sample_adopt(&sample), EXIT_DONE, "%s", sample_told(&sample));
}

Test(rules, that_nobody_circulated_are_not_adopted, .init = start, .fini = stop)
{
	propose_quorum(1, false);
	cr_expect_eq(sample_adopt(&sample), EXIT_REFUSED);
	sample_expect(&sample, "rules-not-circulated");
}

Test(rules, other_than_the_circulated_ones_are_not_adopted, .init = start, .fini = stop)
{
	propose_quorum(3, true);
	answer_rules("ant", "a-one");
	answer_rules("bee", "b-one");
	answer_rules("cow", "c-one");
	propose_quorum(1, false);
	cr_expect_eq(sample_adopt(&sample), EXIT_REFUSED);
	sample_expect(&sample, "rules-not-circulated");
}

/* The open round as its proofs are made from it again, of a draft with these words. */
static const Circulation *again(const char *words)
{
	Arena *arena = sample.arena;
	RoundInput inputs[] = {
		{ "source", "bulletins/hay.md", text_from(sample_source(arena, "", words)) },
		{ "rules", "partnership.yaml", text_from(sample.partnership) },
		{ "image", "bulletins/a picture.png", text_from("picture") },
		{ "font", "Sample.ttf", text_from("font") },
	};
	const RoundEdition main = { .name = "main",
		.sheet = text_from("made at another time"),
		.page_count = 1,
		.text = text_from("Hay") };
	RoundDraft draft = { .bulletin = "hay",
		.editions = &main,
		.edition_count = 1,
		.inputs = inputs,
		.input_count = G_N_ELEMENTS(inputs),
		.made_with = "tests" };
	return circulation_again(arena, sample.record, &draft, sample.remarks);
}

Test(circulation, lets_the_proofs_of_the_open_round_be_made_again)
{
	cr_expect_null(again("A."));
	cr_assert_eq(sample_circulate(&sample, "A."), EXIT_DONE);
	const Circulation *circulation = again("A.");
	cr_assert(circulation, "%s", sample_told(&sample));
	cr_expect_str_eq(circulation->code, sample_code(&sample));
	cr_expect_eq(circulation->recipient_count, 5);
	cr_expect_null(again("B."));
	sample_expect(&sample, "round-differs");
}

/* Gives Ant another principal, in the working copy. */
static void name_another_principal(void)
{
	g_autoptr(GString) words = g_string_new(sample.partnership);
	g_string_replace(words, "people:\n      a-one:",
		"people:\n      a-new: {name: Ada New, email: a4@ant.example, role: principal}\n"
		"      a-one:",
		1);
	sample.partnership = arena_text(sample.arena, words->str);
	sample_write(&sample, "partnership.yaml", words->str, words->len);
}

static void circulate_rules(void)
{
	cr_assert_eq(topic_record(sample.record, "rules", "2026-03-01", "5", sample.now,
			     sample.remarks),
		EXIT_DONE);
	cr_assert_eq(sample_circulate_source(&sample, "rules",
			     sample_source(sample.arena, "", "A new principal.")),
		EXIT_DONE, "%s", sample_told(&sample));
}

Test(rules, about_one_partners_people_need_that_partners_principal, .init = start, .fini = stop)
{
	name_another_principal();
	cr_expect_eq(sample_adopt(&sample), EXIT_REFUSED, "not circulated");
	circulate_rules();
	answer_rules("bee", "b-one");
	cr_expect_eq(sample_adopt(&sample), EXIT_REFUSED);
	answer_rules("ant", "a-two");
	cr_expect_eq(sample_adopt(&sample), EXIT_REFUSED, "a deputy is not enough");
	answer_rules("ant", "a-one");
	cr_expect_eq(sample_adopt(&sample), EXIT_DONE, "%s", sample_told(&sample));
	cr_expect_str_eq(rules_in_force(record_ledger(sample.record), 0)->by, "ant");
}

Test(rules, about_more_than_ones_own_people_need_everybody, .init = start, .fini = stop)
{
	g_autoptr(GString) words = g_string_new(sample.partnership);
	g_string_replace(words, "name: Bee\n", "name: The Bees\n", 1);
	sample.partnership = arena_text(sample.arena, words->str);
	sample_write(&sample, "partnership.yaml", words->str, words->len);
	name_another_principal();
	circulate_rules();
	answer_rules("ant", "a-one");
	cr_expect_eq(sample_adopt(&sample), EXIT_REFUSED);
	sample_expect(&sample, "rules-not-agreed");
}

Test(rules, about_a_partner_without_a_principal_need_two_witnesses)
{
	static const char *const own[] = { "ant/a-two", "bee/b-one", "bee/b-one" };
	static const char *const others[] = { "bee/b-one", "cow/c-one" };
	sample = sample_open_unadopted(SAMPLE_RULES);
	g_autoptr(GString) words = g_string_new(sample.partnership);
	g_string_replace(words, "a1@ant.example, role: principal",
		"a1@ant.example, role: principal, until: 2026-03-02", 1);
	sample.partnership = arena_text(sample.arena, words->str);
	cr_assert_eq(sample_adopt(&sample), EXIT_DONE, "%s", sample_told(&sample));
	sample.now += DAY_SECONDS;
	name_another_principal();
	RulesAdoption adoption = { .source = text_from(sample.partnership),
		.file = "partnership.yaml",
		.meeting = "2026-03-03",
		.witnesses = own,
		.witness_count = 3 };
	const Entry *adopted;
	cr_expect_eq(rules_adopt(sample.arena, sample.record, &adoption, sample.now, &adopted,
			     sample.remarks),
		EXIT_REFUSED);
	sample_expect(&sample, "rules-two-witnesses");
	adoption.witnesses = others;
	adoption.witness_count = 2;
	cr_expect_eq(rules_adopt(sample.arena, sample.record, &adoption, sample.now, &adopted,
			     sample.remarks),
		EXIT_DONE, "%s", sample_told(&sample));
	cr_expect_str_eq(adopted->by, "ant");
	cr_expect_eq(adopted->witnesses.count, 2);
	sample_close(&sample);
}

Test(rules, agreed_under_rules_that_hold_no_more_are_not_adopted, .init = start, .fini = stop)
{
	propose_quorum(3, true);
	answer_rules("ant", "a-one");
	answer_rules("bee", "b-one");
	answer_rules("cow", "c-one");
	/* In the meantime other rules came into force. */
	Text other = text_from(sample_partnership(sample.arena, "{version: 1, quorum: 1}"));
	const char *sha256 = rules_snapshot_write(sample.arena, sample.record, other,
		sample.remarks);
	Entry entry = { .event = EVENT_RULES,
		.rules = sha256,
		.was = rules_in_force(record_ledger(sample.record), 0)->rules,
		.by = "meeting" };
	cr_assert_eq(record_append(sample.record, "coord", &entry, sample.now, sample.remarks),
		EXIT_DONE);
	cr_expect_eq(sample_adopt(&sample), EXIT_REFUSED);
	sample_expect(&sample, "rules-not-circulated");
}
