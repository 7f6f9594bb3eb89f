/*
 * Dimension: a length as technical drawings show it (ISO 129-1): two extension
 * lines, between them a line with an arrow at each end, and the figure in mm
 * over it, read from below or from the right. Inside paint/ only.
 */
#ifndef BULLETIN_PAINT_DIMENSION_H
#define BULLETIN_PAINT_DIMENSION_H

#include "paint/drawing.h"

typedef enum {
	DIMENSION_ACROSS, /* between two x, its line at a y */
	DIMENSION_DOWN,   /* between two y, its line at an x */
} DimensionWay;

/*
 * Draws the length from `first` to `last`, lengths of the view's sheet, on a
 * line at `at` pt of the page; the extension lines begin at `from` pt, where
 * what is measured ends. Where there is no room for the figure between the
 * arrows it stands after them.
 */
void dimension_draw(const DrawingView *view, DimensionWay way, Length first, Length last,
	double from, double at);

#endif
