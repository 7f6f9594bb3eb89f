/*
 * Record pages: a PDF with many records on a page, each in a cell of its own:
 * labels on their sheet, the rows of a list; or one a page, as slips are.
 *
 * Every page is the same sheet of ours, drawn whole, with the records' words
 * over it. It is written as it comes, and the same calls give the same bytes.
 */
#ifndef BULLETIN_BATCH_RECORD_PAGES_H
#define BULLETIN_BATCH_RECORD_PAGES_H

#include "base/byte_sink.h"
#include "batch/record_form.h"
#include "batch/record_setter.h"

#include <stdint.h>

typedef struct {
	RecordTerms record;               /* what is set in each cell, and by which layout */
	bool (*is_wanted)(const Frame *); /* which of its frames */
	Text sheet;                       /* PDF by the press: what every page is; of one page */
	const Box *cells; /* where the layout lies on it, one after another; sizes are not used */
	int cell_count;
	const Frame *const
		*rules;   /* that comes with the record in each cell, NULL: none; or NULL */
	int first_cell;   /* of the first page; those before it stay empty */
	int64_t made_at;  /* seconds since 1970, UTC */
	const char *name; /* that no other file made of this sheet has */
} RecordPagesTerms;

typedef struct RecordPages RecordPages;

/*
 * Begins the PDF; what `terms` point to is borrowed until it is closed. NULL
 * with font-missing, field-not-here, sheet-not-ours or module-missing.
 */
RecordPages *record_pages_open(Arena *arena, const RecordPagesTerms *terms, ByteSink *sink,
	Remarks *remarks);
void record_pages_close(RecordPages *pages); /* before the typecase; NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RecordPages, record_pages_close)

/* Whether the next record begins a page. */
bool record_pages_is_full(const RecordPages *pages);

/*
 * Sets a record in the next cell. false with imprint-too-long, or glyph-missing
 * and its like, where it cannot be set.
 */
bool record_pages_add(RecordPages *pages, const Record *record, Remarks *remarks);

/* The same, at the corner of the page that the next record is on: its number, say. */
bool record_pages_add_to_page(RecordPages *pages, const Record *record, Remarks *remarks);

/* Ends the PDF; false where the sink did not take all. */
bool record_pages_finish(RecordPages *pages);

#endif
