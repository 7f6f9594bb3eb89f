/* What an approval writes into the record: the start, the volumes and the end of a job. */
#include "approval/approval_inside.h"
#include "approval/approval_remarks.h"
#include "approval/print_lock.h"

#include <string.h>

ExitCode approval_claim(Approval *approval, Remarks *remarks)
{
	ExitCode code = print_lock_open(approval->record, approval->request.bulletin,
		&approval->claim, remarks);
	/* Whoever had the claim a moment ago may have printed what we read as still to be printed.
	 */
	if (code == EXIT_DONE)
		code = record_lock(approval->record, remarks);
	if (code == EXIT_DONE)
		record_unlock(approval->record);
	return code;
}

static const char *bulletin_of(const Approval *approval)
{
	return approval->request.bulletin;
}

static const PrintedJob *waiting_job(const Approval *approval)
{
	return print_job_waiting(approval->arena, record_ledger(approval->record),
		bulletin_of(approval));
}

ExitCode approval_choose_job(const Approval *approval, const PrintedJob **job, Remarks *remarks)
{
	const PrintedJob *waiting = waiting_job(approval);
	const char *wanted = approval->request.job;
	*job = wanted ? waiting : NULL;
	if (!wanted && !waiting)
		return EXIT_DONE;
	if (wanted && waiting && strcmp(waiting->start->job, wanted) == 0)
		return EXIT_DONE;
	if (wanted)
		print_job_refuse(approval->arena, wanted, waiting, remarks);
	else
		remarks_add(remarks, (Place){ 0 }, PRINT_UNFINISHED, waiting->start->job);
	return EXIT_REFUSED;
}

static Entry entry_from_volume(const char *job, const PrintVolume *volume)
{
	return (Entry){ .event = EVENT_PRINT_VOLUME,
		.job = job,
		.volume = volume->number,
		.sha256 = volume->sha256,
		.first = volume->first,
		.last = volume->last,
		.copies = volume->copies,
		.sent_to = volume->to,
		.result = volume->result };
}

static Entry entry_from_job(const Approval *approval, const char *job, const PrintJob *what)
{
	const Entry *circulated = approval->checked.round->circulated;
	return (Entry){ .event = EVENT_PRINT_START,
		.job = job,
		.id = circulated->id,
		.round = circulated->round,
		.subject = circulated->subject,
		.edition = approval->checked.listed->edition,
		.sheet = approval->checked.listed->sha256,
		.mode = what->mode,
		.copies = what->copies,
		.stock = what->stock,
		.list = what->list,
		.only = { what->only, what->only_count },
		.printers = { what->printers, what->printer_count },
		.volumes = what->volume_count };
}

/* Room for so many volumes, an entry before them and one after; the first volume's is lent. */
static Entry *entries_of(Arena *arena, const char *job, const PrintVolume *volumes, int count)
{
	Entry *entries = arena_new(arena, Entry, count + 2);
	for (int i = 0; i < count; i++)
		entries[i + 1] = entry_from_volume(job, &volumes[i]);
	return &entries[1];
}

static ExitCode check_start(const Approval *approval, Remarks *remarks)
{
	const PrintedJob *waiting = waiting_job(approval);
	if (waiting)
		remarks_add(remarks, (Place){ 0 }, PRINT_UNFINISHED, waiting->start->job);
	bool still_holds = approval_check_again(approval->arena, approval->record,
		&approval->request, &approval->checked, remarks);
	return waiting || !still_holds ? EXIT_REFUSED : EXIT_DONE;
}

/* Takes the lock, looks whether they may be written, and writes them. */
static ExitCode append(Approval *approval, Entry *entries, int count,
	ExitCode (*check)(const Approval *approval, Remarks *remarks), Remarks *remarks)
{
	g_assert(approval->claim >= 0);
	ExitCode code = record_lock(approval->record, remarks);
	if (code != EXIT_DONE)
		return code;
	if (check)
		code = check(approval, remarks);
	if (code == EXIT_DONE)
		code = record_append_all(approval->record, "coord", entries, count,
			approval->request.clock(), remarks);
	record_unlock(approval->record);
	return code;
}

const char *approval_next_job(Approval *approval)
{
	if (!approval->next_job)
		approval->next_job = random_id(approval->arena);
	return approval->next_job;
}

ExitCode approval_print_start(Approval *approval, const PrintJob *what, const PrintVolume *volumes,
	int count, const char **job, Remarks *remarks)
{
	const char *name = approval_next_job(approval);
	Entry *entries = entries_of(approval->arena, name, volumes, count);
	entries[-1] = entry_from_job(approval, name, what);
	ExitCode code = append(approval, &entries[-1], count + 1, check_start, remarks);
	if (code != EXIT_DONE)
		return code;
	*job = name;
	approval->next_job = NULL;
	return EXIT_DONE;
}

/* What is being printed when somebody recalls it goes no further. */
static ExitCode check_sending(const Approval *approval, Remarks *remarks)
{
	const Round *round;
	const AgreeState *state = round_state(approval->arena, approval->record,
		bulletin_of(approval), approval->request.clock(), &round, remarks);
	if (!state)
		return EXIT_REFUSED;
	if (state->state == STATE_PRINTED || state->state == STATE_SUPERSEDED)
		return EXIT_DONE;
	remarks_add(remarks, (Place){ .file = bulletin_of(approval) }, PRINT_STATE,
		state_name(state->state));
	return EXIT_REFUSED;
}

ExitCode approval_print_volumes(Approval *approval, const char *job, const PrintVolume *volumes,
	int count, Remarks *remarks)
{
	bool is_sending = false;
	for (int i = 0; i < count; i++)
		is_sending |= strcmp(volumes[i].result, "sending") == 0;
	Entry *entries = entries_of(approval->arena, job, volumes, count);
	return append(approval, entries, count, is_sending ? check_sending : NULL, remarks);
}

ExitCode approval_print_done(Approval *approval, const char *job, const PrintVolume *volumes,
	int count, int tally, const char *result, Remarks *remarks)
{
	Entry *entries = entries_of(approval->arena, job, volumes, count);
	entries[count] = (Entry){ .event = EVENT_PRINT_DONE,
		.job = job,
		.tally = tally,
		.result = result };
	return append(approval, entries, count + 1, NULL, remarks);
}
