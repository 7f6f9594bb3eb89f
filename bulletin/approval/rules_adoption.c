#include "approval/rules_adoption.h"
#include "approval/agree_words.h"
#include "approval/approval_remarks.h"
#include "approval/meeting.h"
#include "approval/round.h"
#include "approval/rules_change.h"
#include "approval/rules_snapshot.h"

#include <string.h>

static const Place nowhere = { 0 };

/* The partner that a "partner/person" in date belongs to, or NULL with an error. */
static const Partner *partner_of_witness(const Partnership *partnership, const char *witness,
	int64_t now, Remarks *remarks)
{
	g_auto(GStrv) parts = g_strsplit(witness, "/", -1);
	const Partner *of = NULL;
	const Person *person = g_strv_length(parts) == 2 ? person_by_id(partnership, parts[1], &of)
							 : NULL;
	if (!person || strcmp(of->id, parts[0]) != 0) {
		remarks_add(remarks, nowhere, ANSWER_WITNESS, witness);
		return NULL;
	}
	if (person_is_in_date(person, &partnership->rules, now))
		return of;
	remarks_add(remarks, nowhere, ANSWER_PERSON_DATE, person->name, of->name);
	return NULL;
}

static bool has_witness(const RulesAdoption *adoption, const Partner *partner)
{
	for (int i = 0; i < adoption->witness_count; i++) {
		const char *witness = adoption->witnesses[i];
		size_t length = strlen(partner->id);
		if (strncmp(witness, partner->id, length) == 0 && witness[length] == '/')
			return true;
	}
	return false;
}

static bool check_founding(Arena *arena, const RulesAdoption *adoption,
	const Partnership *partnership, int64_t now, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	int64_t held;
	meeting_read(adoption->meeting, now, &held, remarks);
	for (int i = 0; i < adoption->witness_count; i++)
		partner_of_witness(partnership, adoption->witnesses[i], now, remarks);
	const char **absent = arena_new(arena, const char *, partnership->partner_count);
	int count = 0;
	for (int i = 0; i < partnership->partner_count; i++) {
		const Partner *partner = &partnership->partners[i];
		if (!partner->is_observer && !has_witness(adoption, partner))
			absent[count++] = partner->name;
	}
	if (count > 0)
		remarks_add(remarks, nowhere, FOUNDING_WITNESS, words_joined(arena, absent, count));
	return !remarks_failed_since(remarks, before);
}

/* Whether the round of the bulletin `rules` proposes exactly these bytes. */
static bool proposes(const Round *round, const char *sha256)
{
	for (int i = 0; i < round->manifest->file_count; i++) {
		const ManifestFile *file = &round->manifest->files[i];
		if (strcmp(file->role, "rules") == 0 && strcmp(file->sha256, sha256) == 0)
			return true;
	}
	return false;
}

/* A change of rules on its way into force. */
typedef struct {
	Arena *arena;
	const Record *record;
	const RulesAdoption *adoption;
	const Entry *in_force;
	const Partnership *partnership; /* the rules in force */
	const char *sha256;             /* of the new ones */
	int64_t now;
	Remarks *remarks;
} Change;

/* The partner whose own people are all that changes, or NULL. */
static const Partner *partner_of_change(const Change *change)
{
	Text before = rules_snapshot_text(change->arena, change->record, change->in_force->rules,
		change->remarks);
	const char *id = before.bytes
		? rules_change_of_people(change->arena, before, change->adoption->source)
		: NULL;
	return id ? partner_by_id(change->partnership, id) : NULL;
}

static bool has_principal(const Change *change, const Partner *partner)
{
	for (int i = 0; i < partner->person_count; i++)
		if (!partner->people[i].is_deputy &&
			person_is_in_date(&partner->people[i], &change->partnership->rules,
				change->now))
			return true;
	return false;
}

/* Two people of two other partners, who were there when a partner without a principal named one. */
static bool check_two_witnesses(const Change *change, const Partner *partner)
{
	const RulesAdoption *adoption = change->adoption;
	const Partner *first = NULL;
	int64_t held;
	int before = remarks_count_of(change->remarks, REMARK_ERROR);
	bool has_two = false;
	meeting_read(adoption->meeting, change->now, &held, change->remarks);
	for (int i = 0; i < adoption->witness_count; i++) {
		const Partner *of = partner_of_witness(change->partnership, adoption->witnesses[i],
			change->now, change->remarks);
		has_two |= of && of != partner && first && of != first;
		first = !first && of && of != partner ? of : first;
	}
	if (!has_two)
		remarks_add(change->remarks, nowhere, RULES_TWO_WITNESSES, partner->name);
	return !remarks_failed_since(change->remarks, before);
}

static bool principal_agrees(const AgreeState *state, const Partner *partner)
{
	for (int i = 0; i < state->partner_count; i++) {
		const PartnerStanding *stand = &state->partners[i];
		if (strcmp(stand->partner->id, partner->id) == 0)
			return stand->standing == STANDS_AGREEING && !stand->answer->is_deputy;
	}
	return false;
}

/* Fills in what a circulated change was agreed by: everybody, or the partner it is about. */
static bool take_round(const Change *change, const Partner *partner, Entry *entry)
{
	const Round *round;
	const AgreeState *state = round_state(change->arena, change->record, "rules", change->now,
		&round, change->remarks);
	if (!state)
		return false;
	bool is_open = state->state == STATE_CIRCULATED || state->state == STATE_AGREED ||
		state->state == STATE_PRINTED;
	if (!round || !is_open || !proposes(round, change->sha256) ||
		strcmp(round->circulated->rules, change->in_force->rules) != 0) {
		remarks_add(change->remarks, nowhere, RULES_NOT_CIRCULATED);
		return false;
	}
	if (state->state != STATE_CIRCULATED)
		entry->by = arena_printf(change->arena, "rules round %d", round->circulated->round);
	else if (partner && principal_agrees(state, partner))
		entry->by = partner->id;
	else
		remarks_add(change->remarks, nowhere, RULES_NOT_AGREED, round->circulated->round,
			state_name(state->state));
	return entry->by;
}

static bool take_change(Change *change, Entry *entry)
{
	const Entry *in_force = change->in_force;
	entry->was = in_force->rules;
	if (strcmp(in_force->rules, change->sha256) == 0) {
		remarks_add(change->remarks, nowhere, RULES_IN_FORCE, in_force->n);
		return false;
	}
	change->partnership = rules_snapshot_read(change->arena, change->record, in_force->rules,
		change->remarks);
	if (!change->partnership)
		return false;
	const Partner *partner = partner_of_change(change);
	if (!partner || has_principal(change, partner))
		return take_round(change, partner, entry);
	if (!check_two_witnesses(change, partner))
		return false;
	entry->by = partner->id;
	entry->meeting = change->adoption->meeting;
	entry->witnesses = (WordList){ change->adoption->witnesses,
		change->adoption->witness_count };
	return true;
}

static bool take_founding(const Change *change, const Partnership *partnership, Entry *entry)
{
	const RulesAdoption *adoption = change->adoption;
	if (!check_founding(change->arena, adoption, partnership, change->now, change->remarks))
		return false;
	entry->was = ledger_entry(record_ledger(change->record), 1)->rules;
	entry->by = "meeting";
	entry->meeting = adoption->meeting;
	entry->witnesses = (WordList){ adoption->witnesses, adoption->witness_count };
	return true;
}

ExitCode rules_adopt(Arena *arena, Record *record, const RulesAdoption *adoption, int64_t now,
	const Entry **adopted, Remarks *remarks)
{
	const Partnership *partnership = partnership_read(arena, adoption->file, adoption->source,
		remarks);
	if (!partnership)
		return EXIT_CONTENT;
	Change change = { .arena = arena,
		.record = record,
		.adoption = adoption,
		.in_force = rules_in_force(record_ledger(record), 0),
		.sha256 = text_sha256(arena, adoption->source.bytes, adoption->source.length),
		.now = now,
		.remarks = remarks };
	Entry *entry = arena_new(arena, Entry, 1);
	*entry = (Entry){ .event = EVENT_RULES, .rules = change.sha256 };
	bool is_taken = change.in_force ? take_change(&change, entry)
					: take_founding(&change, partnership, entry);
	if (!is_taken)
		return EXIT_REFUSED;
	if (!rules_snapshot_write(arena, record, adoption->source, remarks))
		return EXIT_IO;
	*adopted = entry;
	return record_append(record, "coord", entry, now, remarks);
}
