/*
 * Objects of a PDF, as a judge asks for them: what is missing or of another
 * kind than wanted is nothing, and never a fault of the asking. Thin over
 * libqpdf, whose own calls warn of every wrong type.
 */
#ifndef BULLETIN_PREFLIGHT_OBJECT_H
#define BULLETIN_PREFLIGHT_OBJECT_H

#include "base/text.h"

#include <qpdf/qpdf-c.h>

/* The value of `key` in a dictionary or in a stream's, or null. */
qpdf_oh object_key(qpdf_data pdf, qpdf_oh holder, const char *key);
bool object_has(qpdf_data pdf, qpdf_oh holder, const char *key); /* and it is not null */

/* An array's length and items; of anything else 0 and null. */
int object_count(qpdf_data pdf, qpdf_oh array);
qpdf_oh object_item(qpdf_data pdf, qpdf_oh array, int index);

/* A name without its stroke, borrowed for a moment; "" for anything else. */
const char *object_name(qpdf_data pdf, qpdf_oh object);
bool object_is_name(qpdf_data pdf, qpdf_oh object, const char *name);

/* Whether `object` is this name, or an array that holds it. */
bool object_names(qpdf_data pdf, qpdf_oh object, const char *name);

double object_number(qpdf_data pdf, qpdf_oh object, double otherwise);

/*
 * A number that counts, names or chooses, without its fraction. What a file
 * says may be beyond any int, or so near its end that the next one is: more
 * than a thousand million either way is none, and `otherwise`.
 */
static inline int whole_from_number(double number, int otherwise)
{
	return number >= -1e9 && number <= 1e9 ? (int)number : otherwise;
}

int object_whole(qpdf_data pdf, qpdf_oh object, int otherwise);
bool object_is_true(qpdf_data pdf, qpdf_oh object);

/*
 * The same of the value of `key` in `holder`. libqpdf keeps a handle for each
 * object it lends until the document is closed; these leave none behind.
 */
bool object_key_is_name(qpdf_data pdf, qpdf_oh holder, const char *key, const char *name);
double object_key_number(qpdf_data pdf, qpdf_oh holder, const char *key, double otherwise);
int object_key_whole(qpdf_data pdf, qpdf_oh holder, const char *key, int otherwise);
bool object_key_is_true(qpdf_data pdf, qpdf_oh holder, const char *key);

/* A text string as UTF-8, in the arena; "" for anything else. */
char *object_text(Arena *arena, qpdf_data pdf, qpdf_oh object);

/*
 * Exactly `count` numbers, and more than none, from the array under `key`;
 * false, and nothing done, where it has not those.
 */
bool object_key_numbers(qpdf_data pdf, qpdf_oh holder, const char *key, int count, double *numbers);

/* The number of an indirect object, 0 for one that stands where it is used. */
int object_id(qpdf_data pdf, qpdf_oh object);

/*
 * A stream's bytes, unpacked, in `bytes`, which the caller clears; false where
 * they cannot be unpacked. Pictures stay packed as JPEG unless `with_pictures`.
 */
bool object_stream(qpdf_data pdf, qpdf_oh stream, bool with_pictures, Text *bytes);
void object_stream_clear(Text *bytes);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(qpdf_data, qpdf_cleanup)

#endif
