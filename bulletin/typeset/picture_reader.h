/*
 * Picture readers: bytes of one format to a cairo surface.
 *
 * JPEG and SVG are modules (base/module.h), for a sheet without such a picture
 * must not pay for their libraries; each gives one function of this type.
 */
#ifndef BULLETIN_TYPESET_PICTURE_READER_H
#define BULLETIN_TYPESET_PICTURE_READER_H

#include "base/text.h"

#include <cairo.h>
#include <glib.h>
#include <stdbool.h>

/* More is refused unread: 64 million dots are an A2 sheet at 300 to the inch, and 256 MB. */
#define PICTURE_DOTS_MOST (64 * 1000 * 1000)

typedef struct {
	cairo_surface_t *surface; /* the caller's to destroy; NULL: see `fault` */
	double width, height;     /* of the surface, in its own units */
	double units_per_inch;    /* 96 for pictures of dots */
	int orientation;          /* 1 to 8, as in exif.h: how to turn it upright */
	GBytes *profile;      /* ICC, the caller's: what its colours mean; NULL: sRGB, or gray */
	bool is_animated;     /* the surface is one picture of several */
	double dots;          /* in millions, told even where they are too many */
	const char *fault;    /* why there is no surface; NULL: too many dots */
	char fault_text[200]; /* room for a fault that has to be composed */
} ReadPicture;

/* Reads a whole picture, to its last line; `picture` comes zeroed. */
typedef void PictureReader(Text bytes, ReadPicture *picture);

PictureReader png_open;
PictureReader jpeg_open; /* in the module "jpeg" */
PictureReader svg_open;  /* in the module "svg" */

#endif
