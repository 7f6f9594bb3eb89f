/*
 * Paper: sheets and laminating pouches by name (PRINT.md 1).
 */
#ifndef BULLETIN_LAYOUT_PAPER_H
#define BULLETIN_LAYOUT_PAPER_H

#include "base/length.h"

/* Film all round a sheet, so that the pouch seals: less than 2 mm is known to open. */
enum { POUCH_SEAL_MM = 3 };

typedef struct {
	const char *name;
	double width, height;  /* mm, upright */
	const char *ipp_media; /* what printers call it (PWG 5101.1, 5); NULL for a pouch */
} PaperSize;

const PaperSize *paper_by_name(const char *name); /* or NULL */
const PaperSize *pouch_by_name(const char *name); /* or NULL */

/* The name of paper or pouch of this size, upright or on its side; NULL where it has none. */
const char *paper_name(Length width, Length height);
const char *pouch_name(Length width, Length height);

/*
 * The smallest paper that holds this size, upright or on its side; NULL where
 * none does. SRA is what print shops buy for sheets with bleed (ISO 217).
 */
const char *paper_holding(Length width, Length height);

/* Lend the tables, for suggestions and the reference. */
const PaperSize *papers(int *count);
const PaperSize *pouches(int *count);

/* Lends what small sheets are printed several on, from small to large: A4 to SRA3. */
const PaperSize *imposition_papers(int *count);

#endif
