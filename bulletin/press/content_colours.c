/* The colour operators of content streams (ISO 32000-1, 8.6.8). */
#include "press/content.h"
#include "press/recolouring.h"

/* The spaces of the current colours: what sc and scn give the numbers of. */
typedef struct {
	ColourSpace fill, stroke;
} Spaces;

typedef struct {
	const Pressing *pressing;
	const Resource *resource;
	GString *bytes;
	Spaces spaces;
	GArray *saved; /* Spaces, by q */
	const char *fault;
} Recolouring;

static ColourSpace *space_of(Recolouring *recolouring, bool is_stroke)
{
	return is_stroke ? &recolouring->spaces.stroke : &recolouring->spaces.fill;
}

static void copy_operation(Recolouring *recolouring, const Operation *operation)
{
	g_string_append_len(recolouring->bytes, operation->all.bytes,
		(gssize)operation->all.length);
	g_string_append_c(recolouring->bytes, '\n');
}

static void write_colour(Recolouring *recolouring, ColourSpace space, const double *numbers,
	bool is_stroke)
{
	double colour[INKS];
	ColourSpace target = recolouring_target(recolouring->resource);
	recolour(recolouring->pressing, recolouring->resource, space, numbers, colour);
	for (int i = 0; i < (int)target; i++)
		number_append(recolouring->bytes, colour[i]);
	const char *operators = target == SPACE_GRAY ? "gG" : "kK";
	g_string_append_c(recolouring->bytes, operators[is_stroke]);
	g_string_append_c(recolouring->bytes, '\n');
}

static void take_numbers(Recolouring *recolouring, const Operation *operation, ColourSpace space,
	bool is_stroke)
{
	double numbers[INKS];
	if (!operation_has_numbers(operation, (int)space)) {
		recolouring->fault = "a colour has too few or too many numbers";
		return;
	}
	for (int i = 0; i < (int)space; i++)
		numbers[i] = CLAMP(operation_number(operation, i), 0, 1);
	write_colour(recolouring, space, numbers, is_stroke);
}

/* The space that a name stands for: one of the device's, or one of the resources. */
static ColourSpace named_space(const Recolouring *recolouring, const Operation *operation)
{
	qpdf_data pdf = recolouring->pressing->pdf;
	if (operation->operand_count != 1 || operation->operands[0].kind != TOKEN_NAME)
		return SPACE_UNKNOWN;
	Text text = token_text(recolouring->pressing->arena, &operation->operands[0]);
	const char *name = arena_printf(recolouring->pressing->arena, "/%s", text.bytes);
	ColourSpace space = colour_space_of(pdf, qpdf_oh_new_name(pdf, name));
	if (space != SPACE_UNKNOWN)
		return space;
	qpdf_oh spaces = qpdf_oh_get_key_if_dict(pdf, recolouring->resource->dictionary,
		"/ColorSpace");
	return colour_space_of(pdf, qpdf_oh_get_key_if_dict(pdf, spaces, name));
}

/* A space begins with its black (8.6.5.1), which is written as a colour like any other. */
static void take_space(Recolouring *recolouring, const Operation *operation, bool is_stroke)
{
	static const double black[] = { 0, 0, 0 }, black_ink[] = { 0, 0, 0, 1 };
	ColourSpace space = named_space(recolouring, operation);
	*space_of(recolouring, is_stroke) = space;
	if (space == SPACE_UNKNOWN)
		recolouring->fault = "a colour space is none of gray, RGB and CMYK";
	else if (space == SPACE_PATTERN || space == SPACE_INK)
		copy_operation(recolouring, operation);
	else
		write_colour(recolouring, space, space == SPACE_CMYK ? black_ink : black,
			is_stroke);
}

/* sc, scn and their like: numbers in the current space, or the name of a pattern. */
static void take_colour(Recolouring *recolouring, const Operation *operation, bool is_stroke)
{
	ColourSpace space = *space_of(recolouring, is_stroke);
	if (space == SPACE_PATTERN || space == SPACE_INK)
		copy_operation(recolouring, operation);
	else
		take_numbers(recolouring, operation, space, is_stroke);
}

static void take_device_colour(Recolouring *recolouring, const Operation *operation,
	ColourSpace space, bool is_stroke)
{
	*space_of(recolouring, is_stroke) = space;
	take_numbers(recolouring, operation, space, is_stroke);
}

/* An inline image that is a mask has no colour of its own. Others the painter never writes. */
static void take_image(Recolouring *recolouring, const Operation *operation)
{
	const Token *mask = operation_image_value(operation, "ImageMask");
	if (mask && mask->number > 0)
		copy_operation(recolouring, operation);
	else
		recolouring->fault = "a picture stands inside the text";
}

static void take_save(Recolouring *recolouring, const Operation *operation)
{
	g_array_append_val(recolouring->saved, recolouring->spaces);
	copy_operation(recolouring, operation);
}

static void take_restore(Recolouring *recolouring, const Operation *operation)
{
	guint count = recolouring->saved->len;
	if (count > 0) {
		recolouring->spaces = g_array_index(recolouring->saved, Spaces, count - 1);
		g_array_set_size(recolouring->saved, count - 1);
	}
	copy_operation(recolouring, operation);
}

static void take_operation(Recolouring *recolouring, const Operation *operation)
{
	static const struct {
		const char *fill, *stroke;
		ColourSpace space;
	} devices[] = { { "g", "G", SPACE_GRAY }, { "rg", "RG", SPACE_RGB },
		{ "k", "K", SPACE_CMYK } };
	for (size_t i = 0; i < G_N_ELEMENTS(devices); i++)
		if (operation_is(operation, devices[i].fill) ||
			operation_is(operation, devices[i].stroke)) {
			take_device_colour(recolouring, operation, devices[i].space,
				operation_is(operation, devices[i].stroke));
			return;
		}
	if (operation_is(operation, "cs") || operation_is(operation, "CS"))
		take_space(recolouring, operation, operation_is(operation, "CS"));
	else if (operation_is(operation, "sc") || operation_is(operation, "scn"))
		take_colour(recolouring, operation, false);
	else if (operation_is(operation, "SC") || operation_is(operation, "SCN"))
		take_colour(recolouring, operation, true);
	else if (operation_is(operation, "q"))
		take_save(recolouring, operation);
	else if (operation_is(operation, "Q"))
		take_restore(recolouring, operation);
	else if (operation_is(operation, "EI"))
		take_image(recolouring, operation);
	else
		copy_operation(recolouring, operation);
}

const char *content_recolour(const Pressing *pressing, const Resource *resource, Text stream,
	GString *bytes)
{
	g_autoptr(GArray) saved = g_array_new(FALSE, FALSE, sizeof(Spaces));
	Recolouring recolouring = { pressing, resource, bytes, { SPACE_GRAY, SPACE_GRAY }, saved,
		NULL };
	Content content = content_open(stream);
	Operation operation;
	while (!recolouring.fault && content_next(&content, &operation))
		take_operation(&recolouring, &operation);
	return content.is_damaged ? "its drawing cannot be followed" : recolouring.fault;
}
