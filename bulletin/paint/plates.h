/*
 * Plates: a finished sheet as its four inks print it, and pictures of that for
 * a person to look at.
 */
#ifndef BULLETIN_PAINT_PLATES_H
#define BULLETIN_PAINT_PLATES_H

#include "paint/paint.h"

typedef enum { PLATE_CYAN, PLATE_MAGENTA, PLATE_YELLOW, PLATE_BLACK, PLATE_COUNT } Plate;

/* In dots from the top left; `right` and `bottom` are the first beyond it. */
typedef struct {
	int left, top, right, bottom;
} DotBox;

typedef struct {
	int width, height; /* of the whole page, printer's marks and all */
	DotBox bleed;      /* what reaches the paper that is cut; marks lie outside */
	DotBox trim;       /* the sheet */
	const uint8_t *inks[PLATE_COUNT]; /* a byte a dot, row by row: 0 none, 255 full */
} PlateSide;

typedef struct {
	const PlateSide *sides;
	int count;
	double dots_per_inch;
} Plates;

/* "cyan" and so on, for the names of files. */
const char *plate_name(Plate plate);

/* One plate, dark where it prints; `banner` says that it is no film to print from. */
Text paint_plate_png(const Painting *painting, const Plates *plates, int side, Plate plate,
	const char *banner);

/*
 * All inks together as a heat map, with its scale, the layout's limit (PRINT.md
 * 4.5) and the greatest sum that there is.
 */
Text paint_ink_sum_png(const Painting *painting, const Plates *plates, int side,
	const char *banner);

#endif
