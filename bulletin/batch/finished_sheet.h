/*
 * Finished sheet: how large, thick and heavy one sheet is when it is laminated.
 *
 *     thickness = 2 x film + paper's weight x bulk
 *     weight    = paper's weight x area of the sheet
 *               + 2 x film x density x area of the pouch
 *
 * Film is sold by its thickness on each side (PRINT.md 1). Bulk is 1.25 cm3/g,
 * as of office paper: 80 g/m2 are 0.1 mm thick. Density is 1.16 g/cm3: half of
 * a film is polyester (1.39), half its adhesive (0.93). Both are good to about
 * a tenth, which is enough to order cartons by.
 */
#ifndef BULLETIN_BATCH_FINISHED_SHEET_H
#define BULLETIN_BATCH_FINISHED_SHEET_H

#include "layout/layout.h"

#include <stdbool.h>

/* What is taken where a layout does not say: a notice's paper and film. */
enum { USUAL_STOCK_WEIGHT = 120, USUAL_FILM_MICRONS = 80 };

typedef struct {
	double width, height; /* mm, as it ends: upright, film and all */
	double thickness;     /* mm */
	double weight;        /* g */
	bool is_laminated;
	bool is_by_the_usual; /* the layout does not say both film and weight of the paper */
} FinishedSheet;

FinishedSheet finished_sheet_of(const Layout *layout);

#endif
