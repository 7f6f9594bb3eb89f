/*
 * Resources: what the pages of a PDF are drawn with, each thing once (ISO
 * 32000-1, 7.8.3): content streams, pictures, shadings, graphics states.
 */
#ifndef BULLETIN_PRESS_RESOURCES_H
#define BULLETIN_PRESS_RESOURCES_H

#include "base/arena.h"

#include <glib.h>
#include <qpdf/qpdf-c.h>
#include <stdbool.h>

typedef enum {
	/* Content streams, for press/content.h. */
	RESOURCE_PAGE,   /* the page; it may have several streams, which count as one */
	RESOURCE_FORM,   /* a form XObject, or the group of a soft mask */
	RESOURCE_TILING, /* the cell of a tiling pattern */
	RESOURCE_GLYPH,  /* a glyph of a Type 3 font */
	/* The rest. */
	RESOURCE_IMAGE,   /* an image XObject; its own mask is a key of it */
	RESOURCE_SHADING, /* a dictionary or stream, of `sh` or of a shading pattern */
	RESOURCE_STATE,   /* an ExtGState */
} ResourceKind;

typedef struct {
	ResourceKind kind;
	qpdf_oh object;
	qpdf_oh dictionary; /* of a page, form, cell or glyph: its Resources; null where it has none
			     */
	int page;           /* the first that needs it, from 0 */
	/*
	 * It makes the luminosity of a soft mask, where colours are no inks
	 * (11.5.3). What is used both for a mask and otherwise is what it is first.
	 */
	bool is_mask;
} Resource;

typedef struct {
	Resource *items; /* pages first, in their order; what a thing needs comes after it */
	int count;
} Resources;

/* A thing is found once, so that those which need one another make no circle. */
Resources resources_find(Arena *arena, qpdf_data pdf);

/* Whether it has a content stream. */
bool resource_is_content(const Resource *resource);

/*
 * The bytes of a content stream without their filters, for free(); false where
 * they cannot be read, which libqpdf keeps as a fault.
 */
bool resource_content_read(qpdf_data pdf, const Resource *resource, unsigned char **bytes,
	size_t *length);

/* Puts `bytes` in their place; the writer deflates them. */
void resource_content_write(qpdf_data pdf, const Resource *resource, const GString *bytes);

/* The keys of a dictionary, or of a stream's, each with its stroke; NULL after the last. */
const char **resource_keys(Arena *arena, qpdf_data pdf, qpdf_oh dictionary);

#endif
