/*
 * Fonts: what the painter leaves undone in them. Widths, descriptors and
 * subsets are its own work, and the judges find no fault in them.
 */
#include "press/font_text.h"
#include "press/pressing.h"

/* The glyphs of a subset stand in the order of its codes (ISO 32000-1, 9.7.4.3). */
static void map_glyphs(qpdf_data pdf, qpdf_oh font)
{
	if (!qpdf_oh_has_key(pdf, font, "/CIDToGIDMap"))
		qpdf_oh_replace_key(pdf, font, "/CIDToGIDMap", qpdf_oh_new_name(pdf, "/Identity"));
}

static void mend_text(const Pressing *pressing, qpdf_oh font)
{
	ToUnicode map;
	if (font_text_read(pressing, font, &map) && map.is_mended)
		font_text_write(pressing, font, &map);
}

/* Fonts may be used far from a page, in a form or a pattern: all objects are looked through. */
void fonts_press(const Pressing *pressing)
{
	qpdf_data pdf = pressing->pdf;
	int size = qpdf_oh_get_int_value_as_int(pdf,
		qpdf_oh_get_key(pdf, qpdf_get_trailer(pdf), "/Size"));
	int bytes = (int)MIN(pressing->job->painted.length, INT_MAX); /* no object takes none */
	for (int number = 1; number < MIN(size, bytes); number++) {
		qpdf_oh font = qpdf_get_object_by_id(pdf, number, 0);
		if (qpdf_oh_is_dictionary_of_type(pdf, font, "/Font", "/CIDFontType2"))
			map_glyphs(pdf, font);
		else if (qpdf_oh_is_dictionary_of_type(pdf, font, "/Font", ""))
			mend_text(pressing, font);
	}
}
