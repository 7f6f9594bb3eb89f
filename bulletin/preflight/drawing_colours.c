/* Operators that set colours (ISO 32000-1, 8.6.8), and the patterns they name. */
#include "preflight/drawing_inside.h"

static void set_device(Drawing *drawing, const Operation *operation, const char *name, bool is_fill)
{
	double values[PROCESS_INKS] = { 0 };
	qpdf_data pdf = drawing->judge->pdf;
	const Space *space = space_named(pdf, name, drawing->resources->object);
	for (int i = 0; i < PROCESS_INKS; i++)
		values[i] = operation_number(operation, i);
	Colour colour = space_colour(space, values, space->count);
	*(is_fill ? &drawing->state.fill_space : &drawing->state.stroke_space) = space;
	*(is_fill ? &drawing->state.fill : &drawing->state.stroke) = colour;
}

static void fill_gray(Drawing *drawing, const Operation *operation)
{
	set_device(drawing, operation, "DeviceGray", true);
}

static void stroke_gray(Drawing *drawing, const Operation *operation)
{
	set_device(drawing, operation, "DeviceGray", false);
}

static void fill_rgb(Drawing *drawing, const Operation *operation)
{
	set_device(drawing, operation, "DeviceRGB", true);
}

static void stroke_rgb(Drawing *drawing, const Operation *operation)
{
	set_device(drawing, operation, "DeviceRGB", false);
}

static void fill_cmyk(Drawing *drawing, const Operation *operation)
{
	set_device(drawing, operation, "DeviceCMYK", true);
}

static void stroke_cmyk(Drawing *drawing, const Operation *operation)
{
	set_device(drawing, operation, "DeviceCMYK", false);
}

/* A name of a device space, or of one among the resources (8.6.3). */
static const Space *named_space(Drawing *drawing, const Token *name)
{
	const Judge *judge = drawing->judge;
	Resource *resource = drawing_resource(drawing, "/ColorSpace", name);
	if (resource->space)
		return resource->space;
	Text word = token_text(drawing->scratch, name);
	resource->space = space_named(judge->pdf, word.bytes, drawing->resources->object);
	if (!resource->space)
		resource->space = space_read(judge->arena, judge->pdf, resource->object,
			drawing->resources->object);
	return resource->space;
}

static void set_space(Drawing *drawing, const Operation *operation, bool is_fill)
{
	if (operation->operand_count != 1 || operation->operands[0].kind != TOKEN_NAME)
		return;
	const Space *space = named_space(drawing, &operation->operands[0]);
	*(is_fill ? &drawing->state.fill_space : &drawing->state.stroke_space) = space;
	*(is_fill ? &drawing->state.fill : &drawing->state.stroke) = space_first_colour(space);
}

static void fill_space(Drawing *drawing, const Operation *operation)
{
	set_space(drawing, operation, true);
}

static void stroke_space(Drawing *drawing, const Operation *operation)
{
	set_space(drawing, operation, false);
}

/*
 * A tiling pattern is drawn as a form is, and a shading pattern is a shading;
 * each is followed once a page (8.7.3, 8.7.4).
 */
static void follow_pattern(Drawing *drawing, qpdf_oh pattern)
{
	qpdf_data pdf = drawing->judge->pdf;
	int number = object_id(pdf, pattern);
	if (number == 0 || !g_hash_table_add(drawing->patterns, GINT_TO_POINTER(number)))
		return;
	GraphicsState kept = drawing->state;
	drawing->state.ctm = (Matrix){ 1, 0, 0, 1, 0, 0 };
	drawing->state.clip = drawing->judge->pages[drawing->page].media;
	if (qpdf_oh_is_stream(pdf, pattern))
		drawing_follow_form(drawing, pattern);
	else if (object_has(pdf, pattern, "/Shading"))
		drawing_shade(drawing, object_key(pdf, pattern, "/Shading"));
	drawing->state = kept;
}

static void set_colour(Drawing *drawing, const Operation *operation, bool is_fill)
{
	const Space *space = is_fill ? drawing->state.fill_space : drawing->state.stroke_space;
	double values[COMPONENTS_MOST] = { 0 };
	int count = MIN(operation->operand_count, COMPONENTS_MOST);
	const Token *last = operation->operand_count > 0
		? &operation->operands[operation->operand_count - 1]
		: NULL;
	if (last && last->kind == TOKEN_NAME)
		follow_pattern(drawing, drawing_resource(drawing, "/Pattern", last)->object);
	for (int i = 0; i < count; i++)
		values[i] = operation_number(operation, i);
	bool is_tinted = space && space->kind == SPACE_PATTERN && space->base;
	*(is_fill ? &drawing->state.fill
		  : &drawing->state.stroke) = space_colour(is_tinted ? space->base : space, values,
		count);
}

static void fill_colour(Drawing *drawing, const Operation *operation)
{
	set_colour(drawing, operation, true);
}

static void stroke_colour(Drawing *drawing, const Operation *operation)
{
	set_colour(drawing, operation, false);
}

const OperatorRow colour_operators[] = {
	{ "g", fill_gray },
	{ "G", stroke_gray },
	{ "rg", fill_rgb },
	{ "RG", stroke_rgb },
	{ "k", fill_cmyk },
	{ "K", stroke_cmyk },
	{ "cs", fill_space },
	{ "CS", stroke_space },
	{ "sc", fill_colour },
	{ "scn", fill_colour },
	{ "SC", stroke_colour },
	{ "SCN", stroke_colour },
	{ 0 },
};
