/* The press as a whole: sound bytes, and what it refuses. */
#include "press/pressed.h"

TestSuite(press, .init = open_remarks, .fini = close_remarks);

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
