/* Imposed: several agreed sheets on one larger paper, to be cut apart. */
#include "batch/imposed_sheet.h"
#include "commands/print_run.h"
#include "pipeline/pipeline.h"

#define IMPOSED_FILE "imposed.pdf"

/* As the layout wishes, where no option says otherwise. */
static ImpositionWish wish_of(const PrintRun *run)
{
	ImpositionWish wish = run->layout->imposition;
	if (run->options->paper)
		wish.paper = run->options->paper;
	if (run->options->has_order)
		wish.order = run->options->order;
	return wish;
}

/* One volume; more where no printer prints the file so often in one job. */
static bool plan(PrintRun *run)
{
	const ImpositionWish wish = wish_of(run);
	int copies = run->schools->copies;
	run->imposition = imposed_sheet_plan(run->here->arena, run->approval, &wish, copies,
		run->here->remarks);
	if (!run->imposition)
		return false;
	int runs = run->imposition->run_count;
	int most = run->printing ? printing_most_copies(run->printing) : runs;
	print_note_file(run, IMPOSED_FILE,
		arena_printf(run->here->arena, "%d up on %s, to be printed %d %s and cut",
			run->imposition->up, run->imposition->paper->name, runs,
			runs == 1 ? "time" : "times"));
	print_split(run, IMPOSED_FILE, runs, most, imposition_papers_needed(run->imposition));
	return true;
}

static bool make(PrintRun *run, Delivery *delivery)
{
	Invocation *here = run->here;
	run->typecase = pipeline_typecase_open(here->arena, run->home, here->remarks);
	if (!run->typecase)
		return false;
	Text pdf = imposed_sheet_make(here->arena, run->approval, run->imposition, run->typecase,
		here->remarks);
	if (!pdf.bytes)
		return false;
	const char *sha256 = text_sha256(here->arena, pdf.bytes, pdf.length);
	for (int i = 0; i < run->volume_count; i++)
		run->volumes[i].sha256 = sha256;
	return delivery_add(delivery, IMPOSED_FILE, pdf, here->remarks);
}

const PrintWay print_imposed = { "imposed", PRINT_IMPOSED, plan, make };
