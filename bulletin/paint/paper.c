#include "paint/paper.h"
#include "paint/paint_remarks.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <string.h>
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
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(bytes_keep, paper->bytes,
		width, height);
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

void paper_turn(Paper *paper, double width, double height)
{
	g_assert(paper->kind == PAPER_PDF);
	cairo_pdf_surface_set_size(cairo_get_target(paper->cr), width, height);
}

/* The length of a name like "surface183" where cairo has put one, and of its figures; else 0. */
static size_t counted_name(const char *at, size_t *figures)
{
	static const char *const kinds[] = { "surface", "image" };
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		size_t length = strlen(kinds[i]);
		if (strncmp(at, kinds[i], length) != 0)
			continue;
		*figures = strspn(at + length, "0123456789");
		return *figures > 0 ? length + *figures : 0;
	}
	return 0;
}

/*
 * cairo names the parts of an SVG by a number that counts on from one surface
 * to the next, so the same page would be other bytes a second time. Here they
 * are numbered anew, from 1, as they come.
 */
static void svg_names_settle(GByteArray *svg)
{
	g_autoptr(GHashTable)
		numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GString) settled = g_string_sized_new(svg->len);
	g_byte_array_append(svg, (const guint8 *)"", 1); /* a NUL to read up to */
	for (const char *at = (const char *)svg->data; *at; at++) {
		g_string_append_c(settled, *at);
		size_t figures;
		bool can_be_name = *at == '#' || *at == '"';
		size_t length = can_be_name ? counted_name(at + 1, &figures) : 0;
		if (length == 0)
			continue;
		char *name = g_strndup(at + 1, length);
		gpointer number = g_hash_table_lookup(numbers, name);
		if (!number)
			number = GUINT_TO_POINTER(g_hash_table_size(numbers) + 1);
		g_string_append_len(settled, name, (gssize)(length - figures));
		g_string_append_printf(settled, "%u", GPOINTER_TO_UINT(number));
		g_hash_table_insert(numbers, name, number);
		at += length;
	}
	g_byte_array_set_size(svg, 0);
	g_byte_array_append(svg, (const guint8 *)settled->str, (guint)settled->len);
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
	if (paper->kind == PAPER_SVG)
		svg_names_settle(paper->bytes);
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
