#include "layout/stock.h"

#include <criterion/criterion.h>

static double contrast_on(const char *stock)
{
	Rgb paper = rgb_from_hex(stock_by_name(stock)->rgb);
	return rgb_contrast_through(paper, rgb_of_ink_on(paper, 0, 0, 0, 100));
}

Test(stock, is_found_by_either_of_its_names)
{
	cr_assert_eq(stock_by_name("pale yellow"), stock_by_name("canary"));
	cr_assert_eq(stock_by_name("goldenrod"), stock_by_name("gold"));
	cr_assert_str_eq(stock_by_name("canary")->ipp_color, "light-yellow");
	cr_assert_null(stock_by_name("chartreuse"));
}

Test(stock, is_listed_in_the_order_of_the_manual)
{
	int count;
	const Stock *list = stocks(&count);
	cr_assert_eq(count, 20);
	cr_assert_str_eq(list[0].name, "white");
	for (int i = 0; i < count; i++)
		cr_assert_eq(stock_by_name(list[i].name), &list[i]);
}

Test(stock, gives_black_the_contrast_that_is_known_for_it)
{
	cr_assert_float_eq(contrast_on("white"), 21.0, 0.05);
	cr_assert_float_eq(contrast_on("canary"), 18.8, 0.05);
	cr_assert_float_eq(contrast_on("lilac"), 13.5, 0.05);
	cr_assert_float_eq(contrast_on("intensive blue"), 4.1, 0.05);
}

Test(stock, shows_through_an_ink)
{
	Rgb canary = rgb_from_hex(0xFFF59B);
	Rgb blue = rgb_of_ink_on(canary, 100, 85, 0, 10);
	cr_assert_float_eq(blue.red, 0, 1e-9);
	cr_assert_float_eq(blue.green, 0xF5 / 255.0 * 0.15 * 0.9, 1e-9);
	cr_assert_float_eq(blue.blue, 0x9B / 255.0 * 0.9, 1e-9);
}
