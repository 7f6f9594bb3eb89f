#include "approval/approval.h"
#include "approval/approval_inside.h"
#include "approval/lock.h"

/* A job that is gone on with is of the edition that it was begun for. */
static void take_edition(Arena *arena, const Record *record, ApprovalRequest *request)
{
	if (!request->job)
		return;
	const PrintedJob *job = print_job_named(arena, record_ledger(record), request->bulletin,
		request->job);
	if (job)
		request->edition = job->start->edition;
}

ExitCode approval_open(Arena *arena, const ApprovalRequest *request, Approval **approval,
	Remarks *remarks)
{
	g_autoptr(Record) record = NULL;
	ExitCode code = record_open(arena, request->place, RECORD_WRITE, request->clock, &record,
		remarks);
	if (code != EXIT_DONE)
		return code;
	Approval *opened = arena_new(arena, Approval, 1);
	opened->arena = arena;
	opened->request = *request;
	opened->claim = -1;
	take_edition(arena, record, &opened->request);
	if (!approval_check(arena, record, &opened->request, &opened->checked, remarks))
		return EXIT_REFUSED;
	record_unlock(record);
	opened->record = g_steal_pointer(&record);
	*approval = opened;
	return EXIT_DONE;
}

void approval_close(Approval *approval)
{
	if (!approval)
		return;
	record_close(approval->record);
	lock_close(approval->claim);
	approval->claim = -1;
}

Text approval_sheet(const Approval *approval)
{
	return approval->checked.sheet;
}

int approval_page_count(const Approval *approval)
{
	return approval->checked.listed->pages;
}

const char *approval_edition(const Approval *approval)
{
	return approval->checked.listed->edition;
}

const char *approval_bulletin(const Approval *approval)
{
	return approval->checked.round->circulated->id;
}

int approval_round(const Approval *approval)
{
	return approval->checked.round->circulated->round;
}

const char *approval_code(const Approval *approval)
{
	return approval->checked.round->code;
}

const char *approval_sheet_sha256(const Approval *approval)
{
	return approval->checked.listed->sha256;
}

int64_t approval_circulated_at(const Approval *approval)
{
	return approval->checked.round->circulated->at;
}

const Draft *approval_draft(const Approval *approval)
{
	return approval->checked.round->draft;
}

const char *approval_inputs(const Approval *approval)
{
	return arena_printf(approval->arena, "%s/in", approval->checked.round->folder);
}

const Partnership *approval_partnership(const Approval *approval)
{
	return approval->checked.round->partnership;
}
