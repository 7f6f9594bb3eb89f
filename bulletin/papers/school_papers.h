/*
 * School papers: what a batch has for each of its schools: slips, labels, the
 * packing list. They are made school by school, and written as they come, so
 * that ten thousand schools take no more memory than one.
 *
 *     school_slips_open, or school_labels_open, or school_packing_open
 *     school_paper_add, for each school in the order of the list
 *     school_paper_finish, school_paper_close
 */
#ifndef BULLETIN_PAPERS_SCHOOL_PAPERS_H
#define BULLETIN_PAPERS_SCHOOL_PAPERS_H

#include "base/byte_sink.h"
#include "batch/label_sheets.h"
#include "batch/packing.h"
#include "papers/job_sheet.h"
#include "papers/papers.h"

typedef struct SchoolPaper SchoolPaper;

/*
 * The slips, a page a school, by the layout "slip". A slip is the cover sheet
 * of its parcel as well: it shows the address through the window of a DL, C5 or
 * C4 envelope, and says what is in the parcel, where it goes and whom to ask.
 */
SchoolPaper *school_slips_open(const Papers *papers, ByteSink *sink);

/* Address labels on the sheets that were chosen, by the layout "label". */
SchoolPaper *school_labels_open(const Papers *papers, LabelChoice choice, ByteSink *sink);

/*
 * The packing list, by the layout "packing-list": a row a school under the sums
 * of all of them, which `job` has.
 */
SchoolPaper *school_packing_open(const Papers *papers, const JobSheet *job, ByteSink *sink);

/* All three are NULL with an error of the layout or its fonts. */
void school_paper_close(SchoolPaper *paper); /* NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SchoolPaper, school_paper_close)

/*
 * The next school. false with imprint-too-long, or a sign that no font has, at its row and
 * column, where its words cannot be set; others may be added still, so that all
 * is told in one run.
 */
bool school_paper_add(SchoolPaper *paper, const School *school);

/* Ends it; false where the sink did not take all. */
bool school_paper_finish(SchoolPaper *paper);

#endif
