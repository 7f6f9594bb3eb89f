/*
 * The properties of an XMP packet (ISO 16684-1), as far as a judge needs them:
 * simple values, and the first of an array.
 */
#ifndef BULLETIN_PREFLIGHT_XMP_PROPERTIES_H
#define BULLETIN_PREFLIGHT_XMP_PROPERTIES_H

#include "base/text.h"

typedef struct {
	const char *space; /* the namespace: "http://purl.org/dc/elements/1.1/" */
	const char *name;  /* "title" */
	const char *value;
} XmpProperty;

typedef struct {
	const XmpProperty *items;
	int count;
} XmpProperties;

/* false where the packet is no well-formed XML in UTF-8, or too deep. */
bool xmp_properties_read(Arena *arena, Text packet, XmpProperties *properties);

/* The value of a property, or "" where there is none. */
const char *xmp_property(const XmpProperties *properties, const char *space, const char *name);

#endif
