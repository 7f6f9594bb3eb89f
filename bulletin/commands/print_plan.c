/* What is asked for, held against the record, the list and the layout. */
#include "approval/record.h"
#include "commands/commands_remarks.h"
#include "commands/print_papers.h"
#include "commands/print_remarks.h"
#include "commands/print_run.h"
#include "commands/print_ticket.h"

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
	const Papers about = print_papers_about(run);
	run->layout = papers_sheet_layout(&about);
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

static ExitCode plan_printers(PrintRun *run)
{
	if (run->options->printer_count == 0)
		return EXIT_DONE;
	const PrintingWish wish = { .addresses = run->options->printers,
		.address_count = run->options->printer_count,
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

/* The first of out/<id>/print-1, print-2, ... that is free. */
static const char *free_folder(const PrintRun *run)
{
	Arena *arena = run->here->arena;
	for (int number = 1;; number++) {
		char *folder = arena_printf(arena, "%s/out/%s/print-%d", run->home->folder,
			approval_bulletin(run->approval), number);
		if (!g_file_test(folder, G_FILE_TEST_EXISTS))
			return path_from_here(arena, folder);
	}
}

/* The record is read from other folders too: what lies in the partnership's is told from there. */
static const char *place_of(Arena *arena, const Home *home, const char *folder)
{
	g_autofree char *whole = g_canonicalize_filename(folder, NULL);
	g_autofree char *root = g_canonicalize_filename(home->folder, NULL);
	size_t length = strlen(root);
	bool is_below = g_str_has_prefix(whole, root) && whole[length] == '/';
	return arena_text(arena, is_below ? whole + length + 1 : whole);
}

/* Where the job was begun to be written; NULL where the record does not say. */
static const char *folder_begun(const PrintRun *run)
{
	const Entry *first = run->begun ? run->begun->volumes[0].first : NULL;
	if (!first)
		return NULL;
	Arena *arena = run->here->arena;
	return path_from_here(arena,
		g_path_is_absolute(first->sent_to)
			? first->sent_to
			: arena_printf(arena, "%s/%s", run->home->folder, first->sent_to));
}

/* Whether every volume lies in the folder as the record says. */
static bool is_written(const PrintRun *run, const char *folder)
{
	enum { LARGEST_VOLUME = 1024 * 1024 * 1024 };
	Arena *room = arena_open();
	bool is_whole = true;
	for (int i = 0; is_whole && i < run->volume_count; i++) {
		const Entry *first = run->begun->volumes[i].first;
		arena_reset(room);
		const char *path = arena_printf(room, "%s/%s", folder, run->volumes[i].file);
		Text bytes = text_read(room, path, LARGEST_VOLUME, remarks_new(room));
		is_whole = first && bytes.bytes &&
			strcmp(text_sha256(room, bytes.bytes, bytes.length), first->sha256) == 0;
	}
	arena_close(room);
	return is_whole;
}

/* The record names the folder: found out later, the sheets would be out and the job not. */
static ExitCode plan_folder(PrintRun *run)
{
	const char *begun = folder_begun(run);
	run->is_folder_there = begun && is_written(run, begun);
	run->folder = run->options->folder && !run->is_folder_there ? run->options->folder
		: begun                                             ? begun
								    : free_folder(run);
	run->place = place_of(run->here->arena, run->home, run->folder);
	bool is_sound = record_text_is_sound("the name of the folder", run->place,
		run->here->remarks);
	return is_sound ? EXIT_DONE : EXIT_USAGE;
}

ExitCode print_plan(PrintRun *run)
{
	static ExitCode (*const steps[])(PrintRun *) = { plan_job, plan_schools, plan_way,
		plan_printers, plan_volumes, plan_folder };
	ExitCode code = EXIT_DONE;
	for (size_t i = 0; code == EXIT_DONE && i < G_N_ELEMENTS(steps); i++)
		code = steps[i](run);
	return code;
}
