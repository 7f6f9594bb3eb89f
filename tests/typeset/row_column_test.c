/* Rows on the baseline grid. */
#include "typeset/row_column.h"

#include <criterion/criterion.h>

static const BaselineGrid grid = { .first = 120, .leading = 160 };

/* A line of text whose baseline stands 120 under its top. */
static GalleyRow line_of(Length above)
{
	return (GalleyRow){ .height = 160, .above = above, .grid = 120 };
}

Test(row_column, lines_follow_one_another_on_the_grid)
{
	RowColumn column = { grid, 0, false };
	GalleyRow line = line_of(0);
	for (int i = 0; i < 5; i++)
		cr_assert_eq(row_column_add(&column, &line, 0), i * 160);
}

Test(row_column, a_row_without_a_grid_stands_where_it_falls_and_text_returns)
{
	RowColumn column = { grid, 0, false };
	GalleyRow line = line_of(0), table = { .height = 200, .above = 30 };
	row_column_add(&column, &line, 0);
	cr_assert_eq(row_column_add(&column, &table, 0), 190);
	cr_assert_eq(row_column_add(&column, &line, 0), 480, "390 was the next free place");
}

Test(row_column, a_row_a_little_too_low_rises_to_the_line)
{
	RowColumn column = { grid, 0, false };
	GalleyRow line = line_of(0), heading = line_of(160);
	heading.grid = 127;
	row_column_add(&column, &line, 0);
	cr_assert_eq(row_column_add(&column, &heading, 0) + heading.grid, 120 + 2 * 160);
}

Test(row_column, at_the_head_of_a_column_all_share_the_first_baseline)
{
	GalleyRow rows[] = { line_of(0), line_of(160), line_of(0) };
	rows[2].grid = 199;
	for (int i = 0; i < 3; i++) {
		RowColumn column = { grid, 0, false };
		cr_assert_eq(row_column_add(&column, &rows[i], 0) + rows[i].grid, 120);
	}
	RowColumn column = { grid, 0, false };
	GalleyRow quote = { .height = 320, .grid = 250 };
	cr_assert_eq(row_column_add(&column, &quote, 0) + quote.grid, 280, "a taller line waits");
}

Test(row_column, white_that_a_row_takes_moves_what_follows)
{
	RowColumn column = { { 0 }, 0, false };
	GalleyRow row = { .height = 100, .above = 10, .spare = 30 };
	row_column_add_all(&column, &row, 0, 1, 50);
	cr_assert_eq(column.bottom, 130);
	cr_assert_eq(row_column_add(&column, &row, 0), 140);
}
