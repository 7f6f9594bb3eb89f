#include "commands/print_job_sheet.h"

#include <string.h>

/* A leaf of two sides is one laminated sheet; pages that are pinned side by side are two. */
Packing print_packing(const PrintRun *run)
{
	int sheets_a_copy = run->imposition ? run->imposition->leaf_count
					    : approval_page_count(run->approval);
	return packing_of(run->here->arena, run->layout, sheets_a_copy);
}

/* The one there is, where the volumes are all of one file. */
static const char *checksum_of(const PrintRun *run)
{
	const PlannedVolume *first = &run->volumes[0];
	const PlannedVolume *last = &run->volumes[run->volume_count - 1];
	return strcmp(first->file, last->file) == 0 ? first->sha256 : NULL;
}

JobSheet print_job_sheet(const PrintRun *run, const Packing *packing, const PackingTotals *totals)
{
	const char *name = run->job ? run->job : approval_next_job(run->approval);
	return (JobSheet){
		.name = run->options->is_dry_run ? NULL : name,
		.round = approval_round(run->approval),
		.code = approval_code(run->approval),
		.sheet = approval_sheet(run->approval),
		.layout = run->layout,
		.packing = packing,
		.totals = totals,
		.imposition = run->imposition,
		.file = print_volume_files(run),
		.sha256 = checksum_of(run),
	};
}
