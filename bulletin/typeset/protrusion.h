/*
 * Protrusion: how far signs at a line's ends stand out into the margin.
 *
 * A stop or a hyphen is so light that a column looks dented where it ends a
 * line; standing partly outside, it makes the edge look straight. The shares
 * are of the sign's own advance, from a table of faces and one for all others.
 */
#ifndef BULLETIN_TYPESET_PROTRUSION_H
#define BULLETIN_TYPESET_PROTRUSION_H

#include <glib.h>

typedef enum { PROTRUDES_BEFORE, PROTRUDES_AFTER } ProtrusionSide;

/* The share of its advance, 0 to 1, that `sign` in a face of `family` stands outside. */
double protrusion_share(const char *family, gunichar sign, ProtrusionSide side);

#endif
