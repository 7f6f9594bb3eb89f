/*
 * Papers: what goes with a batch and is nobody's to agree. They are set by the
 * ordinary stages with layouts of their own, which a partnership may write anew
 * in its layouts/.
 */
#ifndef BULLETIN_PAPERS_PAPERS_H
#define BULLETIN_PAPERS_PAPERS_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"
#include "draft/draft.h"
#include "papers/job_sheet.h"
#include "pipeline/home.h"

#include <stdint.h>

/* What all papers of a batch are made from. */
typedef struct {
	Arena *arena;
	const Home *home;
	const Draft *draft; /* as agreed */
	int64_t made_at;    /* seconds since 1970, UTC */
	Remarks *remarks;
} Papers;

/* The job sheet, one page by the layout "job-sheet". No bytes with an error. */
Text papers_job_sheet(const Papers *papers, const JobSheet *job);

#endif
