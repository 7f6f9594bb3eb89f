/* Copies: the agreed sheet as it is, byte for byte, so many times. */
#include "commands/print_run.h"

#define SHEET_FILE "sheet.pdf"

/* One volume; more where no printer makes so many copies in one job. */
static bool plan(PrintRun *run)
{
	int copies = run->schools->copies;
	int most = run->printing ? printing_most_copies(run->printing) : copies;
	print_split(run, SHEET_FILE, copies, most,
		(int64_t)copies * approval_page_count(run->approval));
	print_note_file(run, SHEET_FILE, "the agreed sheet, byte for byte");
	return true;
}

static bool make(PrintRun *run, Delivery *delivery)
{
	for (int i = 0; i < run->volume_count; i++)
		run->volumes[i].sha256 = approval_sheet_sha256(run->approval);
	return delivery_add_sheet(delivery, SHEET_FILE, run->here->remarks);
}

const PrintWay print_copies = { "copies", PRINT_COPIES, plan, make };
