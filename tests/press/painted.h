/*
 * A small painter for the tests of the press: rules only, tagged as they say,
 * into a PDF in the arena. It needs no fonts, and can be told to paint what
 * the pages do not say.
 */
#ifndef BULLETIN_TESTS_PRESS_PAINTED_H
#define BULLETIN_TESTS_PRESS_PAINTED_H

#include "paint/canvas.h"

#include <cairo-pdf.h>

typedef struct {
	Canvas canvas; /* first, so that one pointer is both */
	cairo_t *cr;
} TestCanvas;

static inline void test_page_begin(Canvas *canvas, const Pages *pages, int page)
{
	(void)canvas, (void)pages, (void)page;
}

static inline void test_page_end(Canvas *canvas)
{
	cairo_show_page(((TestCanvas *)canvas)->cr);
}

static inline void test_element_begin(Canvas *canvas, const Element *element, int number)
{
	(void)number;
	cairo_tag_begin(((TestCanvas *)canvas)->cr, role_name(element->role), NULL);
}

static inline void test_element_end(Canvas *canvas, const Element *element)
{
	cairo_tag_end(((TestCanvas *)canvas)->cr, role_name(element->role));
}

static inline void test_rule(Canvas *canvas, const Item *item)
{
	cairo_t *cr = ((TestCanvas *)canvas)->cr;
	cairo_rectangle(cr, pt_from_length(item->box.x), pt_from_length(item->box.y),
		pt_from_length(item->box.width), pt_from_length(item->box.height));
	cairo_fill(cr);
}

static inline void test_item(Canvas *canvas, const Item *item)
{
	(void)canvas, (void)item;
}

static inline cairo_status_t test_write(void *bytes, const unsigned char *data, unsigned length)
{
	g_byte_array_append(bytes, data, length);
	return CAIRO_STATUS_SUCCESS;
}

/* How it draws rules, and words. */
typedef struct {
	void (*rule)(Canvas *canvas, const Item *item);
	void (*words)(Canvas *canvas, const Item *item);
} TestPainting;

/* On a page that is `media`, from the sheet's top left corner. */
static inline Text painted_by(Arena *arena, const Pages *pages, Box media, TestPainting painting)
{
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(test_write, bytes,
		pt_from_length(media.width), pt_from_length(media.height));
	/* The clock of the machine would be in the bytes otherwise. */
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
		"2007-09-13T10:02:11Z");
	TestCanvas painter = {
		.canvas = {
			.page_begin = test_page_begin,
			.page_end = test_page_end,
			.element_begin = test_element_begin,
			.element_end = test_element_end,
			.glyphs = painting.words,
			.rule = painting.rule,
			.frame = test_item,
			.picture = test_item,
		},
		.cr = cairo_create(surface),
	};
	paint_pages(pages, -1, &painter.canvas);
	cairo_destroy(painter.cr);
	cairo_surface_finish(surface);
	cairo_surface_destroy(surface);
	return (Text){ arena_bytes(arena, bytes->data, bytes->len), bytes->len };
}

/* Rules alone, all black. */
static inline Text painted_on(Arena *arena, const Pages *pages, Box media)
{
	return painted_by(arena, pages, media, (TestPainting){ test_rule, test_item });
}

static inline Text painted_new(Arena *arena, const Pages *pages)
{
	return painted_on(arena, pages, (Box){ 0, 0, pages->width, pages->height });
}

#endif
