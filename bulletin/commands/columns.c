#include "commands/columns.h"

#include <glib.h>
#include <string.h>

enum {
	GAP = 2,             /* blanks between two columns */
	NARROWEST_LAST = 18, /* a last column that is narrower stands under its row */
};

int columns_of(const char *text)
{
	int columns = 0;
	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char_validated(at, -1);
		if (letter == (gunichar)-1 || letter == (gunichar)-2)
			return columns + (int)strlen(at);
		if (!g_unichar_iszerowidth(letter))
			columns += g_unichar_iswide(letter) ? 2 : 1;
	}
	return columns;
}

static void print_blanks(FILE *out, int count)
{
	fprintf(out, "%*s", MAX(count, 0), "");
}

/*
 * Prints the words of one paragraph, the first at the column `at`, later lines
 * from `indent` on. Ends with a LF.
 */
static void print_words(FILE *out, const char *paragraph, int at, int indent, int width)
{
	g_auto(GStrv) words = g_strsplit_set(paragraph, " \n", -1);
	bool is_first = true;
	for (char **word = words; *word; word++) {
		if (!**word)
			continue;
		int columns = columns_of(*word);
		if (!is_first && at + 1 + columns > width) {
			fputc('\n', out);
			print_blanks(out, indent);
			at = indent;
		} else if (!is_first) {
			fputc(' ', out);
			at++;
		}
		fputs(*word, out);
		at += columns;
		is_first = false;
	}
	fputc('\n', out);
}

static void print_as_it_is(FILE *out, const char *example, int indent)
{
	g_auto(GStrv) lines = g_strsplit(example, "\n", -1);
	for (char **line = lines; *line; line++) {
		print_blanks(out, indent);
		fprintf(out, "%s\n", *line);
	}
}

void columns_paragraphs(FILE *out, const char *text, int indent, int width)
{
	g_auto(GStrv) paragraphs = g_strsplit(text, "\n\n", -1);
	for (char **paragraph = paragraphs; *paragraph; paragraph++) {
		if (paragraph != paragraphs)
			fputc('\n', out);
		if (**paragraph == ' ') {
			print_as_it_is(out, *paragraph, indent);
		} else {
			print_blanks(out, indent);
			print_words(out, *paragraph, indent, indent, width);
		}
	}
}

void columns_entry(FILE *out, const char *term, const char *meaning, int meaning_at, int width)
{
	fprintf(out, "  %s", term);
	int at = GAP + columns_of(term);
	bool is_beside = at + GAP <= meaning_at && width - meaning_at >= NARROWEST_LAST;
	if (!is_beside) {
		fputc('\n', out);
		at = 0;
		meaning_at = 6;
	}
	print_blanks(out, meaning_at - at);
	print_words(out, meaning, meaning_at, meaning_at, width);
}

static const char *cell_at(const ColumnsTable *table, int row, int column)
{
	const char *cell = table->cells[row * table->column_count + column];
	return cell ? cell : "";
}

/* The width that shows every cell of a column, and its head, on one line. */
static int natural_width(const ColumnsTable *table, int column)
{
	int widest = columns_of(table->heads[column]);
	for (int row = 0; row < table->row_count; row++)
		widest = MAX(widest, columns_of(cell_at(table, row, column)));
	return widest;
}

/* The column that the last cell of every row starts at. */
static int last_column_at(const ColumnsTable *table)
{
	int at = 0;
	for (int column = 0; column < table->column_count - 1; column++)
		at += natural_width(table, column) + GAP;
	return at;
}

static void print_head(FILE *out, const ColumnsTable *table, bool is_bold)
{
	int last = table->column_count - 1;
	fputs(is_bold ? "\033[1m" : "", out);
	for (int column = 0; column < last; column++) {
		fputs(table->heads[column], out);
		print_blanks(out,
			natural_width(table, column) + GAP - columns_of(table->heads[column]));
	}
	fprintf(out, "%s%s\n", table->heads[last], is_bold ? "\033[0m" : "");
}

static void print_rows(FILE *out, const ColumnsTable *table, int width)
{
	int last = table->column_count - 1;
	int last_at = last_column_at(table);
	g_autofree int *widths = g_new(int, table->column_count);
	for (int column = 0; column < last; column++)
		widths[column] = natural_width(table, column) + GAP;
	for (int row = 0; row < table->row_count; row++) {
		for (int column = 0; column < last; column++) {
			const char *cell = cell_at(table, row, column);
			fputs(cell, out);
			print_blanks(out, widths[column] - columns_of(cell));
		}
		print_words(out, cell_at(table, row, last), last_at, last_at, width);
	}
}

static void print_blocks(FILE *out, const ColumnsTable *table, int width, bool is_bold)
{
	for (int row = 0; row < table->row_count; row++) {
		fprintf(out, "%s%s%s\n", is_bold ? "\033[1m" : "", cell_at(table, row, 0),
			is_bold ? "\033[0m" : "");
		for (int column = 1; column < table->column_count; column++) {
			const char *cell = cell_at(table, row, column);
			if (!*cell)
				continue;
			fprintf(out, "  %s: ", table->heads[column]);
			print_words(out, cell, columns_of(table->heads[column]) + 4, 4, width);
		}
	}
}

void columns_table(FILE *out, const ColumnsTable *table, int width, bool is_bold)
{
	int last_at = last_column_at(table);
	int last_width = natural_width(table, table->column_count - 1);
	if (last_at + MIN(last_width, NARROWEST_LAST) > width) {
		print_blocks(out, table, width, is_bold);
		return;
	}
	print_head(out, table, is_bold);
	print_rows(out, table, width);
}
