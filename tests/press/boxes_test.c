/* Where the sheet is cut, and the marks that a print shop cuts by. */
#include "press/pressed.h"

TestSuite(boxes, .init = open_remarks, .fini = close_remarks);

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

Test(boxes, makes_the_page_of_a_plain_sheet_the_sheet)
{
	pressed(&plain_layout);
	assert_boxes("[ 0 0 300 400 ]", "[ 0 0 300 400 ]", "[ 0 0 300 400 ]");
	cr_assert(qpdf_oh_is_null(pdf, object_at("Root/Pages/Kids/0/ArtBox")));
}

Test(boxes, puts_the_bleed_around_the_trimmed_sheet)
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

Test(boxes, puts_the_room_for_marks_around_the_bleed)
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

Test(boxes, draws_the_marks_on_every_plate_and_the_bar_on_each)
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

Test(boxes, marks_them_as_artifacts_of_the_page)
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

Test(boxes, draws_no_marks_where_the_layout_has_none)
{
	pressed(&plain_layout);
	cr_assert(qpdf_oh_is_null(pdf,
		object_at("Root/Pages/Kids/0/Resources/XObject/PrinterMarks")));
}

Test(boxes, refuses_pages_of_another_size_than_the_layout)
{
	Layout larger = plain_layout;
	larger.width += LENGTH_PER_PT;
	cr_assert_null(sheet_of(painted_new(arena, &two_sides), &two_sides, &larger, remarks));
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 2); /* one a page */
	cr_assert_str_eq(sorted[0].name, "sheet-size");
}
