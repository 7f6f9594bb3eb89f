#include "approval/agree_answers.h"
#include "approval/timestamp.h"

#include <string.h>

static int64_t day_number(Date day)
{
	return timestamp_from_day(day) / DAY_SECONDS;
}

bool person_is_in_date(const Person *person, const Rules *rules, int64_t at)
{
	int64_t day = day_number(timestamp_day(at));
	if (person->from.year && day < day_number(person->from))
		return false;
	if (person->until.year && day > day_number(person->until))
		return false;
	if (!person->is_deputy)
		return true;
	return person->from.year && day <= day_number(person->from) + rules->deputy_longest_days;
}

bool partner_is_required(const Rules *rules, const Partner *partner)
{
	if (partner->is_observer)
		return false;
	for (int i = 0; i < rules->required.count; i++)
		if (strcmp(rules->required.items[i], partner->id) == 0)
			return true;
	return rules->is_required_all;
}

static const Rules *rules_of(const AgreeRound *round)
{
	return &round->terms->partnership->rules;
}

static const Person *person_of(const Partner *partner, const char *id)
{
	for (int i = 0; i < partner->person_count; i++)
		if (strcmp(partner->people[i].id, id) == 0)
			return &partner->people[i];
	return NULL;
}

/* "partner/person" of another partner of the same rules. */
static bool is_witness_from_elsewhere(const AgreeRound *round, const Partner *partner,
	const char *witness)
{
	if (!witness)
		return false;
	g_auto(GStrv) parts = g_strsplit(witness, "/", 2);
	const Partner *other = partner_by_id(round->terms->partnership, parts[0]);
	return other && other != partner && parts[1] && person_of(other, parts[1]);
}

static bool way_is_allowed(const AgreeRound *round, const Partner *partner, const Entry *entry)
{
	switch ((How)entry->how) {
	case HOW_DESK:
		return true;
	case HOW_MEETING:
		return !rules_of(round)->meeting_needs_witness ||
			is_witness_from_elsewhere(round, partner, entry->witness);
	case HOW_EMAIL:
		return rules_of(round)->email_allowed;
	case HOW_OWN_KEY:
		return false; /* such signatures are not checked yet: in doubt, refuse */
	}
	return false;
}

bool answer_is_valid(const AgreeRound *round, const Partner *partner, const Entry *entry)
{
	const Entry *circulated = round->circulated;
	if (entry->event != EVENT_ANSWER || entry->n <= circulated->n || entry->n >= round->until ||
		partner->is_observer || strcmp(entry->subject, circulated->subject) != 0 ||
		strcmp(entry->id, circulated->id) != 0 || entry->round != circulated->round ||
		strcmp(entry->partner, partner->id) != 0)
		return false;
	const Person *person = person_of(partner, entry->person);
	return person && person->is_deputy == entry->is_deputy &&
		person_is_in_date(person, rules_of(round), entry->at) &&
		way_is_allowed(round, partner, entry);
}

/* How much an answer holds up; the two ways to agree are one. */
static int strictness(const Entry *answer)
{
	switch ((Verdict)answer->verdict) {
	case VERDICT_OBJECT:
		return 2;
	case VERDICT_STAND_ASIDE:
		return 1;
	default:
		return 0;
	}
}

static bool was_given_in_person(const Entry *answer)
{
	return answer->how == HOW_DESK || answer->how == HOW_OWN_KEY;
}

int64_t answer_counts_from(const AgreeRound *round, const Partner *partner, const Entry *answer)
{
	bool counts_at_once = was_given_in_person(answer) || answer->verdict == VERDICT_OBJECT ||
		answer->verdict == VERDICT_RETRACT;
	if (counts_at_once)
		return answer->at;
	int64_t from = answer->at + rules_of(round)->contest_days * DAY_SECONDS;
	for (int n = answer->n + 1; n < round->until && n <= round->ledger->count; n++) {
		const Entry *later = ledger_entry(round->ledger, n);
		bool confirms = answer_is_valid(round, partner, later) &&
			was_given_in_person(later) && later->verdict != VERDICT_RETRACT &&
			strictness(later) == strictness(answer);
		if (confirms)
			return MIN(from, later->at);
	}
	return from;
}

/* The latest answer of one person that counted at `at`; NULL where there is none, or no more. */
static const Entry *current_answer(const AgreeRound *round, const Partner *partner,
	const Person *person, int64_t at)
{
	for (int n = MIN(round->until - 1, round->ledger->count); n > round->circulated->n; n--) {
		const Entry *entry = ledger_entry(round->ledger, n);
		if (answer_is_valid(round, partner, entry) &&
			strcmp(entry->person, person->id) == 0 &&
			answer_counts_from(round, partner, entry) <= at)
			return entry->verdict == VERDICT_RETRACT ? NULL : entry;
	}
	return NULL;
}

/* The latest current answer of the partner's principals, or of its deputies. */
static const Entry *latest_of(const AgreeRound *round, const Partner *partner, bool is_deputy,
	int64_t at)
{
	const Entry *latest = NULL;
	for (int i = 0; i < partner->person_count; i++) {
		if (partner->people[i].is_deputy != is_deputy)
			continue;
		const Entry *answer = current_answer(round, partner, &partner->people[i], at);
		if (answer && (!latest || answer->n > latest->n))
			latest = answer;
	}
	return latest;
}

/* A principal's answer gives way to a deputy's later one only where that is stricter. */
static const Entry *answer_of(const AgreeRound *round, const Partner *partner, int64_t at)
{
	const Entry *answer = latest_of(round, partner, false, at);
	if (!answer)
		return latest_of(round, partner, true, at);
	const Entry *principal = answer;
	for (int i = 0; i < partner->person_count; i++) {
		if (!partner->people[i].is_deputy)
			continue;
		const Entry *deputy = current_answer(round, partner, &partner->people[i], at);
		if (deputy && deputy->n > principal->n && strictness(deputy) > strictness(answer))
			answer = deputy;
	}
	return answer;
}

/* The latest answer that was given by `at` and does not count yet. */
static const Entry *waiting_answer(const AgreeRound *round, const Partner *partner, int64_t at)
{
	for (int n = MIN(round->until - 1, round->ledger->count); n > round->circulated->n; n--) {
		const Entry *entry = ledger_entry(round->ledger, n);
		if (!answer_is_valid(round, partner, entry) || entry->at > at)
			continue;
		return answer_counts_from(round, partner, entry) > at ? entry : NULL;
	}
	return NULL;
}

static bool has_ever_answered(const AgreeRound *round, const Partner *partner, int64_t at)
{
	for (int n = round->circulated->n + 1; n < round->until && n <= round->ledger->count; n++) {
		const Entry *entry = ledger_entry(round->ledger, n);
		if (answer_is_valid(round, partner, entry) && entry->at <= at)
			return true;
	}
	return false;
}

static bool was_reminded(const AgreeRound *round, const Partner *partner)
{
	const Entry *circulated = round->circulated;
	for (int n = circulated->n + 1; n < round->until && n <= round->ledger->count; n++) {
		const Entry *entry = ledger_entry(round->ledger, n);
		if (entry->event != EVENT_REMIND || strcmp(entry->id, circulated->id) != 0 ||
			entry->round != circulated->round || entry->at > circulated->closes)
			continue;
		for (int i = 0; i < entry->to.count; i++)
			if (person_of(partner, entry->to.items[i]))
				return true;
	}
	return false;
}

static bool is_silent(const AgreeRound *round, const PartnerStanding *stand, int64_t at)
{
	return rules_of(round)->silence_stands_aside && !stand->is_dissenting &&
		at >= round->circulated->closes && was_reminded(round, stand->partner) &&
		!has_ever_answered(round, stand->partner, at);
}

static bool is_dissenter(const AgreeTerms *terms, const Partner *partner)
{
	for (int i = 0; i < terms->dissenter_count; i++)
		if (strcmp(terms->dissenters[i], partner->id) == 0)
			return true;
	return false;
}

PartnerStanding standing_at(const AgreeRound *round, const Partner *partner, int64_t at)
{
	static const Standing by_strictness[] = { STANDS_AGREEING, STANDS_ASIDE, STANDS_OBJECTING };
	PartnerStanding stand = {
		.partner = partner,
		.is_dissenting = is_dissenter(round->terms, partner),
		.is_required = partner_is_required(rules_of(round), partner),
	};
	const Entry *waiting;
	if (partner->is_observer) {
		stand.standing = STANDS_OBSERVING;
	} else if ((stand.answer = answer_of(round, partner, at))) {
		stand.standing = by_strictness[strictness(stand.answer)];
	} else if ((waiting = waiting_answer(round, partner, at))) {
		stand.standing = STANDS_WAITING;
		stand.answer = waiting;
		stand.waits_until = answer_counts_from(round, partner, waiting);
	} else {
		stand.standing = is_silent(round, &stand, at) ? STANDS_SILENT : STANDS_MISSING;
	}
	return stand;
}
