/*
 * Inline image: a picture inside a content stream, from BI to EI (ISO 32000-1, 8.9.7).
 */
#ifndef BULLETIN_PRESS_INLINE_IMAGE_H
#define BULLETIN_PRESS_INLINE_IMAGE_H

#include "press/content.h"

/*
 * Takes the bytes of `image` and its EI from the start of `rest`, which is
 * what follows ID, and fills in `image->image`. The bytes are counted where
 * the image says or implies how many they are; else they end at the first EI
 * between white space that words and not more bytes follow. false where there is
 * no EI.
 */
bool inline_image_take(Operation *image, Text *rest);

#endif
