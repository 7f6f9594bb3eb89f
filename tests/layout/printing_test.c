/* How a layout says that its sheets are printed. */
#include "layout/paper.h"
#include "layout_desk.h"

TestSuite(printing, .init = desk_open, .fini = desk_close);

Test(printing, is_of_copies_unless_said)
{
	const Layout *layout = notice_with("");
	cr_assert_eq(layout->printing_way, PRINT_COPIES);
	cr_assert_null(layout->imposition.paper);
	cr_assert_eq(layout->imposition.order, STEP_AND_REPEAT);
	cr_assert_not(layout->imposition.is_two_sided);
	cr_assert_null(strstr(layout_listing(desk.arena, layout), "\nprint "));
}

Test(printing, may_be_imposed_on_larger_paper)
{
	const Layout *layout = notice_with(
		"print: imposed\n"
		"imposition: {paper: SRA3, order: cut-and-stack, two-sided: true}\n");
	cr_assert_eq(layout->printing_way, PRINT_IMPOSED);
	cr_assert_str_eq(layout->imposition.paper, "SRA3");
	cr_assert_eq(layout->imposition.order, CUT_AND_STACK);
	cr_assert(layout->imposition.is_two_sided);
	cr_assert(strstr(layout_listing(desk.arena, layout),
		"print imposed on SRA3 cut-and-stack two-sided\n"));
}

Test(printing, by_school_knows_no_larger_paper)
{
	assert_notice_fault("print: by-school\nimposition: {paper: SRA3}\n", "imposition-by-school",
		"{paper", "not several on one paper");
}

Test(printing, by_school_may_take_out_the_paper_of_another_layout)
{
	desk_write("imposed", "schema: 1\nextends: a4-notice\nimposition: {paper: SRA3}\n");
	const Layout *layout = layout_of("extends: imposed\nprint: by-school\nimposition: none\n");
	cr_assert_not_null(layout);
	cr_assert_null(layout->imposition.paper);
}

Test(printing, knows_what_printers_call_their_paper)
{
	int count;
	const PaperSize *sizes = imposition_papers(&count);
	static const char *const names[] = { "A4", "SRA4", "A3", "SRA3" };
	cr_assert_eq(count, G_N_ELEMENTS(names));
	for (int i = 0; i < count; i++) {
		const char *media = arena_printf(desk.arena, "_%gx%gmm", sizes[i].width,
			sizes[i].height);
		cr_assert_str_eq(sizes[i].name, names[i]);
		cr_assert(g_str_has_suffix(sizes[i].ipp_media, media), "%s", sizes[i].ipp_media);
	}
}
