#include "paint/paper.h"
#include "paint/paint_remarks.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <time.h>

static cairo_status_t bytes_keep(void *closure, const unsigned char *bytes, unsigned length)
{
	g_byte_array_append(closure, bytes, length);
	return CAIRO_STATUS_SUCCESS;
}

/* The second as ISO 8601 in UTC, which is all that cairo reads. */
static void pdf_date(char *room, size_t size, int64_t seconds)
{
	time_t time = (time_t)seconds;
	struct tm moment;
	gmtime_r(&time, &moment);
	strftime(room, size, "%Y-%m-%dT%H:%M:%SZ", &moment);
}

static cairo_surface_t *pdf_open(Paper *paper, double width, double height)
{
	const Painting *painting = paper->painting;
	cairo_surface_t *surface =
		cairo_pdf_surface_create_for_stream(bytes_keep, paper->bytes, width, height);
	char date[32];
	pdf_date(date, sizeof date, painting->made_at);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE,
		painting->pages->title ? painting->pages->title : "");
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
	return surface;
}

static cairo_surface_t *surface_open(Paper *paper, double width, double height, double scale)
{
	switch (paper->kind) {
	case PAPER_PDF:
		return pdf_open(paper, width, height);
	case PAPER_SVG:
		return cairo_svg_surface_create_for_stream(bytes_keep, paper->bytes, width, height);
	case PAPER_PNG:
		break;
	}
	return cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)lround(width * scale),
		(int)lround(height * scale));
}

cairo_t *paper_open(Paper *paper, const Painting *painting, PaperKind kind, double width,
		double height, double dots_per_inch)
{
	*paper = (Paper){ .painting = painting, .kind = kind, .bytes = g_byte_array_new() };
	double scale = dots_per_inch / 72;
	cairo_surface_t *surface = surface_open(paper, width, height, scale);
	paper->cr = cairo_create(surface);
	cairo_surface_destroy(surface); /* the context keeps it */
	if (kind == PAPER_PNG) {
		cairo_set_source_rgb(paper->cr, 1, 1, 1);
		cairo_paint(paper->cr);
		cairo_scale(paper->cr, scale, scale);
	}
	return paper->cr;
}

Text paper_close(Paper *paper)
{
	cairo_surface_t *surface = cairo_surface_reference(cairo_get_target(paper->cr));
	cairo_status_t status = cairo_status(paper->cr);
	cairo_destroy(paper->cr);
	if (paper->kind == PAPER_PNG && status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_write_to_png_stream(surface, bytes_keep, paper->bytes);
	cairo_surface_finish(surface);
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_status(surface);
	cairo_surface_destroy(surface);

	Text text = { NULL, 0 };
	if (status == CAIRO_STATUS_SUCCESS)
		text = (Text){
			arena_bytes(paper->painting->arena, paper->bytes->data, paper->bytes->len),
			paper->bytes->len,
		};
	else
		remarks_add(paper->painting->remarks, (Place){ 0 }, PAINT_FAILED,
			cairo_status_to_string(status));
	g_byte_array_unref(paper->bytes);
	return text;
}
