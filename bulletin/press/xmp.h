/*
 * XMP: the metadata packet of a PDF (ISO 16684-1), as text.
 *
 * Every standard that a file claims has its lines in this one packet: PDF/X-4
 * (ISO 15930-7, 6.13), PDF/A-2a (ISO 19005-2, 6.6), PDF/UA-1 (ISO 14289-1, 5).
 * Properties that XMP itself does not define are described in it where the file
 * is PDF/A-2, which wants that (6.6.2.3).
 */
#ifndef BULLETIN_PRESS_XMP_H
#define BULLETIN_PRESS_XMP_H

#include "press/sheet.h"

/* The standards that a packet can claim, to be added up. */
typedef enum {
	XMP_PDFX4 = 1 << 0,
	XMP_PDFA2A = 1 << 1,
	XMP_PDFUA1 = 1 << 2,
	XMP_PDFVT1 = 1 << 3, /* ISO 16612-2, 6.3: of volumes */
} XmpStandards;

/* What a packet says; none is NULL. */
typedef struct {
	unsigned standards; /* XmpStandards: what the file keeps to */
	const char *title, *author;
	const char *language;    /* BCP 47 */
	const char *made_at;     /* ISO 8601: "2026-11-23T09:00:00Z" */
	const char *producer;    /* as in Info */
	const char *document_id; /* a URI: what stays the same when the sheet is made again */
	const char *version_id;  /* a URI: this making of it */
} Metadata;

char *xmp_packet(Arena *arena, const Metadata *metadata);

#endif
