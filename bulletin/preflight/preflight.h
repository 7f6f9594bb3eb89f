/*
 * Preflight: whether a PDF can be printed as it is.
 *
 * It judges the finished bytes and not what anybody meant by them: every
 * object of the file, and everything that its pages draw, against PDF/X-4
 * (ISO 15930-7) and the rules of print in PRINT.md; where the file says that
 * it is PDF/A-2 or PDF/UA-1 too, against what of them can be seen cheaply.
 * Nothing of the press is used but the tokenizer of content streams, so that
 * a fault of the press is not one of the preflight as well.
 */
#ifndef BULLETIN_PREFLIGHT_PREFLIGHT_H
#define BULLETIN_PREFLIGHT_PREFLIGHT_H

#include "press/sheet.h"

/* The largest file that is read, bytes. */
#define PREFLIGHT_LARGEST_BYTES ((size_t)512 * 1024 * 1024)

/* What is known of a PDF; all but `file` is NULL where it is not a sheet of ours. */
typedef struct {
	const char *file;     /* as remarks name it: the PDF, or the draft of the sheet */
	const Layout *layout; /* paper and pouch that it must fit */
	const Pages *pages;   /* where the author wrote what is on it */
	const Sheet *sheet;   /* its marks: which ink is which element */
} PreflightJob;

/*
 * Judges the bytes of a PDF and tells what it finds: an error where a print
 * shop may send the file back, a warning where it prints worse than it could.
 * What is found many times is told once, with its pages; of a sheet of ours,
 * once for each place in the draft. false exactly when it added an error.
 *
 * The work is done in a process of its own with bounded time and memory, so
 * that a file made to harm, or a fault in a library, ends that process alone
 * (preflight-unfinished). The symbol `preflight_run` of the module "preflight".
 */
typedef bool PreflightRun(Text pdf, const PreflightJob *job, Remarks *remarks);
PreflightRun preflight_run;

#endif
