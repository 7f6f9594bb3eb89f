/*
 * Marks: which stretches of a painted PDF belong to which element.
 *
 * The painter (cairo) numbers the stretches of marked content on each page and
 * writes one tag for each time that an element is opened, in that order.
 * Walking the pages once more, with a canvas that only notes what is opened,
 * tells which element each tag stands for.
 */
#ifndef BULLETIN_PRESS_MARKS_H
#define BULLETIN_PRESS_MARKS_H

#include "press/pressing.h"

/*
 * One step of the painted tags: an element opens, or a stretch of content
 * follows in it (ISO 32000-1, 14.7.4.2). An element whose text goes on after
 * another one inside it, or on the next page, may open more than once.
 */
typedef struct {
	int element;
	int page;   /* from 0; -1: the element opens here */
	int number; /* MCID: from 0 on each page, without gaps */
} Mark;

typedef struct {
	const Mark *items; /* in reading order; the opening of an element before all it holds */
	int count;
} Marks;

/*
 * Reads the marks of the painted PDF. false with sheet-tags where its tags are
 * not those of the pages; nothing in the PDF is changed.
 */
bool marks_read(const Pressing *pressing, Marks *marks);

/* The elements of the marks by page and number. */
const PageMarks *marks_by_page(Arena *arena, const Marks *marks, int page_count);

#endif
