/*
 * Picture: gray dots as a judge's program wrote them, and whether two are alike.
 *
 * Every renderer puts glyphs and thin rules on a grid of its own, and their
 * edges fall into neighbouring dots. So a dot differs by as much as it is
 * lighter or darker than all that the other picture has within reach of it, one
 * dot or two, taken both ways. Two pictures are alike where of these differences
 *  - the mean over all dots is below 0.5 % of the way from black to white, and
 *  - dots that differ by more than a quarter of that way, and touch, are at no
 *    place more than 4 dots wide and 4 dots high.
 */
#ifndef BULLETIN_TESTS_JUDGES_PICTURE_H
#define BULLETIN_TESTS_JUDGES_PICTURE_H

#include <glib.h>
#include <stdbool.h>

typedef struct {
	int width, height;
	gsize count;
	guint8 *dots; /* 0 black, 255 white, row by row; a g_free frees them */
} Picture;

/*
 * Reads a PGM, gray as poppler makes it of inks; a PAM of inks as mupdf writes
 * it, of which the gray is made here in the same way (mupdf's own gray of what
 * is blended in inks is wrong: 100 % yellow comes out black); or a plate as
 * Ghostscript's tiffsep writes it without compression.
 */
bool picture_read(const char *file, Picture *picture);

/*
 * Whether they are alike; prints by how much they differ. One may be a dot wider
 * or higher, for a page that ends within a dot.
 */
bool picture_is_like(const Picture *one, const Picture *other, int reach);

#endif
