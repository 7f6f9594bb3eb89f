/*
 * Image: one picture of the painted PDF on its way through the press.
 *
 * Inside images_press alone: images.c reads it, image_rgb.c and image_cmyk.c
 * see to its colours.
 */
#ifndef BULLETIN_PRESS_IMAGE_H
#define BULLETIN_PRESS_IMAGE_H

#include "layout/ink_limit.h"
#include "press/image_jpeg.h"
#include "press/image_rows.h"
#include "press/pixel_inks.h"
#include "press/pressing.h"

/* Samples as they lie in their stream, filtered; none: all 0. */
typedef struct {
	ImageShape shape;
	Text bytes;
} Raster;

typedef struct {
	const Pressing *pressing;
	const PageMarks *marks; /* of the pages; NULL: none */
	const Resource *resource;
	PixelInks *inks; /* shared by all pictures */
	qpdf_oh dictionary;
	Raster dots;
	JpegHead jpeg; /* where they are one */
	Raster alpha;  /* of as many dots, where the picture has one that we can read */
} Image;

/* What is done with each row; false where no more are wanted. */
typedef bool RowVisit(void *data, const uint8_t *row, ImageShape shape);

/* Visits the rows from the top. false where they are damaged, as far as they were wanted. */
bool raster_visit_rows(const Raster *raster, RowVisit *visit, void *data);

/* Adds dots in four inks, `is_inverted` with 255 for none, to the tally; false as above. */
bool raster_tally_inks(const Raster *raster, bool is_inverted, InkTally *tally);

/*
 * From RGB to the inks, to black alone where all is neutral, or in a mask to
 * shades of gray. NULL when it is done, else what stands in the way, for the
 * remark sheet-colour.
 */
const char *image_press_rgb(const Image *image);

/*
 * A picture whose inks the author gave keeps them, byte for byte. Adds
 * picture-other-press and picture-ink; gives as above.
 */
const char *image_press_cmyk(const Image *image);

#endif
