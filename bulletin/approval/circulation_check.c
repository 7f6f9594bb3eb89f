/* What has to hold before a bulletin is circulated (AGREEMENT.md 5, guards of `circulate`). */
#include "approval/approval_remarks.h"
#include "approval/circulation.h"
#include "approval/rules_snapshot.h"

#include <string.h>

static void check_front_matter(const Draft *draft, Remarks *remarks)
{
	const FrontMatter *front = &draft->front;
	if (!front->is_ready)
		remarks_add(remarks, front->end, DRAFT_NOT_READY);
	if (front->issue == 0)
		remarks_add(remarks, front->end, DRAFT_NEEDS, "issue", "issue: 7");
	if (front->date.year == 0)
		remarks_add(remarks, front->end, DRAFT_NEEDS, "date", "date: 2026-02-06");
	if (!front->author.name.text || !front->author.for_partner.text)
		remarks_add(remarks, front->end, DRAFT_NEEDS, "author",
			"author: {name: Your Name, for: your-partner}");
}

static bool same_day(Date a, const char *text)
{
	Date b;
	return date_from_text(text, &b) && a.year == b.year && a.month == b.month && a.day == b.day;
}

static void check_topic(const Ledger *ledger, const char *id, const Draft *draft,
	const Rules *rules, Remarks *remarks)
{
	const Entry *topic = ledger_last(ledger, EVENT_TOPIC, id);
	const FrontMatter *front = &draft->front;
	Place place = front->topic.meeting.year ? front->topic.meeting_place : front->end;
	if (!topic && rules->topic_required)
		remarks_add(remarks, place, TOPIC_MISSING);
	else if (topic && front->topic.meeting.year &&
		!same_day(front->topic.meeting, topic->meeting))
		remarks_add(remarks, place, TOPIC_DIFFERS, topic->meeting);
}

static bool has_person_in_date(const Partner *partner, const Rules *rules, int64_t now)
{
	for (int i = 0; i < partner->person_count; i++)
		if (person_is_in_date(&partner->people[i], rules, now))
			return true;
	return false;
}

static void check_people(const Partnership *partnership, int64_t now, Remarks *remarks)
{
	for (int i = 0; i < partnership->partner_count; i++) {
		const Partner *partner = &partnership->partners[i];
		if (partner_is_required(&partnership->rules, partner) &&
			!has_person_in_date(partner, &partnership->rules, now))
			remarks_add(remarks, partner->place, NOBODY_IN_DATE, partner->name);
	}
}

/* The working copy has to be what was adopted, but for the bulletin that proposes new rules. */
static const Partnership *check_rules(Arena *arena, const Record *record, const char *id,
	Text source, Remarks *remarks)
{
	Place place = { .file = "partnership.yaml" };
	const Entry *adopted = rules_in_force(record_ledger(record), 0);
	if (!adopted) {
		remarks_add(remarks, place, RULES_NOT_ADOPTED);
		return NULL;
	}
	bool is_changed = strcmp(text_sha256(arena, source.bytes, source.length), adopted->rules) !=
		0;
	if (is_changed && strcmp(id, "rules") != 0)
		remarks_add(remarks, place, RULES_EDITED);
	return rules_snapshot_read(arena, record, adopted->rules, remarks);
}

/* A bulletin ends; `rules` never does, or once it is printed no rule could be changed again. */
static void check_state(Arena *arena, const Record *record, const char *id, int64_t now,
	Remarks *remarks)
{
	const Round *round;
	const AgreeState *state = round_state(arena, record, id, now, &round, remarks);
	if (!state || strcmp(id, "rules") == 0)
		return;
	if (state->state == STATE_ABANDONED || state->state == STATE_PRINTED ||
		state->state == STATE_WITHDRAWN || state->state == STATE_SUPERSEDED)
		remarks_add(remarks,
			(Place){ .file = record_ledger(record)->file,
				.line = state->ended_by->n,
				.column = 1 },
			ROUND_ENDED, id, state_name(state->state));
}

bool circulation_check(Arena *arena, const Record *record, const char *id, const Draft *draft,
	Text partnership_source, int64_t now, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	check_front_matter(draft, remarks);
	const Partnership *partnership = check_rules(arena, record, id, partnership_source,
		remarks);
	if (partnership) {
		check_topic(record_ledger(record), id, draft, &partnership->rules, remarks);
		check_people(partnership, now, remarks);
	}
	check_state(arena, record, id, now, remarks);
	return !remarks_failed_since(remarks, before);
}
