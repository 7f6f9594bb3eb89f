/*
 * Printer's marks: what a print shop finds round a sheet, outside its bleed
 * (PRINT.md 4). Crop marks where the knife comes down; registration marks, by
 * which the plates are laid over one another; a colour bar; room for the slug
 * line. Positions alone, from the top left corner of the trimmed sheet: the
 * press draws the marks, and specimens show them.
 */
#ifndef BULLETIN_LAYOUT_PRINTER_MARKS_H
#define BULLETIN_LAYOUT_PRINTER_MARKS_H

#include "base/arena.h"
#include "layout/layout.h"

#define PRINTER_LINE_PT 0.25 /* the weight of crop and registration marks */
#define PRINTER_SLUG_PT 7    /* the slug line's type */

typedef enum {
	PRINTER_CROP,         /* a line: its box has no width, or no height */
	PRINTER_REGISTRATION, /* a cross that fills the box, in a circle of seven tenths */
	PRINTER_PATCH,        /* of the colour bar: a square of `ink` */
} PrinterMarkKind;

typedef struct {
	PrinterMarkKind kind;
	Box box;
	Ink ink; /* of a patch; all else is printed on every plate */
} PrinterMark;

typedef struct {
	const PrinterMark *marks;
	int count;
} PrinterMarks;

/*
 * The marks of a layout that has them; none for another. The colour bar has
 * those of the four inks that are `used`, as far as they are more than 0; NULL:
 * those of the layout. A sheet in black is not to cost four plates for its marks.
 */
PrinterMarks printer_marks_of(Arena *arena, const Layout *layout, const Ink *used);

/*
 * Where the slug line stands under the sheet, left (0) and right (1) of the
 * registration mark: the box is as high as the type, its foot the baseline.
 */
enum { PRINTER_SLUG_COUNT = 2 };
Box printer_marks_slug(const Layout *layout, int half);

/* How far the page reaches beyond the sheet on each side, to hold bleed and marks. */
Length printer_marks_room(const Layout *layout);

/* What is inked: the sheet with all its marks, and nothing of the white beyond them. */
Box printer_marks_extent(const Layout *layout);

#endif
