/*
 * Font text: what the codes of a font in a PDF spell. See press/to_unicode.h.
 */
#ifndef BULLETIN_PRESS_FONT_TEXT_H
#define BULLETIN_PRESS_FONT_TEXT_H

#include "press/pressing.h"
#include "press/to_unicode.h"

/* How many bytes of a string one code of the font takes: 2 in a composite font, else 1. */
int font_code_bytes(const Pressing *pressing, qpdf_oh font);

/* Reads the font's /ToUnicode; false where it has none, or none that can be followed. */
bool font_text_read(const Pressing *pressing, qpdf_oh font, ToUnicode *map);

/* Gives the font this /ToUnicode. */
void font_text_write(const Pressing *pressing, qpdf_oh font, const ToUnicode *map);

#endif
