/*
 * Acronyms: words of capitals, which small capitals keep from shouting.
 *
 * After R. Bringhurst, The Elements of Typographic Style, 3.2.2: "For
 * abbreviations and acronyms in the midst of normal text, use spaced small
 * caps." Two capitals or more with no other letter at them but the s of a
 * plural: PPA, NASUWT, PPAs; not A4, nor McGREGOR.
 */
#ifndef BULLETIN_TYPESET_ACRONYMS_H
#define BULLETIN_TYPESET_ACRONYMS_H

#include <stdbool.h>

/* Bytes `start` up to `end`: the capitals alone. */
typedef struct {
	int start, end;
} Acronym;

/* The first acronym from byte `from` on that ends before byte `end` or there; false: none. */
bool acronym_find(const char *text, int from, int end, Acronym *acronym);

#endif
