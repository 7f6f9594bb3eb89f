/* Sheets that are cut: what may run off them, and what a knife would spoil. */
#include "layout/grid.h"
#include "layout_desk.h"

TestSuite(cutting, .init = desk_open, .fini = desk_close);

Test(cutting, lets_a_rule_run_off_a_sheet_with_a_bleed)
{
	cr_assert_not_null(notice_with("fixing: none\nbleed: 3mm\nframes:\n"
				       "  bars: {left: -3mm, width: 216mm, top: -3mm}\n"));
	assert_no_more_than(0);
}

Test(cutting, lets_a_rule_end_at_the_edge_from_where_it_runs_on)
{
	cr_assert_not_null(notice_with("fixing: none\nbleed: 3mm\nframes:\n"
				       "  bars: {left: 0mm, width: 210mm, top: 0mm}\n"));
	assert_no_more_than(0);
}

Test(cutting, does_not_let_it_end_there_without_a_bleed)
{
	assert_notice_fault("fixing: none\nframes:\n  bars: {top: 0mm}\n", "frame-in-unsafe-edge",
		"bars", "0.0 mm from the top edge");
}

Test(cutting, does_not_let_it_end_within_the_bleed)
{
	assert_notice_fault("fixing: none\nbleed: 3mm\nframes:\n"
			    "  bars: {left: -3mm, width: 216mm, top: -1mm}\n",
		"frame-within-bleed", "bars",
		"1.0 mm beyond the top edge, within the bleed of 3.0");
}

Test(cutting, runs_ink_on_over_each_edge_that_it_touches)
{
	const Layout *layout = notice_with("bleed: 3mm\n");
	Length sheet = layout->width, inside = length_from_mm(20);
	Box off = grid_run_off(layout, (Box){ 0, inside, sheet, inside });
	assert_mm(off.x, -3);
	assert_mm(off.width, 216);
	assert_mm(off.y, 20);
	assert_mm(off.height, 20);
	off = grid_run_off(layout,
		(Box){ inside, layout->height - inside, inside, inside + 1 }); /* rounded */
	assert_mm(off.x, 20);
	assert_mm(off.width, 20);
	assert_mm(off.height, 23);
}

Test(cutting, wants_a_bleed_as_wide_as_a_knife_strays)
{
	cr_assert_not_null(notice_with("bleed: 2mm\n"));
	assert_told("bleed-too-small", "2mm", "2.0 mm");
	assert_no_more_than(1);
}

Test(cutting, flush_wants_a_bleed)
{
	assert_notice_fault("finishing: flush-cut\n", "flush-cut-without-bleed", "flush-cut",
		"0.0 mm");
}

Test(cutting, flush_is_sound_with_three_millimetres)
{
	cr_assert_not_null(notice_with("finishing: flush-cut\nbleed: 3mm\n"));
	assert_no_more_than(0);
}

Test(cutting, flush_wants_a_pouch_that_takes_the_bleed_too)
{
	assert_notice_fault("finishing: flush-cut\nbleed: 5mm\n", "bleed-over-pouch", "flush-cut",
		"220 x 307 mm with its bleed, and the pouch 216 x 303");
	cr_assert_not_null(notice_with("finishing: flush-cut\nbleed: 5mm\npouch: A3\n"));
	assert_no_more_than(1);
}

Test(cutting, flush_keeps_lines_away_from_its_edge)
{
	cr_assert_not_null(notice_with("finishing: flush-cut\nbleed: 3mm\nfixing: none\nframes:\n"
				       "  bars: {top: 8mm}\n"));
	assert_told("line-near-cut", "bars", "8.0 mm from an edge that is cut");
	assert_no_more_than(1);
}

Test(cutting, flush_lets_lines_run_off_its_edge)
{
	cr_assert_not_null(notice_with("finishing: flush-cut\nbleed: 3mm\nfixing: none\nframes:\n"
				       "  bars: {top: 0mm}\n"));
	assert_no_more_than(0);
}

Test(cutting, sealed_lets_them_stand_as_near_as_anything)
{
	cr_assert_not_null(notice_with("bleed: 3mm\nfixing: none\nframes:\n  bars: {top: 8mm}\n"));
	assert_no_more_than(0);
}

Test(cutting, sealed_wants_a_pouch)
{
	assert_notice_fault("finishing: sealed\npouch: none\n", "sealed-without-pouch", "sealed",
		"no pouch");
}

Test(cutting, knows_which_paper_holds_bleed_and_marks)
{
	static const struct {
		const char *source, *paper;
	} cases[] = {
		{ "paper: A4\n", "A4" },
		{ "paper: A4\nbleed: 3mm\n", "SRA4" },
		{ "paper: A4\nbleed: 3mm\nmarks: true\n", "A3" },
		{ "paper: A4\nmarks: true\n", "A3" }, /* cut, though nothing runs off */
		{ "paper: {width: 297mm, height: 420mm}\npouch: A3\nbleed: 3mm\nmarks: true\n",
			"SRA3" },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		const Layout *layout = notice_with(cases[i].source);
		cr_assert(layout, "%s", cases[i].source);
		cr_assert_str_eq(layout_printed_on_words(desk.arena, layout), cases[i].paper, "%s",
			cases[i].source);
	}
}
