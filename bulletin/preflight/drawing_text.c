/* Operators that set text (ISO 32000-1, 9.3 and 9.4). */
#include "preflight/drawing_inside.h"

#include <math.h>

static const Matrix identity = { 1, 0, 0, 1, 0, 0 };

static void begin_text(Drawing *drawing, const Operation *operation)
{
	(void)operation;
	drawing->text = drawing->line = identity;
}

static void move_line(Drawing *drawing, double x, double y)
{
	drawing->line = matrix_product((Matrix){ 1, 0, 0, 1, x, y }, drawing->line);
	drawing->text = drawing->line;
}

static void next_line(Drawing *drawing, const Operation *operation)
{
	(void)operation;
	move_line(drawing, 0, -drawing->state.leading);
}

static void move_text(Drawing *drawing, const Operation *operation)
{
	move_line(drawing, operation_number(operation, 0), operation_number(operation, 1));
}

static void move_text_and_lead(Drawing *drawing, const Operation *operation)
{
	drawing->state.leading = -operation_number(operation, 1);
	move_text(drawing, operation);
}

static void set_matrix(Drawing *drawing, const Operation *operation)
{
	drawing->text = drawing->line = (Matrix){ operation_number(operation, 0),
		operation_number(operation, 1), operation_number(operation, 2),
		operation_number(operation, 3), operation_number(operation, 4),
		operation_number(operation, 5) };
}

static void set_font(Drawing *drawing, const Operation *operation)
{
	if (operation->operand_count != 2)
		return;
	Resource *resource = drawing_resource(drawing, "/Font", &operation->operands[0]);
	if (!resource->font && qpdf_oh_is_dictionary(drawing->judge->pdf, resource->object))
		resource->font = font_use(drawing->fonts, resource->object, drawing->page);
	drawing->state.font = resource->font;
	drawing->state.font_size = operation_number(operation, 1);
}

static void set_leading(Drawing *drawing, const Operation *operation)
{
	drawing->state.leading = operation_number(operation, 0);
}

static void set_stretch(Drawing *drawing, const Operation *operation)
{
	drawing->state.stretch = operation_number(operation, 0) / 100;
}

static void set_rendering(Drawing *drawing, const Operation *operation)
{
	drawing->state.rendering = whole_from_number(operation_number(operation, 0), 0);
}

/*
 * Text of `length` bytes from the pen on. How far its letters reach is not
 * worked out: about half their size each is near enough to know whether they
 * are on the sheet.
 */
static void emit_text(Drawing *drawing, size_t length)
{
	enum { STROKED = 1, NOT_SHOWN = 3, STROKED_AND_CLIPPED = 5, CLIPPED = 7 }; /* Table 106 */
	const GraphicsState *state = &drawing->state;
	bool is_stroked = state->rendering == STROKED || state->rendering == STROKED_AND_CLIPPED;
	if (state->rendering == NOT_SHOWN || state->rendering == CLIPPED)
		return;
	state->font->is_seen = true;
	Matrix shown = matrix_product(drawing->text, state->ctm);
	double size = fabs(state->font_size);
	Drawn drawn = {
		.kind = DRAWN_TEXT,
		.extent = matrix_box(shown,
			(Rectangle){ 0, 0, size * state->stretch * (double)length / 2, size }),
		.colour = is_stroked ? state->stroke : state->fill,
		.overprints = is_stroked ? state->overprints_strokes : state->overprints_fills,
		.overprint_mode = state->overprint_mode,
		.thickness = INFINITY,
		.type_size = size * hypot(shown.c, shown.d),
	};
	drawing_emit(drawing, drawn);
}

static void show_string(Drawing *drawing, const Token *token)
{
	if (!drawing->state.font || token->kind != TOKEN_STRING)
		return;
	Text shown = token_text(drawing->scratch, token);
	if (font_use_note(drawing->state.font, shown))
		emit_text(drawing, shown.length);
	if (drawing->state.font->is_drawn)
		drawing_follow_glyphs(drawing, shown);
}

static void show_text(Drawing *drawing, const Operation *operation)
{
	if (operation->operand_count > 0)
		show_string(drawing, &operation->operands[operation->operand_count - 1]);
}

static void show_on_next_line(Drawing *drawing, const Operation *operation)
{
	next_line(drawing, operation);
	show_text(drawing, operation);
}

/* An array of strings, and of numbers between them (9.4.3, TJ). */
static void show_spaced(Drawing *drawing, const Operation *operation)
{
	if (operation->operand_count != 1 || operation->operands[0].kind != TOKEN_ARRAY)
		return;
	Text rest = token_inside(&operation->operands[0]);
	for (Token item = token_next(&rest); item.kind != TOKEN_END && item.kind != TOKEN_DAMAGED;
		item = token_next(&rest))
		show_string(drawing, &item);
}

const OperatorRow text_operators[] = {
	{ "BT", begin_text },
	{ "Td", move_text },
	{ "TD", move_text_and_lead },
	{ "Tm", set_matrix },
	{ "T*", next_line },
	{ "Tf", set_font },
	{ "TL", set_leading },
	{ "Tz", set_stretch },
	{ "Tr", set_rendering },
	{ "Tj", show_text },
	{ "TJ", show_spaced },
	{ "'", show_on_next_line },
	{ "\"", show_on_next_line },
	{ 0 },
};
