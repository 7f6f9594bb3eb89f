/*
 * SVG source: the addresses written in a picture, found without its library.
 */
#ifndef BULLETIN_TYPESET_SVG_SOURCE_H
#define BULLETIN_TYPESET_SVG_SOURCE_H

#include "base/arena.h"
#include "base/text.h"

/*
 * The first address in `source` that leads out of the picture, to another file
 * or the net, in the arena and at most 80 bytes of it; NULL where all is
 * inside. Links do not count: on paper they lead nowhere.
 */
char *svg_source_outside(Arena *arena, Text source);

/*
 * A copy in which links (elements a) have no address, for librsvg would write
 * them into a PDF as annotations, and none may lie on a sheet (PRINT.md 5).
 * What is drawn stays the same.
 */
Text svg_source_unlinked(Arena *arena, Text source);

#endif
