/*
 * Content: the operations of a page's content stream, one after another
 * (ISO 32000-1, 7.8.2). Nothing is interpreted and nothing is copied.
 */
#ifndef BULLETIN_PRESS_CONTENT_H
#define BULLETIN_PRESS_CONTENT_H

#include "base/text.h"

#include <stdbool.h>

/* Operands and operator as they stand, borrowed from the stream. */
typedef struct {
	Text all;  /* from the first operand to the end of the operator */
	Text name; /* the operator: "BDC"; an inline image is one operation, "EI" */
} Operation;

typedef struct {
	const char *at, *end;
	bool is_damaged; /* a string, dictionary or image is not closed, or no operator follows */
} Content;

Content content_open(Text stream);

/* The next operation; false at the end, or where the stream is damaged. */
bool content_next(Content *content, Operation *operation);

bool operation_is(const Operation *operation, const char *name);

#endif
