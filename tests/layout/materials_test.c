/* What a sheet is made of: the film it is laminated with and the weight of its paper. */
#include "layout_desk.h"

TestSuite(materials, .init = desk_open, .fini = desk_close);

Test(materials, of_the_notice_can_be_told_to_a_print_shop)
{
	const Layout *notice = desk_load("a4-notice");
	cr_expect_eq(notice->film.microns, 80);
	cr_expect_str_eq(layout_film_surface(notice), "matt");
	cr_expect_eq(notice->stock_weight, 120);
}

Test(materials, are_changed_one_by_one)
{
	const Layout *layout = notice_with("film: {thickness: 125}\nstock-weight: 160\n");
	cr_expect_eq(layout->film.microns, 125);
	cr_expect_str_eq(layout_film_surface(layout), "matt");
	cr_expect_eq(layout->stock_weight, 160);
}

Test(materials, need_not_be_said)
{
	const Layout *slip = desk_load("slip");
	cr_expect_eq(slip->film.microns, 0);
	cr_expect_str_eq(layout_film_surface(slip), "");
	cr_expect_eq(slip->stock_weight, 0);
}

Test(materials, are_within_what_is_made)
{
	assert_notice_fault("film: {thickness: 8}\n", "wrong-type", "8}", "microns from 25 to 500");
}

Test(materials, are_whole_numbers)
{
	assert_notice_fault("stock-weight: 120g\n", "wrong-type", "120g", "a whole number");
}

Test(materials, have_paper_that_a_printer_takes)
{
	assert_notice_fault("stock-weight: 4000\n", "wrong-type", "4000", "from 40 to 400");
}

Test(materials, have_a_surface_that_is_sold)
{
	assert_notice_fault("film: {surface: shiny}\n", "choice-unknown", "shiny", "gloss");
}

Test(materials, have_no_other_keys)
{
	assert_notice_fault("film: {thicknes: 80}\n", "unknown-key", "thicknes", "thickness");
}
