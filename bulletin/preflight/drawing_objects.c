/* What is painted or set by its name: forms, pictures, shadings, graphics states. */
#include "preflight/drawing_inside.h"

#include <math.h>

static const Rectangle unit_square = { 0, 0, 1, 1 };

/* A picture fills the unit square of its coordinates (ISO 32000-1, 8.9.5). */
static void emit_picture(Drawing *drawing, Picture picture)
{
	enum { POINTS_AN_INCH = 72 };
	const GraphicsState *state = &drawing->state;
	Matrix place = state->ctm;
	double across = picture.width / fmax(hypot(place.a, place.b), 1e-6);
	double down = picture.height / fmax(hypot(place.c, place.d), 1e-6);
	Drawn drawn = {
		.kind = DRAWN_PICTURE,
		.extent = matrix_box(place, unit_square),
		.colour = picture.is_mask ? state->fill : (Colour){ .kind = SPACE_UNKNOWN },
		.overprints = state->overprints_fills,
		.overprint_mode = state->overprint_mode,
		.thickness = INFINITY,
		.picture = picture,
		.picture_ppi = POINTS_AN_INCH * fmin(across, down),
	};
	drawing_emit(drawing, drawn);
}

static void paint_picture(Drawing *drawing, Resource *resource)
{
	qpdf_oh object = resource->object;
	const Judge *judge = drawing->judge;
	qpdf_data pdf = judge->pdf;
	Picture picture = {
		.object = object,
		.width = (int)object_key_number(pdf, object, "/Width", 0),
		.height = (int)object_key_number(pdf, object, "/Height", 0),
		.bits = (int)object_key_number(pdf, object, "/BitsPerComponent", 8),
		.is_mask = object_key_is_true(pdf, object, "/ImageMask"),
	};
	if (!picture.is_mask && !resource->space)
		resource->space = space_read(judge->arena, pdf,
			object_key(pdf, object, "/ColorSpace"), drawing->resources->object);
	picture.space = resource->space;
	emit_picture(drawing, picture);
}

/* What a form paints outside its box is clipped (8.10.1). */
static void paint_form(Drawing *drawing, qpdf_oh form)
{
	qpdf_data pdf = drawing->judge->pdf;
	double six[6] = { 1, 0, 0, 1, 0, 0 }, box[4];
	object_key_numbers(pdf, form, "/Matrix", 6, six);
	Matrix matrix = { six[0], six[1], six[2], six[3], six[4], six[5] };
	Rectangle clip = drawing->state.clip;
	if (object_key_numbers(pdf, form, "/BBox", 4, box))
		drawing->state.clip = rectangle_common(clip,
			matrix_box(matrix_product(matrix, drawing->state.ctm),
				(Rectangle){ fmin(box[0], box[2]), fmin(box[1], box[3]),
					fmax(box[0], box[2]), fmax(box[1], box[3]) }));
	drawing_follow(drawing, form, matrix);
	drawing->state.clip = clip;
}

static void paint_object(Drawing *drawing, const Operation *operation)
{
	qpdf_data pdf = drawing->judge->pdf;
	if (operation->operand_count != 1)
		return;
	Resource *resource = drawing_resource(drawing, "/XObject", &operation->operands[0]);
	if (object_key_is_name(pdf, resource->object, "/Subtype", "Image"))
		paint_picture(drawing, resource);
	else if (object_key_is_name(pdf, resource->object, "/Subtype", "Form"))
		paint_form(drawing, resource->object);
}

static int image_number(const Operation *operation, const char *key, int otherwise)
{
	const Token *value = operation_image_value(operation, key);
	return value && value->kind == TOKEN_NUMBER ? (int)value->number : otherwise;
}

static void paint_inline_picture(Drawing *drawing, const Operation *operation)
{
	const Token *mask = operation_image_value(operation, "ImageMask");
	const Token *space = operation_image_value(operation, "ColorSpace");
	qpdf_data pdf = drawing->judge->pdf;
	Picture picture = {
		.object = qpdf_oh_new_null(pdf),
		.width = image_number(operation, "Width", 0),
		.height = image_number(operation, "Height", 0),
		.bits = image_number(operation, "BitsPerComponent", 8),
		.is_mask = mask && token_is_word(mask, "true"),
	};
	if (space && space->kind == TOKEN_NAME) {
		Text name = token_text(drawing->scratch, space);
		picture.space = space_named(pdf, name.bytes, drawing->resources->object);
		if (!picture.space)
			picture.space = space_read(drawing->judge->arena, pdf,
				drawing_resource(drawing, "/ColorSpace", space)->object,
				drawing->resources->object);
	}
	emit_picture(drawing, picture);
}

/* The colour at one end of a shading: /C0 or /C1 of its function, where that has them (7.10.3). */
static Colour end_of_shading(qpdf_data pdf, const Space *space, qpdf_oh function, const char *key)
{
	double values[COMPONENTS_MOST] = { 0 };
	qpdf_oh parts = object_key(pdf, function, "/Functions");
	int count = object_count(pdf, parts);
	if (count > 0)
		function = object_item(pdf, parts, key[2] == '0' ? 0 : count - 1);
	qpdf_oh end = object_key(pdf, function, key);
	if (object_count(pdf, end) == 0)
		return (Colour){ .kind = space ? space->kind : SPACE_UNKNOWN };
	for (int i = 0; i < object_count(pdf, end) && i < COMPONENTS_MOST; i++)
		values[i] = object_number(pdf, object_item(pdf, end, i), 0);
	return space_colour(space, values, COMPONENTS_MOST);
}

/* A shading is as its two ends are: between them it has no more ink than both (8.7.4). */
static void paint_shading(Drawing *drawing, const Operation *operation)
{
	const Judge *judge = drawing->judge;
	if (operation->operand_count != 1)
		return;
	qpdf_oh shading = drawing_resource(drawing, "/Shading", &operation->operands[0])->object;
	const Space *space = space_read(judge->arena, judge->pdf,
		object_key(judge->pdf, shading, "/ColorSpace"), drawing->resources->object);
	qpdf_oh function = object_key(judge->pdf, shading, "/Function");
	static const char *const ends[] = { "/C0", "/C1" };
	for (size_t i = 0; i < G_N_ELEMENTS(ends); i++) {
		Drawn drawn = {
			.kind = DRAWN_SHADING,
			.extent = drawing->state.clip,
			.colour = end_of_shading(judge->pdf, space, function, ends[i]),
			.thickness = INFINITY,
		};
		drawing_emit(drawing, drawn);
	}
}

/* Where only OP is given, it goes for fills too (Table 58). */
static void set_overprint(Drawing *drawing, qpdf_oh state)
{
	qpdf_data pdf = drawing->judge->pdf;
	qpdf_oh strokes = object_key(pdf, state, "/OP"), fills = object_key(pdf, state, "/op");
	if (qpdf_oh_is_bool(pdf, strokes))
		drawing->state.overprints_strokes = drawing->state.overprints_fills =
			object_is_true(pdf, strokes);
	if (qpdf_oh_is_bool(pdf, fills))
		drawing->state.overprints_fills = object_is_true(pdf, fills);
	drawing->state.overprint_mode = (int)object_key_number(pdf, state, "/OPM",
		drawing->state.overprint_mode);
}

static void set_state(Drawing *drawing, const Operation *operation)
{
	if (operation->operand_count != 1)
		return;
	qpdf_data pdf = drawing->judge->pdf;
	qpdf_oh state = drawing_resource(drawing, "/ExtGState", &operation->operands[0])->object;
	set_overprint(drawing, state);
	drawing->state.line_width = object_key_number(pdf, state, "/LW", drawing->state.line_width);
	qpdf_oh font = object_key(pdf, state, "/Font");
	if (object_count(pdf, font) == 2) {
		drawing->state.font = font_use(drawing->fonts, object_item(pdf, font, 0),
			drawing->page);
		drawing->state.font_size = object_number(pdf, object_item(pdf, font, 1), 0);
	}
}

const OperatorRow object_operators[] = {
	{ "Do", paint_object },
	{ "EI", paint_inline_picture },
	{ "sh", paint_shading },
	{ "gs", set_state },
	{ 0 },
};
