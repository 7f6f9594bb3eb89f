/*
 * Grid: what a sheet is measured by. Columns between its margins; the edge
 * that nothing may stand in; the room round pins; the pouch (PRINT.md 1). All
 * from the top left corner of the trimmed sheet. The baselines hang from the
 * body, whose top the head decides: the set pages tell of them.
 */
#ifndef BULLETIN_LAYOUT_GRID_H
#define BULLETIN_LAYOUT_GRID_H

#include "layout/layout.h"

/* Printers and pouches may lose what stands nearer to the edge than this. */
#define GRID_UNSAFE_EDGE_MM 5

/* Under a pin: a square in the corner. Round it and round an eyelet: a circle to be kept empty. */
#define GRID_PIN_CORNER_MM 12
#define GRID_KEEP_OUT_CENTRE_MM 8 /* from both edges */
#define GRID_KEEP_OUT_RADIUS_MM 8

/* Column `number`, from 1, as high as the margins leave. */
Box grid_column(const Layout *layout, int number);

/* The area between the margins. */
Box grid_area(const Layout *layout);

/* The sheet without its unsafe edge. */
Box grid_safe_area(const Layout *layout);

/* Round the sheet; of no width where it is not laminated. */
Box grid_pouch(const Layout *layout);

/* The box of the circle to be kept empty in a corner; of no width where nothing is put there. */
typedef enum { CORNER_TOP_LEFT, CORNER_TOP_RIGHT, CORNER_LOW_LEFT, CORNER_LOW_RIGHT } Corner;
enum { CORNER_COUNT = 4 };
Box grid_keep_out(const Layout *layout, Corner corner);

#endif
