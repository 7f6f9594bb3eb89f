/*
 * Picture file: one file read into a surface that can be painted.
 *
 * A file is taken for what its bytes say, whatever its ending: PNG, JPEG
 * (turned as its Exif orientation says, all eight values) or SVG (text as
 * outlines in the project's own fonts, nothing read from outside the file).
 * Colours that are meant by another profile come to sRGB; a bare gamma and 16
 * bits a colour are brought to what a surface has.
 */
#ifndef BULLETIN_TYPESET_PICTURE_FILE_H
#define BULLETIN_TYPESET_PICTURE_FILE_H

#include "base/remarks.h"

#include <cairo.h>
#include <stdbool.h>

typedef struct {
	cairo_surface_t *surface; /* the caller's to destroy */
	double width, height;     /* of the surface, as stored */
	double units_per_inch;
	int orientation;
	bool is_vector;
} OpenedPicture;

/*
 * Reads the file at `path`. Refused, with no surface and an error:
 * picture-unreadable, picture-unknown, picture-damaged, picture-too-large,
 * picture-too-heavy and picture-hides-parts. Printed with a warning:
 * picture-refers-out, picture-script, picture-web-page, picture-animated and
 * picture-profile. The remarks have no place: whoever named the picture has it.
 *
 * A JPEG that a PDF can carry keeps its own bytes beside the dots (cairo's MIME
 * data), profile and all, so that nothing of it is lost on the way to the press.
 */
OpenedPicture picture_file_read(const char *path, Remarks *remarks);

#endif
