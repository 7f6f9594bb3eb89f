/*
 * Content: the operations of a content stream, one after another (ISO 32000-1,
 * 7.8.2): of a page, a form, a tiling pattern or a glyph of a Type 3 font.
 * What an operator does is not known here, but for inline images, whose bytes
 * are no tokens.
 *
 *     Content content = content_open(stream);
 *     Operation operation;
 *     while (content_next(&content, &operation))
 *         ...
 *     if (content.is_damaged)
 *         ...
 */
#ifndef BULLETIN_PRESS_CONTENT_H
#define BULLETIN_PRESS_CONTENT_H

#include "press/token.h"

/* No operator takes more than 33: a colour of 32 inks in a pattern (Annex C.2). */
enum { OPERANDS_MOST = 64 };

/* Operator and operands as they stand, borrowed from the stream. */
typedef struct {
	Text all;  /* from the first operand to the end of the operator */
	Text name; /* the operator: "BDC"; an inline image is one operation, "EI" */
	/* Lent until the next call; of an inline image its keys and values by turns. */
	const Token *operands;
	int operand_count;
	Text image; /* the bytes between ID and EI, as they are filtered */
} Operation;

typedef struct {
	Text rest; /* what is still to be read */
	/*
	 * A token is damaged, an image has no end, no operator follows, or more
	 * operands stand before one than any takes.
	 */
	bool is_damaged;
	Token operands[OPERANDS_MOST];
} Content;

Content content_open(Text stream);

/* The next operation; false at the end, or where the stream is damaged. */
bool content_next(Content *content, Operation *operation);

bool operation_is(const Operation *operation, const char *name);

/* The operand `index` as a number, or 0 where there is none or it is something else. */
double operation_number(const Operation *operation, int index);

/* Whether it has exactly `count` operands, all of them numbers. */
bool operation_has_numbers(const Operation *operation, int count);

/*
 * The value of an inline image under `key`, which may stand there in short
 * (8.9.7, Table 93): "Width" finds /Width and /W. NULL where there is none.
 */
const Token *operation_image_value(const Operation *image, const char *key);

#endif
