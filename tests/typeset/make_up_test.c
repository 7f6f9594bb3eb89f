#include "typeset/make_up.h"

#include <criterion/criterion.h>

static GalleyRow row_of(Length height, bool is_kept)
{
	return (GalleyRow){ .height = height, .break_cost = is_kept ? BREAK_NEVER : BREAK_FREE };
}

Test(make_up, fills_each_side_before_the_next)
{
	Arena *arena = arena_open();
	GalleyRow rows[] = { row_of(10, false), row_of(10, false), row_of(10, false) };
	MadeUp made = make_up(arena, rows, 3, 25, 15);
	cr_assert_eq(made.count, 2);
	cr_assert_eq(made.ends[0], 2);
	cr_assert_eq(made.ends[1], 3);
	arena_close(arena);
}

Test(make_up, does_not_part_what_is_kept_together)
{
	Arena *arena = arena_open();
	GalleyRow rows[] = { row_of(10, false), row_of(10, true), row_of(10, false) };
	MadeUp made = make_up(arena, rows, 3, 25, 25);
	cr_assert_eq(made.ends[0], 1, "the heading goes with its line");
	cr_assert_eq(made.ends[1], 3);
	arena_close(arena);
}

Test(make_up, parts_what_is_taller_than_a_side)
{
	Arena *arena = arena_open();
	GalleyRow rows[] = { row_of(10, true), row_of(10, true), row_of(40, false) };
	MadeUp made = make_up(arena, rows, 3, 25, 25);
	cr_assert_eq(made.ends[0], 2);
	cr_assert_eq(made.ends[1], 3);
	arena_close(arena);
}

Test(make_up, counts_the_white_between_rows_but_not_at_the_head)
{
	GalleyRow rows[] = { row_of(10, false), row_of(10, false) };
	rows[0].above = rows[1].above = 4;
	cr_assert_eq(rows_height(rows, 0, 2), 24);
	cr_assert_eq(rows_height(rows, 1, 2), 10);
}

Test(make_up, shares_white_alike_and_no_further_than_each_may_take)
{
	GalleyRow rows[] = { row_of(10, false), row_of(10, false), row_of(10, false) };
	rows[0].spare = rows[2].spare = 6;
	cr_assert_eq(row_share(rows, 0, 3, 8, 0), 4);
	cr_assert_eq(row_share(rows, 0, 3, 8, 1), 0);
	cr_assert_eq(row_share(rows, 0, 3, 100, 2), 6);
	cr_assert_eq(row_share(rows, 0, 3, -5, 0), 0);
}
