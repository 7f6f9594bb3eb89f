#include "approval/agree.h"
#include "approval/agree_answers.h"
#include "approval/timestamp.h"

#include <stdlib.h>
#include <string.h>

const char *state_name(State state)
{
	static const char *const names[] = { "draft", "circulated", "agreed", "printed",
		"abandoned", "withdrawn", "superseded" };
	return names[state];
}

const Entry *agree_open_round(const Ledger *ledger, const char *id)
{
	return ledger_last(ledger, EVENT_CIRCULATE, id);
}

/* What the partners' standings amount to at one moment. */
typedef struct {
	int agreeing;
	bool is_objected;
	bool is_required_met;
} Tally;

static bool satisfies_requirement(const PartnerStanding *stand, const Rules *rules)
{
	if (!stand->is_required && !stand->is_dissenting)
		return true;
	switch (stand->standing) {
	case STANDS_AGREEING:
		return true;
	case STANDS_ASIDE:
		/* A dissenter's own words are on the sheet: standing aside is answering. */
		return !rules->stand_aside_blocks || !stand->is_required;
	case STANDS_SILENT:
		return !rules->stand_aside_blocks;
	default:
		return false;
	}
}

static Tally tally_at(const AgreeRound *round, int64_t at)
{
	const Partnership *partnership = round->terms->partnership;
	Tally tally = { .is_required_met = true };
	for (int i = 0; i < partnership->partner_count; i++) {
		PartnerStanding stand = standing_at(round, &partnership->partners[i], at);
		tally.agreeing += stand.standing == STANDS_AGREEING;
		tally.is_objected |= stand.standing == STANDS_OBJECTING;
		bool is_bound = partnership->rules.decision == DECISION_CONSENSUS ||
			stand.is_dissenting;
		if (is_bound && !satisfies_requirement(&stand, &partnership->rules))
			tally.is_required_met = false;
	}
	return tally;
}

static int quorum_of(const Rules *rules)
{
	return MAX(rules->quorum, 1);
}

static int64_t earliest_of(const AgreeRound *round)
{
	return round->circulated->at + round->terms->partnership->rules.min_days * DAY_SECONDS;
}

static bool is_agreed_at(const AgreeRound *round, int64_t at)
{
	Tally tally = tally_at(round, at);
	return at >= earliest_of(round) && !tally.is_objected && tally.is_required_met &&
		tally.agreeing >= quorum_of(&round->terms->partnership->rules);
}

static int by_time(const void *left, const void *right)
{
	int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
	return a < b ? -1 : a > b;
}

/* The moments, in order, at which agreement can begin or end; between them nothing changes. */
static int64_t *turning_points(Arena *arena, const AgreeRound *round, int *count)
{
	int64_t *points = NULL;
	*count = 0;
	*arena_push(arena, points, *count) = earliest_of(round);
	*arena_push(arena, points, *count) = round->circulated->closes;
	const Partnership *partnership = round->terms->partnership;
	for (int n = round->circulated->n + 1; n < round->until && n <= round->ledger->count; n++) {
		const Entry *entry = ledger_entry(round->ledger, n);
		for (int i = 0; i < partnership->partner_count; i++) {
			const Partner *partner = &partnership->partners[i];
			if (!answer_is_valid(round, partner, entry))
				continue;
			*arena_push(arena, points, *count) = entry->at;
			*arena_push(arena, points, *count) = answer_counts_from(round, partner,
				entry);
		}
	}
	qsort(points, (size_t)*count, sizeof *points, by_time);
	return points;
}

/* The beginning of the unbroken agreement that holds at `at`, or 0. */
static int64_t agreed_since(Arena *arena, const AgreeRound *round, int64_t at)
{
	if (!is_agreed_at(round, at))
		return 0;
	int count;
	int64_t *points = turning_points(arena, round, &count);
	int64_t since = at;
	for (int i = count - 1; i >= 0; i--) {
		if (points[i] > at)
			continue;
		if (!is_agreed_at(round, points[i]))
			break;
		since = points[i];
	}
	return since;
}

static bool objected_before(const AgreeRound *round, const Partner *partner)
{
	for (int n = round->circulated->n - 1; n >= 1; n--) {
		const Entry *entry = ledger_entry(round->ledger, n);
		if (entry->event == EVENT_ANSWER && strcmp(entry->id, round->circulated->id) == 0 &&
			strcmp(entry->partner, partner->id) == 0)
			return entry->verdict == VERDICT_OBJECT;
	}
	return false;
}

static void list_partners(Arena *arena, const AgreeRound *round, int64_t at, AgreeState *state)
{
	const Partnership *partnership = round->terms->partnership;
	PartnerStanding *partners = arena_new(arena, PartnerStanding, partnership->partner_count);
	for (int i = 0; i < partnership->partner_count; i++) {
		partners[i] = standing_at(round, &partnership->partners[i], at);
		partners[i].has_objected_before = objected_before(round, partners[i].partner);
	}
	state->partners = partners;
	state->partner_count = partnership->partner_count;
}

static GuardState guard(bool is_met)
{
	return is_met ? GUARD_MET : GUARD_NOT_MET;
}

static void set_guards(const AgreeRound *round, int64_t at, AgreeState *state)
{
	Tally tally = tally_at(round, at);
	const Rules *rules = &round->terms->partnership->rules;
	state->agreeing = tally.agreeing;
	state->quorum = quorum_of(rules);
	state->earliest = earliest_of(round);
	state->guards[GUARD_OBJECTION] = guard(!tally.is_objected);
	state->guards[GUARD_REQUIRED] = guard(tally.is_required_met);
	state->guards[GUARD_QUORUM] = guard(tally.agreeing >= state->quorum);
	state->guards[GUARD_DAYS] = guard(at >= state->earliest);
	state->guards[GUARD_VALID] = GUARD_CANNOT_TELL;
	if (state->agreed_at > 0) {
		state->valid_until = state->agreed_at + rules->valid_days * DAY_SECONDS;
		state->guards[GUARD_VALID] = guard(at <= state->valid_until);
	}
}

/* The first print of the open round, after which no answer is taken. */
static const Entry *print_start_of(const Ledger *ledger, const Entry *circulated)
{
	for (int n = circulated->n + 1; n <= ledger->count; n++) {
		const Entry *entry = ledger_entry(ledger, n);
		if (entry->event == EVENT_PRINT_START &&
			strcmp(entry->subject, circulated->subject) == 0)
			return entry;
	}
	return NULL;
}

static const Entry *last_since(const Ledger *ledger, Event event, const Entry *circulated)
{
	const Entry *entry = ledger_last(ledger, event, circulated->id);
	return entry && entry->n > circulated->n ? entry : NULL;
}

/* What ended the round, if anything did, in the order of what weighs most. */
static State ending(const Ledger *ledger, const Entry *circulated, const AgreeTerms *terms,
	const Entry **by)
{
	if ((*by = last_since(ledger, EVENT_RECALL, circulated)))
		return STATE_WITHDRAWN;
	if ((*by = last_since(ledger, EVENT_ABANDON, circulated)))
		return STATE_ABANDONED;
	const Entry *print = print_start_of(ledger, circulated);
	if (print && (*by = terms->superseded_by))
		return STATE_SUPERSEDED;
	*by = print;
	return print ? STATE_PRINTED : STATE_CIRCULATED;
}

const AgreeState *agree_state(Arena *arena, const Ledger *ledger, const char *id,
	const AgreeTerms *terms, int64_t now)
{
	AgreeState *state = arena_new(arena, AgreeState, 1);
	const Entry *circulated = agree_open_round(ledger, id);
	g_assert((circulated != NULL) == (terms != NULL));
	for (int i = 0; i < GUARD_COUNT; i++)
		state->guards[i] = GUARD_CANNOT_TELL;
	if (!circulated)
		return state;
	state->circulated = circulated;
	state->state = ending(ledger, circulated, terms, &state->ended_by);

	/* A clock that went back makes no entry unwritten; print refuses it besides. */
	int64_t at = MAX(now, ledger_last_at(ledger));
	const Entry *print = print_start_of(ledger, circulated);
	AgreeRound round = { ledger, circulated, terms, print ? print->n : ledger->count + 1 };
	if (print)
		at = print->at;
	list_partners(arena, &round, at, state);
	state->agreed_at = agreed_since(arena, &round, at);
	set_guards(&round, at, state);
	bool may_print = state->agreed_at > 0 && state->guards[GUARD_VALID] == GUARD_MET;
	if (state->state == STATE_CIRCULATED && may_print)
		state->state = STATE_AGREED;
	return state;
}
