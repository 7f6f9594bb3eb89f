#include "batch/csv.h"

#include <criterion/criterion.h>
#include <stdint.h>
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

/* A table in memory that is handed out in pieces. */
typedef struct {
	Text left;
	size_t piece;
} Pieces;

static size_t next_piece(void *owner, char *room, size_t size)
{
	Pieces *pieces = owner;
	size_t length = MIN(MIN(size, pieces->piece), pieces->left.length);
	memcpy(room, pieces->left.bytes, length);
	pieces->left.bytes += length;
	pieces->left.length -= length;
	return length;
}

static CsvReader *reader_of(Text source, size_t piece)
{
	Pieces *pieces = arena_new(arena, Pieces, 1);
	*pieces = (Pieces){ source, piece };
	return csv_reader_new(arena, "schools.csv", next_piece, pieces, remarks);
}

/* The table as one line: cells in brackets, rows divided by a stroke. */
static const char *shown(CsvReader *reader)
{
	GString *text = g_string_new(NULL);
	CsvRow row;
	while (csv_next(reader, &row)) {
		g_string_append(text, text->len > 0 ? "|" : "");
		for (int i = 0; i < row.count; i++)
			g_string_append_printf(text, "[%s]", row.cells[i].text);
	}
	char *kept = arena_text(arena, text->str);
	g_string_free(text, TRUE);
	return kept;
}

/* However the bytes come. */
static void assert_reads(const char *source, const char *expected)
{
	cr_assert_str_eq(shown(reader_of(text_from(source), SIZE_MAX)), expected);
	cr_assert_str_eq(shown(reader_of(text_from(source), 1)), expected);
	cr_assert_str_eq(shown(reader_of(text_from(source), 3)), expected);
	cr_assert_eq(remarks_count(remarks), 0);
}

static void assert_place(Place place, int line, int column)
{
	cr_assert_eq(place.line, line, "line %d", place.line);
	cr_assert_eq(place.column, column, "column %d", place.column);
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
	Text source = text_from("caf\xC3\xA9,b\r\n\"one\ntwo\",\xE2\x82\xAC, z\n");
	CsvReader *reader = reader_of(source, 1);
	CsvRow row;
	cr_assert(csv_next(reader, &row));
	assert_place(row.cells[1].place, 1, 6);
	cr_assert(csv_next(reader, &row));
	assert_place(row.cells[0].place, 2, 1);
	assert_place(row.cells[1].place, 3, 6);
	assert_place(row.cells[2].place, 3, 9);
	cr_assert(!csv_next(reader, &row));
}

static void assert_remark(const char *source, size_t length, const char *name, int line, int column)
{
	CsvReader *reader = reader_of((Text){ source, length }, SIZE_MAX);
	CsvRow row;
	while (csv_next(reader, &row))
		;
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1, "%d remarks", count);
	cr_assert_str_eq(sorted->name, name);
	assert_place(sorted->place, line, column);
}

static void assert_remark_on(const char *source, const char *name, int line, int column)
{
	assert_remark(source, strlen(source), name, line, column);
}

Test(csv, remarks_once_a_file_on_another_encoding)
{
	assert_remark_on("a\nb,\x8E"
			 "cole\n\x8E"
			 "cole\n",
		"csv-not-utf8", 2, 3);
}

Test(csv, names_windows_1252_where_a_letter_of_it_is_likely)
{
	assert_remark_on("a\nb,caf\xE9 \xE9\n", "csv-windows-1252", 2, 6);
	int count;
	const Remark *remark = remarks_sorted(remarks, &count);
	cr_assert(strstr(remark->fault, "a \"\xC3\xA9\","), "%s", remark->fault);
}

Test(csv, does_not_name_it_in_a_file_that_has_letters_in_utf8)
{
	assert_remark_on("caf\xC3\xA9,\xE9\n", "csv-not-utf8", 1, 6);
}

static void assert_foreign(const char *bytes, size_t length, const char *name)
{
	remarks = remarks_new(arena);
	assert_remark(bytes, length, name, 1, 1);
	cr_assert_str_empty(shown(reader_of((Text){ bytes, length }, 1)));
}

Test(csv, reads_nothing_of_what_is_no_csv)
{
	assert_foreign("\xFF\xFEi\0d\0", 6, "csv-utf16");
	assert_foreign("\xFE\xFF\0i\0d", 6, "csv-utf16");
	assert_foreign("i\0d\0", 4, "csv-utf16");
	assert_foreign("PK\x03\x04 and more", 13, "csv-workbook");
	assert_foreign("\xD0\xCF\x11\xE0 and more", 13, "csv-workbook");
}

Test(csv, keeps_a_cell_and_a_row_to_their_size)
{
	g_autofree char *long_cell = g_strnfill(CSV_LONGEST_CELL + 1, 'x');
	g_autofree char *many_cells = g_strnfill(2 * CSV_MOST_CELLS, ',');
	g_autofree char *source = g_strdup_printf("%s%slast\n", long_cell, many_cells);
	CsvReader *reader = reader_of(text_from(source), SIZE_MAX);
	CsvRow row;
	cr_assert(csv_next(reader, &row));
	cr_assert(row.cells[0].is_cut && !row.cells[1].is_cut);
	cr_assert_eq(strlen(row.cells[0].text), CSV_LONGEST_CELL);
	cr_assert_eq(row.count, CSV_MOST_CELLS);
	cr_assert_eq(row.cells[CSV_MOST_CELLS - 1].place.column,
		CSV_LONGEST_CELL + 2 + 2 * CSV_MOST_CELLS);
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(csv, cuts_a_long_cell_between_two_letters)
{
	g_autofree char *most = g_strnfill(CSV_LONGEST_CELL - 1, 'x');
	g_autofree char *source = g_strconcat(most, "\xC3\xA9\n", NULL);
	CsvReader *reader = reader_of(text_from(source), SIZE_MAX);
	CsvRow row;
	cr_assert(csv_next(reader, &row));
	cr_assert(row.cells[0].is_cut);
	cr_assert_str_eq(row.cells[0].text, most);
}

Test(csv, remarks_on_a_sequence_that_the_file_cuts_off)
{
	assert_remark_on("caf\xC3", "csv-not-utf8", 1, 4);
}

Test(csv, remarks_once_a_line_on_a_control_character)
{
	assert_remark_on("a,b\x1B\x1B,\x1B\n", "csv-control", 1, 4);
}

Test(csv, remarks_on_a_character_that_turns_those_after_it)
{
	assert_remark_on("a,b\xE2\x80\xAE"
			 "c\n",
		"csv-control", 1, 4);
}

Test(csv, remarks_once_a_line_on_a_letter_that_was_lost)
{
	assert_remark_on("a,Jos\xEF\xBF\xBD \xEF\xBF\xBD\n", "csv-lost-letter", 1, 6);
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
