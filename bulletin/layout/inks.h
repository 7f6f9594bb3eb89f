/*
 * Inks: how the press knows again what the painter painted.
 *
 * The painter (cairo) knows RGB alone, and several inks may have one look: 100 %
 * black, black on top of cyan, and cyan, magenta and yellow together are all
 * 0 0 0. So that each ink comes back from the painted PDF as the very ink that
 * the layout names, it is painted in an RGB of its own, which is its look on
 * white paper but for a few hundred-thousandths.
 */
#ifndef BULLETIN_LAYOUT_INKS_H
#define BULLETIN_LAYOUT_INKS_H

#include "base/arena.h"
#include "layout/layout.h"
#include "layout/stock.h"

/*
 * The RGB of each of the layout's inks in the painted PDF, in the arena. No two
 * are alike, and equal shares of red, green and blue stand for black ink alone:
 * a gray of a picture is never one of them by chance.
 */
const Rgb *inks_painted(Arena *arena, const Layout *layout);

/* Whether two RGB are one in the painted PDF, whose numbers have six decimals. */
bool rgb_is_painted(Rgb painted, Rgb rgb);

#endif
