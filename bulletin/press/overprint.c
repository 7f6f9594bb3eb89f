/*
 * Overprint: what is printed over other inks and does not knock them out.
 *
 * The state of drawing is followed as far as that asks for: colours, opacity,
 * widths of lines. Where an operation needs the other way of printing than the
 * one that is on, a graphics state is set before it; before the path, where it
 * paints one, as nothing may stand between a path and its painting.
 */
#include "base/length.h"
#include "press/content.h"
#include "press/pressing.h"

#include <math.h>
#include <stdlib.h>

/* OPM 1: an ink of which there is none leaves what is beneath (ISO 32000-1, 11.7.4.3). */
static const char overprint_state[] = "<< /Type /ExtGState /OP true /op true /OPM 1 >>";
static const char knockout_state[] = "<< /Type /ExtGState /OP false /op false /OPM 0 >>";
static const char overprint_name[] = "/overprint", knockout_name[] = "/knockout";

/* Wider ones are areas: black over a colour looks deeper there than black beside it. */
static const double widest_rule = 2 * PT_PER_MM;

typedef struct {
	bool is_black_fill, is_black_stroke; /* black ink alone, all of it */
	bool is_opaque_fill, is_opaque_stroke;
	double scale_x, scale_y; /* how long a unit of each way is, in points */
	double line_width;
	int text_mode; /* Tr (9.3.6) */
	bool overprints;
} Drawing;

typedef struct {
	const Pressing *pressing;
	const Resource *resource;
	GString *bytes;
	Drawing now;
	GArray *saved;     /* Drawing, by q */
	gssize path_start; /* in `bytes`; -1: there is no path */
	bool is_path_thin; /* it has thin rectangles alone */
	bool is_changed;
} Overprinting;

static qpdf_oh states_of(const Overprinting *overprinting)
{
	qpdf_data pdf = overprinting->pressing->pdf;
	qpdf_oh dictionary = overprinting->resource->dictionary;
	if (!qpdf_oh_has_key(pdf, dictionary, "/ExtGState"))
		qpdf_oh_replace_key(pdf, dictionary, "/ExtGState", qpdf_oh_new_dictionary(pdf));
	return qpdf_oh_get_key(pdf, dictionary, "/ExtGState");
}

/* Sets the way of printing at `at`, unless it is on. */
static void set_overprint(Overprinting *overprinting, gssize at, bool overprints)
{
	if (overprinting->now.overprints == overprints)
		return;
	qpdf_data pdf = overprinting->pressing->pdf;
	const char *name = overprints ? overprint_name : knockout_name;
	qpdf_oh states = states_of(overprinting);
	if (!qpdf_oh_has_key(pdf, states, name))
		qpdf_oh_replace_key(pdf, states, name,
			qpdf_oh_parse(pdf, overprints ? overprint_state : knockout_state));
	g_autofree char *operation = g_strconcat(name, " gs\n", NULL);
	g_string_insert(overprinting->bytes, at, operation);
	overprinting->now.overprints = overprints;
	overprinting->is_changed = true;
}

static bool is_black(const Operation *operation)
{
	return operation_has_numbers(operation, 4) && operation_number(operation, 0) == 0 &&
		operation_number(operation, 1) == 0 && operation_number(operation, 2) == 0 &&
		operation_number(operation, 3) == 1;
}

static bool is_whole(qpdf_data pdf, qpdf_oh state, const char *key)
{
	qpdf_oh alpha = qpdf_oh_get_key(pdf, state, key);
	return !qpdf_oh_is_number(pdf, alpha) || qpdf_oh_get_numeric_value(pdf, alpha) >= 1;
}

/* Opacity and masks: what is beneath shows through anyway, and overprinting has no sense there. */
static void take_state(Overprinting *overprinting, const Operation *operation)
{
	qpdf_data pdf = overprinting->pressing->pdf;
	if (operation->operand_count != 1)
		return;
	Text name = token_text(overprinting->pressing->arena, &operation->operands[0]);
	qpdf_oh states = qpdf_oh_get_key_if_dict(pdf, overprinting->resource->dictionary,
		"/ExtGState");
	qpdf_oh state = qpdf_oh_get_key_if_dict(pdf, states,
		arena_printf(overprinting->pressing->arena, "/%s", name.bytes));
	if (!qpdf_oh_is_dictionary(pdf, state))
		return;
	bool is_masked = qpdf_oh_is_dictionary(pdf, qpdf_oh_get_key(pdf, state, "/SMask"));
	if (is_masked || qpdf_oh_has_key(pdf, state, "/ca"))
		overprinting->now.is_opaque_fill = !is_masked && is_whole(pdf, state, "/ca");
	if (is_masked || qpdf_oh_has_key(pdf, state, "/CA"))
		overprinting->now.is_opaque_stroke = !is_masked && is_whole(pdf, state, "/CA");
}

static void take_matrix(Overprinting *overprinting, const Operation *operation)
{
	Drawing *now = &overprinting->now;
	now->scale_x *= hypot(operation_number(operation, 0), operation_number(operation, 1));
	now->scale_y *= hypot(operation_number(operation, 2), operation_number(operation, 3));
}

static void take_save(Overprinting *overprinting)
{
	g_array_append_val(overprinting->saved, overprinting->now);
}

static void take_restore(Overprinting *overprinting)
{
	guint count = overprinting->saved->len;
	if (count == 0)
		return;
	overprinting->now = g_array_index(overprinting->saved, Drawing, count - 1);
	g_array_set_size(overprinting->saved, count - 1);
}

/* Those that change what is followed; false for all others. */
static bool take_setting(Overprinting *overprinting, const Operation *operation)
{
	Drawing *now = &overprinting->now;
	if (operation_is(operation, "k"))
		now->is_black_fill = is_black(operation);
	else if (operation_is(operation, "K"))
		now->is_black_stroke = is_black(operation);
	else if (operation_is(operation, "cs"))
		now->is_black_fill = false;
	else if (operation_is(operation, "CS"))
		now->is_black_stroke = false;
	else if (operation_is(operation, "w"))
		now->line_width = operation_number(operation, 0);
	else if (operation_is(operation, "Tr"))
		now->text_mode = (int)operation_number(operation, 0);
	else if (operation_is(operation, "gs"))
		take_state(overprinting, operation);
	else if (operation_is(operation, "cm"))
		take_matrix(overprinting, operation);
	else if (operation_is(operation, "q"))
		take_save(overprinting);
	else if (operation_is(operation, "Q"))
		take_restore(overprinting);
	else
		return false;
	return true;
}

static bool is_one_of(const Operation *operation, const char *const *names)
{
	for (; *names; names++)
		if (operation_is(operation, *names))
			return true;
	return false;
}

static bool is_thin_rectangle(const Overprinting *overprinting, const Operation *operation)
{
	const Drawing *now = &overprinting->now;
	double width = fabs(operation_number(operation, 2)) * now->scale_x;
	double height = fabs(operation_number(operation, 3)) * now->scale_y;
	return fmin(width, height) <= widest_rule;
}

static bool take_path(Overprinting *overprinting, const Operation *operation)
{
	static const char *const others[] = { "m", "l", "c", "v", "y", "h", NULL };
	bool is_rectangle = operation_is(operation, "re");
	if (!is_rectangle && !is_one_of(operation, others))
		return false;
	if (overprinting->path_start < 0) {
		overprinting->path_start = (gssize)overprinting->bytes->len;
		overprinting->is_path_thin = true;
	}
	overprinting->is_path_thin &= is_rectangle && is_thin_rectangle(overprinting, operation);
	return true;
}

static bool is_black_on_top(const Overprinting *overprinting, bool fills, bool strokes)
{
	const Drawing *now = &overprinting->now;
	return (!fills || (now->is_black_fill && now->is_opaque_fill)) &&
		(!strokes || (now->is_black_stroke && now->is_opaque_stroke));
}

static bool take_painting(Overprinting *overprinting, const Operation *operation)
{
	static const char *const filling[] = { "f", "F", "f*", NULL };
	static const char *const stroking[] = { "S", "s", NULL };
	static const char *const both[] = { "B", "B*", "b", "b*", NULL };
	const Drawing *now = &overprinting->now;
	bool fills = is_one_of(operation, filling), strokes = is_one_of(operation, stroking);
	if (is_one_of(operation, both))
		fills = strokes = true;
	if ((fills || strokes) && overprinting->path_start >= 0) {
		double width = now->line_width * fmax(now->scale_x, now->scale_y);
		bool is_rule = (!fills || overprinting->is_path_thin) &&
			(!strokes || width <= widest_rule);
		set_overprint(overprinting, overprinting->path_start,
			is_rule && is_black_on_top(overprinting, fills, strokes));
	}
	if (fills || strokes || operation_is(operation, "n"))
		overprinting->path_start = -1;
	return fills || strokes;
}

/* Text by its mode: filled, stroked, both or unseen, each of them also as a clip. */
static bool take_text(Overprinting *overprinting, const Operation *operation)
{
	static const char *const showing[] = { "Tj", "TJ", "'", "\"", NULL };
	enum { FILLED, STROKED, FILLED_AND_STROKED, UNSEEN, WITHOUT_CLIP = 3 };
	int mode = overprinting->now.text_mode & WITHOUT_CLIP;
	if (!is_one_of(operation, showing))
		return false;
	if (mode != UNSEEN)
		set_overprint(overprinting, (gssize)overprinting->bytes->len,
			is_black_on_top(overprinting, mode != STROKED, mode != FILLED));
	return true;
}

/* Forms begin with what is on where they are shown: each begins by knocking out. */
static void take_object(Overprinting *overprinting, const Operation *operation)
{
	static const char *const objects[] = { "Do", "sh", "EI", NULL };
	if (is_one_of(operation, objects))
		set_overprint(overprinting, (gssize)overprinting->bytes->len, false);
}

static void overprint_content(Overprinting *overprinting, Text stream)
{
	Content content = content_open(stream);
	Operation operation;
	while (content_next(&content, &operation)) {
		if (!take_setting(overprinting, &operation) &&
			!take_path(overprinting, &operation) &&
			!take_painting(overprinting, &operation) &&
			!take_text(overprinting, &operation))
			take_object(overprinting, &operation);
		g_string_append_len(overprinting->bytes, operation.all.bytes,
			(gssize)operation.all.length);
		g_string_append_c(overprinting->bytes, '\n');
	}
}

static void press_content(const Pressing *pressing, const Resource *resource)
{
	static const Drawing at_start = { .is_opaque_fill = true,
		.is_opaque_stroke = true,
		.scale_x = 1,
		.scale_y = 1,
		.line_width = 1 };
	unsigned char *bytes = NULL;
	size_t length = 0;
	if (!resource_content_read(pressing->pdf, resource, &bytes, &length))
		return;
	g_autoptr(GString) written = g_string_sized_new(length + length / 8);
	g_autoptr(GArray) saved = g_array_new(FALSE, FALSE, sizeof(Drawing));
	Overprinting overprinting = { pressing, resource, written, at_start, saved, -1, false,
		false };
	overprint_content(&overprinting, (Text){ (const char *)bytes, length });
	free(bytes);
	if (overprinting.is_changed)
		resource_content_write(pressing->pdf, resource, written);
}

/* A glyph takes the way of printing of the text it is in, and a mask has no inks. */
void overprint_press(const Pressing *pressing)
{
	for (int i = 0; i < pressing->resources.count; i++) {
		const Resource *resource = &pressing->resources.items[i];
		bool is_drawn = resource_is_content(resource) && resource->kind != RESOURCE_GLYPH;
		if (is_drawn && !resource->is_mask)
			press_content(pressing, resource);
	}
}
