/*
 * Font codes: which glyph of its program a code of a font shows (ISO 32000-1,
 * 9.6.6 and 9.7.4).
 */
#ifndef BULLETIN_PREFLIGHT_FONT_CODES_H
#define BULLETIN_PREFLIGHT_FONT_CODES_H

#include "preflight/font_use.h"

#include <ft2build.h>
#include FT_FREETYPE_H

enum { GLYPH_UNKNOWN = -1, SIMPLE_CODES = 256 };

typedef struct {
	FT_Face face; /* borrowed */
	/* simple fonts */
	const char *const *names; /* by code, from Differences; NULL where there is none */
	const char *charset;      /* iconv's name of the base encoding, NULL: the font's own */
	bool is_truetype;
	/* composite fonts */
	bool is_composite, is_identity; /* codes are CIDs; else nothing is known */
	bool has_map;                   /* CIDToGIDMap is a stream: two bytes a CID */
	Text map;
	const int *glyph_of_cid; /* NULL: glyphs are numbered as CIDs are */
	int cid_count;
} FontCodes;

/* In the arena; `face` is the font's program. */
FontCodes font_codes_read(Arena *arena, qpdf_data pdf, const FontUse *use, FT_Face face);

/* The glyph, 0 where the font has none for this code, or GLYPH_UNKNOWN. */
int font_codes_glyph(const FontCodes *codes, int code);

#endif
