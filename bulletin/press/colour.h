/*
 * Colour: the inks of what was painted in RGB.
 *
 * - A colour of the layout is the very ink that the layout names (layout/inks.h).
 * - Equal shares of red, green and blue are black ink alone, K = 1 - gray: a
 *   profile would print them in all four inks, and the least slip of a plate
 *   would show in small type (PRINT.md 4.1).
 * - Any other, which only pictures have, is sRGB and goes through the profile,
 *   relative colorimetric with black point compensation. Where that asks for
 *   more ink than the limit, cyan, magenta and yellow give way in proportion.
 */
#ifndef BULLETIN_PRESS_COLOUR_H
#define BULLETIN_PRESS_COLOUR_H

#include "layout/layout.h"
#include "layout/stock.h"
#include "press/profile.h"

/* Shares of the four inks, 0 to 1 each. */
typedef struct {
	double cyan, magenta, yellow, black;
} Cmyk;

typedef struct Colours Colours;

/*
 * Colours printed by `profile` on `layout`, both borrowed. Nothing is read from
 * the profile before the first colour that needs it.
 */
Colours *colours_open(Arena *arena, const Profile *profile, const Layout *layout);
void colours_close(Colours *colours); /* NULL is fine */

/* The inks of a painted colour, 0 to 1 each; each distinct one is converted once. */
Cmyk colour_of_rgb(Colours *colours, Rgb rgb);

/* The most of each ink that any colour came to so far. */
Cmyk colours_most(const Colours *colours);

#endif
