/* Operators that make paths and paint them (ISO 32000-1, 8.5). */
#include "preflight/drawing_inside.h"

static void move_to(Drawing *drawing, const Operation *operation)
{
	path_move(&drawing->path, drawing->state.ctm, operation_number(operation, 0),
		operation_number(operation, 1));
}

static void line_to(Drawing *drawing, const Operation *operation)
{
	path_line(&drawing->path, drawing->state.ctm, operation_number(operation, 0),
		operation_number(operation, 1));
}

/* The curve lies within its points: c has three, v and y two. */
static void curve_to(Drawing *drawing, const Operation *operation)
{
	for (int i = 0; i + 1 < operation->operand_count; i += 2)
		path_curve(&drawing->path, drawing->state.ctm, operation_number(operation, i),
			operation_number(operation, i + 1));
}

static void rectangle(Drawing *drawing, const Operation *operation)
{
	path_rectangle(&drawing->path, drawing->state.ctm, operation_number(operation, 0),
		operation_number(operation, 1), operation_number(operation, 2),
		operation_number(operation, 3));
}

static void clip(Drawing *drawing, const Operation *operation)
{
	(void)operation;
	drawing->clips = true;
}

static Rectangle widened(Rectangle box, double by)
{
	return (Rectangle){ box.left - by, box.bottom - by, box.right + by, box.top + by };
}

static void fill_path(Drawing *drawing)
{
	const GraphicsState *state = &drawing->state;
	const Path *path = &drawing->path;
	Drawn drawn = {
		.kind = DRAWN_FILL,
		.extent = path->extent,
		.colour = state->fill,
		.overprints = state->overprints_fills,
		.overprint_mode = state->overprint_mode,
		.thickness = path->thinnest,
	};
	drawing_emit(drawing, drawn);
}

static void stroke_path(Drawing *drawing)
{
	const GraphicsState *state = &drawing->state;
	double thickness = state->line_width * matrix_least_scale(state->ctm);
	Drawn drawn = {
		.kind = DRAWN_STROKE,
		.extent = widened(drawing->path.extent, thickness / 2),
		.colour = state->stroke,
		.overprints = state->overprints_strokes,
		.overprint_mode = state->overprint_mode,
		.thickness = thickness,
	};
	drawing_emit(drawing, drawn);
}

static void end_path(Drawing *drawing)
{
	if (drawing->clips)
		drawing->state.clip = rectangle_common(drawing->state.clip, drawing->path.extent);
	drawing->clips = false;
	drawing->path = path_new();
}

static void paint(Drawing *drawing, bool is_filled, bool is_stroked)
{
	path_end(&drawing->path);
	if (is_filled)
		fill_path(drawing);
	if (is_stroked)
		stroke_path(drawing);
	end_path(drawing);
}

static void fill(Drawing *drawing, const Operation *operation)
{
	(void)operation;
	paint(drawing, true, false);
}

static void stroke(Drawing *drawing, const Operation *operation)
{
	(void)operation;
	paint(drawing, false, true);
}

static void fill_and_stroke(Drawing *drawing, const Operation *operation)
{
	(void)operation;
	paint(drawing, true, true);
}

static void paint_nothing(Drawing *drawing, const Operation *operation)
{
	(void)operation;
	paint(drawing, false, false);
}

const OperatorRow path_operators[] = {
	{ "m", move_to },
	{ "l", line_to },
	{ "c", curve_to },
	{ "v", curve_to },
	{ "y", curve_to },
	{ "re", rectangle },
	{ "W", clip },
	{ "W*", clip },
	{ "f", fill },
	{ "F", fill },
	{ "f*", fill },
	{ "S", stroke },
	{ "s", stroke },
	{ "B", fill_and_stroke },
	{ "B*", fill_and_stroke },
	{ "b", fill_and_stroke },
	{ "b*", fill_and_stroke },
	{ "n", paint_nothing },
	{ 0 },
};
