/* Copies: the agreed sheet as it is, byte for byte, so many times. */
#include "commands/print_run.h"

#define SHEET_FILE "sheet.pdf"

/* How many copies volume i has; a job that was begun keeps what it was begun with. */
static int copies_of(const PrintRun *run, int i, int most)
{
	const Entry *first = run->begun && i < run->begun->volume_count
		? run->begun->volumes[i].first
		: NULL;
	return first ? first->copies : MIN(most, run->schools->copies - i * most);
}

/* One volume; more where no printer makes so many copies in one job. */
static bool plan(PrintRun *run)
{
	int copies = run->schools->copies;
	int most = run->printing ? printing_most_copies(run->printing) : copies;
	bool is_begun = run->begun && run->begun->volumes[0].first;
	run->volume_count = is_begun ? run->begun->volume_count : (copies + most - 1) / most;
	run->volumes = arena_new(run->here->arena, PlannedVolume, run->volume_count);
	for (int i = 0; i < run->volume_count; i++) {
		int part = copies_of(run, i, most);
		bool is_alone = run->volume_count == 1;
		run->volumes[i] = (PlannedVolume){ .number = i + 1,
			.file = SHEET_FILE,
			.first = is_alone ? run->schools->first : NULL,
			.last = is_alone ? run->schools->last : NULL,
			.schools = is_alone ? run->schools->count : 0,
			.copies = part,
			.prints = part,
			.sheets = (int64_t)part * approval_page_count(run->approval) };
	}
	return true;
}

static bool make(PrintRun *run, Delivery *delivery)
{
	for (int i = 0; i < run->volume_count; i++)
		run->volumes[i].sha256 = approval_sheet_sha256(run->approval);
	print_note_file(run, SHEET_FILE, "the agreed sheet, byte for byte");
	return delivery_add_sheet(delivery, SHEET_FILE, run->here->remarks);
}

const PrintWay print_copies = { "copies", PRINT_COPIES, plan, make };
