#include "paint/qr_code.h"
#include "paint/paint_remarks.h"

#include <errno.h>
#include <glib.h>
#include <qrencode.h>
#include <stdbool.h>
#include <stdint.h>

static bool is_dark(const QRcode *code, int row, int column)
{
	return code->data[row * code->width + column] & 1;
}

/* A dot for each module, opaque where it is dark. */
static cairo_surface_t *modules_new(const QRcode *code)
{
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, code->width,
		code->width);
	uint8_t *dots = cairo_image_surface_get_data(surface);
	int stride = cairo_image_surface_get_stride(surface);
	for (int row = 0; row < code->width; row++)
		for (int column = 0; column < code->width; column++)
			dots[row * stride + column] = is_dark(code, row, column) ? 0xFF : 0;
	cairo_surface_mark_dirty(surface);
	return surface;
}

void qr_code_draw(cairo_t *cr, const char *text, double left, double top, double size,
	Remarks *remarks)
{
	const int smallest_version = 0, is_case_kept = 1;
	QRcode *code = QRcode_encodeString(text, smallest_version, QR_ECLEVEL_M, QR_MODE_8,
		is_case_kept);
	if (!code) {
		remarks_add(remarks, (Place){ 0 }, SUBJECT_NOT_SHOWN, g_strerror(errno));
		return;
	}
	cairo_surface_t *modules = modules_new(code);
	cairo_pattern_t *pattern = cairo_pattern_create_for_surface(modules);
	cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST); /* no soft edges */
	cairo_save(cr);
	cairo_translate(cr, left, top);
	cairo_scale(cr, size / code->width, size / code->width);
	cairo_mask(cr, pattern);
	cairo_restore(cr);
	cairo_pattern_destroy(pattern);
	cairo_surface_destroy(modules);
	QRcode_free(code);
}
