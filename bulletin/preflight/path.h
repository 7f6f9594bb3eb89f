/*
 * Path: where a path runs and how thin it is, in points on the page.
 */
#ifndef BULLETIN_PREFLIGHT_PATH_H
#define BULLETIN_PREFLIGHT_PATH_H

#include "preflight/judge.h"

/* x' = a x + c y + e, y' = b x + d y + f (ISO 32000-1, 8.3.3). */
typedef struct {
	double a, b, c, d, e, f;
} Matrix;

/* `first`, and then `then`. */
Matrix matrix_product(Matrix first, Matrix then);

/* How long the matrix makes what is 1 long, at the least. */
double matrix_least_scale(Matrix matrix);

/* What the matrix makes of a rectangle: the upright one around it. */
Rectangle matrix_box(Matrix matrix, Rectangle box);

/* No place at all: as the start of a union. */
extern const Rectangle rectangle_none;
Rectangle rectangle_common(Rectangle a, Rectangle b); /* empty where they do not touch */

typedef struct {
	Rectangle extent; /* of all of it */
	double thinnest;  /* the lesser side of its thinnest bar, or INFINITY */
	Rectangle bar;    /* of that */
	Rectangle part;   /* the subpath that is open */
	int points;       /* of it */
	bool is_curved;   /* it is no bar then */
} Path;

Path path_new(void);
void path_move(Path *path, Matrix matrix, double x, double y);
void path_line(Path *path, Matrix matrix, double x, double y);
void path_curve(Path *path, Matrix matrix, double x, double y); /* to one of its three points */
void path_rectangle(Path *path, Matrix matrix, double x, double y, double width, double height);

/* Before it is painted. */
void path_end(Path *path);

#endif
