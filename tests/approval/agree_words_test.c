#include "approval/agree_words.h"
#include "scene.h"

#include <criterion/criterion.h>

static Scene scene;

static void start(void)
{
	scene = scene_open();
	scene.partnership.rules.valid_days = 90;
	scene_circulate(&scene);
}

static void stop(void)
{
	scene_close(&scene);
}

TestSuite(agree_words, .init = start, .fini = stop);

static const char *guard_words(Guard guard)
{
	return agree_guard_words(scene.arena, scene_look(&scene, scene.at), &scene.partnership,
		guard);
}

static const char *partner_words(int partner)
{
	return agree_partner_words(scene.arena, &scene_look(&scene, scene.at)->partners[partner]);
}

Test(agree_words, name_everybody_who_has_not_answered)
{
	cr_expect_str_eq(guard_words(GUARD_REQUIRED),
		"Partner 0, Partner 1 and Partner 2 have not answered");
	scene_answer(&scene, 0, 0, VERDICT_AGREE, HOW_DESK);
	scene_answer(&scene, 1, 0, VERDICT_AGREE, HOW_EMAIL);
	cr_expect_str_eq(guard_words(GUARD_REQUIRED),
		"Partner 2 has not answered; the answer of Partner 1 counts from Wednesday 4 March 2026");
	cr_expect_str_eq(guard_words(GUARD_QUORUM), "1 partner agrees, and the rules ask for 3");
}

Test(agree_words, say_what_each_partner_said_and_how)
{
	cr_expect_str_eq(partner_words(3), "observes; its comments are welcome");
	cr_expect_str_eq(partner_words(0), "has not answered");
	scene_answer(&scene, 0, 0, VERDICT_OBJECT, HOW_DESK)->reason = "Line 4.";
	cr_expect_str_eq(partner_words(0), "objects (Person 0 of 0, on the desk): “Line 4.”");
	scene_answer(&scene, 1, 1, VERDICT_AGREE, HOW_MEETING)->meeting = "2026-03-01";
	cr_expect_str_eq(partner_words(1),
		"agrees (Person 1 of 1, at the meeting of 2026-03-01); counts from Wednesday 4 March 2026");
}

Test(agree_words, say_why_it_is_not_agreed_whatever_the_reason)
{
	Rules *rules = &scene.partnership.rules;
	rules->stand_aside_blocks = rules->silence_stands_aside = true;
	scene_answer(&scene, 0, 0, VERDICT_STAND_ASIDE, HOW_DESK);
	scene_answer(&scene, 1, 0, VERDICT_AGREE, HOW_DESK);
	scene_remind(&scene, "p2-0");
	scene.at += 15 * DAY_SECONDS;
	cr_expect_str_eq(guard_words(GUARD_REQUIRED),
		"Partner 0 stands aside, and the rules ask for agreement; "
		"Partner 2 is silent, and the rules ask for agreement");
	scene_answer(&scene, 0, 0, VERDICT_OBJECT, HOW_DESK);
	cr_expect_str_eq(guard_words(GUARD_OBJECTION), "there is an objection by Partner 0");
}

Test(agree_words, say_until_when_it_may_be_printed)
{
	cr_expect_str_eq(guard_words(GUARD_VALID),
		"how long it may be printed begins with the agreement");
	scene_agree(&scene);
	cr_expect_str_eq(guard_words(GUARD_VALID), "may be printed until Sunday 31 May 2026");
	scene.at += 91 * DAY_SECONDS;
	cr_expect_str_eq(guard_words(GUARD_VALID),
		"the agreement ran out on Sunday 31 May 2026; circulate it again");
}
