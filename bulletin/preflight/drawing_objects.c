/* What is painted or set by its name: forms, pictures, shadings, graphics states. */
#include "preflight/drawing_inside.h"
#include "preflight/shading.h"

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
		.width = object_key_whole(pdf, object, "/Width", 0),
		.height = object_key_whole(pdf, object, "/Height", 0),
		.bits = object_key_whole(pdf, object, "/BitsPerComponent", 8),
		.is_mask = object_key_is_true(pdf, object, "/ImageMask"),
	};
	if (!picture.is_mask && !resource->space)
		resource->space = space_read(judge->arena, pdf,
			object_key(pdf, object, "/ColorSpace"), drawing->resources->object);
	picture.space = resource->space;
	emit_picture(drawing, picture);
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
		drawing_follow_form(drawing, resource->object);
}

static int image_number(const Operation *operation, const char *key, int otherwise)
{
	const Token *value = operation_image_value(operation, key);
	return value && value->kind == TOKEN_NUMBER ? whole_from_number(value->number, otherwise)
						    : otherwise;
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

void drawing_shade(Drawing *drawing, qpdf_oh shading)
{
	const Judge *judge = drawing->judge;
	const Space *space = space_read(judge->arena, judge->pdf,
		object_key(judge->pdf, shading, "/ColorSpace"), drawing->resources->object);
	Drawn drawn = {
		.kind = DRAWN_SHADING,
		.extent = drawing->state.clip,
		.thickness = INFINITY,
	};
	drawn.is_kind_alone = !shading_most_ink(judge->pdf, shading, space, &drawn.colour);
	drawing_emit(drawing, drawn);
}

static void paint_shading(Drawing *drawing, const Operation *operation)
{
	if (operation->operand_count == 1)
		drawing_shade(drawing,
			drawing_resource(drawing, "/Shading", &operation->operands[0])->object);
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
	drawing->state.overprint_mode = object_key_whole(pdf, state, "/OPM",
		drawing->state.overprint_mode);
}

/* What a soft mask draws is no ink, but how much ink is seen (11.6.5.2); once a page. */
static void follow_mask(Drawing *drawing, qpdf_oh mask)
{
	qpdf_data pdf = drawing->judge->pdf;
	qpdf_oh group = object_key(pdf, mask, "/G");
	DrawnCheck *const *checks = drawing->checks;
	if (!qpdf_oh_is_stream(pdf, group) ||
		!g_hash_table_add(drawing->patterns, GINT_TO_POINTER(object_id(pdf, group))))
		return;
	drawing->checks = drawing->all_checks->in_masks;
	drawing_follow_form(drawing, group);
	drawing->checks = checks;
}

static void set_state(Drawing *drawing, const Operation *operation)
{
	if (operation->operand_count != 1)
		return;
	qpdf_data pdf = drawing->judge->pdf;
	qpdf_oh state = drawing_resource(drawing, "/ExtGState", &operation->operands[0])->object;
	set_overprint(drawing, state);
	follow_mask(drawing, object_key(pdf, state, "/SMask"));
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
