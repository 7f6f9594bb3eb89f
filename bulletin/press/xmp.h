/*
 * XMP: the metadata packet of a PDF (ISO 16684-1), as text.
 *
 * Every standard that a sheet claims (PDF/X, PDF/A, PDF/UA) has its lines in
 * this one packet.
 */
#ifndef BULLETIN_PRESS_XMP_H
#define BULLETIN_PRESS_XMP_H

#include "press/sheet.h"

/* The packet for `identity`, dated `made_at` in ISO 8601; `producer` as in Info. */
char *xmp_packet(Arena *arena, const Identity *identity, const char *made_at, const char *producer);

#endif
