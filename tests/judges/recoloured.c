/*
 * A sheet with a picture before and after the press:
 *
 *     recoloured OUT DOTS    writes OUT/painted.pdf, as the painter leaves it, and
 *                            as the press makes them OUT/pressed.pdf and two
 *                            sheets with another picture, OUT/swapped.pdf, which
 *                            has its red and its green in each other's place, and
 *                            OUT/inverted.pdf, whose green is dark where it was light
 *
 * The picture has so many thousands of dots. Its colours are all that inks can
 * show well: neither bright nor dark, from gray to fairly strong.
 */
#include "base/safe_file.h"
#include "pipeline/pipeline.h"

#include <cairo.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef enum { AS_IT_IS, SWAPPED, INVERTED } Look;

static guint8 share(double from_0_to_1)
{
	const double darkest = 90, range = 130;
	return (guint8)(darkest + range * from_0_to_1);
}

static guint32 colour_at(double x, double y, Look look)
{
	guint8 red = share(x), green = share(y), blue = share(0.5 + 0.5 * sin(6 * (x + y)));
	if (look == SWAPPED)
		return (guint32)green << 16 | (guint32)red << 8 | blue;
	if (look == INVERTED)
		green = share(1 - y);
	return (guint32)red << 16 | (guint32)green << 8 | blue;
}

static void write_picture(const char *file, int thousands, Look look)
{
	int side = (int)sqrt(1000.0 * thousands);
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side);
	guint8 *bytes = cairo_image_surface_get_data(surface);
	int stride = cairo_image_surface_get_stride(surface);
	for (int y = 0; y < side; y++)
		for (int x = 0; x < side; x++)
			((guint32 *)(void *)(bytes +
				(size_t)y * (size_t)stride))[x] = colour_at((double)x / side,
				(double)y / side, look);
	cairo_surface_mark_dirty(surface);
	cairo_surface_write_to_png(surface, file);
	cairo_surface_destroy(surface);
}

static const char draft[] = "---\ntitle: Colours\nlayout: a4-notice\n---\n\n"
			    "Some words, black before and after.\n\n"
			    "![All colours that inks show well](picture.png)\n";

static bool write_pdf(const char *out, const char *name, Text pdf, Remarks *remarks)
{
	g_autofree char *file = g_strdup_printf("%s/%s.pdf", out, name);
	return pdf.bytes && safe_file_replace(file, pdf, 0644, remarks);
}

/* The sheet with that picture, under that name; before the press also as "painted". */
static bool write_sheets(const char *out, int thousands, Look look, const char *name)
{
	g_autofree char *picture = g_build_filename(out, "picture.png", NULL);
	g_autofree char *file = g_build_filename(out, "colours.md", NULL);
	write_picture(picture, thousands, look);
	g_assert(g_file_set_contents(file, draft, -1, NULL));
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	Pipeline *pipeline = pipeline_open(arena, NULL, (BulletinPath){ "colours", file, out },
		remarks);
	Painting painting;
	bool is_made = pipeline_painting(pipeline, &painting);
	if (is_made && look == AS_IT_IS)
		is_made = write_pdf(out, "painted", paint_pdf(&painting), remarks);
	const Sheet *sheet = is_made ? pipeline_sheet_of_draft(pipeline) : NULL;
	is_made = sheet && write_pdf(out, name, sheet->pdf, remarks);
	int count;
	const Remark *told = remarks_sorted(remarks, &count);
	for (int i = 0; i < count && !is_made; i++)
		fputs(remark_text(arena, &told[i], false), stderr);
	pipeline_close(pipeline);
	arena_close(arena);
	return is_made;
}

int main(int count, char **arguments)
{
	if (count != 3) {
		fputs("usage: recoloured OUT DOTS\n", stderr);
		return 2;
	}
	int thousands = atoi(arguments[2]);
	bool is_made = write_sheets(arguments[1], thousands, AS_IT_IS, "pressed") &&
		write_sheets(arguments[1], thousands, SWAPPED, "swapped") &&
		write_sheets(arguments[1], thousands, INVERTED, "inverted");
	return is_made ? 0 : 1;
}
