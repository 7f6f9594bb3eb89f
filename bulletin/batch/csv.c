#include "batch/csv.h"
#include "batch/batch_remarks.h"

#include <string.h>

typedef struct {
	Arena *arena;
	Remarks *remarks;
	const char *at, *end;
	Place here;
	int utf8_line;          /* the last line that csv-not-utf8 was told of */
	int control_line;       /* and csv-control */
	bool has_faulty_quotes; /* in this row */
} Reader;

static bool is_at(const Reader *reader, char byte)
{
	return reader->at < reader->end && *reader->at == byte;
}

static bool is_line_end(const Reader *reader)
{
	return is_at(reader, '\r') || is_at(reader, '\n');
}

static bool is_cell_end(const Reader *reader)
{
	return reader->at == reader->end || is_at(reader, ',') || is_line_end(reader);
}

/* Moves past one line end. */
static void take_line_end(Reader *reader)
{
	bool is_pair = reader->end - reader->at >= 2 && memcmp(reader->at, "\r\n", 2) == 0;
	reader->at += is_pair ? 2 : 1;
	reader->here.line++;
	reader->here.column = 1;
}

static bool is_control(gunichar letter)
{
	return (letter < 0x20 && letter != '\t') || (letter >= 0x7F && letter < 0xA0);
}

/* Moves past one character; what cannot be text becomes U+FFFD, with its remark. */
static gunichar take_character(Reader *reader)
{
	static const gunichar replacement = 0xFFFD;
	/* Not g_utf8_get_char_validated alone: it takes a NUL byte for the end of the text. */
	gunichar letter = *reader->at == '\0'
		? 0
		: g_utf8_get_char_validated(reader->at, reader->end - reader->at);
	bool is_utf8 = letter < 0x110000;
	if (!is_utf8 && reader->utf8_line != reader->here.line) {
		remarks_add(reader->remarks, reader->here, CSV_NOT_UTF8);
		reader->utf8_line = reader->here.line;
	}
	if (is_utf8 && is_control(letter) && reader->control_line != reader->here.line) {
		remarks_add(reader->remarks, reader->here, CSV_CONTROL, letter);
		reader->control_line = reader->here.line;
	}
	reader->at += is_utf8 && letter != 0 ? g_utf8_skip[(guchar)*reader->at] : 1;
	reader->here.column++;
	return is_utf8 && !is_control(letter) ? letter : replacement;
}

static void skip_blanks(Reader *reader)
{
	while (is_at(reader, ' ') || is_at(reader, '\t'))
		take_character(reader);
}

static void remark_on_quote(Reader *reader)
{
	remarks_add(reader->remarks, reader->here, CSV_QUOTE);
	reader->has_faulty_quotes = true;
}

/* What stands in quotation marks, up to the one that closes; "" is one mark. */
static void read_quoted(Reader *reader, GString *text)
{
	Place opening = reader->here;
	take_character(reader);
	while (reader->at < reader->end) {
		if (is_line_end(reader)) {
			take_line_end(reader);
			g_string_append_c(text, '\n');
			continue;
		}
		bool is_mark = is_at(reader, '"');
		gunichar letter = take_character(reader);
		if (is_mark && !is_at(reader, '"'))
			return;
		if (is_mark)
			take_character(reader);
		g_string_append_unichar(text, letter);
	}
	remarks_add(reader->remarks, opening, CSV_UNCLOSED);
	reader->has_faulty_quotes = true;
}

static void read_plain(Reader *reader, GString *text)
{
	bool is_told = false;
	while (!is_cell_end(reader)) {
		if (is_at(reader, '"') && !is_told) {
			remark_on_quote(reader);
			is_told = true;
		}
		g_string_append_unichar(text, take_character(reader));
	}
}

static CsvCell read_cell(Reader *reader)
{
	g_autoptr(GString) text = g_string_new(NULL);
	skip_blanks(reader);
	Place place = reader->here;
	if (is_at(reader, '"')) {
		read_quoted(reader, text);
		skip_blanks(reader);
		if (!is_cell_end(reader))
			remark_on_quote(reader);
		while (!is_cell_end(reader))
			g_string_append_unichar(text, take_character(reader));
	} else {
		read_plain(reader, text);
	}
	return (CsvCell){ arena_text(reader->arena, g_strstrip(text->str)), place };
}

/* One row and its line end; false where all its cells are empty. */
static bool read_row(Reader *reader, CsvRow *row)
{
	CsvCell *cells = NULL;
	int count = 0;
	bool has_text = false;
	reader->has_faulty_quotes = false;
	for (;;) {
		CsvCell cell = read_cell(reader);
		has_text |= *cell.text != '\0';
		*arena_push(reader->arena, cells, count) = cell;
		if (!is_at(reader, ','))
			break;
		take_character(reader);
	}
	if (reader->at < reader->end)
		take_line_end(reader);
	*row = (CsvRow){ cells, count, cells[0].place, reader->has_faulty_quotes };
	return has_text;
}

CsvTable csv_read(Arena *arena, const char *file, Text source, Remarks *remarks)
{
	static const char byte_order_mark[] = "\xEF\xBB\xBF";
	Reader reader = {
		.arena = arena,
		.remarks = remarks,
		.at = source.bytes,
		.end = source.bytes + source.length,
		.here = { file, 1, 1 },
	};
	if (source.length >= 3 && memcmp(reader.at, byte_order_mark, 3) == 0)
		reader.at += 3;

	CsvRow *rows = NULL;
	int count = 0;
	while (reader.at < reader.end) {
		CsvRow row;
		if (read_row(&reader, &row))
			*arena_push(arena, rows, count) = row;
	}
	return (CsvTable){ rows, count };
}

static void append_cell(GString *csv, const char *cell)
{
	bool is_formula = *cell && strchr("=+-@\t", *cell);
	bool has_blank_end = *cell == ' ' || g_str_has_suffix(cell, " ");
	if (!is_formula && !has_blank_end && !strpbrk(cell, ",\"\r\n\t")) {
		g_string_append(csv, cell);
		return;
	}
	g_string_append(csv, is_formula ? "\"'" : "\"");
	for (; *cell; cell++) {
		if (*cell == '"')
			g_string_append_c(csv, '"');
		g_string_append_c(csv, *cell);
	}
	g_string_append_c(csv, '"');
}

void csv_append_row(GString *csv, const char *const *cells, int count)
{
	for (int i = 0; i < count; i++) {
		if (i > 0)
			g_string_append_c(csv, ',');
		append_cell(csv, cells[i]);
	}
	g_string_append(csv, "\r\n");
}
