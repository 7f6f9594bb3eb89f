/*
 * Standing: how far down the sheet each frame stands, as far as a layout says.
 */
#ifndef BULLETIN_LAYOUT_STANDING_H
#define BULLETIN_LAYOUT_STANDING_H

#include "layout/layout.h"

/* The box of one frame, from its first ascenders to its last baseline. */
typedef struct {
	Box box;
	bool is_known; /* false where the file has left something open that it must say */
	bool flows;    /* it stands under another: the box is as high and small as it can be */
} Standing;

/*
 * Where to tell of two frames that do not go together: at the second, unless
 * only the first is written in the layout's own file.
 */
Place standing_place(const Layout *layout, const Frame *first, const Frame *second);

/*
 * The standing of every frame, in the order of the layout. A frame that
 * stands under itself is told (frame-under-itself) and not known.
 */
const Standing *standings_of(Arena *arena, const Layout *layout, Remarks *remarks);

#endif
