#include "layout/grid.h"
#include "press/painted.h"
#include "press/sheet.h"
#include "press/uuid.h"

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

static void open_remarks(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
}

static void close_remarks(void)
{
	if (pdf)
		qpdf_cleanup(&pdf);
	arena_close(arena);
}

TestSuite(press, .init = open_remarks, .fini = close_remarks);

static const Sheet *sheet_of(Text painted, const Pages *pages, const Layout *layout, Remarks *to)
{
	const PressJob job = { painted, pages, layout, identity, NULL };
	return press_run(arena, &job, to);
}

static void open_sheet(const Sheet *sheet)
{
	if (pdf)
		qpdf_cleanup(&pdf);
	pdf = qpdf_init();
	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	qpdf_read_memory(pdf, "sheet", sheet->pdf.bytes, sheet->pdf.length, NULL);
}

static const Sheet *pressed(const Layout *layout)
{
	const Sheet *sheet = sheet_of(painted_on(arena, &two_sides, grid_media(layout)), &two_sides,
		layout, remarks);
	cr_assert_not_null(sheet);
	cr_assert_eq(remarks_count(remarks), 0);
	open_sheet(sheet);
	return sheet;
}

/* What stands at a path from the trailer: keys, and numbers from 0 into arrays. */
static qpdf_oh object_at(const char *path)
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

static void assert_value(const char *path, const char *expected)
{
	cr_assert_str_eq(qpdf_oh_unparse_resolved(pdf, object_at(path)), expected, "%s: %s", path,
		qpdf_oh_unparse_resolved(pdf, object_at(path)));
}

static void assert_text(const char *path, const char *expected)
{
	cr_assert_str_eq(qpdf_oh_get_utf8_value(pdf, object_at(path)), expected, "%s", path);
}

static void assert_count(const char *path, int expected)
{
	cr_assert_eq(qpdf_oh_get_array_n_items(pdf, object_at(path)), expected, "%s", path);
}

static bool is_same(const char *path, const char *other)
{
	return qpdf_oh_get_object_id(pdf, object_at(path)) ==
		qpdf_oh_get_object_id(pdf, object_at(other));
}

Test(press, gives_a_sound_pdf_of_version_1_6)
{
	const Sheet *sheet = pressed(&plain_layout);
	cr_assert_eq(qpdf_check_pdf(pdf), QPDF_SUCCESS);
	cr_assert(g_str_has_prefix(sheet->pdf.bytes, "%PDF-1.6\n"));
	cr_assert_eq(sheet->page_count, 2);
	cr_assert_eq(qpdf_get_num_pages(pdf), 2);
}

Test(press, gives_the_same_bytes_for_the_same_input)
{
	Text first = pressed(&plain_layout)->pdf;
	qpdf_cleanup(&pdf);
	Text second = pressed(&plain_layout)->pdf;
	cr_assert_eq(first.length, second.length);
	cr_assert_eq(memcmp(first.bytes, second.bytes, first.length), 0);
}

/* libqpdf's own choice would come from the clock and Info. */
Test(press, gives_other_content_another_id)
{
	pressed(&plain_layout);
	g_autofree char *first = g_strdup(qpdf_oh_unparse(pdf, object_at("ID")));
	qpdf_cleanup(&pdf);

	Pages back_twice = two_sides;
	back_twice.pages = (const Page[]){ sides[1], sides[1] };
	const Sheet *sheet = sheet_of(painted_new(arena, &back_twice), &back_twice, &plain_layout,
		remarks);
	pdf = qpdf_init();
	qpdf_read_memory(pdf, "sheet", sheet->pdf.bytes, sheet->pdf.length, NULL);
	cr_assert_str_neq(qpdf_oh_unparse(pdf, object_at("ID")), first);
}

/* The boxes of both pages, one within the other. */
static void assert_boxes(const char *media, const char *bleed, const char *trim)
{
	const struct {
		const char *key, *expected;
	} boxes[] = { { "MediaBox", media }, { "CropBox", media }, { "BleedBox", bleed },
		{ "TrimBox", trim } };
	for (int page = 0; page < 2; page++)
		for (size_t i = 0; i < G_N_ELEMENTS(boxes); i++) {
			g_autofree char *path = g_strdup_printf("Root/Pages/Kids/%d/%s", page,
				boxes[i].key);
			assert_value(path, boxes[i].expected);
		}
}

Test(press, makes_the_page_of_a_plain_sheet_the_sheet)
{
	pressed(&plain_layout);
	assert_boxes("[ 0 0 300 400 ]", "[ 0 0 300 400 ]", "[ 0 0 300 400 ]");
	cr_assert(qpdf_oh_is_null(pdf, object_at("Root/Pages/Kids/0/ArtBox")));
}

Test(press, puts_the_bleed_around_the_trimmed_sheet)
{
	Layout with_bleed = plain_layout;
	with_bleed.bleed = 9 * LENGTH_PER_PT;
	pressed(&with_bleed);
	assert_boxes("[ 0 0 318 418 ]", "[ 0 0 318 418 ]", "[ 9 9 309 409 ]");
}

static const Layout marked_layout = { .name = "marked",
	.width = WIDTH,
	.height = HEIGHT,
	.bleed = 9 * LENGTH_PER_PT,
	.has_marks = true,
	.inks = (const Ink[]){ { .name = "text", .black = 100 },
		{ .name = "accent", .cyan = 100, .magenta = 85 } },
	.ink_count = 2 };

Test(press, puts_the_room_for_marks_around_the_bleed)
{
	pressed(&marked_layout); /* 10 mm, 28.3467 pt in steps of 1/1024 */
	assert_boxes("[ 0 0 374.6934 474.6934 ]", "[ 28.3467 28.3467 346.3467 446.3467 ]",
		"[ 37.3467 37.3467 337.3467 437.3467 ]");
}

/* The operators of the marks, as text. */
static char *mark_operators(void)
{
	qpdf_oh form = object_at("Root/Pages/Kids/1/Resources/XObject/PrinterMarks");
	unsigned char *bytes;
	size_t length;
	QPDF_BOOL is_filtered;
	qpdf_oh_get_stream_data(pdf, form, qpdf_dl_all, &is_filtered, &bytes, &length);
	char *text = arena_bytes(arena, bytes, length);
	free(bytes);
	return text;
}

/* In how many lines of `text` the operator stands last. */
static int count_of(const char *text, const char *operator_name)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	g_autofree char *ending = g_strconcat(" ", operator_name, NULL);
	int count = 0;
	for (char **line = lines; *line; line++)
		count += g_str_has_suffix(*line, ending) || strcmp(*line, operator_name) == 0;
	return count;
}

Test(press, draws_the_marks_on_every_plate_and_the_bar_on_each)
{
	pressed(&marked_layout);
	char *operators = mark_operators();
	cr_assert(g_str_has_prefix(operators, "/All CS 1 SCN\n0.2500 w\n"), "%s", operators);
	cr_assert_eq(count_of(operators, "S"), 8 + 4 * 3); /* lines; crosses and circles */
	cr_assert_eq(count_of(operators, "k"), 4); /* nothing is in the accent: four of black */
	cr_assert_eq(count_of(operators, "f"), 4);
	assert_value("Root/Pages/Kids/0/Resources/XObject/PrinterMarks/Resources/ColorSpace/All/1",
		"/All");
}

Test(press, marks_them_as_artifacts_of_the_page)
{
	pressed(&marked_layout);
	for (int page = 0; page < 2; page++) {
		unsigned char *bytes;
		size_t length;
		qpdf_oh_get_page_content_data(pdf, qpdf_get_page_n(pdf, (size_t)page), &bytes,
			&length);
		g_autofree char *text = g_strndup((const char *)bytes, length);
		free(bytes);
		cr_assert(g_str_has_prefix(text,
				  "/Artifact << /Type /Page >> BDC\nq /PrinterMarks Do Q\nEMC\n"),
			"%.80s", text);
	}
}

Test(press, draws_no_marks_where_the_layout_has_none)
{
	pressed(&plain_layout);
	cr_assert(qpdf_oh_is_null(pdf,
		object_at("Root/Pages/Kids/0/Resources/XObject/PrinterMarks")));
}

Test(press, refuses_pages_of_another_size_than_the_layout)
{
	Layout larger = plain_layout;
	larger.width += LENGTH_PER_PT;
	cr_assert_null(sheet_of(painted_new(arena, &two_sides), &two_sides, &larger, remarks));
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 2); /* one a page */
	cr_assert_str_eq(sorted[0].name, "sheet-size");
}

Test(press, says_what_the_sheet_is)
{
	pressed(&plain_layout);
	assert_text("Root/Lang", "en-GB");
	assert_value("Root/ViewerPreferences", "<< /DisplayDocTitle true >>");
	assert_value("Root/MarkInfo", "<< /Marked true >>");
	assert_text("Info/Title", identity.title);
	assert_text("Info/Author", identity.author);
	assert_text("Info/Producer", "bulletin");
	assert_value("Info/Trapped", "/False");
	assert_value("Info/CreationDate", "(D:20070913100211Z)");
	assert_value("Info/ModDate", "(D:20070913100211Z)");
}

static void assert_stream_key(const char *key, const char *expected)
{
	g_autofree char *name = g_strconcat("/", key, NULL);
	qpdf_oh about = qpdf_oh_get_dict(pdf, object_at("Root/Metadata"));
	cr_assert_str_eq(qpdf_oh_unparse(pdf, qpdf_oh_get_key(pdf, about, name)), expected);
}

static const char *metadata(void)
{
	unsigned char *bytes;
	size_t length;
	qpdf_oh_get_stream_data(pdf, object_at("Root/Metadata"), qpdf_dl_none, NULL, &bytes,
		&length);
	const char *packet = arena_printf(arena, "%.*s", (int)length, (const char *)bytes);
	free(bytes);
	return packet;
}

Test(press, says_the_same_in_its_metadata_for_all_to_read)
{
	const char *lines[] = {
		"<rdf:li xml:lang=\"x-default\">Rest &amp; play \xE2\x80\x93 who covers?</rdf:li>",
		"<rdf:li>Saltmarsh &lt;partnership&gt;</rdf:li>",
		"<rdf:li>en-GB</rdf:li>",
		"<xmp:CreateDate>2007-09-13T10:02:11Z</xmp:CreateDate>",
		"<xmp:ModifyDate>2007-09-13T10:02:11Z</xmp:ModifyDate>",
		"<xmp:MetadataDate>2007-09-13T10:02:11Z</xmp:MetadataDate>",
		"<pdf:Producer>bulletin</pdf:Producer>",
		"<pdf:Trapped>False</pdf:Trapped>",
		"<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
		"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
		"<pdfaid:part>2</pdfaid:part>",
		"<pdfaid:conformance>A</pdfaid:conformance>",
		"<pdfuaid:part>1</pdfuaid:part>",
	};
	pressed(&plain_layout);
	assert_stream_key("Type", "/Metadata");
	assert_stream_key("Subtype", "/XML");
	assert_stream_key("Filter", "null"); /* as PDF/X-4 wants it */
	const char *packet = metadata();
	for (size_t i = 0; i < G_N_ELEMENTS(lines); i++)
		cr_assert(strstr(packet, lines[i]), "%s", lines[i]);
}

static const char *id_in(const char *packet, const char *name)
{
	const char *open = arena_printf(arena, "<xmpMM:%s>uuid:", name);
	const char *start = strstr(packet, open);
	cr_assert(start, "%s", name);
	return arena_printf(arena, "%.36s", start + strlen(open));
}

Test(press, names_the_document_and_this_making_of_it)
{
	pressed(&plain_layout);
	const char *first = metadata();
	pressed(&plain_layout);
	cr_assert_str_eq(first, metadata());

	Page shorter[] = { sides[0], sides[1] };
	shorter[0].item_count--;
	Pages changed = two_sides;
	changed.pages = shorter;
	open_sheet(sheet_of(painted_new(arena, &changed), &changed, &plain_layout, remarks));
	const char *second = metadata();
	cr_assert_str_eq(id_in(first, "DocumentID"), id_in(second, "DocumentID"));
	cr_assert_str_neq(id_in(first, "VersionID"), id_in(second, "VersionID"));

	Layout other = plain_layout;
	other.name = "other";
	pressed(&other);
	cr_assert_str_neq(id_in(first, "DocumentID"), id_in(metadata(), "DocumentID"));
}

/* The name-based UUID of www.example.com, as RFC 9562 gives it (appendix A.4). */
Test(press, names_things_as_the_standard_of_uuids_does)
{
	static const Uuid name_space_dns = { { 0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80,
		0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8 } };
	Uuid uuid = uuid_of_name(name_space_dns, text_from("www.example.com"));
	cr_assert_str_eq(uuid_uri(arena, uuid), "uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

/* The tree as text: "Document(H1 L(LI(LBody) ...))". */
static void append_tag(GString *text, qpdf_oh tag)
{
	if (!qpdf_oh_is_dictionary_of_type(pdf, tag, "/StructElem", ""))
		return;
	qpdf_oh kids = qpdf_oh_get_key(pdf, tag, "/K");
	g_string_append_printf(text, "%s(",
		qpdf_oh_get_name(pdf, qpdf_oh_get_key(pdf, tag, "/S")) + 1);
	for (int i = 0; i < qpdf_oh_get_array_n_items(pdf, kids); i++)
		append_tag(text, qpdf_oh_get_array_item(pdf, kids, i));
	g_string_append(text, ")");
}

Test(press, has_one_structure_tree_over_both_sides)
{
	pressed(&plain_layout);
	GString *text = g_string_new(NULL);
	assert_count("Root/StructTreeRoot/K", 1);
	append_tag(text, object_at("Root/StructTreeRoot/K/0"));
	cr_assert_str_eq(text->str,
		"Document(H1()L(LI(LBody())LI(LBody()))Figure()Table(TR(TH()TH()TD()))P(Code())Note())");
	g_string_free(text, TRUE);
}

#define DOCUMENT "Root/StructTreeRoot/K/0/"

Test(press, tells_screen_readers_what_the_painter_leaves_out)
{
	pressed(&plain_layout);
	assert_text(DOCUMENT "K/0/Lang", "cy");
	assert_text(DOCUMENT "K/1/K/0/K/0/ActualText", "one & all");
	assert_text(DOCUMENT "K/2/Alt", "A cafe: caf\xC3\xA9");
	assert_value(DOCUMENT "K/3/K/0/K/0/A", "<< /O /Table /Scope /Column >>");
	assert_value(DOCUMENT "K/3/K/0/K/1/A", "<< /O /Table /Scope /Row >>");
	assert_value(DOCUMENT "K/3/K/0/K/2/A", "null");
	assert_value(DOCUMENT "K/1/A", "<< /ListNumbering /Decimal /O /List >>");
}

Test(press, says_where_a_figure_stands)
{
	Item items[G_N_ELEMENTS(back_items) + 1] = { PICTURE(7) };
	memcpy(items + 1, back_items, sizeof back_items);
	const Page pages[] = { sides[0], { .items = items, .item_count = G_N_ELEMENTS(items) } };
	Pages with_picture = two_sides;
	with_picture.pages = pages;
	Layout with_bleed = plain_layout;
	with_bleed.bleed = 9 * LENGTH_PER_PT;
	open_sheet(sheet_of(painted_on(arena, &with_picture, grid_media(&with_bleed)),
		&with_picture, &with_bleed, remarks));
	assert_value(DOCUMENT "K/2/A",
		"<< /BBox [ 19 349 49 389 ] /O /Layout /Placement /Block >>");
}

Test(press, names_each_note)
{
	pressed(&plain_layout);
	assert_text(DOCUMENT "K/5/ID", "note-00000015");
	assert_text("Root/StructTreeRoot/IDTree/Names/0", "note-00000015");
	cr_assert(is_same("Root/StructTreeRoot/IDTree/Names/1", DOCUMENT "K/5"));
}

Test(press, leads_to_headings_and_pages)
{
	pressed(&plain_layout);
	assert_value("Root/Outlines/Count", "1");
	assert_text("Root/Outlines/First/Title", "Rest and play");
	cr_assert(is_same("Root/Outlines/First/Dest/0", "Root/Pages/Kids/0"));
	assert_value("Root/Outlines/First/Dest/2", "30");
	assert_value("Root/Outlines/First/Dest/3", "372"); /* an inch above the words */
	assert_value("Root/Outlines/First/A", "null");
	assert_value("Root/PageLabels", "<< /Nums [ 0 << /S /D >> ] >>");
	assert_value("Root/Pages/Kids/1/Tabs", "/S");
}

Test(press, keeps_one_element_for_what_goes_on_over_the_page)
{
	pressed(&plain_layout);
	const char *body = DOCUMENT "K/1/K/0/K/0/";
	assert_value(arena_printf(arena, "%sK/0", body), "1");
	assert_value(arena_printf(arena, "%sK/1/Type", body), "/MCR");
	assert_value(arena_printf(arena, "%sK/1/MCID", body), "0");
	cr_assert(is_same(arena_printf(arena, "%sPg", body), "Root/Pages/Kids/0"));
	cr_assert(is_same(arena_printf(arena, "%sK/1/Pg", body), "Root/Pages/Kids/1"));
}

Test(press, keeps_the_reading_order_inside_an_element)
{
	pressed(&plain_layout);
	assert_value(DOCUMENT "K/4/K/0", "6");
	assert_value(DOCUMENT "K/4/K/1/S", "/Code");
	assert_value(DOCUMENT "K/4/K/1/K", "[ 7 ]");
	assert_value(DOCUMENT "K/4/K/2", "8");
}

#define NUMBERS "Root/StructTreeRoot/ParentTree/Nums/"

Test(press, leads_from_every_mark_back_to_its_element)
{
	pressed(&plain_layout);
	assert_value("Root/Pages/Kids/0/StructParents", "0");
	assert_value("Root/Pages/Kids/1/StructParents", "1");
	assert_count(NUMBERS "1", 2);
	assert_count(NUMBERS "3", 10);
	cr_assert(is_same(NUMBERS "1/0", DOCUMENT "K/0"));
	cr_assert(is_same(NUMBERS "3/0", DOCUMENT "K/1/K/0/K/0"));
	cr_assert(is_same(NUMBERS "3/4", DOCUMENT "K/3/K/0/K/1"));
	cr_assert(is_same(DOCUMENT "P", "Root/StructTreeRoot"));
	cr_assert(is_same(DOCUMENT "K/3/K/0/P", DOCUMENT "K/3"));
}

Test(press, tells_the_element_of_every_mark_on_a_page)
{
	static const int front[] = { 1, 4 }, back[] = { 4, 6, 7, 10, 11, 12, 13, 14, 13, 15 };
	const PageMarks *marks = pressed(&plain_layout)->marks;
	cr_assert_eq(marks[0].count, (int)G_N_ELEMENTS(front));
	cr_assert_arr_eq(marks[0].elements, front, sizeof front);
	cr_assert_eq(marks[1].count, (int)G_N_ELEMENTS(back));
	cr_assert_arr_eq(marks[1].elements, back, sizeof back);
}

static char *content_of_page(int number)
{
	unsigned char *bytes;
	size_t length;
	qpdf_oh_get_page_content_data(pdf, qpdf_get_page_n(pdf, (size_t)number), &bytes, &length);
	char *content = arena_bytes(arena, bytes, length);
	free(bytes);
	return content;
}

Test(press, marks_what_belongs_to_no_element_as_an_artifact)
{
	pressed(&plain_layout);
	cr_assert_str_eq(content_of_page(0),
		"1 0 0 -1 0 400 cm\nq\n0 0 0 1 k\n/a0 gs\n"
		"/Artifact BMC\n/overprint gs\n0 0 100 1 re\nf\nEMC\n"
		"/H1 << /MCID 0 >> BDC\n0 1.953 100 1 re\nf\nEMC\n"
		"/LBody << /MCID 1 >> BDC\n0 3.906 100 1 re\nf\n0 5.859 100 1 re\nf\nEMC\nQ\n");
}

/* The painted PDF with other content on its first page. */
static Text painted_with(const char *content)
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

Test(press, ends_an_artifact_with_its_page)
{
	const Sheet *sheet = sheet_of(painted_with("q 0 0 9 9 re f"), &two_sides, &plain_layout,
		remarks);
	pdf = qpdf_init();
	qpdf_read_memory(pdf, "sheet", sheet->pdf.bytes, sheet->pdf.length, NULL);
	cr_assert_str_eq(content_of_page(0), "q\n/Artifact BMC\n0 0 9 9 re\nf\nEMC\n");
}

/* Where cairo says how a ligature is spelt: a table's head that is repeated may have one. */
Test(press, leaves_a_spelling_in_its_artifact)
{
	static const char spelt[] = "BT\n/f 1 Tf\n(a)Tj\n"
				    "/Span << /ActualText <feff0066006c> >> BDC\n(b)Tj\nEMC\n"
				    "(c)Tj\nET\n";
	const Sheet *sheet = sheet_of(painted_with(spelt), &two_sides, &plain_layout, remarks);
	cr_assert(sheet);
	pdf = qpdf_init();
	qpdf_read_memory(pdf, "sheet", sheet->pdf.bytes, sheet->pdf.length, NULL);
	g_autofree char *expected = g_strconcat("/Artifact BMC\n", spelt, "EMC\n", NULL);
	cr_assert_str_eq(content_of_page(0), expected);
}

static void assert_refused(Text painted, const Pages *pages, const char *name)
{
	Remarks *own = remarks_new(arena);
	cr_assert_null(sheet_of(painted, pages, &plain_layout, own));
	int count;
	const Remark *sorted = remarks_sorted(own, &count);
	cr_assert_geq(count, 1);
	cr_assert_str_eq(sorted[0].name, name);
	cr_assert(*sorted[0].way_out);
}

Test(press, refuses_tags_that_are_not_those_of_the_pages)
{
	Text painted = painted_new(arena, &two_sides);

	Element other_roles[G_N_ELEMENTS(elements)];
	memcpy(other_roles, elements, sizeof elements);
	other_roles[1].role = ROLE_H2;
	Pages other = two_sides;
	other.elements = other_roles;
	assert_refused(painted, &other, "sheet-tags");

	Page shorter[2] = { sides[0], sides[1] };
	shorter[1].item_count -= 1;
	Pages fewer = two_sides;
	fewer.pages = shorter;
	assert_refused(painted, &fewer, "sheet-tags");
	assert_refused(painted_new(arena, &fewer), &two_sides, "sheet-tags");
}

Test(press, refuses_another_number_of_pages)
{
	Pages one_side = two_sides;
	one_side.page_count = 1;
	assert_refused(painted_new(arena, &two_sides), &one_side, "sheet-pages");
}

Test(press, refuses_content_that_cannot_be_marked)
{
	assert_refused(painted_with("BT (a) Tj /P BMC (b) Tj EMC ET"), &two_sides, "sheet-content");
	assert_refused(painted_with("BT (a) Tj /P BMC ET EMC"), &two_sides, "sheet-content");
	assert_refused(painted_with("EMC /P BMC"), &two_sides, "sheet-content");
	assert_refused(painted_with("/P BMC q EMC EMC"), &two_sides, "sheet-content");
	assert_refused(painted_with("/P BMC q"), &two_sides, "sheet-content");
	assert_refused(painted_with("q (a"), &two_sides, "sheet-content");
}

Test(press, refuses_what_is_no_pdf)
{
	assert_refused(text_from(""), &two_sides, "sheet-unreadable");
	assert_refused(text_from("%PDF-1.5\nnothing else\n"), &two_sides, "sheet-unreadable");
}

/* All that the press can find wrong. ACCEPT=1 takes what is got as expected. */
Test(press, tells_its_faults_as_expected)
{
	Text painted = painted_new(arena, &two_sides);
	Layout larger = plain_layout;
	larger.height += LENGTH_PER_PT;
	Pages one_side = two_sides;
	one_side.page_count = 1;
	Pages back_twice = two_sides;
	back_twice.pages = (const Page[]){ sides[1], sides[1] };

	sheet_of(text_from("%PDF-1.5\n"), &two_sides, &plain_layout, remarks);
	sheet_of(painted, &one_side, &plain_layout, remarks);
	sheet_of(painted, &two_sides, &larger, remarks);
	sheet_of(painted, &back_twice, &plain_layout, remarks);
	sheet_of(painted_with("EMC"), &two_sides, &plain_layout, remarks);

	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	const char *told = "";
	for (int i = 0; i < count; i++)
		told = arena_printf(arena, "%s%s", told, remark_text(arena, &sorted[i], false));
	const char *golden = arena_printf(arena, "%s/tests/golden/press-faults/remarks.txt",
		getenv("SOURCE_DIR"));
	if (getenv("ACCEPT"))
		g_file_set_contents(golden, told, -1, NULL);
	g_autofree char *expected = NULL;
	cr_assert(g_file_get_contents(golden, &expected, NULL, NULL));
	cr_assert_str_eq(told, expected);
}

/* Every cut and every spoilt byte ends in a remark or a sheet, never in a crash or a hang. */
Test(press, survives_a_damaged_pdf)
{
	Text painted = painted_new(arena, &two_sides);
	for (size_t length = 0; length < painted.length; length += 7) {
		Remarks *own = remarks_new(arena);
		const Sheet *sheet = sheet_of((Text){ painted.bytes, length }, &two_sides,
			&plain_layout, own);
		cr_assert_eq(sheet == NULL, remarks_failed_since(own, 0));
	}
	for (size_t at = 0; at < painted.length; at += 3) {
		Remarks *own = remarks_new(arena);
		char *spoilt = arena_bytes(arena, painted.bytes, painted.length);
		spoilt[at] ^= 0x15;
		const Sheet *sheet = sheet_of((Text){ spoilt, painted.length }, &two_sides,
			&plain_layout, own);
		cr_assert_eq(sheet == NULL, remarks_failed_since(own, 0));
	}
}

Test(press, is_meant_for_one_profile_by_two_standards)
{
	pressed(&plain_layout);
	assert_count("Root/OutputIntents", 2);
	assert_value("Root/OutputIntents/0/S", "/GTS_PDFX");
	assert_value("Root/OutputIntents/1/S", "/GTS_PDFA1");
	cr_assert(is_same("Root/OutputIntents/0/DestOutputProfile",
		"Root/OutputIntents/1/DestOutputProfile"));
	for (int i = 0; i < 2; i++) {
		const char *intent = arena_printf(arena, "Root/OutputIntents/%d", i);
		assert_text(arena_printf(arena, "%s/OutputConditionIdentifier", intent), "FOGRA39");
		assert_text(arena_printf(arena, "%s/RegistryName", intent), "http://www.color.org");
	}
	qpdf_oh stream = object_at("Root/OutputIntents/0/DestOutputProfile");
	unsigned char *bytes;
	size_t length;
	cr_assert_eq(qpdf_oh_get_stream_data(pdf, stream, qpdf_dl_all, NULL, &bytes, &length),
		QPDF_SUCCESS);
	cr_assert_eq(length, 121368);
	cr_assert_eq(memcmp(bytes + 36, "acsp", 4), 0);
	free(bytes);
	cr_assert_str_eq(qpdf_oh_unparse(pdf,
				 qpdf_oh_get_key(pdf, qpdf_oh_get_dict(pdf, stream), "/N")),
		"4");
}
