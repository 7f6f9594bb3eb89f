/*
 * Legibility: whether sizes keep the reading distances asked for (PRINT.md 2).
 *
 * Fonts are not known here; `metre` says what the layout's face does. The
 * typesetter checks again with the x-height and capitals of the font itself.
 */
#ifndef BULLETIN_LAYOUT_LEGIBILITY_H
#define BULLETIN_LAYOUT_LEGIBILITY_H

#include "layout/layout.h"

/* Tells each style that cannot be read from as far as `reads-at:` says (style-out-of-sight). */
void legibility_check(const Layout *layout, Remarks *remarks);

#endif
