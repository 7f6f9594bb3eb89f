/*
 * Specimen frames: outlines of a layout's frames, with their names beside the
 * sheet. Inside paint/ only.
 */
#ifndef BULLETIN_PAINT_SPECIMEN_FRAMES_H
#define BULLETIN_PAINT_SPECIMEN_FRAMES_H

#include "paint/specimen_marks.h"

#include <cairo.h>

/*
 * Draws the frames among `marks`, the context in points from the sheet's
 * corner. Names stand left of all that is drawn `around` the sheet, pt; those of
 * frames that begin right of the sheet's middle stand right of it. No two
 * names lie over one another: lines lead to where each frame begins.
 */
void specimen_frames_draw(const Painting *painting, cairo_t *cr, SpecimenMarks marks,
	double around);

/* Whether a name stands right of the sheet. */
bool specimen_frames_has_right(const Painting *painting, SpecimenMarks marks);

#endif
