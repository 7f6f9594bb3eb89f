#include "approval/print_jobs.h"
#include "approval/approval_remarks.h"
#include "approval/lock.h"
#include "approval/print_lock.h"
#include "approval/record.h"

#include <string.h>

static VolumeResult result_of(const Entry *volume)
{
	static const struct {
		const char *word;
		VolumeResult result;
	} words[] = { { "written", RESULT_WRITTEN }, { "sending", RESULT_SENDING },
		{ "printed", RESULT_PRINTED }, { "failed", RESULT_FAILED },
		{ "unknown", RESULT_UNKNOWN } };
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (g_str_has_prefix(volume->result, words[i].word))
			return words[i].result;
	g_assert_not_reached();
}

static void take_volume(PrintedJob *job, const Entry *entry)
{
	if (entry->volume < 1 || entry->volume > job->volume_count)
		return;
	PrintedVolume *volume = (PrintedVolume *)&job->volumes[entry->volume - 1];
	if (!volume->first)
		volume->first = entry;
	volume->latest = entry;
	volume->result = result_of(entry);
}

static PrintedJob *job_of(PrintedJob *jobs, int count, const char *name)
{
	for (int i = count - 1; i >= 0; i--)
		if (g_strcmp0(jobs[i].start->job, name) == 0)
			return &jobs[i];
	return NULL;
}

static PrintedJob begin_job(Arena *arena, const Entry *start)
{
	return (PrintedJob){ .start = start,
		.volumes = arena_new(arena, PrintedVolume, start->volumes),
		.volume_count = start->volumes };
}

const PrintedJob *print_jobs(Arena *arena, const Ledger *ledger, const char *id, int *count)
{
	PrintedJob *jobs = NULL;
	*count = 0;
	for (int n = 1; n <= ledger->count; n++) {
		const Entry *entry = ledger_entry(ledger, n);
		if (entry->event == EVENT_PRINT_START && strcmp(entry->id, id) == 0)
			*arena_push(arena, jobs, *count) = begin_job(arena, entry);
		PrintedJob *job = entry->job ? job_of(jobs, *count, entry->job) : NULL;
		if (job && entry->event == EVENT_PRINT_VOLUME)
			take_volume(job, entry);
		if (job && entry->event == EVENT_PRINT_DONE)
			job->done = entry;
	}
	return jobs;
}

const PrintedJob *print_job_waiting(Arena *arena, const Ledger *ledger, const char *id)
{
	int count;
	const PrintedJob *jobs = print_jobs(arena, ledger, id, &count);
	for (int i = count - 1; i >= 0; i--)
		if (!jobs[i].done)
			return &jobs[i];
	return NULL;
}

const PrintedJob *print_job_named(Arena *arena, const Ledger *ledger, const char *id,
	const char *job)
{
	int count;
	const PrintedJob *jobs = print_jobs(arena, ledger, id, &count);
	return job_of((PrintedJob *)jobs, count, job);
}

bool print_went_to_printer(const Entry *volume)
{
	return strstr(volume->sent_to, "://");
}

bool print_volume_is_out(const PrintedJob *job, const PrintedVolume *volume)
{
	bool is_all_written = job->done && strcmp(job->done->result, PRINT_DONE) == 0;
	return volume->result == RESULT_PRINTED ||
		(volume->result == RESULT_WRITTEN && is_all_written);
}

PrintedTally print_job_tally(const PrintedJob *job)
{
	PrintedTally tally = { 0 };
	for (int i = 0; i < job->volume_count; i++) {
		if (!print_volume_is_out(job, &job->volumes[i]))
			continue;
		tally.volumes++;
		tally.copies += job->volumes[i].latest->copies;
	}
	return tally;
}

void print_job_refuse(Arena *arena, const char *job, const PrintedJob *waiting, Remarks *remarks)
{
	remarks_add(remarks, (Place){ 0 }, PRINT_NO_SUCH_JOB, job,
		waiting ? arena_printf(arena, "; \"%s\" does", waiting->start->job) : "");
}

static ExitCode end_job(Arena *arena, Record *record, const GivingUp *what,
	const PrintedJob **given_up, Remarks *remarks)
{
	const Ledger *ledger = record_ledger(record);
	const PrintedJob *job = print_job_named(arena, ledger, what->bulletin, what->job);
	const PrintedJob *waiting = print_job_waiting(arena, ledger, what->bulletin);
	if (!job || job->done) {
		print_job_refuse(arena, what->job, waiting, remarks);
		return EXIT_REFUSED;
	}
	*given_up = job;
	Entry entry = { .event = EVENT_PRINT_DONE,
		.job = what->job,
		.tally = print_job_tally(job).volumes,
		.result = arena_printf(arena, "given up: %s", what->reason) };
	return record_append(record, "coord", &entry, what->clock(), remarks);
}

ExitCode print_give_up(Arena *arena, const GivingUp *what, const PrintedJob **given_up,
	Remarks *remarks)
{
	g_autoptr(Record) record = NULL;
	int lock = -1;
	ExitCode code = record_open(arena, what->place, RECORD_WRITE, what->clock, &record,
		remarks);
	if (code == EXIT_DONE &&
		ledger_last(record_ledger(record), EVENT_PRINT_START, what->bulletin))
		code = print_lock_open(record, what->bulletin, &lock, remarks);
	if (code == EXIT_DONE)
		code = end_job(arena, record, what, given_up, remarks);
	lock_close(lock);
	return code;
}
