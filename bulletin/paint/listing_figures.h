/*
 * Figures of listings: lengths as lines of text have them. Inside paint/ only.
 */
#ifndef BULLETIN_PAINT_LISTING_FIGURES_H
#define BULLETIN_PAINT_LISTING_FIGURES_H

#include "base/length.h"

#include <glib.h>

/* Millimetres with three decimals and a point whatever the locale has, `width` wide at least. */
void listing_append_mm(GString *text, Length length, int width);

#endif
