/*
 * QR code (ISO/IEC 18004) of a round's digest, drawn by cairo. Inside paint/ only.
 */
#ifndef BULLETIN_PAINT_QR_CODE_H
#define BULLETIN_PAINT_QR_CODE_H

#include "base/remarks.h"

#include <cairo.h>

/*
 * Draws `text` as it stands, with error correction M, in a square of `size`
 * pt from `left`, `top`, in the source colour; the margin of four modules that
 * a reader needs is the caller's. Remarks subject-not-shown where it cannot.
 */
void qr_code_draw(cairo_t *cr, const char *text, double left, double top, double size,
	Remarks *remarks);

#endif
