/* The code of a round as a QR code: what is too long for one is told, not drawn. */
#include "paint/qr_code.h"

#include <criterion/criterion.h>
#include <glib.h>

Test(qr_code, that_cannot_hold_its_text_is_a_remark)
{
	enum { LONGER_THAN_ANY = 8000 };
	g_autofree char *text = g_strnfill(LONGER_THAN_ANY, 'x');
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 10, 10);
	cairo_t *cr = cairo_create(surface);
	qr_code_draw(cr, text, 0, 0, 10, remarks);
	cairo_destroy(cr);
	cairo_surface_destroy(surface);
	int count;
	const Remark *told = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1);
	cr_expect_str_eq(told[0].name, "subject-not-shown");
	arena_close(arena);
}
