/*
 * Approval: the program's own certificate that a round is agreed.
 *
 * It is made here alone, after every check of AGREEMENT.md 6, and owns the
 * agreed bytes, read once. Every function that lets bytes out to print takes a
 * `const Approval *` and has its bytes from nowhere else. While one is open the
 * record is locked, so no answer can come between the check and the print.
 */
#ifndef BULLETIN_APPROVAL_APPROVAL_H
#define BULLETIN_APPROVAL_APPROVAL_H

#include "approval/record_place.h"
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
	const char *bulletin;        /* id */
	const char *edition;         /* of it that is to be printed: "main", "large-print", "cy" */
	int64_t now;                 /* seconds since 1970, UTC */
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

/* Lets go of the lock; NULL is fine. What the approval lent stays in the arena. */
void approval_close(Approval *approval);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Approval, approval_close)

/* Lends what was agreed; sheet, pictures and pages are those of the edition asked for. */
Text approval_sheet(const Approval *approval);             /* the PDF, byte for byte */
Text approval_picture(const Approval *approval, int page); /* PNG of a page, from 0 */
int approval_page_count(const Approval *approval);
const char *approval_edition(const Approval *approval);
const char *approval_bulletin(const Approval *approval); /* id */
int approval_round(const Approval *approval);
const char *approval_subject(const Approval *approval); /* 64 hex digits */
const char *approval_code(const Approval *approval);    /* K7QF-2M9D-41TX */
const char *approval_sheet_sha256(const Approval *approval);
const Draft *approval_draft(const Approval *approval);             /* the source as circulated */
const char *approval_inputs(const Approval *approval);             /* folder of what it was made from */
const Partnership *approval_partnership(const Approval *approval); /* the round's rules */

/* What a print job is to make. */
typedef struct {
	const char *mode;  /* "copies", "by-school" or "imposed" */
	int copies;        /* of the sheet, all schools together */
	const char *stock; /* name of the paper */
	const char *list;  /* SHA-256 of the schools file, or NULL where none is used */
	int volume_count;
	const char *edition; /* as a start in the record has it; a new job is of the approval's */
} PrintJob;

/* One volume of a job, as it was sent. */
typedef struct {
	int number;               /* from 1 */
	const char *sha256;       /* of the bytes sent */
	const char *first, *last; /* schools, or NULL */
	int copies;
	const char *to;     /* a folder or a printer's address */
	const char *result; /* "written", or what the printer said */
} PrintVolume;

/*
 * Records that a job begins, before any byte goes out, and names it: `job` is
 * set to its name, in the approval's arena. From here on no answer to this
 * round is taken.
 */
ExitCode approval_print_start(Approval *approval, const PrintJob *what, int64_t now,
	const char **job, Remarks *remarks);

/* Records one volume sent, and the end of the job: `tally` is volumes, `result` "done". */
ExitCode approval_print_volume(Approval *approval, const char *job, const PrintVolume *volume,
	int64_t now, Remarks *remarks);
ExitCode approval_print_done(Approval *approval, const char *job, int tally, const char *result,
	int64_t now, Remarks *remarks);

/*
 * The job of this bulletin that has a start and no end in the record, or NULL:
 * a print that was cut off, for --resume and --give-up.
 */
const char *approval_unfinished_job(const Approval *approval);

/* What the job was to make, as its start in the record says; `job` is one that has a start. */
PrintJob approval_job(const Approval *approval, const char *job);

#endif
