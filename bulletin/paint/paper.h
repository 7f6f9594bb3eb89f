/*
 * Paper: a cairo surface whose pages end as bytes. Inside paint/ only.
 *
 *     Paper paper;
 *     cairo_t *cr = paper_open(&paper, painting, PAPER_PDF, width, height, 0);
 *     ... draw, cairo_show_page ...
 *     return paper_close(&paper);
 */
#ifndef BULLETIN_PAINT_PAPER_H
#define BULLETIN_PAINT_PAPER_H

#include "paint/paint.h"

#include <cairo.h>

typedef enum { PAPER_PDF, PAPER_PNG, PAPER_SVG } PaperKind;

typedef struct {
	const Painting *painting;
	PaperKind kind;
	cairo_t *cr;
	GByteArray *bytes;
} Paper;

/*
 * Opens paper of `width` by `height` pt and lends its context, in points, y
 * down. `dots_per_inch` is for PNG. What goes wrong is told by `paper_close`;
 * until then drawing on the context is safe.
 */
cairo_t *paper_open(Paper *paper, const Painting *painting, PaperKind kind, double width,
	double height, double dots_per_inch);

/* Makes the pages that follow, of a PDF, of another size. */
void paper_turn(Paper *paper, double width, double height);

/*
 * Ends the paper and gives its bytes, in the painting's arena; `bytes` NULL
 * with paint-failed where cairo reports a fault.
 */
Text paper_close(Paper *paper);

#endif
