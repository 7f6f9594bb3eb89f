/*
 * Font widths: whether a font is as wide as the file declares. A press that
 * sets by the one and a screen that sets by the other do not show the same
 * line (ISO 32000-1, 9.2.4; ISO 19005-2, 6.2.11.5).
 */
#ifndef BULLETIN_PREFLIGHT_FONT_WIDTHS_H
#define BULLETIN_PREFLIGHT_FONT_WIDTHS_H

#include "preflight/font_use.h"

typedef struct {
	bool is_readable; /* the font program is one that FreeType reads */
	int wrong;        /* codes in use whose width is another than declared */
	double worst;     /* by how much at most, thousandths of the size */
	int missing;      /* codes in use that the font has no glyph for */
} FontWidths;

/* Compares the widths of all codes in use; `program` is the embedded font file. */
FontWidths font_widths_compare(Arena *arena, qpdf_data pdf, const FontUse *use, Text program);

#endif
