/*
 * Everything is made and put into its folder.
 *
 * The record is told in two steps. Before the folder appears: that the job
 * begins, with each volume's digest and the folder, as `sending`. Afterwards,
 * as one: that they are written and, where no printer is to have them, that the
 * job is done. Whoever goes on with a job that was cut off in between looks
 * whether the folder is there.
 */
#include "base/safe_folder.h"
#include "commands/print_papers.h"
#include "commands/print_progress.h"
#include "commands/print_remarks.h"
#include "commands/print_run.h"

#include <string.h>

void print_note_file(PrintRun *run, const char *name, const char *what)
{
	*arena_push(run->here->arena, run->files, run->file_count) = (WrittenFile){ name, what };
}

PrintVolume print_volume_entry(const PlannedVolume *volume, const char *to, const char *result)
{
	return (PrintVolume){ .number = volume->number,
		.sha256 = volume->sha256,
		.first = volume->first,
		.last = volume->last,
		.copies = volume->copies,
		.to = to,
		.result = result };
}

/* All volumes with what became of them, in their folder. */
static PrintVolume *entries_of(const PrintRun *run, const char *result)
{
	PrintVolume *entries = arena_new(run->here->arena, PrintVolume, run->volume_count);
	for (int i = 0; i < run->volume_count; i++)
		entries[i] = print_volume_entry(&run->volumes[i], run->place, result);
	return entries;
}

/* Made again, a volume has the bytes that it had when the job was begun. */
static bool are_as_begun(const PrintRun *run)
{
	for (int i = 0; run->begun && i < run->volume_count; i++) {
		const Entry *first = run->begun->volumes[i].first;
		if (!first || strcmp(first->sha256, run->volumes[i].sha256) == 0)
			continue;
		remarks_add(run->here->remarks, (Place){ 0 }, PRINT_MADE_OTHERWISE,
			run->volumes[i].number);
		return false;
	}
	return true;
}

/* The printers' addresses in one spelling, however they were written. */
static const char *const *addresses_of(const PrintRun *run)
{
	const char **addresses = arena_new(run->here->arena, const char *, run->printer_count);
	for (int i = 0; i < run->printer_count; i++)
		addresses[i] = printing_offer(run->printing, i)->address;
	return addresses;
}

static ExitCode start_job(PrintRun *run)
{
	if (run->job)
		return EXIT_DONE;
	const PrintJob what = {
		.mode = run->way->name,
		.copies = run->schools->copies,
		.stock = approval_draft(run->approval)->front.stock.text,
		.list = run->schools->sha256,
		.only = run->options->only,
		.only_count = run->options->only_count,
		.printers = addresses_of(run),
		.printer_count = run->printer_count,
		.volume_count = run->volume_count,
	};
	return approval_print_start(run->approval, &what, entries_of(run, "sending"),
		run->volume_count, &run->job, run->here->remarks);
}

/* Nothing went out: the record says so, or print would wait for this job to be ended. */
static ExitCode end_failed_job(PrintRun *run)
{
	if (!run->begun)
		approval_print_done(run->approval, run->job, NULL, 0, 0, "nothing could be written",
			run->here->remarks);
	return EXIT_IO;
}

/* What lies in the folder now; the job is done where it goes no further. */
static ExitCode record_written(PrintRun *run)
{
	const PrintVolume *entries = entries_of(run, "written");
	if (run->printing)
		return approval_print_volumes(run->approval, run->job, entries, run->volume_count,
			run->here->remarks);
	return approval_print_done(run->approval, run->job, entries, run->volume_count,
		run->volume_count, PRINT_DONE, run->here->remarks);
}

static ExitCode make_folder(PrintRun *run)
{
	Invocation *here = run->here;
	g_autoptr(Delivery)
		delivery = delivery_open(here->arena, run->approval, run->folder, here->remarks);
	if (!delivery)
		return EXIT_IO;
	int before = remarks_count_of(here->remarks, REMARK_ERROR);
	bool is_made = run->way->make(run, delivery);
	print_progress_end(run);
	if (!is_made || remarks_failed_since(here->remarks, before))
		return EXIT_IO;
	if (!are_as_begun(run))
		return EXIT_REFUSED;
	ExitCode code = print_papers(run, delivery);
	if (code == EXIT_DONE)
		code = start_job(run);
	if (code != EXIT_DONE)
		return code;
	if (!delivery_send(delivery, here->remarks))
		return end_failed_job(run);
	return record_written(run);
}

/* The digests of volumes that lie in their folder, and whether the record knows that they do. */
static bool take_written(PrintRun *run)
{
	bool is_recorded = true;
	g_assert(run->begun); /* of a new job no folder is there */
	for (int i = 0; i < run->volume_count; i++) {
		const PrintedVolume *volume = &run->begun->volumes[i];
		run->volumes[i].sha256 = volume->first->sha256;
		is_recorded &= volume->latest != volume->first;
	}
	return is_recorded;
}

ExitCode print_write(PrintRun *run)
{
	const char *begun = run->begun
		? print_folder_of(run->here->arena, run->home->folder, run->begun)
		: NULL;
	if (begun)
		safe_folder_sweep(begun);
	if (!run->is_folder_there)
		return make_folder(run);
	bool is_recorded = take_written(run);
	if (!is_recorded)
		return record_written(run);
	if (run->printing)
		return EXIT_DONE;
	remarks_add(run->here->remarks, (Place){ 0 }, PRINT_NO_PRINTER, run->job, run->folder);
	return EXIT_USAGE;
}

ExitCode print_try(PrintRun *run)
{
	return print_papers(run, NULL);
}
