/*
 * Grid: what a sheet is measured by. Columns between its margins; the edge
 * that nothing may stand in; bleed and page; the room round pins; the pouch
 * (PRINT.md 1). All
 * from the top left corner of the trimmed sheet. The baselines hang from the
 * body, whose top the head decides: the set pages tell of them.
 */
#ifndef BULLETIN_LAYOUT_GRID_H
#define BULLETIN_LAYOUT_GRID_H

#include "layout/layout.h"

/* Printers and pouches may lose what stands nearer to the edge than this. */
#define GRID_UNSAFE_EDGE_MM 5

/* A knife strays by less: so far has colour to run over an edge that is cut. */
#define GRID_KNIFE_STRAYS_MM 3

/*
 * A line along an edge that is cut shows how far the knife strayed: one
 * millimetre in this many is what an eye begins to see.
 */
#define GRID_LINE_FROM_CUT_MM 10

/* Under a pin: a square in the corner. Round it and round an eyelet: a circle to be kept empty. */
#define GRID_PIN_CORNER_MM 12
#define GRID_KEEP_OUT_CENTRE_MM 8 /* from both edges */
#define GRID_KEEP_OUT_RADIUS_MM 8

/* What rounding to 1/1024 pt may add up to: a hundredth of a millimetre. */
#define GRID_ROUNDING 29

/* Whether what stands so far from an edge touches it. */
bool grid_touches(Length inset);

/* Column `number`, from 1, as high as the margins leave. */
Box grid_column(const Layout *layout, int number);

/* The sheet without its unsafe edge. */
Box grid_safe_area(const Layout *layout);

/* The sheet with its bleed. */
Box grid_bleed(const Layout *layout);

/* The page that is painted: the sheet, its bleed and the room for printer's marks. */
Box grid_media(const Layout *layout);

/*
 * An area of ink that touches an edge of the sheet, run on to the end of the
 * bleed: nobody wants one to end where the knife may or may not come down.
 */
Box grid_run_off(const Layout *layout, Box area);

/* Round the sheet; of no width where it is not laminated. */
Box grid_pouch(const Layout *layout);

/* The box of the circle to be kept empty in a corner; of no width where nothing is put there. */
typedef enum { CORNER_TOP_LEFT, CORNER_TOP_RIGHT, CORNER_LOW_LEFT, CORNER_LOW_RIGHT } Corner;
enum { CORNER_COUNT = 4 };
Box grid_keep_out(const Layout *layout, Corner corner);

#endif
