/*
 * What plain Pango does with a paragraph, for the quality bench:
 *
 *     pango FACE POINTS MEASURE_MM justified|undivided OUT.pdf < TEXT
 *
 * One page as large as the text, whose column begins at its left edge.
 */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_MOST = 8192, HEIGHT = 1200 };

static const double POINTS_IN_MM = 72 / 25.4;

static PangoLayout *new_layout(cairo_t *cairo, char **arguments, const char *text)
{
	PangoLayout *layout = pango_cairo_create_layout(cairo);
	PangoContext *context = pango_layout_get_context(layout);
	cairo_font_options_t *options = cairo_font_options_create();
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(context, options);
	pango_cairo_context_set_resolution(context, 72);
	pango_context_set_round_glyph_positions(context, FALSE);
	cairo_font_options_destroy(options);

	PangoFontDescription *font = pango_font_description_new();
	pango_font_description_set_family(font, arguments[1]);
	pango_font_description_set_size(font, (int)(atof(arguments[2]) * PANGO_SCALE));
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);

	pango_layout_set_width(layout, (int)(atof(arguments[3]) * POINTS_IN_MM * PANGO_SCALE));
	pango_layout_set_justify(layout, strcmp(arguments[4], "justified") == 0);
	pango_layout_set_text(layout, text, -1);
	return layout;
}

int main(int count, char **arguments)
{
	if (count != 6) {
		fprintf(stderr, "usage: pango FACE POINTS MEASURE_MM SETTING OUT.pdf < TEXT\n");
		return 2;
	}
	char text[TEXT_MOST + 1];
	size_t length = fread(text, 1, TEXT_MOST, stdin);
	text[length] = '\0';

	double width = atof(arguments[3]) * POINTS_IN_MM;
	cairo_surface_t *page = cairo_pdf_surface_create(arguments[5], width, HEIGHT);
	cairo_t *cairo = cairo_create(page);
	PangoLayout *layout = new_layout(cairo, arguments, text);
	pango_cairo_show_layout(cairo, layout);
	g_object_unref(layout);
	cairo_destroy(cairo);
	cairo_surface_finish(page);
	int failed = cairo_surface_status(page) != CAIRO_STATUS_SUCCESS;
	cairo_surface_destroy(page);
	return failed;
}
