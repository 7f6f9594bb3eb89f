#include "preflight/font_widths.h"
#include "preflight/font_codes.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include <math.h>

/* Widths are written as whole thousandths: one more or less is a rounding. */
static const double rounding = 1.001;

/* Declared widths by code, thousandths of the size. */
static void fill_widths(double *widths, int count, double value)
{
	for (int i = 0; i < count; i++)
		widths[i] = value;
}

static void read_simple_widths(qpdf_data pdf, qpdf_oh font, double *widths, int count)
{
	qpdf_oh list = object_key(pdf, font, "/Widths");
	int first = object_key_whole(pdf, font, "/FirstChar", 0);
	qpdf_oh descriptor = object_key(pdf, font, "/FontDescriptor");
	fill_widths(widths, count, object_key_number(pdf, descriptor, "/MissingWidth", 0));
	for (int i = 0; i < object_count(pdf, list); i++)
		if (first + i >= 0 && first + i < count)
			widths[first + i] = object_number(pdf, object_item(pdf, list, i), 0);
}

/* "c [w1 w2 ...]" or "c-first c-last w" (9.7.4.3). */
static void read_composite_widths(qpdf_data pdf, qpdf_oh font, double *widths, int count)
{
	qpdf_oh list = object_key(pdf, font, "/W");
	int items = object_count(pdf, list);
	fill_widths(widths, count, object_key_number(pdf, font, "/DW", 1000));
	for (int i = 0; i + 1 < items;) {
		int first = object_whole(pdf, object_item(pdf, list, i), -1);
		qpdf_oh second = object_item(pdf, list, i + 1);
		if (qpdf_oh_is_array(pdf, second)) {
			for (int k = 0; k < object_count(pdf, second); k++)
				if (first + k >= 0 && first + k < count)
					widths[first + k] = object_number(pdf,
						object_item(pdf, second, k), 0);
			i += 2;
			continue;
		}
		int last = object_whole(pdf, second, -1);
		double width = object_number(pdf, object_item(pdf, list, i + 2), 0);
		for (int code = MAX(first, 0); code <= last && code < count; code++)
			widths[code] = width;
		i += 3;
	}
}

static bool true_width(FT_Face face, int glyph, double *width)
{
	FT_Fixed advance;
	if (face->units_per_EM == 0 ||
		FT_Get_Advance(face, (FT_UInt)glyph, FT_LOAD_NO_SCALE, &advance) != 0)
		return false;
	*width = 1000.0 * (double)advance / face->units_per_EM;
	return true;
}

static void compare(const FontUse *use, const FontCodes *codes, FT_Face face, const double *widths,
	FontWidths *found)
{
	for (int code = 0; code < font_use_codes(use); code++) {
		double width = 0;
		int glyph = font_use_has(use, code) ? font_codes_glyph(codes, code) : GLYPH_UNKNOWN;
		if (glyph == GLYPH_UNKNOWN)
			continue;
		found->missing += glyph == 0;
		if (glyph == 0 || !true_width(face, glyph, &width))
			continue;
		double wrong = fabs(width - widths[code]);
		found->wrong += wrong > rounding;
		found->worst = fmax(found->worst, wrong);
	}
}

static void compare_face(Arena *arena, qpdf_data pdf, const FontUse *use, FT_Face face,
	FontWidths *found)
{
	int count = font_use_codes(use);
	g_autofree double *widths = g_new0(double, count);
	if (use->is_composite)
		read_composite_widths(pdf,
			object_item(pdf, object_key(pdf, use->object, "/DescendantFonts"), 0),
			widths, count);
	else
		read_simple_widths(pdf, use->object, widths, count);
	FontCodes codes = font_codes_read(arena, pdf, use, face);
	compare(use, &codes, face, widths, found);
}

FontWidths font_widths_compare(Arena *arena, qpdf_data pdf, const FontUse *use, Text program)
{
	FontWidths found = { 0 };
	FT_Library library;
	FT_Face face;
	if (FT_Init_FreeType(&library) != 0)
		return found;
	if (FT_New_Memory_Face(library, (const FT_Byte *)program.bytes, (FT_Long)program.length, 0,
		    &face) == 0) {
		found.is_readable = true;
		compare_face(arena, pdf, use, face, &found);
		FT_Done_Face(face);
	}
	FT_Done_FreeType(library);
	return found;
}
