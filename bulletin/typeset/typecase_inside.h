/*
 * Typecase, inside: what typecase.c opens and typecase_fonts.c looks at. For
 * these two alone.
 */
#ifndef BULLETIN_TYPESET_TYPECASE_INSIDE_H
#define BULLETIN_TYPESET_TYPECASE_INSIDE_H

#include "typeset/hyphenation.h"
#include "typeset/pictures.h"
#include "typeset/typecase.h"

#include <fontconfig/fontconfig.h>

/* One font that text has asked for. */
typedef struct {
	PangoFont *font;
	FontMeasures measures;
	bool is_measured;
	bool is_used; /* by the bulletin that is being set */
	char *name;
} OpenedFont;

struct Typecase {
	FcConfig *config;
	char *own_fonts; /* the state of their folder as they were opened */
	PangoFontMap *map;
	PangoContext *context;
	GArray *fonts;        /* of OpenedFont */
	GHashTable *numbers;  /* PangoFont * to its number + 1 */
	GHashTable *sizes;    /* a font's number and another size to its number there + 1 */
	GHashTable *families; /* names that the project's fonts have, in lower case */
	GHashTable *missed;   /* those asked for and not had: each is told of once */
	GHashTable *signs;    /* places of signs that the fonts lack, as text */
	GPtrArray *files;     /* paths, lent by typecase_font_files */
	Pictures *pictures;
	ShapeMemo *shapes;
	LineMemo *lines;
	Hyphenation *hyphenation;
	ScriptFaces *script_faces;
};

/* Lends the opened font of this number. */
OpenedFont *typecase_opened(Typecase *typecase, int font);

#endif
