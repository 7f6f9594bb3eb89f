/*
 * Print context: how Pango measures for print.
 *
 * Print has no pixels: a point is a point, and a glyph stands where it is put.
 * 1/72 inch, no hinting, unrounded positions. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_PRINT_CONTEXT_H
#define BULLETIN_TYPESET_PRINT_CONTEXT_H

#include <fontconfig/fontconfig.h>
#include <pango/pango.h>

/* A font map of the fonts of `config`. */
PangoFontMap *print_font_map(FcConfig *config);

PangoContext *print_context(PangoFontMap *map);

#endif
