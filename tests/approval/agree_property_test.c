/*
 * agree_state equals a slow oracle for random sequences of entries.
 *
 * The oracle shares no code with it and goes about it the other way round: it
 * lives through the round hour by hour, and at each hour works out from all
 * entries so far what every partner says. All times of a sequence are whole
 * hours, so it misses nothing.
 */
#include "scene.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { SEQUENCES = 3000, MOST_ENTRIES = 14, HOUR = 3600, LONGEST_DAYS = 14 };

static const Entry *entry_at(const Scene *scene, int i)
{
	return scene->ledger.entries[i];
}

static const Entry *open_entry(const Scene *scene)
{
	const Entry *open = NULL;
	for (int i = 0; i < scene->ledger.count; i++)
		if (entry_at(scene, i)->event == EVENT_CIRCULATE)
			open = entry_at(scene, i);
	return open;
}

static bool is_stopped(const Scene *scene, const Entry *answer)
{
	for (int i = 0; i < scene->ledger.count; i++) {
		const Entry *entry = entry_at(scene, i);
		if (entry->event == EVENT_PRINT_START && entry->n > open_entry(scene)->n &&
			entry->n < answer->n)
			return true;
	}
	return false;
}

/* Partner and person stand in their names: "p1-2" is person 2 of partner 1. */
static bool is_real_answer(const Scene *scene, const Entry *entry)
{
	return entry->event == EVENT_ANSWER && entry->n > open_entry(scene)->n &&
		entry->subject == open_entry(scene)->subject &&
		entry->person[1] == entry->partner[1] && entry->partner[1] != '3' &&
		(entry->person[3] != '0') == entry->is_deputy && !is_stopped(scene, entry);
}

static int level(const Entry *answer)
{
	return answer->verdict == VERDICT_OBJECT         ? 2
		: answer->verdict == VERDICT_STAND_ASIDE ? 1
							 : 0;
}

static bool counts_by(const Scene *scene, const Entry *answer, int64_t at)
{
	if (answer->at > at)
		return false;
	if (answer->how == HOW_DESK || answer->verdict == VERDICT_OBJECT ||
		answer->verdict == VERDICT_RETRACT)
		return true;
	if (answer->at + scene->partnership.rules.contest_days * DAY_SECONDS <= at)
		return true;
	for (int i = 0; i < scene->ledger.count; i++) {
		const Entry *other = entry_at(scene, i);
		if (other->n > answer->n && other->at <= at && is_real_answer(scene, other) &&
			other->partner[1] == answer->partner[1] && other->how == HOW_DESK &&
			other->verdict != VERDICT_RETRACT && level(other) == level(answer))
			return true;
	}
	return false;
}

typedef enum { SAYS_NOTHING = -1, SAYS_AGREE, SAYS_ASIDE, SAYS_OBJECT } Says;

/* What one person says at `at`, and the number of the entry that says it. */
static Says person_says(const Scene *scene, char partner, char person, int64_t at, int *number)
{
	Says says = SAYS_NOTHING;
	*number = 0;
	for (int i = 0; i < scene->ledger.count; i++) {
		const Entry *entry = entry_at(scene, i);
		if (!is_real_answer(scene, entry) || entry->partner[1] != partner ||
			entry->person[3] != person || !counts_by(scene, entry, at))
			continue;
		says = entry->verdict == VERDICT_RETRACT ? SAYS_NOTHING : (Says)level(entry);
		*number = entry->n;
	}
	return says;
}

static Says partner_says(const Scene *scene, char partner, int64_t at)
{
	int first, second, third;
	Says principal = person_says(scene, partner, '0', at, &first);
	Says deputies[2] = { person_says(scene, partner, '1', at, &second),
		person_says(scene, partner, '2', at, &third) };
	int numbers[2] = { second, third };
	if (principal == SAYS_NOTHING) {
		if (deputies[0] == SAYS_NOTHING || deputies[1] == SAYS_NOTHING)
			return MAX(deputies[0], deputies[1]);
		return second > third ? deputies[0] : deputies[1];
	}
	Says says = principal;
	for (int i = 0; i < 2; i++)
		if (deputies[i] != SAYS_NOTHING && numbers[i] > first)
			says = MAX(says, deputies[i]);
	return says;
}

static bool is_silent_aside(const Scene *scene, char partner, int64_t at)
{
	bool was_reminded = false;
	if (!scene->partnership.rules.silence_stands_aside || at < open_entry(scene)->closes)
		return false;
	for (int i = 0; i < scene->ledger.count; i++) {
		const Entry *entry = entry_at(scene, i);
		if (is_real_answer(scene, entry) && entry->partner[1] == partner && entry->at <= at)
			return false;
		if (entry->event == EVENT_REMIND && entry->n > open_entry(scene)->n &&
			entry->to.items[0][1] == partner &&
			entry->at <= open_entry(scene)->closes && !is_stopped(scene, entry))
			was_reminded = true;
	}
	return was_reminded;
}

static bool oracle_is_agreed(const Scene *scene, int64_t at)
{
	const Rules *rules = &scene->partnership.rules;
	int agreeing = 0;
	bool is_held_up = at < open_entry(scene)->at + rules->min_days * DAY_SECONDS;
	for (char partner = '0'; partner <= '2'; partner++) {
		Says says = partner_says(scene, partner, at);
		agreeing += says == SAYS_AGREE;
		if (says == SAYS_OBJECT)
			is_held_up = true;
		if (rules->decision == DECISION_QUORUM || says == SAYS_AGREE)
			continue;
		bool stands_aside = says == SAYS_ASIDE ||
			(says == SAYS_NOTHING && is_silent_aside(scene, partner, at));
		if (!stands_aside || rules->stand_aside_blocks)
			is_held_up = true;
	}
	return !is_held_up && agreeing >= MAX(rules->quorum, 1);
}

static const Entry *last_of(const Scene *scene, Event event)
{
	const Entry *last = NULL;
	for (int i = 0; i < scene->ledger.count; i++)
		if (entry_at(scene, i)->event == event &&
			entry_at(scene, i)->n > open_entry(scene)->n)
			last = entry_at(scene, i);
	return last;
}

static State oracle_state(const Scene *scene, int64_t now, int64_t *agreed_at)
{
	*agreed_at = 0;
	for (int64_t at = open_entry(scene)->at; at <= now; at += HOUR) {
		bool is_agreed = oracle_is_agreed(scene, at);
		*agreed_at = !is_agreed ? 0 : *agreed_at ? *agreed_at : at;
	}
	if (last_of(scene, EVENT_RECALL))
		return STATE_WITHDRAWN;
	if (last_of(scene, EVENT_ABANDON))
		return STATE_ABANDONED;
	if (last_of(scene, EVENT_PRINT_START))
		return STATE_PRINTED;
	bool is_fresh = now <= *agreed_at + scene->partnership.rules.valid_days * DAY_SECONDS;
	return *agreed_at && is_fresh ? STATE_AGREED : STATE_CIRCULATED;
}

static void random_rules(Rules *rules)
{
	rules->decision = rand() % 4 ? DECISION_CONSENSUS : DECISION_QUORUM;
	rules->quorum = rand() % 4;
	rules->stand_aside_blocks = rand() % 2;
	rules->silence_stands_aside = rand() % 2;
	rules->min_days = rand() % 3;
	rules->close_days = 1 + rand() % 4;
	rules->valid_days = 1 + rand() % 6;
	rules->contest_days = rand() % 3;
}

static void random_entry(Scene *scene)
{
	static const Event endings[] = { EVENT_PRINT_START, EVENT_ABANDON, EVENT_RECALL };
	int dice = rand() % 40;
	if (dice == 0) {
		scene_circulate(scene);
	} else if (dice == 1) {
		Event event = endings[rand() % 3];
		scene_add(scene,
			(Entry){ .event = event,
				.round = scene->rounds,
				.subject = scene_subjects[(scene->rounds - 1) % 3] });
	} else if (dice < 6) {
		scene_remind(scene, scene->partnership.partners[rand() % 4].people[0].id);
	} else {
		/* Agreement is rare among random answers, so it is favoured. */
		Verdict verdict = rand() % 2 ? VERDICT_AGREE : (Verdict)(rand() % 5);
		Entry *answer = scene_answer(scene, rand() % 4, rand() % 3 ? 0 : 1 + rand() % 2,
			verdict, rand() % 2 ? HOW_DESK : HOW_MEETING);
		if (rand() % 20 == 0)
			answer->person = "p1-0"; /* of another partner, three times in four */
		if (rand() % 20 == 0)
			answer->is_deputy = !answer->is_deputy;
	}
}

Test(agree_property, equals_a_slow_oracle_for_random_entries)
{
	const char *given = g_getenv("SEED");
	unsigned seed = given ? (unsigned)strtoul(given, NULL, 10) : (unsigned)time(NULL);
	fprintf(stderr, "agree_property: SEED=%u\n", seed);
	srand(seed);
	int seen[STATE_SUPERSEDED + 1] = { 0 };
	for (int i = 0; i < SEQUENCES; i++) {
		Scene scene = scene_open();
		random_rules(&scene.partnership.rules);
		scene_circulate(&scene);
		int entries = rand() % MOST_ENTRIES;
		for (int k = 0; k < entries; k++) {
			scene.at += HOUR * (rand() % 3 ? rand() % 4 : rand() % 30);
			random_entry(&scene);
		}
		int64_t now = scene.at + HOUR * (rand() % (24 * LONGEST_DAYS / 2));
		const AgreeState *state = scene_look(&scene, now);
		const Entry *print = NULL;
		for (int k = scene.ledger.count - 1; k >= 0; k--)
			if (entry_at(&scene, k)->event == EVENT_PRINT_START &&
				entry_at(&scene, k)->n > open_entry(&scene)->n)
				print = entry_at(&scene, k);
		int64_t agreed_at;
		State expected = oracle_state(&scene, print ? print->at : now, &agreed_at);
		cr_assert_eq(state->state, expected,
			"SEED=%u, sequence %d: %s, and the oracle says %s", seed, i,
			state_name(state->state), state_name(expected));
		cr_assert_eq(state->agreed_at, agreed_at, "SEED=%u, sequence %d", seed, i);
		seen[state->state]++;
		scene_close(&scene);
	}
	cr_expect_gt(seen[STATE_AGREED], SEQUENCES / 50, "agreed only %d times",
		seen[STATE_AGREED]);
	cr_expect_gt(seen[STATE_CIRCULATED], SEQUENCES / 50);
	cr_expect_gt(seen[STATE_PRINTED], 0);
}
