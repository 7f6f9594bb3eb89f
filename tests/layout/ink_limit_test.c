#include "layout/ink_limit.h"

#include <criterion/criterion.h>

Test(ink_limit, is_the_layouts_own_or_the_usual)
{
	cr_expect_eq(ink_limit_of(&(Layout){ .ink_limit = 240 }), 240);
	cr_expect_eq(ink_limit_of(&(Layout){ 0 }), INK_LIMIT_USUAL);
}

Test(ink_limit, forgives_a_rounding)
{
	cr_expect_not(ink_is_over(300.4, 300));
	cr_expect(ink_is_over(300.6, 300));
}

/* A picture of 10,000 dots may have ten that are over. */
Test(ink_limit, forgives_a_picture_one_dot_in_a_thousand)
{
	for (int heavy = 10; heavy <= 11; heavy++) {
		InkTally tally = { .limit = 300 };
		for (int dot = 0; dot < 10 * 1000; dot++)
			ink_tally_add(&tally, dot < heavy ? 350 : 300);
		cr_expect_eq(tally.most, 350);
		cr_expect_eq(ink_tally_is_over(&tally), heavy == 11, "%d dots", heavy);
	}
}

Test(ink_limit, is_kept_by_a_picture_of_few_dots_in_each)
{
	InkTally tally = { .limit = 300 };
	ink_tally_add(&tally, 301);
	cr_expect(ink_tally_is_over(&tally));
}
