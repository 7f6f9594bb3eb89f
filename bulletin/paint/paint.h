/*
 * Paint: pages to PDF, PNG, SVG or a listing, as bytes in the arena.
 */
#ifndef BULLETIN_PAINT_PAINT_H
#define BULLETIN_PAINT_PAINT_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"
#include "layout/layout.h"
#include "layout/stock.h"
#include "typeset/pages.h"
#include "typeset/typecase.h"

#include <stdint.h>

/* What all pictures of one bulletin share. */
typedef struct {
	Arena *arena;
	const Pages *pages;
	const Layout *layout;
	Typecase *typecase;
	Rgb stock; /* the paper, for screens; a PDF for print leaves it out */
	const char *stock_name;
	int64_t made_at; /* the PDF's creation date, seconds since 1970, UTC */
	const char *job; /* what a print shop calls the sheet by, for the slug line; or NULL */
	Remarks *remarks;
} Painting;

/*
 * The PDF for the press: no stock, tagged from the reading tree. The page is
 * the trimmed sheet with its bleed and the room for marks (grid_media); a
 * layout that has marks gets its slug line, which the press leaves as it is.
 * `bytes` NULL with paint-failed when cairo reports a fault; so for all calls
 * here.
 */
Text paint_pdf(const Painting *painting);

/* One page (from 0) on its stock, as it is trimmed. */
Text paint_png(const Painting *painting, int page, double dots_per_inch);

/* Positions as text, in mm and pt: for `show pages` and goldens. */
Text paint_listing(const Painting *painting);

/* What marks a proof as one (PRINT.md 1 for pouch and pins). */
typedef struct {
	const char *banner;  /* one line; never NULL */
	const char *person;  /* whose copy it is, or NULL */
	const char *code;    /* the round's text code, or NULL */
	const char *subject; /* the round's digest, shown as a QR code (ISO/IEC 18004), or NULL */
	uint64_t agreed;     /* bit i: partner i has agreed; its bars are solid, others outlined */
} ProofMarks;

/*
 * How many pages a proof has: those of the sheet, and for a sheet that is cut
 * (layout_is_cut) one more, last: a drawing to scale of page, bleed and cut,
 * pouch and pins. A sheet that goes into its pouch as it is printed needs none.
 */
int paint_proof_page_count(const Painting *painting);

/*
 * The sheet 1:1 on a larger page: banner, line numbers, stock name, trim, pouch
 * and pins stand outside or under the sheet and never move it.
 */
Text paint_proof_pdf(const Painting *painting, const ProofMarks *marks);
Text paint_proof_png(const Painting *painting, const ProofMarks *marks, int page,
	double dots_per_inch);
Text paint_proof_svg(const Painting *painting, const ProofMarks *marks, int page);

/* What a specimen says of its layout beside the drawing. */
typedef struct {
	const char *purpose; /* one line, or "" */
	const char *holds;   /* "230 to 300 words", or "" */
} SpecimenNotes;

/*
 * The layout drawn with what it is measured by: columns and baselines, safe
 * area, pins and pouch, its frames with their names; under them the pages,
 * beside them its styles with sizes and reading distances.
 */
Text paint_specimen_pdf(const Painting *painting, const SpecimenNotes *notes);
Text paint_specimen_png(const Painting *painting, const SpecimenNotes *notes, int page,
	double dots_per_inch);
Text paint_specimen_svg(const Painting *painting, const SpecimenNotes *notes, int page);

/* The same as text, every line and area in mm. */
Text paint_specimen_listing(const Painting *painting);

#endif
