/*
 * Papers: what goes with a batch and is nobody's to agree. They are set by the
 * ordinary stages with layouts of their own, which a partnership may write anew
 * in its layouts/.
 */
#ifndef BULLETIN_PAPERS_H
#define BULLETIN_PAPERS_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"
#include "draft/draft.h"
#include "home.h"
#include "job_sheet.h"

#include <stdint.h>

/* What all papers of a batch are made from. */
typedef struct {
	Arena *arena;
	const Home *home;
	const Draft *draft;  /* as agreed */
	const char *edition; /* "main", "large-print", "cy" */
	int64_t made_at;     /* seconds since 1970, UTC */
	Remarks *remarks;
} Papers;

/* The layout that the agreed sheet was set by. NULL with an error. */
const Layout *papers_sheet_layout(const Papers *papers);

/*
 * The slips of a few schools, tagged for a screen reader, by the ordinary
 * stages; those of many are made by school_papers.h. `schools` are each
 * school's fields. No bytes with an error.
 */
Text papers_slips(const Papers *papers, const Fields *schools, int school_count);

/* The job sheet, one page by the layout "job-sheet". No bytes with an error. */
Text papers_job_sheet(const Papers *papers, const JobSheet *job);

#endif
