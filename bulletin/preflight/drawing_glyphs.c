/* The glyphs of Type 3 fonts, which are drawings (ISO 32000-1, 9.6.5). */
#include "preflight/drawing_inside.h"

/* The drawing of a code, by the name that the font's /Differences have for it; or null. */
static qpdf_oh glyph_of(qpdf_data pdf, qpdf_oh font, int wanted)
{
	qpdf_oh differences = object_key(pdf, object_key(pdf, font, "/Encoding"), "/Differences");
	int count = object_count(pdf, differences), code = 0;
	for (int i = 0; i < count; i++) {
		qpdf_oh item = object_item(pdf, differences, i);
		if (qpdf_oh_is_number(pdf, item)) {
			code = object_whole(pdf, item, 0);
		} else if (code++ == wanted) {
			g_autofree char *name = g_strconcat("/", object_name(pdf, item), NULL);
			return object_key(pdf, object_key(pdf, font, "/CharProcs"), name);
		}
	}
	return qpdf_oh_new_null(pdf);
}

/* From the glyph's coordinates to those of the text (9.2.4). */
static Matrix glyph_matrix(const Drawing *drawing, qpdf_oh font)
{
	const GraphicsState *state = &drawing->state;
	double six[6] = { 0.001, 0, 0, 0.001, 0, 0 };
	object_key_numbers(drawing->judge->pdf, font, "/FontMatrix", 6, six);
	Matrix glyph = { six[0], six[1], six[2], six[3], six[4], six[5] };
	Matrix size = { state->font_size * state->stretch, 0, 0, state->font_size, 0, 0 };
	return matrix_product(matrix_product(glyph, size), drawing->text);
}

static void follow_glyph(Drawing *drawing, int code)
{
	qpdf_oh font = drawing->state.font->object;
	qpdf_oh glyph = glyph_of(drawing->judge->pdf, font, code);
	if (qpdf_oh_is_stream(drawing->judge->pdf, glyph))
		drawing_follow(drawing, glyph, glyph_matrix(drawing, font));
}

/* What a glyph names is known in the font, or else where its text stands. */
void drawing_follow_glyphs(Drawing *drawing, Text shown)
{
	FontUse *use = drawing->state.font;
	qpdf_data pdf = drawing->judge->pdf;
	qpdf_oh own = object_key(pdf, use->object, "/Resources");
	Resources *outer = drawing->resources;
	Resources of_font = { qpdf_oh_is_dictionary(pdf, own) ? own : outer->object, NULL };
	DrawnCheck *const *checks = drawing->checks;
	unsigned char codes[FONT_CODES_SIMPLE];
	int count = 0;
	for (size_t i = 0; i < shown.length; i++) {
		unsigned char code = (unsigned char)shown.bytes[i];
		if (!use->is_followed[code])
			codes[count++] = code;
		use->is_followed[code] = true;
	}
	drawing->resources = &of_font;
	drawing->checks = drawing->all_checks->in_glyphs;
	for (int i = 0; i < count; i++) /* `shown` is gone when a drawing is followed */
		follow_glyph(drawing, codes[i]);
	drawing->checks = checks;
	drawing->resources = outer;
}
