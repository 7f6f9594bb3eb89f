#include "batch/csv.h"

#include <criterion/criterion.h>
#include <string.h>

static Arena *arena;
static Remarks *remarks;

static void open_remarks(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
}

static void close_remarks(void)
{
	arena_close(arena);
}

TestSuite(csv, .init = open_remarks, .fini = close_remarks);

static CsvTable table_of(const char *source)
{
	return csv_read(arena, "schools.csv", text_from(source), remarks);
}

/* The table as one line: cells in brackets, rows divided by a stroke. */
static const char *shown(CsvTable table)
{
	GString *text = g_string_new(NULL);
	for (int i = 0; i < table.count; i++) {
		g_string_append(text, i > 0 ? "|" : "");
		for (int j = 0; j < table.rows[i].count; j++)
			g_string_append_printf(text, "[%s]", table.rows[i].cells[j].text);
	}
	char *kept = arena_text(arena, text->str);
	g_string_free(text, TRUE);
	return kept;
}

static void assert_reads(const char *source, const char *expected)
{
	cr_assert_str_eq(shown(table_of(source)), expected);
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(csv, reads_cells_divided_by_commas)
{
	assert_reads("a,b\n1,2\n", "[a][b]|[1][2]");
}

Test(csv, takes_every_kind_of_line_end)
{
	assert_reads("a\r\nb\nc\rd", "[a]|[b]|[c]|[d]");
}

Test(csv, reads_commas_marks_and_line_ends_in_quoted_cells)
{
	assert_reads("\"a,b\",\"say \"\"go\"\"\",\"one\r\ntwo\"\n", "[a,b][say \"go\"][one\ntwo]");
}

Test(csv, passes_over_a_byte_order_mark)
{
	assert_reads("\xEF\xBB\xBFid,name\n", "[id][name]");
}

Test(csv, keeps_empty_cells_and_passes_over_empty_rows)
{
	assert_reads("a,,\n\n,,\n \nb\n", "[a][][]|[b]");
}

Test(csv, drops_blanks_at_the_ends_of_a_cell)
{
	assert_reads(" a , \"b\" ,\tc d\n", "[a][b][c d]");
}

Test(csv, counts_places_in_lines_and_characters)
{
	CsvTable table = table_of("caf\xC3\xA9,b\r\n\"one\ntwo\",\xE2\x82\xAC, z\n");
	cr_assert_eq(table.count, 2);
	cr_assert_eq(table.rows[0].cells[1].place.line, 1);
	cr_assert_eq(table.rows[0].cells[1].place.column, 6);
	cr_assert_eq(table.rows[1].cells[0].place.line, 2);
	cr_assert_eq(table.rows[1].cells[1].place.line, 3);
	cr_assert_eq(table.rows[1].cells[1].place.column, 6);
	cr_assert_eq(table.rows[1].cells[2].place.column, 9);
}

static void assert_remark(const char *source, size_t length, const char *name, int line, int column)
{
	csv_read(arena, "schools.csv", (Text){ source, length }, remarks);
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1, "%d remarks", count);
	cr_assert_str_eq(sorted->name, name);
	cr_assert_eq(sorted->place.line, line, "line %d", sorted->place.line);
	cr_assert_eq(sorted->place.column, column, "column %d", sorted->place.column);
}

static void assert_remark_on(const char *source, const char *name, int line, int column)
{
	assert_remark(source, strlen(source), name, line, column);
}

Test(csv, remarks_once_a_line_on_another_encoding)
{
	assert_remark_on("a\nb,caf\xE9 \xE9\n", "csv-not-utf8", 2, 6);
}

Test(csv, remarks_on_a_sequence_that_the_file_cuts_off)
{
	assert_remark_on("caf\xC3", "csv-not-utf8", 1, 4);
}

Test(csv, remarks_once_a_line_on_a_control_character)
{
	assert_remark_on("a,b\x1B\x1B,\x1B\n", "csv-control", 1, 4);
}

Test(csv, remarks_on_a_nul_byte_and_reads_on)
{
	assert_remark("a,\0b\n", 5, "csv-control", 1, 3);
}

Test(csv, remarks_on_a_quotation_mark_inside_a_plain_cell)
{
	assert_remark_on("a,The \"Oak\"\n", "csv-quote", 1, 7);
}

Test(csv, remarks_on_text_after_a_closing_quotation_mark)
{
	assert_remark_on("\"Oak\" School,b\n", "csv-quote", 1, 7);
}

Test(csv, remarks_where_the_mark_that_is_never_closed_opens)
{
	assert_remark_on("a,b\nc,\"d\ne,f\n", "csv-unclosed", 2, 3);
}

static void assert_writes(const char *const *cells, int count, const char *expected)
{
	GString *csv = g_string_new(NULL);
	csv_append_row(csv, cells, count);
	cr_assert_str_eq(csv->str, expected);
	g_string_free(csv, TRUE);
}

Test(csv, writes_plain_cells_as_they_are)
{
	assert_writes((const char *[]){ "a", "", "c d" }, 3, "a,,c d\r\n");
}

Test(csv, quotes_what_would_be_read_otherwise)
{
	const char *cells[] = { "a,b", "say \"go\"", "one\ntwo", " a", "a " };
	assert_writes(cells, 5, "\"a,b\",\"say \"\"go\"\"\",\"one\ntwo\",\" a\",\"a \"\r\n");
}

Test(csv, writes_nothing_that_a_spreadsheet_takes_for_a_formula)
{
	const char *cells[] = { "=1+1", "+44", "-1", "@SUM(A1)", "\tx", "a=b", "=\"x\"" };
	assert_writes(cells, 7,
		"\"'=1+1\",\"'+44\",\"'-1\",\"'@SUM(A1)\",\"'\tx\",a=b,\"'=\"\"x\"\"\"\r\n");
}
