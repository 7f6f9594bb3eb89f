/*
 * Unsized text: a text's glyphs and break chances, before its sizes are known.
 *
 * Nothing is hinted, so that glyphs grow in proportion: what was shaped once
 * is set in every size. Texts are shaped at one size, where nothing is lost to
 * rounding. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_UNSIZED_TEXT_H
#define BULLETIN_TYPESET_UNSIZED_TEXT_H

#include "typeset/break_chances.h"
#include "typeset/pages.h"
#include "typeset/script_faces.h"
#include "typeset/setting.h"
#include "typeset/styled_text.h"

/*
 * 250 pt: fonts of 1000, 1024, 2000 and 2048 units to the em measure in whole
 * 1/1024 pt there.
 */
#define UNSIZED_EM ((Length)256000)

/* A stretch of glyphs of one font and direction. */
typedef struct {
	int start, end;      /* bytes of the text */
	int stretch;         /* the number of the text's that it belongs to */
	int font;            /* at UNSIZED_EM */
	double share;        /* of the stretch's size that it is set in: another script's face */
	int level;           /* of the bidirectional algorithm (UAX 9); odd: right to left */
	bool is_joined;      /* its letters join: no tracking */
	const Glyph *glyphs; /* from left to right; clusters count from the text's start */
	int glyph_count;
} UnsizedRun;

/* A sign that no font has. */
typedef struct {
	int offset, stretch;
	ScriptState state; /* whether a face for its script is listed, and installed */
	const char *family, *package;
	const char *script; /* ISO 15924; NULL where the layout's own font should have it */
} MissingSign;

typedef struct {
	const UnsizedRun *runs; /* in the order of the text */
	int run_count;
	const bool *clusters; /* of each byte, whether glyphs of their own begin there */
	BreakChances chances;
	const MissingSign *missing;
	int missing_count;
} UnsizedText;

/* Shapes a text that is not empty. Sizes, tracking and elements of its stretches do not matter. */
UnsizedText unsized_text_shape(Setting *setting, const StyledText *text);

#endif
