/* Text as wide as the terminal. */
#include "commands/columns.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <stdlib.h>

static char *printed;
static size_t printed_length;

static FILE *paper(void)
{
	return open_memstream(&printed, &printed_length);
}

static void expect_paper(FILE *out, const char *expected)
{
	fclose(out);
	cr_expect_str_eq(printed, expected, "%s", printed);
	free(printed);
}

Test(columns, an_accent_takes_no_column_and_a_wide_letter_two)
{
	cr_expect_eq(columns_of("plain"), 5);
	cr_expect_eq(columns_of("Llanfair Clydogau \xC5\xB4"), 19);
	cr_expect_eq(columns_of("e\xCC\x81"), 1);
	cr_expect_eq(columns_of("\xE6\xBC\xA2"), 2);
	cr_expect_eq(columns_of("\xFF\xFF"), 2, "broken UTF-8 counts a column a byte");
}

Test(columns, a_line_may_fill_the_width_and_no_more)
{
	FILE *out = paper();
	columns_paragraphs(out, "ab cd ef", 0, 5);
	expect_paper(out, "ab cd\nef\n");
}

Test(columns, a_word_that_is_too_long_stands_whole_on_a_line_of_its_own)
{
	FILE *out = paper();
	columns_paragraphs(out, "a /quite/a/long/path b", 2, 8);
	expect_paper(out, "  a\n  /quite/a/long/path\n  b\n");
}

Test(columns, an_example_keeps_its_lines)
{
	FILE *out = paper();
	columns_paragraphs(out, "One.\n\n    a  b\n    c\n\nTwo.", 0, 10);
	expect_paper(out, "One.\n\n    a  b\n    c\n\nTwo.\n");
}

Test(columns, what_a_term_means_stands_beside_it_where_there_is_room)
{
	FILE *out = paper();
	columns_entry(out, "--strict", "take warnings for errors", 12, 32);
	expect_paper(out, "  --strict  take warnings for\n            errors\n");
}

Test(columns, what_a_term_means_stands_under_it_where_there_is_none)
{
	FILE *out = paper();
	columns_entry(out, "--strict", "take warnings for errors", 12, 24);
	expect_paper(out, "  --strict\n      take warnings for\n      errors\n");
}

static const char *const heads[] = { "NAME", "SIZE", "WHAT" };
static const char *const cells[] = { "a4-notice", "A4", "one side, read across the room", "card",
	NULL, "small" };
static const ColumnsTable table = { heads, 3, cells, 2 };

Test(columns, the_last_column_of_a_table_is_broken_into_lines)
{
	FILE *out = paper();
	columns_table(out, &table, 36, false);
	expect_paper(out,
		"NAME       SIZE  WHAT\n"
		"a4-notice  A4    one side, read\n"
		"                 across the room\n"
		"card             small\n");
}

Test(columns, a_table_that_is_too_wide_becomes_blocks)
{
	FILE *out = paper();
	columns_table(out, &table, 30, false);
	expect_paper(out,
		"a4-notice\n"
		"  SIZE: A4\n"
		"  WHAT: one side, read across\n"
		"    the room\n"
		"card\n"
		"  WHAT: small\n");
}
