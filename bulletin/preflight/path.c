#include "preflight/path.h"

#include <math.h>

/* A bar is longer than it is wide, at least so many times; less is a dot. */
static const double bar_length_least = 4;

const Rectangle rectangle_none = { INFINITY, INFINITY, -INFINITY, -INFINITY };

Matrix matrix_product(Matrix first, Matrix then)
{
	return (Matrix){
		first.a * then.a + first.b * then.c,
		first.a * then.b + first.b * then.d,
		first.c * then.a + first.d * then.c,
		first.c * then.b + first.d * then.d,
		first.e * then.a + first.f * then.c + then.e,
		first.e * then.b + first.f * then.d + then.f,
	};
}

/* The lesser singular value. */
double matrix_least_scale(Matrix matrix)
{
	double sum = matrix.a * matrix.a + matrix.b * matrix.b + matrix.c * matrix.c +
		matrix.d * matrix.d;
	double area = matrix.a * matrix.d - matrix.b * matrix.c;
	double spread = sqrt(fmax(sum * sum - 4 * area * area, 0));
	return sqrt(fmax((sum - spread) / 2, 0));
}

static Rectangle union_of(Rectangle a, Rectangle b)
{
	return (Rectangle){ fmin(a.left, b.left), fmin(a.bottom, b.bottom), fmax(a.right, b.right),
		fmax(a.top, b.top) };
}

static Rectangle with_point(Rectangle box, Matrix matrix, double x, double y)
{
	double left = matrix.a * x + matrix.c * y + matrix.e;
	double bottom = matrix.b * x + matrix.d * y + matrix.f;
	return union_of(box, (Rectangle){ left, bottom, left, bottom });
}

Rectangle matrix_box(Matrix matrix, Rectangle box)
{
	Rectangle made = with_point(rectangle_none, matrix, box.left, box.bottom);
	made = with_point(made, matrix, box.right, box.bottom);
	made = with_point(made, matrix, box.left, box.top);
	return with_point(made, matrix, box.right, box.top);
}

Rectangle rectangle_common(Rectangle a, Rectangle b)
{
	return (Rectangle){ fmax(a.left, b.left), fmax(a.bottom, b.bottom), fmin(a.right, b.right),
		fmin(a.top, b.top) };
}

Path path_new(void)
{
	return (Path){ .extent = rectangle_none, .thinnest = INFINITY, .part = rectangle_none };
}

/* Four corners, the first perhaps said again at the end, make a bar. */
static void end_part(Path *path)
{
	double width = path->part.right - path->part.left;
	double height = path->part.top - path->part.bottom;
	bool is_bar = !path->is_curved && path->points >= 4 && path->points <= 5 &&
		fmax(width, height) >= bar_length_least * fmin(width, height);
	if (is_bar && fmin(width, height) < path->thinnest) {
		path->thinnest = fmin(width, height);
		path->bar = path->part;
	}
	if (path->points > 0)
		path->extent = union_of(path->extent, path->part);
	path->part = rectangle_none;
	path->points = 0;
	path->is_curved = false;
}

static void add_point(Path *path, Matrix matrix, double x, double y)
{
	path->part = with_point(path->part, matrix, x, y);
	path->points += path->points < 6; /* more than a bar has is enough to know */
}

void path_move(Path *path, Matrix matrix, double x, double y)
{
	end_part(path);
	add_point(path, matrix, x, y);
}

void path_line(Path *path, Matrix matrix, double x, double y)
{
	add_point(path, matrix, x, y);
}

void path_curve(Path *path, Matrix matrix, double x, double y)
{
	path->is_curved = true;
	add_point(path, matrix, x, y);
}

void path_rectangle(Path *path, Matrix matrix, double x, double y, double width, double height)
{
	end_part(path);
	add_point(path, matrix, x, y);
	add_point(path, matrix, x + width, y);
	add_point(path, matrix, x + width, y + height);
	add_point(path, matrix, x, y + height);
	end_part(path);
}

void path_end(Path *path)
{
	end_part(path);
}
