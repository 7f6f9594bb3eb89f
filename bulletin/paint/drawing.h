/*
 * Drawing: what the views of a technical drawing share. A view shows a part of
 * the sheet at a scale; its lengths are the sheet's own, its line weights and
 * figures are the page's. Inside paint/ only.
 */
#ifndef BULLETIN_PAINT_DRAWING_H
#define BULLETIN_PAINT_DRAWING_H

#include "paint/paint.h"

#include <cairo.h>

/* Which of the two states of a cut sheet a view shows. */
typedef enum {
	DRAWING_PRINTED,  /* as it leaves the printer: bleed, marks, the lines to cut on */
	DRAWING_FINISHED, /* as it goes up: laminated, cut, with room for what holds it */
} DrawingState;

typedef struct {
	const Painting *painting;
	cairo_t *cr; /* in points of the drawing's page */
	DrawingState state;
	double left, top; /* of the sheet's corner on the page, pt */
	double scale;     /* 2: twice the size */
} DrawingView;

/* What its lines are told apart by. */
typedef enum {
	LINE_INK,    /* what is printed, and the page's end */
	LINE_CUT,    /* where the knife comes down */
	LINE_BLEED,  /* how far colour runs over it: dashed */
	LINE_FILM,   /* the film's edge */
	LINE_KEPT,   /* what is kept free: dashed */
	LINE_MEASURE /* dimensions and leaders */
} DrawingLine;

/* Takes the colour, weight and dashes of a line for what is stroked next. */
void drawing_line(cairo_t *cr, DrawingLine line);

/* The fills under the lines. */
extern const Rgb drawing_words, drawing_aside, drawing_film, drawing_bleed;

/* From the sheet to the page. */
double drawing_x(const DrawingView *view, Length x);
double drawing_y(const DrawingView *view, Length y);

/* Adds a box of the sheet to the path; with round corners of `radius` mm where it is not 0. */
void drawing_box(const DrawingView *view, Box box);
void drawing_round_box(const DrawingView *view, Box box, double radius);

/* What the sheet ends at when it is done: its pouch, or its own edge. */
Box drawing_finished_box(const Layout *layout);

/* The sheet in the view's state, what stands on it in grey, without dimensions. */
void drawing_outlines(const DrawingView *view);

/* The same with its sizes under and left of it. */
void drawing_sheet(const DrawingView *view);

/*
 * The sheet's top left corner in a field of `side` mm on the page, with the
 * distances round its edge: the field begins where the page or the film does.
 */
void drawing_corner(const DrawingView *view, double side);

/* A section through the finished edge, not to scale, in a field `width` mm wide. */
void drawing_edge(const DrawingView *view, double width);

#endif
