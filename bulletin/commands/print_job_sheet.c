#include "commands/print_job_sheet.h"

#include <string.h>

/* A leaf of two sides is one laminated sheet; pages that are pinned side by side are two. */
Packing print_packing(const PrintRun *run)
{
	int sheets_a_copy = run->imposition ? run->imposition->leaf_count
					    : approval_page_count(run->approval);
	return packing_of(run->here->arena, run->layout, sheets_a_copy);
}

static bool is_one_file(const PrintRun *run)
{
	return strcmp(run->volumes[0].file, run->volumes[run->volume_count - 1].file) == 0;
}

Text print_checksums(const PrintRun *run)
{
	if (is_one_file(run))
		return (Text){ 0 };
	g_autoptr(GString) lines = g_string_new(NULL);
	for (int i = 0; i < run->volume_count; i++)
		if (run->volumes[i].sha256)
			g_string_append_printf(lines, "%s  %s\n", run->volumes[i].sha256,
				run->volumes[i].file);
	return (Text){ arena_bytes(run->here->arena, lines->str, lines->len), lines->len };
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
		.sha256 = is_one_file(run) ? run->volumes[0].sha256 : NULL,
		.checksums = is_one_file(run) ? NULL : CHECKSUMS_FILE,
	};
}
