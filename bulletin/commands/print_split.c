/* The volumes of a job: one file that is printed many times, as often as the printers need. */
#include "commands/print_run.h"

#include <string.h>

/* A job that was begun keeps its volumes, of which its start told each. */
static int volume_count_of(const PrintRun *run, int prints, int most)
{
	int begun = run->begun ? run->begun->volume_count : 0;
	bool is_told = begun > 0 && run->begun->volumes[begun - 1].first;
	return is_told ? begun : (prints + most - 1) / most;
}

void print_split(PrintRun *run, const char *file, int prints, int most, int64_t sheets)
{
	int count = volume_count_of(run, prints, most);
	bool is_alone = count == 1;
	int64_t copies_done = 0, prints_done = 0, sheets_done = 0;
	run->volume_count = count;
	run->volumes = arena_new(run->here->arena, PlannedVolume, count);
	for (int i = 0; i < count; i++) {
		/* evenly, so that the last of many is not a handful */
		int64_t copies_end = (int64_t)run->schools->copies * (i + 1) / count;
		int64_t prints_end = (int64_t)prints * (i + 1) / count;
		int64_t sheets_end = sheets * (i + 1) / count;
		run->volumes[i] = (PlannedVolume){ .number = i + 1,
			.file = file,
			.first = is_alone ? run->schools->first : NULL,
			.last = is_alone ? run->schools->last : NULL,
			.schools = is_alone ? run->schools->count : 0,
			.copies = (int)(copies_end - copies_done),
			.prints = (int)(prints_end - prints_done),
			.sheets = sheets_end - sheets_done };
		copies_done = copies_end;
		prints_done = prints_end;
		sheets_done = sheets_end;
	}
}

const char *print_numbered_file(Arena *arena, const char *stem, int number, int count)
{
	int width = 1;
	for (int greatest = count; greatest >= 10; greatest /= 10)
		width++;
	return arena_printf(arena, "%s-%0*d.pdf", stem, width, number);
}

const char *print_volume_files(const PrintRun *run)
{
	const char *first = run->volumes[0].file;
	const char *last = run->volumes[run->volume_count - 1].file;
	return strcmp(first, last) == 0 ? first
					: arena_printf(run->here->arena, "%s to %s", first, last);
}
