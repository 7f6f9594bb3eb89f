/*
 * Font uses: the fonts that pages set text in, and which of their glyphs.
 */
#ifndef BULLETIN_PREFLIGHT_FONT_USE_H
#define BULLETIN_PREFLIGHT_FONT_USE_H

#include "preflight/object.h"

#include <stdint.h>

enum { FONT_CODES_SIMPLE = 256, FONT_CODES_COMPOSITE = 65536 };

typedef struct {
	qpdf_oh object;
	const char *name;  /* without the six letters of a subset: "Roboto-Bold" */
	bool is_composite; /* Type0: codes are of two bytes */
	bool is_drawn;     /* Type3: its glyphs are content streams */
	bool is_seen;      /* some of its text is painted, not only put there for searching */
	uint8_t *codes;    /* a bit for each code that is used */
	bool is_followed[FONT_CODES_SIMPLE]; /* of Type3: whose glyphs were judged */
	int first_page;
} FontUse;

typedef struct {
	Arena *arena;
	qpdf_data pdf;
	GHashTable *by_number; /* of their objects; borrowed */
	FontUse **items;
	int count;
} FontUses;

/* The use of a font dictionary, a new one or the one there is. */
FontUse *font_use(FontUses *uses, qpdf_oh font, int page);

/* Notes the codes of a string that is shown; false where it shows nothing but spaces. */
bool font_use_note(FontUse *use, Text shown);

/* How many codes it may have, and whether one is used. */
int font_use_codes(const FontUse *use);
bool font_use_has(const FontUse *use, int code);

#endif
