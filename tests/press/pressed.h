/*
 * What the press's tests work with: a bulletin of two sides, painted, pressed
 * and opened again as a PDF.
 */
#ifndef BULLETIN_TESTS_PRESSED_H
#define BULLETIN_TESTS_PRESSED_H

#include "layout/grid.h"
#include "press/painted.h"
#include "press/sheet.h"

#include <criterion/criterion.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

/*
 * Two sides: a heading, a list of which the second item is on the back, a
 * figure, a table with an empty cell, and a paragraph with something of another
 * kind in its midst; on each side a bar that is no element's.
 */
static const Element elements[] = {
	{ .role = ROLE_DOCUMENT, .parent = -1 },                                    /* 0 */
	{ .role = ROLE_H1, .parent = 0, .language = "cy" },                         /* 1 */
	{ .role = ROLE_L, .parent = 0, .numbering = NUMBERING_DECIMAL },            /* 2 */
	{ .role = ROLE_LI, .parent = 2 },                                           /* 3 */
	{ .role = ROLE_LBODY, .parent = 3, .actual_text = "one & all" },            /* 4 */
	{ .role = ROLE_LI, .parent = 2 },                                           /* 5 */
	{ .role = ROLE_LBODY, .parent = 5 },                                        /* 6 */
	{ .role = ROLE_FIGURE, .parent = 0, .alternative = "A cafe: caf\xC3\xA9" }, /* 7 */
	{ .role = ROLE_TABLE, .parent = 0 },                                        /* 8 */
	{ .role = ROLE_TR, .parent = 8 },                                           /* 9 */
	{ .role = ROLE_TH, .parent = 9, .scope = SCOPE_COLUMN },                    /* 10 */
	{ .role = ROLE_TH, .parent = 9, .scope = SCOPE_ROW },                       /* 11 */
	{ .role = ROLE_TD, .parent = 9 },                                           /* 12: empty */
	{ .role = ROLE_P, .parent = 0 },                                            /* 13 */
	{ .role = ROLE_CODE, .parent = 13 }, /* 14: in its midst */
	{ .role = ROLE_NOTE, .parent = 0 },  /* 15 */
};

#define RULE(number, top) \
	{ \
		.kind = ITEM_RULE, .element = number, .box = { 0, top, 100 * LENGTH_PER_PT, 1024 } \
	}

/* The painter of these tests draws neither words nor pictures; the press asks where they are. */
#define WORDS(number, words) \
	{ \
		.kind = ITEM_GLYPHS, .element = number, .text = words, \
		.box = { 30 * LENGTH_PER_PT, \
			100 * LENGTH_PER_PT, \
			0, \
			0 } \
	}
#define PICTURE(number) \
	{ \
		.kind = ITEM_PICTURE, .element = number, \
		.box = { 10 * LENGTH_PER_PT, \
			20 * LENGTH_PER_PT, \
			30 * LENGTH_PER_PT, \
			40 * LENGTH_PER_PT } \
	}

static const Item front_items[] = { RULE(ARTIFACT, 0), RULE(1, 2000), WORDS(1, "Rest "),
	WORDS(1, "and play "), RULE(4, 4000), RULE(4, 6000) };
static const Item back_items[] = { RULE(ARTIFACT, 0), RULE(4, 2000), RULE(6, 3000), RULE(15, 9500),
	RULE(7, 4000), RULE(10, 6000), RULE(11, 8000), RULE(13, 9000), RULE(14, 9000),
	RULE(13, 9000) };

static const Page sides[] = {
	{ .items = front_items, .item_count = G_N_ELEMENTS(front_items) },
	{ .items = back_items, .item_count = G_N_ELEMENTS(back_items) },
};

enum { WIDTH = 300 * LENGTH_PER_PT, HEIGHT = 400 * LENGTH_PER_PT };

static const Pages two_sides = {
	.width = WIDTH,
	.height = HEIGHT,
	.pages = sides,
	.page_count = 2,
	.elements = elements,
	.element_count = G_N_ELEMENTS(elements),
	.language = "en-GB",
	.title = "Rest & play",
};

static const Layout plain_layout = { .name = "plain", .width = WIDTH, .height = HEIGHT };

static const Identity identity = {
	.title = "Rest & play \xE2\x80\x93 who covers?",
	.author = "Saltmarsh <partnership>",
	.language = "en-GB",
	.made_at = 1189677731, /* 2007-09-13T10:02:11Z */
};

static Arena *arena;
static Remarks *remarks;
static qpdf_data pdf; /* the sheet, opened again */

static inline void open_remarks(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
}

static inline void close_remarks(void)
{
	if (pdf)
		qpdf_cleanup(&pdf);
	arena_close(arena);
}

static inline const Sheet *sheet_of(Text painted, const Pages *pages, const Layout *layout,
	Remarks *to)
{
	const PressJob job = { painted, pages, layout, identity, NULL };
	return press_run(arena, &job, to);
}

static inline void open_sheet(const Sheet *sheet)
{
	if (pdf)
		qpdf_cleanup(&pdf);
	pdf = qpdf_init();
	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	qpdf_read_memory(pdf, "sheet", sheet->pdf.bytes, sheet->pdf.length, NULL);
}

static inline const Sheet *pressed(const Layout *layout)
{
	const Sheet *sheet = sheet_of(painted_on(arena, &two_sides, grid_media(layout)), &two_sides,
		layout, remarks);
	cr_assert_not_null(sheet);
	cr_assert_eq(remarks_count(remarks), 0);
	open_sheet(sheet);
	return sheet;
}

/* What stands at a path from the trailer: keys, and numbers from 0 into arrays. */
static inline qpdf_oh object_at(const char *path)
{
	qpdf_oh object = qpdf_get_trailer(pdf);
	g_auto(GStrv) steps = g_strsplit(path, "/", -1);
	for (char **step = steps; *step; step++) {
		g_autofree char *key = g_strconcat("/", *step, NULL);
		if (qpdf_oh_is_stream(pdf, object))
			object = qpdf_oh_get_dict(pdf, object);
		object = g_ascii_isdigit(**step) ? qpdf_oh_get_array_item(pdf, object, atoi(*step))
						 : qpdf_oh_get_key(pdf, object, key);
	}
	return object;
}

static inline void assert_value(const char *path, const char *expected)
{
	cr_assert_str_eq(qpdf_oh_unparse_resolved(pdf, object_at(path)), expected, "%s: %s", path,
		qpdf_oh_unparse_resolved(pdf, object_at(path)));
}

static inline void assert_text(const char *path, const char *expected)
{
	cr_assert_str_eq(qpdf_oh_get_utf8_value(pdf, object_at(path)), expected, "%s", path);
}

static inline void assert_count(const char *path, int expected)
{
	cr_assert_eq(qpdf_oh_get_array_n_items(pdf, object_at(path)), expected, "%s", path);
}

static inline bool is_same(const char *path, const char *other)
{
	return qpdf_oh_get_object_id(pdf, object_at(path)) ==
		qpdf_oh_get_object_id(pdf, object_at(other));
}

static inline char *content_of_page(int number)
{
	unsigned char *bytes;
	size_t length;
	qpdf_oh_get_page_content_data(pdf, qpdf_get_page_n(pdf, (size_t)number), &bytes, &length);
	char *content = arena_bytes(arena, bytes, length);
	free(bytes);
	return content;
}

/* The painted PDF with other content on its first page. */
static inline Text painted_with(const char *content)
{
	Text painted = painted_new(arena, &two_sides);
	qpdf_data own = qpdf_init();
	qpdf_read_memory(own, "painted", painted.bytes, painted.length, NULL);
	qpdf_oh none = qpdf_oh_new_null(own), stream = qpdf_oh_new_stream(own);
	qpdf_oh_replace_stream_data(own, stream, (const unsigned char *)content, strlen(content),
		none, none);
	qpdf_oh_replace_key(own, qpdf_get_page_n(own, 0), "/Contents", stream);
	qpdf_init_write_memory(own);
	qpdf_write(own);
	size_t length = qpdf_get_buffer_length(own);
	Text changed = { arena_bytes(arena, qpdf_get_buffer(own), length), length };
	qpdf_cleanup(&own);
	return changed;
}

#endif
