/*
 * Pixel inks: the inks of a picture's pixels.
 *
 * All go through the profile, also the grays, as pixels beside each other must
 * not change from one way of printing to another: relative colorimetric with
 * black point compensation (ISO 18619), by lcms2. Where that asks for more ink
 * than the limit, cyan, magenta and yellow give way in proportion.
 */
#ifndef BULLETIN_PRESS_PIXEL_INKS_H
#define BULLETIN_PRESS_PIXEL_INKS_H

#include "press/profile.h"

#include <stdint.h>

typedef struct PixelInks PixelInks;

/* For pictures printed by `press`, borrowed. */
PixelInks *pixel_inks_open(Arena *arena, const Profile *press);
void pixel_inks_close(PixelInks *inks); /* NULL is fine */

/*
 * Makes ready for a picture of so many pixels, whose colours are meant by the
 * ICC profile `icc`; without one (NULL), and where it is no sound one for RGB,
 * they are sRGB. None gets more ink than `limit` per cent.
 */
void pixel_inks_begin(PixelInks *inks, Text icc, int64_t pixel_count, double limit);

/* The inks of `count` pixels of it, 3 bytes into 4 each; 255 is full ink. */
void pixel_inks_convert(PixelInks *inks, const uint8_t *rgb, uint8_t *cmyk, int count);

#endif
