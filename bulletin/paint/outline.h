/*
 * Outline: words as a path, for what stands on paper outside every sheet. It
 * needs no font in the file, and nobody takes it for the sheet's text.
 */
#ifndef BULLETIN_PAINT_OUTLINE_H
#define BULLETIN_PAINT_OUTLINE_H

#include "base/text.h"
#include "typeset/typecase.h"

/*
 * The path of `words` in the type of a slug line (7 pt), as operators of a
 * content stream (ISO 32000-1, 8.5.2): in points from the start of the baseline,
 * y up, to be filled. What is wider than `width` points ends in dots.
 */
Text paint_outline(Arena *arena, Typecase *typecase, double width, const char *words);

/* How wide they are, pt. */
double paint_outline_width(Typecase *typecase, const char *words);

#endif
