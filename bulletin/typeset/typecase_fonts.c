/* What the opened fonts are: their measures, glyphs, names and files. */
#include "typeset/typecase_inside.h"

#include <hb-ot.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

OpenedFont *typecase_opened(Typecase *typecase, int font)
{
	g_assert(font >= 0 && font < (int)typecase->fonts->len);
	return &g_array_index(typecase->fonts, OpenedFont, font);
}

/* How far the ink of `letter` reaches above (or, `below`, under) the baseline. */
static Length ink_reach(PangoFont *font, gunichar letter, bool below)
{
	hb_font_t *hb = pango_font_get_hb_font(font);
	hb_codepoint_t glyph;
	if (!hb_font_get_nominal_glyph(hb, letter, &glyph))
		return 0;
	PangoRectangle ink;
	pango_font_get_glyph_extents(font, glyph, &ink, NULL);
	return below ? ink.y + ink.height : -ink.y;
}

/* The OS/2 table's own figure; a letter's ink where the font gives none. */
static Length metric(PangoFont *font, hb_ot_metrics_tag_t tag, gunichar letter)
{
	hb_position_t position;
	if (hb_ot_metrics_get_position(pango_font_get_hb_font(font), tag, &position) &&
		position > 0)
		return position;
	return ink_reach(font, letter, false);
}

FontMeasures typecase_measures(Typecase *typecase, int font)
{
	OpenedFont *entry = typecase_opened(typecase, font);
	if (!entry->is_measured) {
		entry->measures = (FontMeasures){
			.ascender = ink_reach(entry->font, 'd', false),
			.descender = ink_reach(entry->font, 'p', true),
			.x_height = metric(entry->font, HB_OT_METRICS_TAG_X_HEIGHT, 'x'),
			.cap_height = metric(entry->font, HB_OT_METRICS_TAG_CAP_HEIGHT, 'H'),
		};
		entry->is_measured = true;
	}
	return entry->measures;
}

Glyph typecase_glyph(Typecase *typecase, int font, gunichar letter)
{
	hb_font_t *hb = pango_font_get_hb_font(typecase_opened(typecase, font)->font);
	hb_codepoint_t index = 0;
	if (!hb_font_get_nominal_glyph(hb, letter, &index))
		return (Glyph){ 0 };
	return (Glyph){ .index = index, .advance = hb_font_get_glyph_h_advance(hb, index) };
}

Length typecase_glyph_ink(Typecase *typecase, int font, uint32_t glyph, GlyphSide side)
{
	PangoRectangle ink;
	pango_font_get_glyph_extents(typecase_opened(typecase, font)->font, glyph, &ink, NULL);
	if (side == GLYPH_LEFT)
		return ink.x;
	return side == GLYPH_TOP ? -ink.y : ink.y + ink.height;
}

cairo_scaled_font_t *typecase_scaled_font(Typecase *typecase, int font)
{
	return pango_cairo_font_get_scaled_font(
		PANGO_CAIRO_FONT(typecase_opened(typecase, font)->font));
}

hb_font_t *typecase_shaper(Typecase *typecase, int font)
{
	return pango_font_get_hb_font(typecase_opened(typecase, font)->font);
}

Length typecase_font_size(Typecase *typecase, int font)
{
	PangoFontDescription *description = pango_font_describe_with_absolute_size(
		typecase_opened(typecase, font)->font);
	Length size = pango_font_description_get_size(description);
	pango_font_description_free(description);
	return size;
}

const char *typecase_font_name(Typecase *typecase, int font)
{
	OpenedFont *entry = typecase_opened(typecase, font);
	if (!entry->name) {
		PangoFontDescription *description = pango_font_describe_with_absolute_size(
			entry->font);
		double size = pt_from_length(pango_font_description_get_size(description));
		pango_font_description_unset_fields(description, PANGO_FONT_MASK_SIZE);
		g_autofree char *face = pango_font_description_to_string(description);
		/* Pango sets a comma where a family's last word could be a style. */
		g_auto(GStrv) words = g_strsplit(face, ",", -1);
		g_autofree char *plain = g_strjoinv("", words);
		char figures[G_ASCII_DTOSTR_BUF_SIZE];
		g_ascii_formatd(figures, sizeof figures, "%.4g", size);
		entry->name = g_strdup_printf("%s %s", plain, figures);
		pango_font_description_free(description);
	}
	return entry->name;
}

static int by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *const *typecase_font_files(Typecase *typecase, int *count)
{
	g_ptr_array_set_size(typecase->files, 0);
	for (guint i = 0; i < typecase->fonts->len; i++) {
		const OpenedFont *entry = typecase_opened(typecase, (int)i);
		FcPattern *pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(entry->font));
		FcChar8 *file;
		if (!entry->is_used ||
			FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch)
			continue;
		if (!g_ptr_array_find_with_equal_func(typecase->files, file, g_str_equal, NULL))
			g_ptr_array_add(typecase->files, g_strdup((const char *)file));
	}
	g_ptr_array_sort(typecase->files, by_name);
	*count = (int)typecase->files->len;
	return (const char *const *)typecase->files->pdata;
}
