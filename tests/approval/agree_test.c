#include "scene.h"

#include <criterion/criterion.h>

static Scene scene;
static Rules *rules;

static void start(void)
{
	scene = scene_open();
	rules = &scene.partnership.rules;
	scene_circulate(&scene);
}

static void stop(void)
{
	scene_close(&scene);
}

static Standing standing(int partner)
{
	return scene_look(&scene, scene.at)->partners[partner].standing;
}

static void pass_days(double days)
{
	scene.at += (int64_t)(days * DAY_SECONDS);
}

TestSuite(agree, .init = start, .fini = stop);

Test(agree, is_a_draft_until_it_is_circulated)
{
	const AgreeState *state = agree_state(scene.arena, &scene.ledger, "straw", NULL, scene.at);
	cr_expect_eq(state->state, STATE_DRAFT);
	cr_expect_eq(state->partner_count, 0);
}

Test(agree, takes_every_required_partner)
{
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_CIRCULATED);
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_DESK);
	scene_answer(&scene, 1, 0, VERDICT_AGREE_WITH_COMMENT, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 30), STATE_CIRCULATED);
	scene_answer(&scene, 2, 0, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_AGREED);
}

Test(agree, is_not_helped_by_an_observer)
{
	scene_answer(&scene, 3, 0, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(standing(3), STANDS_OBSERVING);
	cr_expect_eq(scene_look(&scene, scene.at)->agreeing, 0);
	scene_agree(&scene);
	scene_answer(&scene, 3, 0, VERDICT_OBJECT, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_AGREED);
}

Test(agree, ends_with_an_objection_and_with_a_retraction)
{
	scene_agree(&scene);
	scene_answer(&scene, 1, 0, VERDICT_OBJECT, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_CIRCULATED);
	cr_expect_eq(scene_look(&scene, scene.at)->guards[GUARD_OBJECTION], GUARD_NOT_MET);
	scene_answer(&scene, 1, 0, VERDICT_RETRACT, HOW_DESK);
	cr_expect_eq(standing(1), STANDS_MISSING);
	scene_answer(&scene, 1, 0, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_AGREED);
}

Test(agree, counts_no_answer_from_an_older_round)
{
	scene_agree(&scene);
	scene_circulate(&scene);
	cr_expect_eq(scene_state_after_days(&scene, 1), STATE_CIRCULATED);
	cr_expect_eq(standing(0), STANDS_MISSING);
}

Test(agree, is_not_revived_by_going_back_to_an_older_text)
{
	scene_agree(&scene);     /* to A */
	scene_circulate(&scene); /* B */
	scene_circulate(&scene); /* A again: another round, so another subject */
	cr_expect_eq(standing(0), STANDS_MISSING);
	/* Even a manifest that came out the same would be another circulation. */
	Entry *open = (Entry *)agree_open_round(&scene.ledger, "hay");
	open->subject = scene_subjects[0];
	cr_expect_eq(standing(0), STANDS_MISSING);
}

Test(agree, counts_no_answer_copied_from_another_bulletin)
{
	scene_agree(&scene);
	Entry *answer = (Entry *)scene.ledger.entries[1];
	answer->id = "straw";
	cr_expect_eq(standing(0), STANDS_MISSING);
	answer->id = "hay";
	answer->subject = "another subject";
	cr_expect_eq(standing(0), STANDS_MISSING);
	answer->subject = scene_subjects[0];
	cr_expect_eq(standing(0), STANDS_AGREEING);
}

Test(agree, counts_nobody_for_a_partner_that_is_not_theirs)
{
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_DESK)->person = "p1-0";
	cr_expect_eq(standing(0), STANDS_MISSING);
	cr_expect_eq(standing(1), STANDS_MISSING);
}

Test(agree, counts_nobody_as_what_they_are_not)
{
	scene_answer(&scene, 0, 1, VERDICT_AGREE, HOW_DESK)->is_deputy = 0;
	cr_expect_eq(standing(0), STANDS_MISSING);
}

Test(agree, lets_a_deputy_answer_until_a_principal_does)
{
	scene_answer(&scene, 0, 1, VERDICT_OBJECT, HOW_DESK);
	cr_expect_eq(standing(0), STANDS_OBJECTING);
	scene_answer(&scene, 0, 2, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(standing(0), STANDS_AGREEING, "the latest of the deputies");
	scene_answer(&scene, 0, 0, VERDICT_STAND_ASIDE, HOW_DESK);
	cr_expect_eq(standing(0), STANDS_ASIDE);
}

Test(agree, lets_a_deputy_make_an_answer_stricter_and_never_looser)
{
	scene_answer(&scene, 0, 0, VERDICT_STAND_ASIDE, HOW_DESK);
	scene_answer(&scene, 0, 1, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(standing(0), STANDS_ASIDE);
	scene_answer(&scene, 0, 1, VERDICT_OBJECT, HOW_DESK);
	cr_expect_eq(standing(0), STANDS_OBJECTING);
	scene_answer(&scene, 0, 2, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(standing(0), STANDS_OBJECTING, "another deputy loosens nothing either");
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(standing(0), STANDS_AGREEING, "a principal always has the last word");
}

static Person *person(int partner, int which)
{
	return (Person *)&scene.partnership.partners[partner].people[which];
}

Test(agree, counts_nobody_out_of_date)
{
	person(0, 0)->until = (Date){ 2026, 3, 1 };
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(standing(0), STANDS_MISSING);
	person(0, 0)->until = (Date){ 2026, 3, 2 };
	cr_expect_eq(standing(0), STANDS_AGREEING, "the last day is one of theirs");
	person(0, 0)->from = (Date){ 2026, 3, 3 };
	cr_expect_eq(standing(0), STANDS_MISSING);
}

Test(agree, counts_no_deputy_for_longer_than_the_rules_allow)
{
	scene_answer(&scene, 0, 1, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(standing(0), STANDS_AGREEING);
	person(0, 1)->from = (Date){ 2025, 3, 2 };
	cr_expect_eq(standing(0), STANDS_AGREEING, "365 days");
	person(0, 1)->from = (Date){ 2025, 3, 1 };
	cr_expect_eq(standing(0), STANDS_MISSING);
	person(0, 1)->from = (Date){ 0 };
	cr_expect_eq(standing(0), STANDS_MISSING, "nobody knows since when");
}

Test(agree, counts_what_was_said_at_a_meeting_after_the_time_to_contest)
{
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_MEETING);
	scene_answer(&scene, 1, 0, VERDICT_AGREE, HOW_DESK);
	scene_answer(&scene, 2, 0, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(standing(0), STANDS_WAITING);
	cr_expect_eq(scene_state_after_days(&scene, 1.99), STATE_CIRCULATED);
	cr_expect_eq(scene_state_after_days(&scene, 2), STATE_AGREED);
	cr_expect_eq(scene_look(&scene, SCENE_START + 3 * DAY_SECONDS)->agreed_at,
		SCENE_START + 2 * DAY_SECONDS);
}

Test(agree, counts_what_was_said_at_a_meeting_at_once_when_it_is_confirmed)
{
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_MEETING);
	scene_answer(&scene, 0, 1, VERDICT_STAND_ASIDE, HOW_DESK);
	cr_expect_eq(standing(0), STANDS_ASIDE, "the deputy said something else");
	scene_answer(&scene, 0, 2, VERDICT_AGREE_WITH_COMMENT, HOW_DESK);
	cr_expect_eq(standing(0), STANDS_ASIDE,
		"confirmed, and the deputy's stricter word is later");
	scene_answer(&scene, 0, 1, VERDICT_RETRACT, HOW_DESK);
	cr_expect_eq(standing(0), STANDS_AGREEING);
}

Test(agree, lets_the_answer_before_stand_until_the_new_one_counts)
{
	scene_answer(&scene, 0, 0, VERDICT_OBJECT, HOW_DESK);
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_EMAIL);
	cr_expect_eq(standing(0), STANDS_OBJECTING);
	pass_days(2);
	cr_expect_eq(standing(0), STANDS_AGREEING);
}

Test(agree, counts_objections_and_retractions_at_once_however_they_came)
{
	scene_agree(&scene);
	scene_answer(&scene, 0, 0, VERDICT_RETRACT, HOW_EMAIL);
	cr_expect_eq(standing(0), STANDS_MISSING);
	scene_answer(&scene, 1, 0, VERDICT_OBJECT, HOW_MEETING);
	cr_expect_eq(standing(1), STANDS_OBJECTING);
}

Test(agree, counts_nothing_said_at_a_meeting_without_a_witness_from_elsewhere)
{
	rules->contest_days = 0;
	Entry *answer = scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_MEETING);
	cr_expect_eq(standing(0), STANDS_AGREEING);
	answer->witness = "p0/p0-1";
	cr_expect_eq(standing(0), STANDS_MISSING);
	answer->witness = "p1/p0-1";
	cr_expect_eq(standing(0), STANDS_MISSING);
	answer->witness = NULL;
	cr_expect_eq(standing(0), STANDS_MISSING);
	rules->meeting_needs_witness = false;
	cr_expect_eq(standing(0), STANDS_AGREEING);
}

Test(agree, counts_no_mail_where_the_rules_refuse_it)
{
	rules->contest_days = 0;
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_EMAIL);
	cr_expect_eq(standing(0), STANDS_AGREEING);
	rules->email_allowed = false;
	cr_expect_eq(standing(0), STANDS_MISSING);
}

Test(agree, counts_standing_aside_unless_the_rules_say_it_blocks)
{
	rules->quorum = 2;
	scene_agree(&scene);
	scene_answer(&scene, 2, 0, VERDICT_STAND_ASIDE, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_AGREED);
	rules->stand_aside_blocks = true;
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_CIRCULATED);
	cr_expect_eq(scene_look(&scene, scene.at)->guards[GUARD_REQUIRED], GUARD_NOT_MET);
}

Test(agree, needs_its_quorum_and_at_least_one)
{
	scene_agree(&scene);
	scene_answer(&scene, 2, 0, VERDICT_STAND_ASIDE, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_CIRCULATED, "two of three");
	rules->quorum = 0;
	for (int i = 0; i < 2; i++)
		scene_answer(&scene, i, 0, VERDICT_STAND_ASIDE, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_CIRCULATED, "nobody agrees");
}

Test(agree, takes_silence_for_nothing_before_the_close)
{
	rules->quorum = 2;
	rules->silence_stands_aside = true;
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_DESK);
	scene_answer(&scene, 1, 0, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 15), STATE_CIRCULATED, "nobody was reminded");
	scene_remind(&scene, "p2-0");
	cr_expect_eq(scene_state_after_days(&scene, 13.99), STATE_CIRCULATED);
	cr_expect_eq(scene_state_after_days(&scene, 14), STATE_AGREED);
	cr_expect_eq(scene_look(&scene, SCENE_START + 20 * DAY_SECONDS)->agreed_at,
		SCENE_START + 14 * DAY_SECONDS);
	rules->silence_stands_aside = false;
	cr_expect_eq(scene_state_after_days(&scene, 15), STATE_CIRCULATED);
}

Test(agree, takes_no_reminder_after_the_close_for_one)
{
	rules->quorum = 2;
	rules->silence_stands_aside = true;
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_DESK);
	scene_answer(&scene, 1, 0, VERDICT_AGREE, HOW_DESK);
	pass_days(15);
	scene_remind(&scene, "p2-0");
	cr_expect_eq(scene_state_after_days(&scene, 20), STATE_CIRCULATED);
}

Test(agree, takes_a_retraction_for_no_silence)
{
	rules->quorum = 2;
	rules->silence_stands_aside = true;
	scene_agree(&scene);
	scene_remind(&scene, "p2-0");
	scene_answer(&scene, 2, 0, VERDICT_RETRACT, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 20), STATE_CIRCULATED);
}

Test(agree, asks_a_dissenting_partner_itself)
{
	static const char *const dissenters[] = { "p2" };
	rules->quorum = 2;
	rules->decision = DECISION_QUORUM;
	rules->silence_stands_aside = true;
	scene.terms.dissenters = dissenters;
	scene.terms.dissenter_count = 1;
	scene_remind(&scene, "p2-0");
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_DESK);
	scene_answer(&scene, 1, 0, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 20), STATE_CIRCULATED);
	scene_answer(&scene, 2, 0, VERDICT_STAND_ASIDE, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 20), STATE_AGREED);
}

Test(agree, by_quorum_asks_for_a_number_and_still_for_no_objection)
{
	rules->decision = DECISION_QUORUM;
	rules->quorum = 2;
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_DESK);
	scene_answer(&scene, 1, 0, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_AGREED);
	scene_answer(&scene, 2, 0, VERDICT_OBJECT, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_CIRCULATED);
}

Test(agree, waits_for_the_days_to_think_it_over)
{
	rules->min_days = 7;
	scene_agree(&scene);
	cr_expect_eq(scene_state_after_days(&scene, 6.99), STATE_CIRCULATED);
	cr_expect_eq(scene_look(&scene, scene.at)->guards[GUARD_DAYS], GUARD_NOT_MET);
	cr_expect_eq(scene_state_after_days(&scene, 7), STATE_AGREED);
}

Test(agree, runs_out_after_its_valid_days)
{
	scene_agree(&scene);
	cr_expect_eq(scene_state_after_days(&scene, 90), STATE_AGREED);
	cr_expect_eq(scene_state_after_days(&scene, 90.01), STATE_CIRCULATED);
	cr_expect_eq(scene_look(&scene, SCENE_START + 91 * DAY_SECONDS)->guards[GUARD_VALID],
		GUARD_NOT_MET);
}

Test(agree, does_not_grow_younger_when_an_answer_is_repeated)
{
	scene_agree(&scene);
	pass_days(50);
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(scene_look(&scene, scene.at)->agreed_at, SCENE_START);
	cr_expect_eq(scene_state_after_days(&scene, 91), STATE_CIRCULATED);
}

Test(agree, begins_anew_when_it_was_broken)
{
	scene_agree(&scene);
	pass_days(1);
	scene_answer(&scene, 0, 0, VERDICT_RETRACT, HOW_DESK);
	pass_days(1);
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_DESK);
	cr_expect_eq(scene_look(&scene, scene.at)->agreed_at, SCENE_START + 2 * DAY_SECONDS);
}

static void print_it(void)
{
	scene_add(&scene,
		(Entry){ .event = EVENT_PRINT_START,
			.round = scene.rounds,
			.subject = scene_subjects[(scene.rounds - 1) % 3] });
}

Test(agree, takes_no_answer_after_print_began)
{
	scene_agree(&scene);
	print_it();
	scene_answer(&scene, 0, 0, VERDICT_OBJECT, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 200), STATE_PRINTED);
	cr_expect_eq(standing(0), STANDS_AGREEING);
}

Test(agree, ends_with_a_recall_and_by_being_abandoned)
{
	scene_agree(&scene);
	scene_add(&scene, (Entry){ .event = EVENT_ABANDON });
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_ABANDONED);
	print_it();
	scene_add(&scene, (Entry){ .event = EVENT_RECALL });
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_WITHDRAWN);
}

Test(agree, is_superseded_when_its_successor_is_printed)
{
	scene_agree(&scene);
	print_it();
	scene.terms.superseded_by = scene_add(&scene,
		(Entry){ .event = EVENT_PRINT_START, .id = "straw", .subject = "other" });
	cr_expect_eq(scene_state_after_days(&scene, 0), STATE_SUPERSEDED);
}

Test(agree, forgets_nothing_when_the_clock_goes_back)
{
	scene_agree(&scene);
	pass_days(3);
	scene_answer(&scene, 0, 0, VERDICT_OBJECT, HOW_DESK);
	cr_expect_eq(scene_state_after_days(&scene, 1), STATE_CIRCULATED);
}

Test(agree, remembers_an_objection_to_an_earlier_round)
{
	scene_answer(&scene, 0, 0, VERDICT_OBJECT, HOW_DESK);
	scene_circulate(&scene);
	const AgreeState *state = scene_look(&scene, scene.at);
	cr_expect(state->partners[0].has_objected_before);
	cr_expect_not(state->partners[1].has_objected_before);
}
