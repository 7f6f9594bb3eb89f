#include "batch/record_lines.h"

#include <criterion/criterion.h>

enum { FIVE = 5 };
static const WordWidth words[FIVE] = { { 1, 4 }, { 1, 3 }, { 1, 5 }, { 1, 2 }, { 1, 2 } };

Test(record_lines, takes_one_line_where_one_will_do)
{
	int ends[FIVE];
	cr_assert_eq(record_lines_break(words, FIVE, 20, 2, ends), 1);
	cr_expect_eq(ends[0], FIVE);
}

Test(record_lines, makes_lines_even)
{
	int ends[FIVE];
	cr_assert_eq(record_lines_break(words, FIVE, 19, 2, ends), 2);
	cr_expect_eq(ends[0], 2); /* 8 and 11, not 14 and 5 */
	cr_expect_eq(ends[1], FIVE);
}

Test(record_lines, refuses_what_does_not_fit)
{
	int ends[FIVE];
	cr_expect_eq(record_lines_break(words, FIVE, 10, 2, ends), 0, "three lines");
	cr_expect_eq(record_lines_break(words, FIVE, 4.5, FIVE, ends), 0, "a word is too wide");
}
