#include "approval/approval.h"
#include "approval/approval_check.h"
#include "approval/approval_remarks.h"
#include "approval/record.h"
#include "approval/round.h"

#include <string.h>

struct Approval {
	Arena *arena;
	Record *record;
	const Round *round;
	const ManifestSheet *listed; /* the edition to be printed */
	Text sheet;
};

ExitCode approval_open(Arena *arena, const ApprovalRequest *request, Approval **approval,
	Remarks *remarks)
{
	g_autoptr(Record) record = NULL;
	ExitCode code = record_open(arena, request->place, RECORD_WRITE, request->now, &record,
		remarks);
	if (code != EXIT_DONE)
		return code;
	Checked checked = { 0 };
	if (!approval_check(arena, record, request, &checked, remarks))
		return EXIT_REFUSED;
	Approval *opened = arena_new(arena, Approval, 1);
	opened->arena = arena;
	opened->round = checked.round;
	opened->listed = checked.listed;
	opened->sheet = checked.sheet;
	opened->record = g_steal_pointer(&record);
	*approval = opened;
	return EXIT_DONE;
}

void approval_close(Approval *approval)
{
	if (approval)
		record_close(approval->record);
}

Text approval_sheet(const Approval *approval)
{
	return approval->sheet;
}

Text approval_picture(const Approval *approval, int page)
{
	const Manifest *manifest = approval->round->manifest;
	const char *name = manifest_page_name(approval->arena, approval_edition(approval), page);
	for (int i = 0; i < manifest->file_count; i++) {
		const ManifestFile *file = &manifest->files[i];
		if (strcmp(file->role, "page") == 0 && strcmp(file->name, name) == 0)
			return round_file(approval->arena, approval->round, name, file->sha256,
				file->bytes, remarks_new(approval->arena));
	}
	return (Text){ NULL, 0 };
}

int approval_page_count(const Approval *approval)
{
	return approval->listed->pages;
}

const char *approval_edition(const Approval *approval)
{
	return approval->listed->edition;
}

const char *approval_bulletin(const Approval *approval)
{
	return approval->round->circulated->id;
}

int approval_round(const Approval *approval)
{
	return approval->round->circulated->round;
}

const char *approval_subject(const Approval *approval)
{
	return approval->round->circulated->subject;
}

const char *approval_code(const Approval *approval)
{
	return approval->round->code;
}

const char *approval_sheet_sha256(const Approval *approval)
{
	return approval->listed->sha256;
}

const Draft *approval_draft(const Approval *approval)
{
	return approval->round->draft;
}

const char *approval_inputs(const Approval *approval)
{
	return arena_printf(approval->arena, "%s/in", approval->round->folder);
}

const Partnership *approval_partnership(const Approval *approval)
{
	return approval->round->partnership;
}

ExitCode approval_print_start(Approval *approval, const PrintJob *what, int64_t now,
	const char **job, Remarks *remarks)
{
	const Entry *circulated = approval->round->circulated;
	*job = random_id(approval->arena);
	Entry entry = { .event = EVENT_PRINT_START,
		.job = *job,
		.id = circulated->id,
		.round = circulated->round,
		.subject = circulated->subject,
		.edition = approval->listed->edition,
		.sheet = approval->listed->sha256,
		.mode = what->mode,
		.copies = what->copies,
		.stock = what->stock,
		.list = what->list,
		.volumes = what->volume_count };
	return record_append(approval->record, "coord", &entry, now, remarks);
}

ExitCode approval_print_volume(Approval *approval, const char *job, const PrintVolume *volume,
	int64_t now, Remarks *remarks)
{
	Entry entry = { .event = EVENT_PRINT_VOLUME,
		.job = job,
		.volume = volume->number,
		.sha256 = volume->sha256,
		.first = volume->first,
		.last = volume->last,
		.copies = volume->copies,
		.sent_to = volume->to,
		.result = volume->result };
	return record_append(approval->record, "coord", &entry, now, remarks);
}

ExitCode approval_print_done(Approval *approval, const char *job, int tally, const char *result,
	int64_t now, Remarks *remarks)
{
	Entry entry = { .event = EVENT_PRINT_DONE, .job = job, .tally = tally, .result = result };
	return record_append(approval->record, "coord", &entry, now, remarks);
}

static bool is_done(const Ledger *ledger, const char *job)
{
	for (int n = ledger->count; n >= 1; n--) {
		const Entry *entry = ledger_entry(ledger, n);
		if (entry->event == EVENT_PRINT_DONE && strcmp(entry->job, job) == 0)
			return true;
	}
	return false;
}

const char *approval_unfinished_job(const Approval *approval)
{
	const Ledger *ledger = record_ledger(approval->record);
	for (int n = ledger->count; n >= 1; n--) {
		const Entry *entry = ledger_entry(ledger, n);
		if (entry->event == EVENT_PRINT_START &&
			strcmp(entry->id, approval_bulletin(approval)) == 0 &&
			!is_done(ledger, entry->job))
			return entry->job;
	}
	return NULL;
}

PrintJob approval_job(const Approval *approval, const char *job)
{
	const Ledger *ledger = record_ledger(approval->record);
	for (int n = ledger->count; n >= 1; n--) {
		const Entry *entry = ledger_entry(ledger, n);
		if (entry->event == EVENT_PRINT_START && strcmp(entry->job, job) == 0)
			return (PrintJob){ entry->mode, entry->copies, entry->stock, entry->list,
				entry->volumes, entry->edition };
	}
	g_assert_not_reached();
}
