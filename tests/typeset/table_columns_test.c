/* How the columns of a table share its width. */
#include "typeset/table_columns.h"

#include <criterion/criterion.h>
#include <glib.h>

enum { GAP = 10 };

static int64_t whole(const Length *widths, int count)
{
	int64_t sum = GAP * (count - 1);
	for (int i = 0; i < count; i++)
		sum += widths[i];
	return sum;
}

Test(table_columns, that_fit_on_a_line_leave_the_white_to_words)
{
	const ColumnNeed needs[] = { { 30, 100, false }, { 20, 20, true }, { 40, 40, true } };
	Length widths[3];
	table_columns_size(needs, 3, GAP, 500, widths);
	cr_assert_eq(widths[1], 20, "numbers stand near each other");
	cr_assert_eq(widths[2], 40);
	cr_assert_eq(whole(widths, 3), 500, "the table is as wide as the measure");
}

Test(table_columns, of_numbers_alone_share_the_white)
{
	const ColumnNeed needs[] = { { 20, 20, true }, { 40, 40, true } };
	Length widths[2];
	table_columns_size(needs, 2, GAP, 200, widths);
	cr_assert_gt(widths[0], 20);
	cr_assert_gt(widths[1], widths[0]);
}

Test(table_columns, that_must_break_are_the_long_ones)
{
	const ColumnNeed needs[] = { { 50, 250, false }, { 50, 80, false }, { 30, 30, true } };
	Length widths[3];
	table_columns_size(needs, 3, GAP, 300, widths); /* 150 beyond the least */
	cr_assert_eq(widths[1], 80, "a short cell stays whole");
	cr_assert_eq(widths[0], 170, "all that is left goes to the long one");
	cr_assert_eq(widths[2], 30, "a number is never broken");
}

Test(table_columns, that_do_not_fit_have_their_least)
{
	const ColumnNeed needs[] = { { 200, 300, false }, { 100, 400, false } };
	Length widths[2];
	table_columns_size(needs, 2, GAP, 120, widths);
	cr_assert_eq(widths[0], 200);
	cr_assert_eq(widths[1], 100);
	cr_assert_eq(table_columns_least(needs, 2, GAP), 310);
	cr_assert_eq(table_columns_most(needs, 2, GAP), 710);
}

Test(table_columns, of_nothing_share_alike)
{
	const ColumnNeed needs[] = { { 0, 0, false }, { 0, 0, false } };
	Length widths[2];
	table_columns_size(needs, 2, GAP, 110, widths);
	cr_assert_eq(widths[0], 50);
	cr_assert_eq(widths[1], 50);
}
