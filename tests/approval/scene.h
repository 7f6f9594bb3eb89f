/*
 * A scene: entries put together by hand for the pure function agree_state,
 * without files, keys or chain. Days count from the circulation.
 */
#ifndef BULLETIN_TESTS_APPROVAL_SCENE_H
#define BULLETIN_TESTS_APPROVAL_SCENE_H

#include "approval/agree.h"
#include "approval/timestamp.h"

enum { SCENE_PARTNERS = 4, SCENE_PEOPLE = 3 };

/* Monday 2 March 2026, 10:00. */
#define SCENE_START INT64_C(1772445600)

typedef struct {
	Arena *arena;
	Ledger ledger;
	Partnership partnership;
	AgreeTerms terms;
	int64_t at; /* of the next entry */
	int rounds;
} Scene;

static const char *const scene_subjects[] = { "subject-one", "subject-two", "subject-three" };

/* Partner p0 to p2 with full voice, p3 observes; each has a principal and two deputies. */
static inline Scene scene_open(void)
{
	Arena *arena = arena_open();
	Partner *partners = arena_new(arena, Partner, SCENE_PARTNERS);
	for (int i = 0; i < SCENE_PARTNERS; i++) {
		Person *people = arena_new(arena, Person, SCENE_PEOPLE);
		for (int j = 0; j < SCENE_PEOPLE; j++)
			people[j] = (Person){ .id = arena_printf(arena, "p%d-%d", i, j),
				.name = arena_printf(arena, "Person %d of %d", j, i),
				.is_deputy = j > 0,
				.from = { 2026, 1, 1 } };
		partners[i] = (Partner){ .id = arena_printf(arena, "p%d", i),
			.name = arena_printf(arena, "Partner %d", i),
			.is_observer = i == 3,
			.people = people,
			.person_count = SCENE_PEOPLE };
	}
	return (Scene){ .arena = arena,
		.at = SCENE_START,
		.ledger = { .head = NO_HASH },
		.partnership = { .partners = partners,
			.partner_count = SCENE_PARTNERS,
			.rules = { .version = 1,
				.is_required_all = true,
				.quorum = 3,
				.valid_days = 90,
				.close_days = 14,
				.meeting_needs_witness = true,
				.email_allowed = true,
				.contest_days = 2,
				.deputy_longest_days = 365 } } };
}

static inline void scene_close(Scene *scene)
{
	arena_close(scene->arena);
}

static inline Entry *scene_add(Scene *scene, Entry entry)
{
	Entry *kept = arena_new(scene->arena, Entry, 1);
	*kept = entry;
	kept->n = scene->ledger.count + 1;
	kept->at = scene->at;
	kept->id = kept->id ? kept->id : "hay";
	*arena_push(scene->arena, scene->ledger.entries, scene->ledger.count) = kept;
	return kept;
}

static inline void scene_circulate(Scene *scene)
{
	const char *subject = scene_subjects[scene->rounds % 3];
	scene->rounds++;
	scene_add(scene,
		(Entry){ .event = EVENT_CIRCULATE,
			.round = scene->rounds,
			.subject = subject,
			.closes = scene->at + scene->partnership.rules.close_days * DAY_SECONDS });
}

static inline Entry *scene_answer(Scene *scene, int partner, int person, Verdict verdict, How how)
{
	return scene_add(scene,
		(Entry){ .event = EVENT_ANSWER,
			.round = scene->rounds,
			.subject = scene_subjects[(scene->rounds - 1) % 3],
			.partner = scene->partnership.partners[partner].id,
			.person = scene->partnership.partners[partner].people[person].id,
			.is_deputy = person > 0,
			.verdict = (int)verdict,
			.how = (int)how,
			.witness = partner == 0 ? "p1/p1-0" : "p0/p0-0" });
}

static inline void scene_remind(Scene *scene, const char *person)
{
	const char **to = arena_new(scene->arena, const char *, 1);
	to[0] = person;
	scene_add(scene, (Entry){ .event = EVENT_REMIND, .round = scene->rounds, .to = { to, 1 } });
}

/* All three agree on the desk at once. */
static inline void scene_agree(Scene *scene)
{
	for (int i = 0; i < 3; i++)
		scene_answer(scene, i, 0, VERDICT_AGREE, HOW_DESK);
}

static inline const AgreeState *scene_look(Scene *scene, int64_t now)
{
	scene->terms.partnership = &scene->partnership;
	return agree_state(scene->arena, &scene->ledger, "hay",
		agree_open_round(&scene->ledger, "hay") ? &scene->terms : NULL, now);
}

static inline State scene_state_after_days(Scene *scene, double days)
{
	return scene_look(scene, SCENE_START + (int64_t)(days * DAY_SECONDS))->state;
}

#endif
