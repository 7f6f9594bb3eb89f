/*
 * Approval: the program's own certificate that a round is agreed.
 *
 * It is made here alone, after every check of AGREEMENT.md 6, and owns the
 * agreed bytes, read once. Every function that lets bytes out to print takes a
 * `const Approval *` and has its bytes from nowhere else.
 *
 * A batch may take hours to print, so the record is locked only while an entry
 * of it is written. When the job begins, the approval is looked at once more,
 * under the lock: no answer can come between that and the start.
 */
#ifndef BULLETIN_APPROVAL_APPROVAL_H
#define BULLETIN_APPROVAL_APPROVAL_H

#include "approval/print_jobs.h"
#include "approval/record_place.h"
#include "approval/timestamp.h"
#include "base/arena.h"
#include "base/exit_code.h"
#include "base/remarks.h"
#include "base/text.h"
#include "draft/draft.h"
#include "draft/partnership.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct Approval Approval;

typedef struct {
	RecordPlace place;
	const char *bulletin; /* id */
	const char *edition;  /* of it that is to be printed: "main", "large-print", "cy" */
	const char *job;      /* one that is gone on with: it says which edition; or NULL */
	Clock *clock;
	bool is_stored_sheet_wanted; /* --print-agreed: also where the working copy has changed */
	const char *const *receipts; /* files given with --receipt, to be found in the record */
	int receipt_count;
} ApprovalRequest;

/*
 * Checks everything of AGREEMENT.md 6 and adds an error for each thing that
 * fails. EXIT_DONE exactly when all of it holds; then `approval` is set, to be
 * closed. Otherwise the first cause in this order: EXIT_UNSUITABLE, EXIT_BUSY,
 * EXIT_DAMAGED (the record does not verify), EXIT_IO, EXIT_REFUSED.
 */
ExitCode approval_open(Arena *arena, const ApprovalRequest *request, Approval **approval,
	Remarks *remarks);

/* Lets go of the claim; NULL is fine. What the approval lent stays in the arena. */
void approval_close(Approval *approval);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Approval, approval_close)

/* Lends what was agreed; sheet and pages are those of the edition asked for. */
Text approval_sheet(const Approval *approval); /* the PDF, byte for byte */
int approval_page_count(const Approval *approval);
const char *approval_edition(const Approval *approval);
const char *approval_bulletin(const Approval *approval); /* id */
int approval_round(const Approval *approval);
const char *approval_code(const Approval *approval); /* K7QF-2M9D-41TX */
const char *approval_sheet_sha256(const Approval *approval);
int64_t approval_circulated_at(const Approval *approval);
const Draft *approval_draft(const Approval *approval); /* the source as circulated */
const char *approval_inputs(const Approval *approval); /* folder of what it was made from */
const Partnership *approval_partnership(const Approval *approval); /* the round's rules */

/* What a print job is to make. */
typedef struct {
	const char *mode;        /* "copies", "by-school" or "imposed" */
	int copies;              /* of the sheet, all schools together */
	const char *stock;       /* name of the paper */
	const char *list;        /* SHA-256 of the schools file, or NULL where none is used */
	const char *const *only; /* ids of the schools it is for; none: all of the list */
	int only_count;
	const char *const *printers; /* addresses of those it goes to; none: to its folder alone */
	int printer_count;
	int volume_count;
} PrintJob;

/* One volume of a job, and what became of it. */
typedef struct {
	int number;               /* from 1 */
	const char *sha256;       /* of its bytes */
	const char *first, *last; /* schools, or NULL */
	int copies;
	const char *to;     /* a folder or a printer's address */
	const char *result; /* "written", "sending", "printed", "failed: why", "unknown: why" */
} PrintVolume;

/*
 * Claims the printing of this bulletin until the approval is closed, so that
 * nobody else prints it meanwhile, and reads what was recorded up to then.
 * EXIT_BUSY with print-running, or as record_lock. Needed before all that
 * follows; a dry run does without.
 */
ExitCode approval_claim(Approval *approval, Remarks *remarks);

/* What the job that is begun next will be called: its papers are made before it begins. */
const char *approval_next_job(Approval *approval);

/*
 * Records that a job begins, with what is known of its volumes, before any byte
 * goes out: `job` is set to its name, in the approval's arena.
 * From here on no answer to this round is taken. Others may have written since
 * the approval was given, so it is looked at again: EXIT_REFUSED where it no
 * longer holds, or where a job of this bulletin waits to be ended
 * (print-unfinished).
 */
ExitCode approval_print_start(Approval *approval, const PrintJob *what, const PrintVolume *volumes,
	int count, const char **job, Remarks *remarks);

/*
 * Records what became of volumes: of all of them, or of none. One that is about
 * to be sent is refused, with EXIT_REFUSED, once the bulletin is recalled.
 */
ExitCode approval_print_volumes(Approval *approval, const char *job, const PrintVolume *volumes,
	int count, Remarks *remarks);

/*
 * Records the end of a job, with what became of its last volumes: `tally` is
 * how many volumes are out, `result` "done" or why not.
 */
ExitCode approval_print_done(Approval *approval, const char *job, const PrintVolume *volumes,
	int count, int tally, const char *result, Remarks *remarks);

/*
 * The job that was asked for, where the record has its start and no end; NULL
 * where a new one was, and none waits to be ended. Else EXIT_REFUSED with
 * print-no-such-job or print-unfinished.
 */
ExitCode approval_choose_job(const Approval *approval, const PrintedJob **job, Remarks *remarks);

#endif
