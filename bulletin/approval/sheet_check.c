#include "approval/sheet_check.h"
#include "base/module.h"

bool sheet_check(Text pdf, int page_count, const char *file, Remarks *remarks)
{
	SheetCheckRun *run = (SheetCheckRun *)module_symbol("sheet-check", "sheet_check_run",
		remarks);
	return run && run(pdf, page_count, file, remarks);
}
