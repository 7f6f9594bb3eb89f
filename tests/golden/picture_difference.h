/*
 * What is shown when a picture is not as expected: a page with the picture
 * before, after, and where the two differ.
 */
#ifndef BULLETIN_TESTS_PICTURE_DIFFERENCE_H
#define BULLETIN_TESTS_PICTURE_DIFFERENCE_H

#include <cairo.h>
#include <glib.h>

/* Black where the two pictures agree, the difference of their colours elsewhere. */
static inline void picture_difference_write(const char *before, const char *after, const char *file)
{
	cairo_surface_t *one = cairo_image_surface_create_from_png(before);
	cairo_surface_t *other = cairo_image_surface_create_from_png(after);
	cairo_t *cr = cairo_create(other);
	cairo_set_operator(cr, CAIRO_OPERATOR_DIFFERENCE);
	cairo_set_source_surface(cr, one, 0, 0);
	cairo_paint(cr);
	cairo_destroy(cr);
	cairo_surface_write_to_png(other, file);
	cairo_surface_destroy(other);
	cairo_surface_destroy(one);
}

/* Writes `folder`/index.html; `before` is the expected picture's path. Gives the page's path. */
static inline char *picture_difference_page(const char *folder, const char *before,
	const char *bytes, gsize length)
{
	g_mkdir_with_parents(folder, 0755);
	g_autofree char *after = g_build_filename(folder, "after.png", NULL);
	g_autofree char *kept = g_build_filename(folder, "before.png", NULL);
	g_autofree char *difference = g_build_filename(folder, "difference.png", NULL);
	g_autofree char *expected = NULL;
	gsize expected_length = 0;
	g_file_set_contents(after, bytes, (gssize)length, NULL);
	if (g_file_get_contents(before, &expected, &expected_length, NULL))
		g_file_set_contents(kept, expected, (gssize)expected_length, NULL);
	picture_difference_write(kept, after, difference);
	char *page = g_build_filename(folder, "index.html", NULL);
	g_file_set_contents(page,
		"<!doctype html><title>Before, after, difference</title>\n"
		"<img src=before.png alt=before> <img src=after.png alt=after> "
		"<img src=difference.png alt=difference>\n",
		-1, NULL);
	return page;
}

#endif
