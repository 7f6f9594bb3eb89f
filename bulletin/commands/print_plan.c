/* What is asked for, held against the record, the list and the layout. */
#include "approval/agree_words.h"
#include "commands/commands_remarks.h"
#include "commands/print_remarks.h"
#include "commands/print_run.h"
#include "commands/print_ticket.h"
#include "dispatch/printer_address.h"
#include "pipeline/agreed_layout.h"

#include <string.h>

static const PrintWay *const ways[] = { &print_copies, &print_by_school, &print_imposed };

static ExitCode plan_job(PrintRun *run)
{
	ExitCode code = approval_choose_job(run->approval, &run->begun, run->here->remarks);
	run->job = run->begun ? run->begun->start->job : NULL;
	return code;
}

/* A job that is gone on with is for the schools that it was begun for, by the same list. */
static ExitCode plan_schools(PrintRun *run)
{
	if (!run->begun)
		return EXIT_DONE;
	const Entry *start = run->begun->start;
	if (start->only.count > 0)
		run->schools = schools_check(run->list, start->only.items, start->only.count);
	if (!run->schools)
		return EXIT_REFUSED;
	if (start->list && strcmp(start->list, run->schools->sha256) == 0 &&
		start->copies == run->schools->copies)
		return EXIT_DONE;
	remarks_add(run->here->remarks, (Place){ 0 }, PRINT_LIST_CHANGED, start->copies,
		run->schools->copies);
	return EXIT_REFUSED;
}

static const PrintWay *way_named(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(ways); i++)
		if (strcmp(ways[i]->name, name) == 0)
			return ways[i];
	return NULL;
}

/* By the layout, where neither the job nor an option says how. */
static ExitCode plan_way(PrintRun *run)
{
	run->layout = agreed_layout_load(run->here->arena, run->approval, run->here->remarks);
	if (!run->layout)
		return EXIT_CONTENT;
	if (run->begun)
		run->way = way_named(run->begun->start->mode);
	else if (run->options->way)
		run->way = way_named(run->options->way);
	for (size_t i = 0; !run->way && i < G_N_ELEMENTS(ways); i++)
		if (ways[i]->way == run->layout->printing_way)
			run->way = ways[i];
	return EXIT_DONE;
}

/* Whether the record names it; `words` are an address, as the options were read. */
static bool is_begun_for(const PrintRun *run, const char *words)
{
	Arena *arena = run->here->arena;
	const WordList *begun = &run->begun->start->printers;
	PrinterAddress address;
	if (!printer_address_read(arena, words, &address, remarks_new(arena)))
		return true;
	for (int i = 0; i < begun->count; i++)
		if (strcmp(begun->items[i], address.uri) == 0)
			return true;
	return false;
}

/* An address that is another than when the job was begun may be a slip of the pen. */
static ExitCode check_begun_for(const PrintRun *run)
{
	const PrintOptions *options = run->options;
	const WordList *begun = &run->begun->start->printers;
	ExitCode code = EXIT_DONE;
	for (int i = 0; i < options->printer_count; i++) {
		if (is_begun_for(run, options->printers[i]))
			continue;
		remarks_add(run->here->remarks, (Place){ .file = options->printers[i] },
			PRINT_OTHER_PRINTER,
			words_joined(run->here->arena, begun->items, begun->count));
		code = EXIT_REFUSED;
	}
	return code;
}

/* A job goes on at the printers that it was begun for, unless others are named. */
static ExitCode choose_printers(PrintRun *run)
{
	const PrintOptions *options = run->options;
	const char **named = NULL;
	for (int i = 0; i < options->printer_count; i++)
		*arena_push(run->here->arena, named, run->printer_count) = options->printers[i];
	for (int i = 0; i < options->other_count; i++)
		*arena_push(run->here->arena, named, run->printer_count) = options->others[i];
	run->printers = named;
	if (!run->begun || run->begun->start->printers.count == 0)
		return EXIT_DONE;
	if (run->printer_count > 0)
		return check_begun_for(run);
	run->printers = run->begun->start->printers.items;
	run->printer_count = run->begun->start->printers.count;
	return EXIT_DONE;
}

static ExitCode plan_printers(PrintRun *run)
{
	ExitCode code = choose_printers(run);
	if (code != EXIT_DONE || run->printer_count == 0)
		return code;
	const PrintingWish wish = { .addresses = run->printers,
		.address_count = run->printer_count,
		.ticket = print_ticket(run) };
	run->printing = printing_open(run->here->arena, &wish, run->here->remarks);
	return run->printing ? EXIT_DONE : EXIT_IO;
}

/* Whether there are as many volumes as when the job was begun, each with as many copies. */
static bool are_as_begun(const PrintRun *run)
{
	bool are_same = run->begun->volume_count == run->volume_count;
	for (int i = 0; are_same && i < run->volume_count; i++) {
		const Entry *first = run->begun->volumes[i].first;
		are_same = !first || first->copies == run->volumes[i].copies;
	}
	return are_same;
}

/* The volumes of a job that is gone on with stay what they were. */
static ExitCode plan_volumes(PrintRun *run)
{
	if (!run->way->plan(run))
		return EXIT_CONTENT;
	if (!run->begun || are_as_begun(run))
		return EXIT_DONE;
	remarks_add(run->here->remarks, (Place){ 0 }, PRINT_VOLUMES_DIFFER,
		run->begun->volume_count, run->volume_count);
	return EXIT_REFUSED;
}

ExitCode print_plan(PrintRun *run)
{
	static ExitCode (*const steps[])(PrintRun *) = { plan_job, plan_schools, plan_way,
		plan_printers, plan_volumes, print_choose_folder };
	ExitCode code = EXIT_DONE;
	for (size_t i = 0; code == EXIT_DONE && i < G_N_ELEMENTS(steps); i++)
		code = steps[i](run);
	return code;
}
