/*
 * Exif: which way up a photograph is (JEITA CP-3451, orientation, tag 0x0112).
 */
#ifndef BULLETIN_TYPESET_EXIF_H
#define BULLETIN_TYPESET_EXIF_H

#include <cairo.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The orientation, 1 to 8, in the data of a JPEG's APP1 marker. 1, upright,
 * where the data is none of Exif's, is damaged or does not say.
 */
int exif_orientation(const uint8_t *data, size_t length);

/* Takes the unit square of the picture as stored to the unit square upright, y down. */
cairo_matrix_t exif_matrix(int orientation);

/* Whether width and height change places when the picture is turned upright. */
static inline bool exif_swaps_sides(int orientation)
{
	return orientation >= 5;
}

#endif
