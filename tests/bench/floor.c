/*
 * The floor: the least that Pango and cairo can do with the words of a sheet.
 * Paragraphs of one font in one column on one A4 page, nothing else. What the
 * program takes more than this is what it does better.
 *
 *     floor TEXT OUT.pdf     (FONTCONFIG_FILE names the fonts)
 */
#include <cairo-pdf.h>
#include <glib.h>
#include <pango/pangocairo.h>
#include <stdio.h>

static const double A4_WIDTH = 595.276, A4_HEIGHT = 841.89, MARGIN = 51, GAP = 4;
static const char FONT[] = "Roboto 10.5";

/* For print, as the program does it: no hinting, positions not rounded. */
static PangoContext *context_for(cairo_t *cr)
{
	PangoContext *context = pango_cairo_create_context(cr);
	cairo_font_options_t *options = cairo_font_options_create();
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	pango_cairo_context_set_font_options(context, options);
	pango_cairo_context_set_resolution(context, 72);
	pango_context_set_round_glyph_positions(context, FALSE);
	cairo_font_options_destroy(options);
	return context;
}

static double show_paragraph(cairo_t *cr, PangoContext *context, const char *words, double top)
{
	PangoLayout *layout = pango_layout_new(context);
	PangoFontDescription *font = pango_font_description_from_string(FONT);
	int height;
	pango_layout_set_font_description(layout, font);
	pango_layout_set_width(layout, (int)((A4_WIDTH - 2 * MARGIN) * PANGO_SCALE));
	pango_layout_set_text(layout, words, -1);
	cairo_move_to(cr, MARGIN, top);
	pango_cairo_show_layout(cr, layout);
	pango_layout_get_size(layout, NULL, &height);
	pango_font_description_free(font);
	g_object_unref(layout);
	return top + (double)height / PANGO_SCALE + GAP;
}

int main(int count, char **arguments)
{
	char *text = NULL;
	if (count != 3 || !g_file_get_contents(arguments[1], &text, NULL, NULL)) {
		fprintf(stderr, "usage: floor TEXT OUT.pdf\n");
		return 2;
	}
	cairo_surface_t *surface = cairo_pdf_surface_create(arguments[2], A4_WIDTH, A4_HEIGHT);
	cairo_t *cr = cairo_create(surface);
	cairo_set_source_rgb(cr, 1, 0.94, 0.55);
	cairo_paint(cr);
	cairo_set_source_rgb(cr, 0, 0, 0);
	PangoContext *context = context_for(cr);
	char **paragraphs = g_strsplit(text, "\n\n", -1);
	double top = MARGIN;
	for (int i = 0; paragraphs[i]; i++)
		top = show_paragraph(cr, context, paragraphs[i], top);
	cairo_show_page(cr);
	cairo_destroy(cr);
	cairo_surface_finish(surface);
	return cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS;
}
