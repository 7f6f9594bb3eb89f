/*
 * Sheet objects: the agreed sheet, taken apart to be drawn on pages of another
 * PDF: each of its pages as a form XObject (ISO 32000-1, 8.10) and every object
 * that those lean on.
 *
 * What is stored in a stream stays as it is, byte for byte: drawing, fonts,
 * pictures and profile. Only the numbers by which objects name each other
 * change, and what belongs to a page, and not to its drawing, is left out:
 * tags, outline and labels.
 */
#ifndef BULLETIN_BATCH_SHEET_OBJECTS_H
#define BULLETIN_BATCH_SHEET_OBJECTS_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"

/* One object; its number is `first_number` and its index. */
typedef struct {
	Text value;  /* as PDF: of a stream its dictionary */
	Text stream; /* as it is stored; `bytes` NULL where the object is no stream */
} SheetObject;

typedef struct {
	int form;            /* number of the object that draws all of it */
	const char *entries; /* what its page dictionary says of boxes and blending, as PDF */
	double left, top;    /* the trimmed sheet's corner, in points from the page's lower left */
} SheetPage;

typedef struct {
	const SheetObject *objects;
	int count;
	const SheetPage *pages;
	int page_count;
	int intent; /* number of its output intent for PDF/X */
	const char *title, *author, *language;
} SheetObjects;

/*
 * Takes apart the bytes of a sheet. NULL with sheet-not-ours where it is not
 * as the press makes one. The symbol `sheet_objects_read` of the module
 * "sheet-objects".
 */
typedef const SheetObjects *SheetObjectsRead(Arena *arena, Text sheet, int first_number,
	Remarks *remarks);
SheetObjectsRead sheet_objects_read;

#endif
