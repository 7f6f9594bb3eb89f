#include "paint/qr_code.h"
#include "paint/paint_remarks.h"

#include <errno.h>
#include <glib.h>
#include <qrencode.h>
#include <stdbool.h>

static bool is_dark(const QRcode *code, int row, int column)
{
	return code->data[row * code->width + column] & 1;
}

/* One path for all modules, a rectangle for each stretch of a row, so that no seam shows. */
static void modules_path(cairo_t *cr, const QRcode *code, double left, double top, double module)
{
	for (int row = 0; row < code->width; row++) {
		for (int start = 0; start < code->width; start++) {
			int end = start;
			while (end < code->width && is_dark(code, row, end))
				end++;
			if (end > start)
				cairo_rectangle(cr, left + start * module, top + row * module,
					(end - start) * module, module);
			start = end;
		}
	}
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
	cairo_save(cr);
	modules_path(cr, code, left, top, size / code->width);
	cairo_set_antialias(cr, CAIRO_ANTIALIAS_NONE);
	cairo_fill(cr);
	cairo_restore(cr);
	QRcode_free(code);
}
