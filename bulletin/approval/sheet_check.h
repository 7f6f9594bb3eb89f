/*
 * The sheet check: that the stored PDF is what it is listed as, and nothing
 * that could change between screen and press (AGREEMENT.md 6, point 8).
 */
#ifndef BULLETIN_APPROVAL_SHEET_CHECK_H
#define BULLETIN_APPROVAL_SHEET_CHECK_H

#include "base/remarks.h"
#include "base/text.h"

/*
 * Whether the PDF has `page_count` pages, every font embedded, and no scripts,
 * actions, forms or attachments. An error for each that fails, at `file`.
 */
bool sheet_check(Text pdf, int page_count, const char *file, Remarks *remarks);

#endif
