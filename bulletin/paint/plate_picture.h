/*
 * Plate picture: one page of dots with words around it, as a PNG. Inside paint/ only.
 *
 *     PlatePicture picture;
 *     cairo_t *cr = plate_picture_open(&picture, painting, plates, side, title, banner, foot);
 *     plate_picture_show(&picture, dots);
 *     ... draw under picture.bottom ...
 *     return plate_picture_close(&picture);
 */
#ifndef BULLETIN_PAINT_PLATE_PICTURE_H
#define BULLETIN_PAINT_PLATE_PICTURE_H

#include "paint/paper.h"
#include "paint/plates.h"

typedef struct {
	const Painting *painting;
	const PlateSide *side;
	double scale; /* dots to the point */
	/* The page's edges on the picture, pt; they lie between two dots. */
	double left, top, right, bottom;
	Paper paper;
	cairo_t *cr; /* in points, y down */
} PlatePicture;

/*
 * Opens a picture of page `side` (from 0): `title` and `banner` stand above it,
 * and `foot` pt are left under it. Lends its context.
 */
cairo_t *plate_picture_open(PlatePicture *picture, const Painting *painting, const Plates *plates,
	int side, const char *title, const char *banner, double foot);

/* Shows the page, a dot of cairo's RGB24 for each of the plate, and the sheet's edge. */
void plate_picture_show(PlatePicture *picture, uint32_t *dots);

Text plate_picture_close(PlatePicture *picture);

/* Small words under the page, `baseline` pt below it. */
void plate_picture_say(const PlatePicture *picture, double baseline, const char *said);

#endif
