/*
 * The sheet check: that the stored PDF is what it is listed as, and holds
 * nothing that could do or show something else on another day (AGREEMENT.md 6,
 * point 8).
 */
#ifndef BULLETIN_APPROVAL_SHEET_CHECK_H
#define BULLETIN_APPROVAL_SHEET_CHECK_H

#include "base/remarks.h"
#include "base/text.h"

#include <stdbool.h>

/*
 * Whether the PDF has `page_count` pages, every font embedded, and no scripts,
 * actions, annotations, forms or attachments. An error for each that fails, at
 * `file`, or module-missing.
 */
bool sheet_check(Text pdf, int page_count, const char *file, Remarks *remarks);

/* The check itself, in the module "sheet-check": only print pays for libqpdf. */
typedef bool SheetCheckRun(Text pdf, int page_count, const char *file, Remarks *remarks);
SheetCheckRun sheet_check_run;

#endif
