#include "layout_desk.h"

TestSuite(legibility, .init = desk_open, .fini = desk_close);

Test(legibility, of_text_wants_an_x_height_of_a_200th_of_the_distance)
{
	cr_assert_not_null(notice_with("reads-at: {text: 0.5m}\n"));
	assert_no_more_than(0);
	cr_assert_not_null(notice_with("reads-at: {text: 0.6m}\n"));
	assert_told("style-out-of-sight", "text", "13.4pt can be read from 0.50 m, and 0.60 m");
	assert_no_more_than(1);
}

Test(legibility, of_a_headline_wants_capitals_of_a_250th)
{
	/* 1.5 m by its x-height is 2.53 m by its capitals */
	cr_assert_not_null(notice_with("reads-at: {standfirst: 2.5m}\n"));
	assert_no_more_than(0);
	cr_assert_not_null(notice_with("reads-at: {standfirst: 2.6m}\n"));
	assert_told("style-out-of-sight", "standfirst", "2.53 m, and 2.60 m");
}

Test(legibility, holds_for_the_smallest_size_of_a_range)
{
	cr_assert_not_null(
		notice_with("styles: {quote: {size: 0.8m..1m}}\nreads-at: {quote: 1m}\n"));
	assert_told("style-out-of-sight", "quote", "0.80 m");
}
