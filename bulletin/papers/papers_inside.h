/* What the papers of a batch have in common; of the pipeline alone. */
#ifndef BULLETIN_PAPERS_PAPERS_INSIDE_H
#define BULLETIN_PAPERS_PAPERS_INSIDE_H

#include "papers/job_sheet.h"
#include "papers/papers.h"
#include "typeset/typecase.h"

/* One of the layouts that are made for papers. NULL with an error. */
const Layout *papers_layout(const Papers *papers, const char *name);

/* BCP 47: the draft's, else the partnership's. */
const char *papers_language(const Papers *papers);

/* The copy of a page that has no text of the bulletin's; `more` are further fields. */
const Copy *papers_copy(const Papers *papers, const Layout *layout, Fields more);

/* Sets and presses it on white paper, whatever the sheets are printed on. No bytes with an error.
 */
Text papers_press(const Papers *papers, const Copy *copy, const Layout *layout, Typecase *typecase);

/* Which inks the agreed sheet takes; false with module-missing. */
bool papers_inks(const Papers *papers, const JobSheet *job, InkUse *inks);

#endif
