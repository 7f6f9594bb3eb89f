/*
 * Imposed drawing: what the pages of an imposed sheet draw, as operators of
 * content streams (ISO 32000-1, annex A), in points from the paper's lower left
 * corner. No PDF library: words in the arena.
 */
#ifndef BULLETIN_BATCH_IMPOSED_DRAWING_H
#define BULLETIN_BATCH_IMPOSED_DRAWING_H

#include "base/text.h"
#include "batch/imposition.h"

/* In points, y up. */
typedef struct {
	double x, y;
} Point;

/* The names by which pages draw the forms in their resources. */
#define IMPOSED_MARKS_NAME "/Marks"
char *imposed_page_name(Arena *arena, int page); /* "/Page1" for 0 */
char *imposed_slug_name(Arena *arena, int slug);
char *imposed_digit_name(Arena *arena, int digit);

/*
 * With what the papers of piles are numbered, before the words of the slug:
 * paths of the ten digits, each of which takes the pen as far on.
 */
typedef struct {
	Text paths[10];
	double width; /* of one, pt */
	int count;    /* digits of each number, with noughts at its front; 0: there are none */
	double whole; /* from the start of the number to the words, pt */
} PaperNumbers;

/*
 * One page of the file: marks, words (slug -1: none) and the small sheets at
 * their places. `middles` has the middle of each of those as it is trimmed, in
 * its own coordinates.
 */
char *imposed_content(Arena *arena, const Imposition *imposition, const Point *middles, int side,
	int slug);

/* All the marks, in ink on every plate; their resources. */
char *imposed_marks(Arena *arena, const Imposition *imposition);
extern const char imposed_marks_resources[];

/* The words whose path is `outline`, in black, `right` points from where the slug begins. */
char *imposed_slug(Arena *arena, const Imposition *imposition, double right, Text outline);

/* The number of the paper that a page of the file is of, from 1; "" where there is none. */
char *imposed_number(Arena *arena, const Imposition *imposition, const PaperNumbers *numbers,
	int side);

#endif
