/*
 * The floor: the least that Pango and cairo can do with the words of a sheet.
 * Paragraphs of one font in one column on one A4 page, nothing else. What the
 * program takes more than this is what it does better.
 *
 *     floor page TEXT OUT.pdf
 *     floor batch TEXT SCHOOLS.csv OUT.pdf
 *
 * The second draws that page once and shows it again for each school, whose name
 * and address it sets in a box at the foot. The list is plain: no cell is quoted.
 * FONTCONFIG_FILE names the fonts.
 */
#include <cairo-pdf.h>
#include <glib.h>
#include <pango/pangocairo.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const double A4_WIDTH = 595.276, A4_HEIGHT = 841.89, MARGIN = 51, GAP = 4;
static const double BOX_TOP = 770, BOX_HEIGHT = 40, BOX_PADDING = 6;
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

static PangoLayout *layout_for(PangoContext *context, const char *words, double width)
{
	PangoLayout *layout = pango_layout_new(context);
	PangoFontDescription *font = pango_font_description_from_string(FONT);
	pango_layout_set_font_description(layout, font);
	pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
	pango_layout_set_text(layout, words, -1);
	pango_font_description_free(font);
	return layout;
}

static double show_paragraph(cairo_t *cr, PangoContext *context, const char *words, double top)
{
	g_autoptr(PangoLayout) layout = layout_for(context, words, A4_WIDTH - 2 * MARGIN);
	int height;
	cairo_move_to(cr, MARGIN, top);
	pango_cairo_show_layout(cr, layout);
	pango_layout_get_size(layout, NULL, &height);
	return top + (double)height / PANGO_SCALE + GAP;
}

static void draw_page(cairo_t *cr, PangoContext *context, const char *text)
{
	g_auto(GStrv) paragraphs = g_strsplit(text, "\n\n", -1);
	cairo_set_source_rgb(cr, 1, 0.94, 0.55);
	cairo_paint(cr);
	cairo_set_source_rgb(cr, 0, 0, 0);
	double top = MARGIN;
	for (int i = 0; paragraphs[i]; i++)
		top = show_paragraph(cr, context, paragraphs[i], top);
}

/* The page as it was drawn, to be shown again. */
static cairo_surface_t *record_page(PangoContext *context, const char *text)
{
	const cairo_rectangle_t extents = { 0, 0, A4_WIDTH, A4_HEIGHT };
	cairo_surface_t *sheet = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA,
		&extents);
	cairo_t *cr = cairo_create(sheet);
	draw_page(cr, context, text);
	cairo_destroy(cr);
	return sheet;
}

/* The school's name over its address: the columns of schools.csv from the second on. */
static void draw_box(cairo_t *cr, PangoLayout *layout, char **cells)
{
	g_autofree char *words = g_strdup_printf("%s\n%s, %s %s", cells[1], cells[2], cells[4],
		cells[5]);
	pango_layout_set_text(layout, words, -1);
	cairo_rectangle(cr, MARGIN, BOX_TOP, A4_WIDTH - 2 * MARGIN, BOX_HEIGHT);
	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_fill_preserve(cr);
	cairo_set_source_rgb(cr, 0, 0, 0);
	cairo_stroke(cr);
	cairo_move_to(cr, MARGIN + BOX_PADDING, BOX_TOP + BOX_PADDING);
	pango_cairo_show_layout(cr, layout);
}

static bool draw_batch(cairo_t *cr, PangoContext *context, const char *text, const char *schools)
{
	FILE *list = fopen(schools, "r");
	char line[1024];
	if (!list || !fgets(line, sizeof line, list))
		return false;
	cairo_surface_t *sheet = record_page(context, text);
	g_autoptr(PangoLayout)
		layout = layout_for(context, "", A4_WIDTH - 2 * (MARGIN + BOX_PADDING));
	while (fgets(line, sizeof line, list)) {
		g_auto(GStrv) cells = g_strsplit(line, ",", -1);
		cairo_set_source_surface(cr, sheet, 0, 0);
		cairo_paint(cr);
		if (g_strv_length(cells) > 5)
			draw_box(cr, layout, cells);
		cairo_show_page(cr);
	}
	cairo_surface_destroy(sheet);
	fclose(list);
	return true;
}

int main(int count, char **arguments)
{
	bool is_page = count == 4 && strcmp(arguments[1], "page") == 0;
	bool is_batch = count == 5 && strcmp(arguments[1], "batch") == 0;
	g_autofree char *text = NULL;
	if ((!is_page && !is_batch) || !g_file_get_contents(arguments[2], &text, NULL, NULL)) {
		fprintf(stderr,
			"usage: floor page TEXT OUT.pdf\n"
			"       floor batch TEXT SCHOOLS.csv OUT.pdf\n");
		return 2;
	}
	cairo_surface_t *surface = cairo_pdf_surface_create(arguments[count - 1], A4_WIDTH,
		A4_HEIGHT);
	cairo_t *cr = cairo_create(surface);
	PangoContext *context = context_for(cr);
	bool is_drawn = true;
	if (is_batch) {
		is_drawn = draw_batch(cr, context, text, arguments[3]);
	} else {
		draw_page(cr, context, text);
		cairo_show_page(cr);
	}
	g_object_unref(context);
	cairo_destroy(cr);
	cairo_surface_finish(surface);
	return !is_drawn || cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS;
}
