/*
 * Cairo canvas: items drawn by cairo, on whatever surface stands behind it.
 * Inside paint/ only.
 */
#ifndef BULLETIN_PAINT_CAIRO_CANVAS_H
#define BULLETIN_PAINT_CAIRO_CANVAS_H

#include "paint/canvas.h"
#include "paint/paint.h"

#include <cairo.h>

typedef enum {
	COLOURS_OF_INKS,  /* for the press: each ink as layout/inks.h has it; no stock */
	COLOURS_ON_STOCK, /* for screens: the stock, and ink as it looks on it */
} CanvasColours;

typedef struct {
	Canvas canvas; /* first, so that one pointer is both */
	const Painting *painting;
	cairo_t *cr; /* in points of the page, y down */
	CanvasColours colours;
	const Rgb *inks;  /* for the press; NULL for screens */
	double left, top; /* of the sheet on the page, pt */
	/* Bars of partners without their bit are outlines where this is set. */
	bool shows_agreement;
	uint64_t agreed;
	/* What was set last, as setting it again would cost time; -1: nothing yet. */
	int ink, font, expansion;
	/* Room for one run's glyphs in cairo's form. */
	cairo_glyph_t *glyphs;
	cairo_text_cluster_t *clusters;
	size_t room;
} CairoCanvas;

/* A canvas over `cr`, which stays the caller's; its sheet stands at `left`, `top` (pt). */
CairoCanvas cairo_canvas(const Painting *painting, cairo_t *cr, CanvasColours colours, double left,
	double top);

/* Has the elements told to cairo as structure tags; for PDF. */
void cairo_canvas_tag(CairoCanvas *canvas);

/* The parts of page_begin, for a canvas that has more to do in between. */
void cairo_canvas_stock(CairoCanvas *canvas, const Pages *pages);
void cairo_canvas_enter(CairoCanvas *canvas);

/* After cairo_canvas_enter: nothing is drawn beyond `box` until the page ends. */
void cairo_canvas_keep_within(CairoCanvas *canvas, Box box);

/* A colour as the source. */
void cairo_set_rgb(cairo_t *cr, Rgb rgb);

#endif
