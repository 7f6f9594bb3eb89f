/*
 * Cutting: whether a sheet that is cut, before its pouch or with it, has what
 * a knife needs (PRINT.md 1). A knife strays by a millimetre or two, so colour
 * runs over the edge by the bleed, and nothing that has to stay ends there.
 */
#ifndef BULLETIN_LAYOUT_CUTTING_H
#define BULLETIN_LAYOUT_CUTTING_H

#include "layout/survey.h"

/*
 * Tells of a bleed that is too small, of a sheet that is cut with its film and
 * has no bleed, or lines along its edge, or does not go into its pouch before
 * it is cut, and of one that is to be sealed and has no pouch.
 */
void cutting_check(const Survey *survey);

/* Whether a frame is an area of ink, which may run off a sheet that has a bleed. */
bool cutting_is_area(const Frame *frame);

#endif
