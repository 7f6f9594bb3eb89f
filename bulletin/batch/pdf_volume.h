/*
 * PDF volume: one PDF of many pages that are a sheet's own, with the words of
 * a record on each.
 *
 * PDF/VT-1 (ISO 16612-2) on PDF/X-4 (ISO 15930-7), untagged: the sheet's pages
 * are forms, drawn whole and unscaled before anything else; each record is a
 * leaf of the tree of document parts. The same calls give the same bytes.
 */
#ifndef BULLETIN_BATCH_PDF_VOLUME_H
#define BULLETIN_BATCH_PDF_VOLUME_H

#include "base/byte_sink.h"
#include "batch/glyph_subset.h"
#include "batch/record_setter.h"
#include "batch/sheet_objects.h"

#include <stdint.h>

/* The sheet's objects are numbered from here. */
enum { PDF_VOLUME_FIRST_OBJECT = 10 };

/* What a volume is made with; all of it is shared by volumes that are written at the same time. */
typedef struct {
	const SheetObjects *sheet; /* read with PDF_VOLUME_FIRST_OBJECT */
	const RecordForm *form;
	GlyphSubsetMake *make_subset;
	int64_t made_at; /* seconds since 1970, UTC */
	const char
		*name;  /* that no other volume has: its ID and that of its metadata come from it */
	bool has_cells; /* records are drawn at many places of a page, so no frame clips them */
} PdfVolumeTerms;

typedef struct PdfVolume PdfVolume;

PdfVolume *pdf_volume_open(const PdfVolumeTerms *terms, ByteSink *sink);
void pdf_volume_close(PdfVolume *volume); /* NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfVolume, pdf_volume_close)

/* What is told of a record to the machines that print and pack. */
typedef struct {
	const char *key, *value;
} RecordFact;

/* The pages from here on are of this record. */
void pdf_volume_begin_record(PdfVolume *volume, const RecordFact *facts, int count);
void pdf_volume_end_record(PdfVolume *volume);

/*
 * Draws those runs of a set record that stand on this page of the sheet, each
 * within its frame's box, so far right and down.
 */
void pdf_volume_draw(PdfVolume *volume, int sheet_page, const SetRecord *record, Length right,
	Length down);

/* Draws a rule: a box that is filled, of the sheet's own measures. */
void pdf_volume_draw_rule(PdfVolume *volume, int sheet_page, Box box, const Ink *ink);

/*
 * Ends what was drawn since the last call, and gives its number for any number
 * of pages; 0 where nothing was.
 */
int pdf_volume_keep(PdfVolume *volume);

/* Adds a page: this one of the sheet, and what was kept. */
void pdf_volume_add_page(PdfVolume *volume, int sheet_page, int drawn);

/* Ends the volume; false where the sink did not take all. */
bool pdf_volume_finish(PdfVolume *volume);

#endif
