#include "approval/approval_check.h"
#include "approval/agree_words.h"
#include "approval/approval_remarks.h"
#include "approval/receipt.h"
#include "approval/rules_snapshot.h"
#include "approval/sheet_check.h"
#include "approval/timestamp.h"

#include <string.h>
#include <unistd.h>

enum { LONGEST_GAP_DAYS = 400, LARGEST_INPUT = 256 * 1024 * 1024 };

typedef struct {
	Arena *arena;
	const Record *record;
	const ApprovalRequest *request;
	int64_t now;
	const Round *round;
	const AgreeState *state;
	Remarks *remarks;
} Checking;

static Checking checking_begin(Arena *arena, const Record *record, const ApprovalRequest *request,
	Remarks *remarks)
{
	g_assert(record_is_locked(record));
	return (Checking){ .arena = arena,
		.record = record,
		.request = request,
		.now = request->clock(),
		.remarks = remarks };
}

/* Point 2. That the mark is in the record was checked when it was opened. */
static void check_receipts(const Checking *checking)
{
	const ApprovalRequest *request = checking->request;
	for (int i = 0; i < request->receipt_count; i++)
		receipt_check(checking->arena, checking->record, request->receipts[i],
			checking->remarks);
}

/* Point 5. */
static void check_rules(const Checking *checking)
{
	const Entry *circulated = checking->round->circulated;
	const Entry *adopted = rules_in_force(record_ledger(checking->record), circulated->n);
	if (!adopted || strcmp(adopted->rules, circulated->rules) != 0)
		remarks_add(checking->remarks, (Place){ .file = checking->round->folder },
			PRINT_RULES, circulated->round);
}

/*
 * Points 3 and 6, but for the clock. That printing began proves no agreement: the
 * guards of a printed bulletin tell what held when it did.
 */
static void check_state(const Checking *checking)
{
	const AgreeState *state = checking->state;
	bool was_agreed = state->agreed_at > 0 && state->guards[GUARD_VALID] == GUARD_MET;
	if (state->state == STATE_AGREED || (state->state == STATE_PRINTED && was_agreed))
		return;
	Place place = { .file = checking->request->bulletin };
	if (state->state != STATE_CIRCULATED && state->state != STATE_PRINTED) {
		remarks_add(checking->remarks, place, PRINT_STATE, state_name(state->state));
		return;
	}
	for (int i = 0; i < GUARD_COUNT; i++)
		if (state->guards[i] == GUARD_NOT_MET)
			remarks_add(checking->remarks, place, PRINT_GUARD,
				agree_guard_words(checking->arena, state,
					checking->round->partnership, (Guard)i));
}

/* Point 6, the clock: answers and terms mean nothing on a machine that is out of time. */
static void check_clock(const Checking *checking)
{
	const Ledger *ledger = record_ledger(checking->record);
	int64_t last = ledger_last_at(ledger), now = checking->now;
	Place place = { .file = ledger->file, .line = ledger->count, .column = 1 };
	if (now < last)
		remarks_add(checking->remarks, place, RECORD_CLOCK,
			timestamp_text(checking->arena, now),
			timestamp_text(checking->arena, last));
	else if (now > last + LONGEST_GAP_DAYS * DAY_SECONDS)
		remarks_add(checking->remarks, place, PRINT_GAP, LONGEST_GAP_DAYS,
			timestamp_text(checking->arena, now),
			timestamp_text(checking->arena, last));
}

/*
 * Point 7. A layout that lies with the program is no working copy: it may have
 * moved on, and is missing here unless the partnership has written its own.
 */
static void check_working_copy(const Checking *checking)
{
	const Manifest *manifest = checking->round->manifest;
	if (checking->request->is_stored_sheet_wanted)
		return;
	for (int i = 0; i < manifest->file_count; i++) {
		const ManifestFile *file = &manifest->files[i];
		if (!manifest_is_input(file))
			continue;
		const char *path = record_place_path(checking->arena, checking->request->place,
			file->name);
		bool is_here = access(path, F_OK) == 0;
		if (!is_here && strcmp(file->role, "layout") == 0)
			continue;
		Text bytes = text_read(checking->arena, path, LARGEST_INPUT,
			remarks_new(checking->arena));
		if (!bytes.bytes ||
			strcmp(text_sha256(checking->arena, bytes.bytes, bytes.length),
				file->sha256) != 0)
			remarks_add(checking->remarks, (Place){ .file = path }, PRINT_CHANGED,
				checking->round->circulated->round);
	}
}

static bool is_named_as_agreed(const FrontMatter *front, const Partner *partner)
{
	for (int i = 0; i < front->agreed_by.count; i++)
		if (strcmp(front->agreed_by.items[i], partner->id) == 0)
			return true;
	return front->is_agreed_by_all && !partner->is_observer;
}

/* Point 9: what the sheet says of who agreed has to be so. */
static void check_agreed_by(const Checking *checking)
{
	const FrontMatter *front = &checking->round->draft->front;
	const AgreeState *state = checking->state;
	const char **names = arena_new(checking->arena, const char *, state->partner_count);
	int count = 0;
	for (int i = 0; i < state->partner_count; i++) {
		const PartnerStanding *stand = &state->partners[i];
		if (is_named_as_agreed(front, stand->partner) && stand->standing != STANDS_AGREEING)
			names[count++] = stand->partner->name;
	}
	if (count > 0)
		remarks_add(checking->remarks, (Place){ .file = checking->request->bulletin },
			PRINT_AGREED_BY, words_joined(checking->arena, names, count));
}

/* Points 4 and 8, for every edition: they were agreed together. */
static void check_sheets(const Checking *checking, Checked *checked)
{
	const Manifest *manifest = checking->round->manifest;
	const char *wanted = checking->request->edition;
	const Text *sheets;
	checked->listed = manifest_sheet(manifest, wanted);
	if (!checked->listed)
		remarks_add(checking->remarks, (Place){ .file = checking->request->bulletin },
			PRINT_EDITION, checking->round->circulated->round, wanted);
	round_check(checking->arena, checking->round, &sheets, checking->remarks);
	for (int i = 0; i < manifest->sheet_count; i++) {
		const ManifestSheet *listed = &manifest->sheets[i];
		if (strcmp(listed->edition, wanted) == 0)
			checked->sheet = sheets[i];
		if (sheets[i].bytes)
			sheet_check(sheets[i], listed->pages,
				arena_printf(checking->arena, "%s/%s", checking->round->folder,
					manifest_sheet_name(checking->arena, listed->edition)),
				checking->remarks);
	}
}

static void check_round(Checking *checking, Checked *checked)
{
	check_rules(checking);
	check_state(checking);
	check_working_copy(checking);
	check_agreed_by(checking);
	check_sheets(checking, checked);
}

bool approval_check(Arena *arena, const Record *record, const ApprovalRequest *request,
	Checked *checked, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	Checking checking = checking_begin(arena, record, request, remarks);
	check_receipts(&checking);
	check_clock(&checking);
	checking.state = round_state(arena, record, request->bulletin, checking.now,
		&checking.round, remarks);
	checked->round = checking.round;
	if (checking.state && checking.round)
		check_round(&checking, checked);
	else if (checking.state)
		remarks_add(remarks, (Place){ .file = request->bulletin }, PRINT_DRAFT);
	return !remarks_failed_since(remarks, before);
}

bool approval_check_again(Arena *arena, const Record *record, const ApprovalRequest *request,
	const Checked *checked, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	Checking checking = checking_begin(arena, record, request, remarks);
	check_clock(&checking);
	checking.state = round_state(arena, record, request->bulletin, checking.now,
		&checking.round, remarks);
	if (!checking.state)
		return false;
	if (checking.state->circulated != checked->round->circulated) {
		remarks_add(remarks, (Place){ .file = request->bulletin }, PRINT_REPLACED,
			checked->round->circulated->round);
		return false;
	}
	check_state(&checking);
	check_agreed_by(&checking);
	return !remarks_failed_since(remarks, before);
}
