/*
 * Specimen marks: what a layout's sheet is measured by, as boxes at fixed
 * positions. The drawing and the listing walk the same marks, so that what a
 * test measures is what is seen. Inside paint/ only.
 */
#ifndef BULLETIN_PAINT_SPECIMEN_MARKS_H
#define BULLETIN_PAINT_SPECIMEN_MARKS_H

#include "paint/paint.h"

typedef enum {
	SPECIMEN_PAGE,         /* that is printed, where it is larger than the bleed */
	SPECIMEN_BLEED,        /* where there is one */
	SPECIMEN_PRINTER_MARK, /* a crop mark's box has no width or no height */
	SPECIMEN_REGISTRATION, /* the circle that fills the box */
	SPECIMEN_POUCH,
	SPECIMEN_SHEET,
	SPECIMEN_SAFE_AREA,
	SPECIMEN_KEEP_OUT, /* the circle that fills the box */
	SPECIMEN_COLUMN,
	SPECIMEN_BASELINE, /* its box has no height */
	SPECIMEN_FRAME,
	SPECIMEN_KIND_COUNT,
} SpecimenKind;

typedef struct {
	SpecimenKind kind;
	Box box;          /* from the sheet's top left corner */
	int number;       /* of a column or baseline, from 1 */
	const char *name; /* of a frame */
} SpecimenMark;

typedef struct {
	const SpecimenMark *marks;
	int count;
} SpecimenMarks;

/* The marks of one side, in the order of their kinds, then from left to right and top to foot. */
SpecimenMarks specimen_marks_of(const Painting *painting, int page);

/* What a mark is in words: "column 3", "frame headline". */
const char *specimen_mark_words(Arena *arena, const Layout *layout, const SpecimenMark *mark);

#endif
