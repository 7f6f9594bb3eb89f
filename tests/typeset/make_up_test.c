/* Where columns and sides end, on rows that hold nothing. */
#include "typeset/make_up.h"

#include <criterion/criterion.h>

static Arena *arena;

static void open_arena(void)
{
	arena = arena_open();
}

static void close_arena(void)
{
	arena_close(arena);
}

TestSuite(make_up, .init = open_arena, .fini = close_arena);

static GalleyRow row_of(Length height, int break_cost)
{
	return (GalleyRow){ .height = height, .break_cost = break_cost };
}

/* Sides of one height, with a grid of ten that no row asks for. */
static BodyShape shape_of(int columns, Length first, Length later)
{
	return (BodyShape){ columns, 10,
		{ { { first, 8 }, { first, 8 } }, { { later, 8 }, { later, 8 } } } };
}

Test(make_up, fills_each_side_before_the_next)
{
	GalleyRow rows[] = { row_of(10, 0), row_of(10, 0), row_of(10, 0) };
	const BodyShape shape = shape_of(1, 25, 15);
	MadeUp made = make_up(arena, rows, 3, &shape);
	cr_assert_eq(made.side_count, 2);
	cr_assert_eq(made.columns[0].end, 2);
	cr_assert_eq(made.columns[1].end, 3);
	cr_assert_not(made.has_flaw);
}

Test(make_up, does_not_part_what_is_kept_together)
{
	GalleyRow rows[] = { row_of(10, 0), row_of(10, BREAK_NEVER), row_of(10, 0) };
	const BodyShape shape = shape_of(1, 25, 25);
	MadeUp made = make_up(arena, rows, 3, &shape);
	cr_assert_eq(made.columns[0].end, 1, "the heading goes with its line");
	cr_assert_eq(made.columns[1].end, 3);
}

Test(make_up, looks_ahead_and_shares_out_the_white_that_must_be_left)
{
	/* The last three stay together. Filled to the foot, the first side leaves two lines
	   empty on the second; two sides with one line empty are better. */
	GalleyRow rows[] = { row_of(10, 0), row_of(10, 0), row_of(10, 0), row_of(10, 0),
		row_of(10, BREAK_NEVER), row_of(10, BREAK_WIDOW), row_of(10, 0) };
	const BodyShape shape = shape_of(1, 30, 30);
	MadeUp made = make_up(arena, rows, 7, &shape);
	cr_assert_eq(made.side_count, 3);
	cr_assert_eq(made.columns[0].end, 2);
	cr_assert_eq(made.columns[1].end, 4);
	cr_assert_not(made.has_flaw);
}

Test(make_up, says_which_row_is_taller_than_its_column)
{
	GalleyRow rows[] = { row_of(10, 0), row_of(40, 0), row_of(10, 0) };
	const BodyShape shape = shape_of(1, 25, 25);
	MadeUp made = make_up(arena, rows, 3, &shape);
	cr_assert_eq(made.too_tall, 1);
	cr_assert_eq(made.side_count, 3);
}

Test(make_up, balances_the_columns_of_the_last_side)
{
	GalleyRow rows[7];
	for (int i = 0; i < 7; i++)
		rows[i] = row_of(10, 0);
	const BodyShape shape = shape_of(2, 100, 100);
	MadeUp made = make_up(arena, rows, 7, &shape);
	cr_assert_eq(made.side_count, 1);
	cr_assert_eq(made.columns[0].end, 4, "the first column is the longer one");
	cr_assert_eq(made.columns[1].end, 7);
}

Test(make_up, balances_what_stands_above_rows_that_span)
{
	GalleyRow rows[6];
	for (int i = 0; i < 6; i++)
		rows[i] = row_of(10, 0);
	rows[4].spans = true;
	const BodyShape shape = shape_of(2, 100, 100);
	MadeUp made = make_up(arena, rows, 6, &shape);
	cr_assert_eq(made.count, 5);
	cr_assert_eq(made.columns[0].end, 2);
	cr_assert(made.columns[2].spans);
	cr_assert_eq(made.columns[2].top, 20);
	cr_assert_eq(made.columns[3].top, 30);
}

Test(make_up, sets_a_repeated_head_again_where_a_column_opens_after_a_break)
{
	GalleyRow head = row_of(10, 0);
	GalleyRow rows[] = { head, row_of(10, 0), row_of(10, 0), row_of(10, 0) };
	for (int i = 1; i < 4; i++) {
		rows[i].repeat = &head;
		rows[i].repeat_count = 1;
	}
	const BodyShape shape = shape_of(1, 30, 30);
	MadeUp made = make_up(arena, rows, 4, &shape);
	cr_assert_eq(made.side_count, 2);
	const GalleyRow *repeated;
	cr_assert_eq(make_up_repeated(&made.columns[0], rows, &repeated), 0);
	cr_assert_eq(make_up_repeated(&made.columns[1], rows, &repeated), 1);
}

Test(make_up, shares_white_alike_down_to_the_foot_and_no_further_than_each_may_take)
{
	GalleyRow rows[] = { row_of(40, 0), row_of(40, 0), row_of(40, 0) };
	rows[0].spare = rows[2].spare = 30;
	BodyShape shape = shape_of(1, 149, 149);
	shape.leading = 40;
	MadeUp made = make_up(arena, rows, 3, &shape);
	cr_assert_eq(made.columns[0].share, 14);
	cr_assert_eq(made.empty, 1);
	shape.rooms[0][1].height = 1000;
	made = make_up(arena, rows, 3, &shape);
	cr_assert_eq(made.columns[0].share, 30);
}

Test(make_up, text_without_rows_has_one_side)
{
	const BodyShape shape = shape_of(2, 100, 100);
	cr_assert_eq(make_up(arena, NULL, 0, &shape).side_count, 1);
}

Test(make_up, keeps_room_for_the_rule_that_closes_a_column)
{
	const GalleyRow close = { .height = 2 };
	GalleyRow rows[4];
	for (int i = 0; i < 4; i++)
		rows[i] = (GalleyRow){ .height = 10, .close = i < 3 ? &close : NULL };
	const BodyShape shape = shape_of(1, 31, 31);
	MadeUp made = make_up(arena, rows, 4, &shape);
	cr_assert_eq(made.columns[0].end, 2, "three rows fit, but not with their rule");
	cr_assert_eq(made.columns[1].end, 4);
	const BodyShape taller = shape_of(1, 32, 32);
	made = make_up(arena, rows, 4, &taller);
	cr_assert_eq(made.columns[0].end, 3);
}

Test(make_up, gives_rows_that_go_on_overleaf_one_height)
{
	const GalleyRow close = { .height = 0 };
	GalleyRow rows[5];
	for (int i = 0; i < 5; i++)
		rows[i] = (GalleyRow){ .height = 10, .spare = 10, .close = i < 4 ? &close : NULL };
	const BodyShape shape = shape_of(1, 36, 100);
	MadeUp made = make_up(arena, rows, 5, &shape);
	cr_assert_eq(made.columns[0].end, 3);
	cr_assert_eq(made.columns[0].share, 2);
	cr_assert_eq(made.columns[1].share, 2, "though there is room for more");
	rows[2].close = NULL;
	made = make_up(arena, rows, 5, &shape);
	cr_assert_eq(made.columns[1].share, 10, "other rows take what they may");
}
