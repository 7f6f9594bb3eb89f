/*
 * Script faces: fonts for writing that a layout's own fonts lack.
 *
 * The table `scripts:` of fonts/fonts.yaml names one family a script, from a
 * Debian package that need not be installed. It is read, and a font of it
 * opened, when a text first needs one: a sheet in Latin letters pays nothing.
 * Only the files of the table can be chosen. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_SCRIPT_FACES_H
#define BULLETIN_TYPESET_SCRIPT_FACES_H

#include "typeset/typecase.h"

#include <pango/pango.h>

/* Reads nothing yet; `fonts_yaml` is the table's path. */
ScriptFaces *script_faces_open(const char *fonts_yaml);
void script_faces_close(ScriptFaces *faces); /* NULL is fine */

typedef enum {
	SCRIPT_NOT_LISTED,
	SCRIPT_NOT_INSTALLED,
	SCRIPT_READY,
} ScriptState;

typedef struct {
	ScriptState state;
	PangoFont *font;     /* at the size wished for, the caller's to unref; NULL unless ready */
	double x_height;     /* of that font: what stands for it where the script has none */
	const char *family;  /* these two wherever the script is listed */
	const char *package; /* Debian's */
} ScriptFace;

/*
 * The face for a script (ISO 15924: "Arab", "Hans") in the wish's weight and
 * size; the wish's own family does not matter.
 */
ScriptFace script_faces_find(ScriptFaces *faces, const char *script, FontWish wish);

#endif
