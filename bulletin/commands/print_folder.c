/* Where the files of a job go: the folder that was asked for, or that the job was begun in. */
#include "approval/record.h"
#include "commands/print_run.h"

#include <string.h>

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

const char *print_folder_of(Arena *arena, const char *home, const PrintedJob *job)
{
	const Entry *first = job->volumes[0].first;
	if (!first)
		return NULL;
	return path_from_here(arena,
		g_path_is_absolute(first->sent_to)
			? first->sent_to
			: arena_printf(arena, "%s/%s", home, first->sent_to));
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
ExitCode print_choose_folder(PrintRun *run)
{
	const char *begun = run->begun
		? print_folder_of(run->here->arena, run->home->folder, run->begun)
		: NULL;
	run->is_folder_there = begun && is_written(run, begun);
	run->folder = run->options->folder && !run->is_folder_there ? run->options->folder
		: begun                                             ? begun
								    : free_folder(run);
	run->place = place_of(run->here->arena, run->home, run->folder);
	bool is_sound = record_text_is_sound("the name of the folder", run->place,
		run->here->remarks);
	return is_sound ? EXIT_DONE : EXIT_USAGE;
}
