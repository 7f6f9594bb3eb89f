/*
 * Rasteriser: pages of PDFs as gray dots, by poppler's program pdftoppm, which
 * runs beside us: its library for C paints in red, green and blue alone.
 */
#ifndef BULLETIN_PRESS_RASTERISER_H
#define BULLETIN_PRESS_RASTERISER_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"

#include <stdint.h>

typedef struct {
	int width, height;
	const uint8_t *dots; /* row by row from the top; 0 black, 255 white */
} Raster;

typedef struct {
	const Raster *pages;
	int count;
} Rasters;

/*
 * Has every page of `count` PDFs rasterised, all PDFs at the same time, into
 * `made`, which lives in the arena. A page is as large as its MediaBox. false
 * with rasteriser-missing or rasteriser-failed.
 */
bool rasteriser_run(Arena *arena, const Text *pdfs, int count, double dots_per_inch, Rasters *made,
	Remarks *remarks);

#endif
