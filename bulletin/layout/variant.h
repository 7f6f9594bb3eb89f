/*
 * Variant: a layout as copy-fit changes it, a step at a time.
 *
 * What sets the text knows nothing of variants: each is a Layout of its own,
 * whose sizes of running text are settled.
 */
#ifndef BULLETIN_LAYOUT_VARIANT_H
#define BULLETIN_LAYOUT_VARIANT_H

#include "layout/layout.h"

/* The layout to begin with: `layout` with its sizes of running text settled. */
const Layout *variant_first(Arena *arena, const Layout *layout);

/*
 * `variant` changed by one step of `move`, up for text that is short and down
 * for text that is long; NULL where the move, or what `layout` allows, ends.
 * A move that is made at once (long-list, sides) has one step.
 */
const Layout *variant_step(Arena *arena, const Layout *layout, const Layout *variant,
	const FitMove *move, bool is_short);

#endif
