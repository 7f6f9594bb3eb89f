#include "paint/outline.h"
#include "paint/mark_text.h"

/* cairo keeps paths to 1/256 of a unit of the device: so fine is enough for type of any size. */
static const double units_a_point = 16;

/* `count` points, each with a point whatever the locale has, y up; then the operator. */
static void add(GString *operators, const cairo_path_data_t *points, int count, const char *name)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	for (int i = 0; i < count; i++) {
		double pair[] = { points[i].point.x, -points[i].point.y };
		for (int k = 0; k < 2; k++)
			g_string_append_printf(operators, "%s ",
				g_ascii_formatd(digits, sizeof digits, "%.3f", pair[k]));
	}
	g_string_append_printf(operators, "%s\n", name);
}

static void add_path(GString *operators, const cairo_path_t *path)
{
	for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
		const cairo_path_data_t *points = &path->data[i + 1];
		switch (path->data[i].header.type) {
		case CAIRO_PATH_MOVE_TO:
			add(operators, points, 1, "m");
			break;
		case CAIRO_PATH_LINE_TO:
			add(operators, points, 1, "l");
			break;
		case CAIRO_PATH_CURVE_TO:
			add(operators, points, 3, "c");
			break;
		case CAIRO_PATH_CLOSE_PATH:
			add(operators, points, 0, "h");
			break;
		}
	}
}

Text paint_outline(Arena *arena, Typecase *typecase, double width, const char *words)
{
	/* Without an end: cairo leaves out glyphs that lie beyond a surface. */
	cairo_surface_t *surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, NULL);
	cairo_t *cr = cairo_create(surface);
	cairo_scale(cr, units_a_point, units_a_point);
	g_autofree char *shown = mark_text_fitting(typecase, MARK_NUMBER, width, words);
	mark_text_outline(typecase, cr, MARK_NUMBER, 0, 0, shown);
	cairo_path_t *path = cairo_copy_path(cr);
	g_autoptr(GString) operators = g_string_new(NULL);
	add_path(operators, path);
	cairo_path_destroy(path);
	cairo_destroy(cr);
	cairo_surface_destroy(surface);
	return (Text){ arena_bytes(arena, operators->str, operators->len), operators->len };
}

double paint_outline_width(Typecase *typecase, const char *words)
{
	return mark_text_width(typecase, MARK_NUMBER, words);
}
