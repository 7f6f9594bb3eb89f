/*
 * Pictures: the opened pictures of a typecase, each a number.
 *
 * What may be a picture, and how it is read, stands in picture_file.h.
 */
#ifndef BULLETIN_TYPESET_PICTURES_H
#define BULLETIN_TYPESET_PICTURES_H

#include "base/length.h"
#include "base/place.h"
#include "base/remarks.h"
#include "typeset/typecase.h"

#include <cairo.h>

typedef struct Pictures Pictures;

Pictures *pictures_open(void);
void pictures_close(Pictures *pictures); /* NULL is fine */

/*
 * Begins with the next bulletin: closes what the last one did not use. The
 * numbers given before no longer count.
 */
void pictures_begin(Pictures *pictures);

/*
 * The number of the picture at `path`, opened before or now; a file that was
 * saved since is read anew. What picture_file.h remarks on it is told at
 * `asked_at`, where the author named it, once for each place; -1 where that is
 * an error.
 */
int pictures_add(Pictures *pictures, const char *path, Place asked_at, Remarks *remarks);

PictureSize pictures_size(const Pictures *pictures, int number);

/*
 * Paints it into `box`, in points of the context's user space. On a PDF a JPEG
 * goes out as the bytes it came in: a profile inside is there for the press,
 * and readers of a proof do not look at it.
 */
void pictures_paint(const Pictures *pictures, int number, cairo_t *cr, Box box);

#endif
