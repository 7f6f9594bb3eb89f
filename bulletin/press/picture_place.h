/*
 * Picture place: where the author put a picture of the painted PDF.
 */
#ifndef BULLETIN_PRESS_PICTURE_PLACE_H
#define BULLETIN_PRESS_PICTURE_PLACE_H

#include "press/pressing.h"

/*
 * The place of the element that draws the image XObject `picture` first, or no
 * place where none does. `marks` are those of the pages, or NULL.
 */
Place picture_place(const Pressing *pressing, const PageMarks *marks, const Resource *picture);

#endif
