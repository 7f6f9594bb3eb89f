/*
 * Slug: the line under a sheet, outside its bleed, that tells a print shop what
 * it holds: bulletin, round and date; stock, sheet and pouch. The same for
 * everybody, and cut off with the marks. Inside paint/ only.
 */
#ifndef BULLETIN_PAINT_SLUG_H
#define BULLETIN_PAINT_SLUG_H

#include "paint/paint.h"

#include <cairo.h>

/* Draws it in black for the side `page`, the context in points from the sheet's corner. */
void slug_draw(const Painting *painting, cairo_t *cr, int page);

#endif
