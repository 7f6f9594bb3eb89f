#include "pipeline/sheet_preflight.h"
#include "base/module.h"
#include "preflight/preflight.h"

bool sheet_preflight(Pipeline *pipeline, const Sheet *sheet, Remarks *remarks)
{
	PreflightRun *run = (PreflightRun *)module_symbol("preflight", "preflight_run", remarks);
	const PreflightJob job = {
		.file = pipeline_file(pipeline),
		.layout = pipeline_layout(pipeline),
		.pages = pipeline_pages(pipeline),
		.sheet = sheet,
	};
	return run && run(sheet->pdf, &job, remarks);
}
