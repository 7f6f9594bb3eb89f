#include "approval/rules_adoption.h"
#include "approval/agree_words.h"
#include "approval/approval_remarks.h"
#include "approval/meeting.h"
#include "approval/round.h"
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

/* The agreed round that these rules came from, told in words for `by`; NULL with an error. */
static const char *agreed_by(Arena *arena, const Record *record, const Entry *in_force,
	const char *sha256, int64_t now, Remarks *remarks)
{
	if (strcmp(in_force->rules, sha256) == 0) {
		remarks_add(remarks, nowhere, RULES_IN_FORCE, in_force->n);
		return NULL;
	}
	const Round *round;
	const AgreeState *state = round_state(arena, record, "rules", now, &round, remarks);
	if (!state)
		return NULL;
	bool is_agreed = state->state == STATE_AGREED || state->state == STATE_PRINTED;
	if (!round || !proposes(round, sha256) ||
		strcmp(round->circulated->rules, in_force->rules) != 0) {
		remarks_add(remarks, nowhere, RULES_NOT_CIRCULATED);
		return NULL;
	}
	if (!is_agreed) {
		remarks_add(remarks, nowhere, RULES_NOT_AGREED, round->circulated->round,
			state_name(state->state));
		return NULL;
	}
	return arena_printf(arena, "rules round %d", round->circulated->round);
}

ExitCode rules_adopt(Arena *arena, Record *record, const RulesAdoption *adoption, int64_t now,
	const Entry **adopted, Remarks *remarks)
{
	const Partnership *partnership = partnership_read(arena, adoption->file, adoption->source,
		remarks);
	if (!partnership)
		return EXIT_CONTENT;
	const Ledger *ledger = record_ledger(record);
	const Entry *in_force = rules_in_force(ledger, 0);
	const char *sha256 = text_sha256(arena, adoption->source.bytes, adoption->source.length);
	Entry *entry = arena_new(arena, Entry, 1);
	*entry = (Entry){ .event = EVENT_RULES, .rules = sha256 };
	if (in_force) {
		entry->was = in_force->rules;
		entry->by = agreed_by(arena, record, in_force, sha256, now, remarks);
		if (!entry->by)
			return EXIT_REFUSED;
	} else {
		if (!check_founding(arena, adoption, partnership, now, remarks))
			return EXIT_REFUSED;
		entry->was = ledger_entry(ledger, 1)->rules;
		entry->by = "meeting";
		entry->meeting = adoption->meeting;
		entry->witnesses = (WordList){ adoption->witnesses, adoption->witness_count };
	}
	if (!rules_snapshot_write(arena, record, adoption->source, remarks))
		return EXIT_IO;
	*adopted = entry;
	return record_append(record, "coord", entry, now, remarks);
}
