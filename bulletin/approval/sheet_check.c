#include "approval/sheet_check.h"
#include "approval/approval_remarks.h"

/* The whole check reads the PDF with libqpdf, which is in the module "press". */
bool sheet_check(Text pdf, int page_count, const char *file, Remarks *remarks)
{
	(void)page_count;
	if (g_str_has_prefix(pdf.bytes, "%PDF-"))
		return true;
	remarks_add(remarks, (Place){ .file = file }, SHEET_UNSAFE, "it is no PDF");
	return false;
}
