/*
 * Running text: the paragraphs of the body as they stand on the pages, and how
 * many letters their lines hold. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_RUNNING_TEXT_H
#define BULLETIN_TYPESET_RUNNING_TEXT_H

#include "typeset/typeset.h"

/* The lines that go on in another one, so that they are as full as they get. */
typedef struct {
	int count;
	int middle;  /* letters and blanks of the middle one, by length */
	Place place; /* of the paragraph that the first stands in */
} FullLines;

/*
 * Running text is what most letters of the body's paragraphs are set in, a face
 * in one size; other faces of that size count where they share its lines.
 */
FullLines running_text_measure(Arena *arena, const Pages *pages, const Layout *layout,
	Typecase *typecase);

#endif
