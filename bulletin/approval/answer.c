#include "approval/answer.h"
#include "approval/agree_answers.h"
#include "approval/approval_remarks.h"
#include "approval/meeting.h"
#include "approval/receipt.h"
#include "approval/round.h"
#include "approval/text_code.h"
#include "approval/timestamp.h"

#include <string.h>

typedef struct {
	Arena *arena;
	const Record *record;
	const AnswerForm *form;
	int64_t now;
	const Round *round;
	Verdict verdict;
	const Partner *partner;
	const Person *person;
	Remarks *remarks;
} Checking;

static const Place nowhere = { 0 };

static const char *nearest_partner(const Checking *checking)
{
	const Partnership *partnership = checking->round->partnership;
	const char **ids = arena_new(checking->arena, const char *, partnership->partner_count);
	for (int i = 0; i < partnership->partner_count; i++)
		ids[i] = partnership->partners[i].id;
	const char *nearest = text_nearest(checking->form->partner, ids,
		partnership->partner_count);
	return nearest ? arena_printf(checking->arena, "; did you mean \"%s\"?", nearest) : "";
}

static void check_partner(Checking *checking)
{
	const char *id = checking->form->partner;
	checking->partner = partner_by_id(checking->round->partnership, id);
	if (!checking->partner)
		remarks_add(checking->remarks, nowhere, ANSWER_PARTNER, id,
			nearest_partner(checking));
	else if (checking->partner->is_observer)
		remarks_add(checking->remarks, nowhere, ANSWER_OBSERVER, checking->partner->name);
}

static void check_person(Checking *checking)
{
	const Partner *of = NULL;
	const Partnership *partnership = checking->round->partnership;
	const Person *person = person_by_id(partnership, checking->form->person, &of);
	if (!person) {
		remarks_add(checking->remarks, nowhere, ANSWER_PERSON, checking->form->person);
	} else if (checking->partner && of != checking->partner) {
		remarks_add(checking->remarks, nowhere, ANSWER_PERSON_ELSEWHERE, person->name,
			of->name, checking->partner->name);
	} else if (!person_is_in_date(person, &partnership->rules, checking->now)) {
		remarks_add(checking->remarks, nowhere, ANSWER_PERSON_DATE, person->name, of->name);
	}
	checking->person = person;
}

static void check_verdict(Checking *checking)
{
	const AnswerForm *form = checking->form;
	int count;
	const char *const *names = verdict_names(&count);
	if (!verdict_from_name(form->verdict, &checking->verdict)) {
		const char *nearest = text_nearest(form->verdict, names, count);
		remarks_add(checking->remarks, nowhere, ANSWER_VERDICT, form->verdict,
			nearest ? arena_printf(checking->arena, "; did you mean \"%s\"?", nearest)
				: "");
	} else if (checking->verdict == VERDICT_OBJECT && !form->reason) {
		remarks_add(checking->remarks, nowhere, ANSWER_REASON);
	}
	if (form->reason)
		record_text_is_sound("the reason", form->reason, checking->remarks);
}

/* The round whose code it is, among the older ones, or NULL. */
static const Entry *round_with_code(const Checking *checking, const char *typed)
{
	const Ledger *ledger = record_ledger(checking->record);
	for (int n = ledger->count; n >= 1; n--) {
		const Entry *entry = ledger_entry(ledger, n);
		if (entry->event == EVENT_CIRCULATE &&
			text_code_matches(text_code(checking->arena, entry->subject), typed))
			return entry;
	}
	return NULL;
}

static void check_code(Checking *checking)
{
	const Entry *open = checking->round->circulated;
	const char *typed = checking->form->code;
	if (text_code_matches(checking->round->code, typed))
		return;
	const Entry *other = round_with_code(checking, typed);
	if (other && strcmp(other->id, open->id) == 0)
		remarks_add(checking->remarks, nowhere, ANSWER_CODE_OLD, other->round, open->round);
	else if (other)
		remarks_add(checking->remarks, nowhere, ANSWER_CODE_OTHER, other->id);
	else
		remarks_add(checking->remarks, nowhere, ANSWER_CODE, typed);
}

/* Nobody can have met over a text before it was circulated, give or take a time zone. */
static void check_meeting(Checking *checking)
{
	int64_t held, circulated = checking->round->circulated->at;
	const char *day = checking->form->meeting;
	if (meeting_read(day, checking->now, &held, checking->remarks) &&
		held + 2 * DAY_SECONDS <= circulated)
		remarks_add(checking->remarks, nowhere, ANSWER_MEETING_BEFORE, day,
			timestamp_day_words(checking->arena, circulated));
}

static void check_witness(Checking *checking)
{
	const Partnership *partnership = checking->round->partnership;
	const char *witness = checking->form->witness;
	if (!witness) {
		if (partnership->rules.meeting_needs_witness)
			remarks_add(checking->remarks, nowhere, ANSWER_WITNESS_MISSING);
		return;
	}
	g_auto(GStrv) parts = g_strsplit(witness, "/", -1);
	const Partner *of = NULL;
	const Person *person = g_strv_length(parts) == 2 ? person_by_id(partnership, parts[1], &of)
							 : NULL;
	if (!person || strcmp(of->id, parts[0]) != 0)
		remarks_add(checking->remarks, nowhere, ANSWER_WITNESS, witness);
	else if (of == checking->partner)
		remarks_add(checking->remarks, nowhere, ANSWER_WITNESS_OWN, person->name, of->name);
	else if (!person_is_in_date(person, &partnership->rules, checking->now))
		remarks_add(checking->remarks, nowhere, ANSWER_PERSON_DATE, person->name, of->name);
}

static bool check_round(Checking *checking)
{
	const char *id = checking->form->bulletin;
	const AgreeState *state = round_state(checking->arena, checking->record, id, checking->now,
		&checking->round, checking->remarks);
	if (!state)
		return false;
	if (state->state == STATE_DRAFT) {
		remarks_add(checking->remarks, nowhere, ANSWER_NO_ROUND, id);
		return false;
	}
	if (state->state == STATE_CIRCULATED || state->state == STATE_AGREED)
		return true;
	remarks_add(checking->remarks, nowhere, ANSWER_TOO_LATE, id, state_name(state->state));
	return false;
}

static bool check(Checking *checking)
{
	int before = remarks_count_of(checking->remarks, REMARK_ERROR);
	if (!check_round(checking))
		return false;
	check_partner(checking);
	check_person(checking);
	check_verdict(checking);
	check_code(checking);
	check_meeting(checking);
	check_witness(checking);
	return !remarks_failed_since(checking->remarks, before);
}

ExitCode answer_record_meeting(Arena *arena, Record *record, const AnswerForm *form, int64_t now,
	AnswerRecorded *recorded, Remarks *remarks)
{
	Checking checking = { .arena = arena,
		.record = record,
		.form = form,
		.now = now,
		.remarks = remarks };
	if (!check(&checking))
		return EXIT_REFUSED;
	const Entry *open = checking.round->circulated;
	Entry *entry = arena_new(arena, Entry, 1);
	*entry = (Entry){ .event = EVENT_ANSWER,
		.id = open->id,
		.round = open->round,
		.subject = open->subject,
		.partner = form->partner,
		.person = form->person,
		.is_deputy = checking.person->is_deputy,
		.verdict = (int)checking.verdict,
		.reason = form->reason,
		.how = HOW_MEETING,
		.meeting = form->meeting,
		.witness = form->witness };
	ExitCode code = record_append(record, "coord", entry, now, remarks);
	if (code != EXIT_DONE)
		return code;
	const Ledger *ledger = record_ledger(record);
	AgreeRound round = { ledger, open, &checking.round->terms, ledger->count + 1 };
	recorded->entry = entry;
	recorded->partner = checking.partner;
	recorded->receipt = receipt_text(arena, record, entry, remarks);
	recorded->counts_from = answer_counts_from(&round, checking.partner, entry);
	return recorded->receipt.bytes ? EXIT_DONE : EXIT_IO;
}
