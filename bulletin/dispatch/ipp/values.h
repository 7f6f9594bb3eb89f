/*
 * Values: what an answer of a printer holds, taken by name and by type. A
 * value of another type than RFC 8011 gives it is a fault of the printer's; one
 * that is missing, or "unknown", is none.
 */
#ifndef BULLETIN_DISPATCH_IPP_VALUES_H
#define BULLETIN_DISPATCH_IPP_VALUES_H

#include "dispatch/ipp_calls.h"

#include <cups/ipp.h>

typedef struct {
	Arena *arena;
	ipp_t *answer;
	ipp_tag_t group;   /* that the values are in; IPP_TAG_ZERO: any, as in a collection */
	const char *fault; /* the first value of a wrong type, in words; else NULL */
} Values;

/* Words and texts are valid UTF-8, in the arena. */
const char *values_text(Values *values, const char *name, const char *otherwise);
OfferedWords values_words(Values *values, const char *name);
int values_number(Values *values, const char *name, int otherwise); /* integer or enum */
bool values_flag(Values *values, const char *name, bool otherwise);
int *values_numbers(Values *values, const char *name, int *count);

/* Integers count as ranges of one. */
OfferedRange *values_ranges(Values *values, const char *name, int *count);

/* Lends the collection at `index`, or NULL after the last; its members are Values of their own. */
ipp_t *values_collection(Values *values, const char *name, int index);

/* "media-empty, door-open" of words; "none" is left out. */
const char *values_list(Values *values, const char *name);

#endif
