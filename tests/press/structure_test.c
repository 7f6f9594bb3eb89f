/* What a screen reader finds: the tree, its marks, and artifacts. */
#include "press/pressed.h"

TestSuite(structure, .init = open_remarks, .fini = close_remarks);

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

Test(structure, has_one_structure_tree_over_both_sides)
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

Test(structure, tells_screen_readers_what_the_painter_leaves_out)
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

Test(structure, says_where_a_figure_stands)
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

Test(structure, names_each_note)
{
	pressed(&plain_layout);
	assert_text(DOCUMENT "K/5/ID", "note-00000015");
	assert_text("Root/StructTreeRoot/IDTree/Names/0", "note-00000015");
	cr_assert(is_same("Root/StructTreeRoot/IDTree/Names/1", DOCUMENT "K/5"));
}

Test(structure, leads_to_headings_and_pages)
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

Test(structure, has_the_outline_call_a_heading_as_it_is_asked_to)
{
	Element called[G_N_ELEMENTS(elements)];
	memcpy(called, elements, sizeof elements);
	called[1].entry = "Junior School";
	Pages slips = two_sides;
	slips.elements = called;
	open_sheet(sheet_of(painted_new(arena, &slips), &slips, &plain_layout, remarks));
	assert_text("Root/Outlines/First/Title", "Junior School");
}

Test(structure, keeps_one_element_for_what_goes_on_over_the_page)
{
	pressed(&plain_layout);
	const char *body = DOCUMENT "K/1/K/0/K/0/";
	assert_value(arena_printf(arena, "%sK/0", body), "1");
	assert_value(arena_printf(arena, "%sK/1/Type", body), "/MCR");
	assert_value(arena_printf(arena, "%sK/1/MCID", body), "0");
	cr_assert(is_same(arena_printf(arena, "%sPg", body), "Root/Pages/Kids/0"));
	cr_assert(is_same(arena_printf(arena, "%sK/1/Pg", body), "Root/Pages/Kids/1"));
}

Test(structure, keeps_the_reading_order_inside_an_element)
{
	pressed(&plain_layout);
	assert_value(DOCUMENT "K/4/K/0", "6");
	assert_value(DOCUMENT "K/4/K/1/S", "/Code");
	assert_value(DOCUMENT "K/4/K/1/K", "[ 7 ]");
	assert_value(DOCUMENT "K/4/K/2", "8");
}

#define NUMBERS "Root/StructTreeRoot/ParentTree/Nums/"

Test(structure, leads_from_every_mark_back_to_its_element)
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

Test(structure, tells_the_element_of_every_mark_on_a_page)
{
	static const int front[] = { 1, 4 }, back[] = { 4, 6, 7, 10, 11, 12, 13, 14, 13, 15 };
	const PageMarks *marks = pressed(&plain_layout)->marks;
	cr_assert_eq(marks[0].count, (int)G_N_ELEMENTS(front));
	cr_assert_arr_eq(marks[0].elements, front, sizeof front);
	cr_assert_eq(marks[1].count, (int)G_N_ELEMENTS(back));
	cr_assert_arr_eq(marks[1].elements, back, sizeof back);
}

Test(structure, marks_what_belongs_to_no_element_as_an_artifact)
{
	pressed(&plain_layout);
	cr_assert_str_eq(content_of_page(0),
		"1 0 0 -1 0 400 cm\nq\n0 0 0 1 k\n/a0 gs\n"
		"/Artifact BMC\n/overprint gs\n0 0 100 1 re\nf\nEMC\n"
		"/H1 << /MCID 0 >> BDC\n0 1.953 100 1 re\nf\nEMC\n"
		"/LBody << /MCID 1 >> BDC\n0 3.906 100 1 re\nf\n0 5.859 100 1 re\nf\nEMC\nQ\n");
}

Test(structure, ends_an_artifact_with_its_page)
{
	const Sheet *sheet = sheet_of(painted_with("q 0 0 9 9 re f"), &two_sides, &plain_layout,
		remarks);
	pdf = qpdf_init();
	qpdf_read_memory(pdf, "sheet", sheet->pdf.bytes, sheet->pdf.length, NULL);
	cr_assert_str_eq(content_of_page(0), "q\n/Artifact BMC\n0 0 9 9 re\nf\nEMC\n");
}

/* Where cairo says how a ligature is spelt: a table's head that is repeated may have one. */
Test(structure, leaves_a_spelling_in_its_artifact)
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
