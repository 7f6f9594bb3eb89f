/*
 * SVG by librsvg, for the module "svg".
 *
 * The picture is drawn once onto a recording of its strokes and fills; who
 * paints it needs no librsvg. librsvg sets text as outlines on everything but
 * a PDF, so the sheet gets no further fonts from a picture.
 */
#include "typeset/picture_reader.h"

#include <librsvg/rsvg.h>
#include <stdio.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RsvgHandle, g_object_unref)

/* What SVG cannot keep as lines (its filters) is drawn as dots, so many to an inch. */
enum { DOTS_PER_INCH = 288, CSS_DOTS_PER_INCH = 96 };

/* A side under it would round to no length at all. */
#define DOTS_LEAST 0.01

static void fault_copy(ReadPicture *picture, const char *fault)
{
	g_strlcpy(picture->fault_text, fault, sizeof picture->fault_text);
	picture->fault = picture->fault_text;
}

/* What libxml2 finds is told with its line, without the numbers that it has for its faults. */
static void source_fault_copy(ReadPicture *picture, const char *fault)
{
	int line = 0, past = 0;
	sscanf(fault,
		"XML parse error: Error domain %*d code %*d on line %d column %*d of data: %n",
		&line, &past);
	if (past == 0)
		fault_copy(picture, fault);
	else
		g_snprintf(picture->fault_text, sizeof picture->fault_text, "in its line %d: %s",
			line, fault + past);
	picture->fault = picture->fault_text;
}

/* In CSS dots: as the picture says, or its viewBox where it leaves that to the page. */
static bool size_find(RsvgHandle *handle, double *width, double *height)
{
	if (rsvg_handle_get_intrinsic_size_in_pixels(handle, width, height))
		return *width > 0 && *height > 0;
	gboolean has_width, has_height, has_box;
	RsvgLength ignored;
	RsvgRectangle box;
	rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &ignored, &has_height, &ignored,
		&has_box, &box);
	*width = box.width;
	*height = box.height;
	return has_box && box.width > 0 && box.height > 0;
}

static cairo_surface_t *record(RsvgHandle *handle, double width, double height, GError **error)
{
	cairo_rectangle_t extents = { 0, 0, width, height };
	cairo_surface_t *recording = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA,
		&extents);
	cairo_t *cr = cairo_create(recording);
	RsvgRectangle viewport = { 0, 0, width, height };
	bool is_drawn = rsvg_handle_render_document(handle, cr, &viewport, error);
	cairo_destroy(cr);
	if (is_drawn)
		return recording;
	cairo_surface_destroy(recording);
	return NULL;
}

void svg_open(Text bytes, ReadPicture *picture)
{
	g_autoptr(GError) error = NULL;
	/* Without a base address librsvg opens no other file and no network. */
	g_autoptr(RsvgHandle) handle = rsvg_handle_new_from_data((const guint8 *)bytes.bytes,
		bytes.length, &error);
	if (!handle) {
		source_fault_copy(picture, g_strchomp(error->message));
		return;
	}
	rsvg_handle_set_dpi(handle, CSS_DOTS_PER_INCH);
	double width, height;
	if (!size_find(handle, &width, &height)) {
		fault_copy(picture, "it gives neither its width and height nor a viewBox");
		return;
	}
	double scale = (double)DOTS_PER_INCH / CSS_DOTS_PER_INCH;
	picture->width = width * scale;
	picture->height = height * scale;
	picture->units_per_inch = DOTS_PER_INCH;
	picture->orientation = 1;
	if (picture->width < DOTS_LEAST || picture->height < DOTS_LEAST) {
		fault_copy(picture, "it is so narrow or so low that nothing of it is seen");
		return;
	}
	picture->dots = picture->width * picture->height / 1e6;
	if (picture->dots > PICTURE_DOTS_MOST / 1e6)
		return;
	picture->surface = record(handle, picture->width, picture->height, &error);
	if (!picture->surface)
		fault_copy(picture, error ? error->message : "it could not be drawn");
}
