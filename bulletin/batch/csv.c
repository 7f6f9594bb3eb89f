#include "batch/csv.h"
#include "batch/batch_remarks.h"

#include <string.h>

enum {
	WINDOW_BYTES = 64 * 1024,
	LONGEST_SEQUENCE = 6, /* bytes that tell a character, or that there is none */
};

/* The replacement character: it stands where a letter could not be kept. */
static const gunichar LOST_LETTER = 0xFFFD;

/* Bytes gathered for the cells of one row. */
typedef struct {
	char *bytes;
	size_t count;
	size_t size;
} Gathered;

struct CsvReader {
	Arena *arena;
	Remarks *remarks;
	CsvSource source;
	void *owner;
	char *window;
	const char *at, *end; /* what of the window is still to be read */
	bool is_source_ended;
	bool is_foreign; /* it is no CSV */
	Place here;
	bool has_utf8_letter; /* beyond ASCII */
	bool is_encoding_told;
	int spoilt_line; /* the last line of which a spoilt letter was told */
	/* of the row that is being read */
	Gathered text;
	CsvCell *cells;
	size_t *starts; /* of each cell in the text */
	int count;
	bool has_faulty_quotes;
};

/* Moves what is left to the front of the window and fills the rest. */
static void fill_window(CsvReader *reader)
{
	size_t left = (size_t)(reader->end - reader->at);
	memmove(reader->window, reader->at, left);
	while (left < WINDOW_BYTES) {
		size_t got = reader->source(reader->owner, reader->window + left,
			WINDOW_BYTES - left);
		reader->is_source_ended = got == 0;
		if (got == 0)
			break;
		left += got;
	}
	reader->at = reader->window;
	reader->end = reader->window + left;
}

/* Whether there is a further byte; then a whole character is in the window. */
static bool has_more(CsvReader *reader)
{
	if (reader->end - reader->at < LONGEST_SEQUENCE && !reader->is_source_ended)
		fill_window(reader);
	return reader->at < reader->end;
}

static bool is_at(CsvReader *reader, char byte)
{
	return has_more(reader) && *reader->at == byte;
}

static bool is_line_end(CsvReader *reader)
{
	return is_at(reader, '\r') || is_at(reader, '\n');
}

static bool is_cell_end(CsvReader *reader)
{
	return !has_more(reader) || *reader->at == ',' || *reader->at == '\r' ||
		*reader->at == '\n';
}

/* Moves past one line end. */
static void take_line_end(CsvReader *reader)
{
	bool is_pair = reader->end - reader->at >= 2 && memcmp(reader->at, "\r\n", 2) == 0;
	reader->at += is_pair ? 2 : 1;
	reader->here.line++;
	reader->here.column = 1;
}

/* With those that end lines (U+2028, 2029) or turn the letters after them (U+202A to 202E). */
static bool is_control(gunichar letter)
{
	return (letter < 0x20 && letter != '\t') || (letter >= 0x7F && letter < 0xA0) ||
		(letter >= 0x2028 && letter <= 0x202E);
}

/*
 * The letter that a byte is in Windows-1252, where it most likely is that: the
 * letters that western Europe writes, and the quotes and dashes that word
 * processors put in. Elsewhere the old encodings of Macintosh and DOS have
 * theirs, so that there is no telling. NULL or to be freed.
 */
static char *letter_of_windows(unsigned char byte)
{
	bool is_likely = (byte >= 0xC0 && byte != 0xD7 && byte != 0xF7) ||
		(byte >= 0x91 && byte <= 0x97) || byte == 0x80 || byte == 0xA3;
	return is_likely ? g_convert((char *)&byte, 1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL)
			 : NULL;
}

/*
 * Once a file: whoever saves it again mends all of them. Where there were
 * letters in UTF-8 before, or one is cut off, it is no other encoding.
 */
static void remark_on_encoding(CsvReader *reader, bool is_cut_off)
{
	if (reader->is_encoding_told)
		return;
	reader->is_encoding_told = true;
	g_autofree char *letter = letter_of_windows((unsigned char)*reader->at);
	if (letter && !reader->has_utf8_letter && !is_cut_off)
		remarks_add(reader->remarks, reader->here, CSV_WINDOWS, letter);
	else
		remarks_add(reader->remarks, reader->here, CSV_NOT_UTF8);
}

/* Once a line: a list that was spoilt on its way here is so in every cell. */
static void remark_on_spoilt(CsvReader *reader, gunichar letter)
{
	if (reader->spoilt_line == reader->here.line)
		return;
	reader->spoilt_line = reader->here.line;
	if (letter == LOST_LETTER)
		remarks_add(reader->remarks, reader->here, CSV_LOST_LETTER);
	else
		remarks_add(reader->remarks, reader->here, CSV_CONTROL, letter);
}

/* Moves past one character; what cannot be text becomes U+FFFD, with its remark. */
static gunichar take_character(CsvReader *reader)
{
	/* Not g_utf8_get_char_validated alone: it takes a NUL byte for the end of the text. */
	gunichar letter = *reader->at == '\0'
		? 0
		: g_utf8_get_char_validated(reader->at, reader->end - reader->at);
	bool is_utf8 = letter < 0x110000;
	reader->has_utf8_letter |= is_utf8 && letter >= 0x80;
	if (!is_utf8)
		remark_on_encoding(reader, letter == (gunichar)-2);
	else if (is_control(letter) || letter == LOST_LETTER)
		remark_on_spoilt(reader, letter);
	reader->at += is_utf8 && letter != 0 ? g_utf8_skip[(guchar)*reader->at] : 1;
	reader->here.column++;
	return is_utf8 && !is_control(letter) ? letter : LOST_LETTER;
}

static void make_room(CsvReader *reader, size_t length)
{
	Gathered *text = &reader->text;
	if (text->count + length <= text->size)
		return;
	size_t size = MAX(2 * text->size, text->count + length);
	char *bytes = arena_alloc(reader->arena, size);
	if (text->count > 0)
		memcpy(bytes, text->bytes, text->count);
	text->bytes = bytes;
	text->size = size;
}

/* Adds bytes to the cell that is being read: as many whole characters as a cell may have. */
static void keep(CsvReader *reader, CsvCell *cell, const char *bytes, size_t length)
{
	size_t room = CSV_LONGEST_CELL - (reader->text.count - reader->starts[reader->count]);
	if (cell->is_cut)
		return;
	if (length > room) {
		cell->is_cut = true;
		for (length = room; length > 0 && ((guchar)bytes[length] & 0xC0) == 0x80;)
			length--;
	}
	make_room(reader, length + 1);
	memcpy(reader->text.bytes + reader->text.count, bytes, length);
	reader->text.count += length;
}

static void keep_character(CsvReader *reader, CsvCell *cell)
{
	char bytes[LONGEST_SEQUENCE];
	int length = g_unichar_to_utf8(take_character(reader), bytes);
	keep(reader, cell, bytes, (size_t)length);
}

/* The letters that stand most often go in one piece: those of ASCII but for marks and line ends. */
static void keep_plain_run(CsvReader *reader, CsvCell *cell)
{
	const char *at = reader->at;
	while (at < reader->end && *at >= ' ' && *at < 0x7F && *at != ',' && *at != '"')
		at++;
	keep(reader, cell, reader->at, (size_t)(at - reader->at));
	reader->here.column += (int)(at - reader->at);
	reader->at = at;
}

static void skip_blanks(CsvReader *reader)
{
	while (is_at(reader, ' ') || is_at(reader, '\t'))
		take_character(reader);
}

static void remark_on_quote(CsvReader *reader)
{
	remarks_add(reader->remarks, reader->here, CSV_QUOTE);
	reader->has_faulty_quotes = true;
}

/* What stands in quotation marks, up to the one that closes; "" is one mark. */
static void read_quoted(CsvReader *reader, CsvCell *cell)
{
	take_character(reader);
	while (has_more(reader)) {
		if (is_line_end(reader)) {
			take_line_end(reader);
			keep(reader, cell, "\n", 1);
		} else if (*reader->at != '"') {
			keep_plain_run(reader, cell);
			if (has_more(reader) && !is_line_end(reader) && *reader->at != '"')
				keep_character(reader, cell);
		} else {
			take_character(reader);
			if (!is_at(reader, '"'))
				return;
			keep_character(reader, cell);
		}
	}
	remarks_add(reader->remarks, cell->place, CSV_UNCLOSED);
	reader->has_faulty_quotes = true;
}

static void read_plain(CsvReader *reader, CsvCell *cell)
{
	bool is_told = false;
	while (!is_cell_end(reader)) {
		keep_plain_run(reader, cell);
		if (is_cell_end(reader))
			break;
		if (*reader->at == '"' && !is_told) {
			remark_on_quote(reader);
			is_told = true;
		}
		keep_character(reader, cell);
	}
}

/* After the closing mark nothing but blanks may stand. */
static void read_after_quotes(CsvReader *reader, CsvCell *cell)
{
	skip_blanks(reader);
	if (!is_cell_end(reader))
		remark_on_quote(reader);
	while (!is_cell_end(reader))
		keep_character(reader, cell);
}

static CsvCell read_cell(CsvReader *reader)
{
	skip_blanks(reader);
	CsvCell cell = { .place = reader->here };
	if (is_at(reader, '"')) {
		read_quoted(reader, &cell);
		read_after_quotes(reader, &cell);
	} else {
		read_plain(reader, &cell);
	}
	make_room(reader, 1);
	reader->text.bytes[reader->text.count++] = '\0';
	return cell;
}

/* Room for one more cell; those that are too many share the last one. */
static void begin_cell(CsvReader *reader)
{
	if (reader->count == CSV_MOST_CELLS)
		reader->text.count = reader->starts[--reader->count];
	reader->starts[reader->count] = reader->text.count;
}

/* Now that the text moves no more: where each cell stands in it. */
static bool place_cells(CsvReader *reader)
{
	bool has_text = false;
	for (int i = 0; i < reader->count; i++) {
		reader->cells[i].text = g_strstrip(reader->text.bytes + reader->starts[i]);
		has_text |= *reader->cells[i].text != '\0';
	}
	return has_text;
}

/* One row and its line end; false where all its cells are empty. */
static bool read_row(CsvReader *reader)
{
	reader->text.count = 0;
	reader->count = 0;
	reader->has_faulty_quotes = false;
	for (;;) {
		begin_cell(reader);
		CsvCell cell = read_cell(reader);
		reader->cells[reader->count++] = cell;
		if (!is_at(reader, ','))
			break;
		take_character(reader);
	}
	if (has_more(reader))
		take_line_end(reader);
	return place_cells(reader);
}

/* What a file begins with that is saved otherwise. */
static bool begins_with(CsvReader *reader, const char *bytes, size_t length)
{
	return has_more(reader) && (size_t)(reader->end - reader->at) >= length &&
		memcmp(reader->at, bytes, length) == 0;
}

/*
 * UTF-16 by its byte order mark, or by its first letter, of which one byte is
 * 0; workbooks by the signatures of ZIP and of the Compound File Binary Format.
 */
static void look_at_beginning(CsvReader *reader)
{
	bool is_utf16 = begins_with(reader, "\xFF\xFE", 2) || begins_with(reader, "\xFE\xFF", 2) ||
		(has_more(reader) && reader->end - reader->at >= 2 &&
			(reader->at[0] == '\0') != (reader->at[1] == '\0'));
	bool is_workbook = begins_with(reader, "PK\x03\x04", 4) ||
		begins_with(reader, "\xD0\xCF\x11\xE0", 4);
	if (is_utf16)
		remarks_add(reader->remarks, reader->here, CSV_UTF16);
	if (is_workbook)
		remarks_add(reader->remarks, reader->here, CSV_WORKBOOK);
	reader->is_foreign = is_utf16 || is_workbook;
	if (begins_with(reader, "\xEF\xBB\xBF", 3))
		reader->at += 3;
}

CsvReader *csv_reader_new(Arena *arena, const char *file, CsvSource source, void *owner,
	Remarks *remarks)
{
	CsvReader *reader = arena_new(arena, CsvReader, 1);
	reader->arena = arena;
	reader->source = source;
	reader->owner = owner;
	reader->window = arena_alloc(arena, WINDOW_BYTES);
	reader->cells = arena_new(arena, CsvCell, CSV_MOST_CELLS);
	reader->starts = arena_new(arena, size_t, CSV_MOST_CELLS);
	reader->here.file = file;
	csv_restart(reader, remarks);
	return reader;
}

void csv_restart(CsvReader *reader, Remarks *remarks)
{
	reader->remarks = remarks;
	reader->at = reader->end = reader->window;
	reader->is_source_ended = false;
	reader->is_encoding_told = reader->has_utf8_letter = false;
	reader->spoilt_line = 0;
	reader->here.line = reader->here.column = 1;
	look_at_beginning(reader);
}

bool csv_next(CsvReader *reader, CsvRow *row)
{
	while (!reader->is_foreign && has_more(reader)) {
		if (!read_row(reader))
			continue;
		*row = (CsvRow){ reader->cells, reader->count, reader->cells[0].place,
			reader->has_faulty_quotes };
		return true;
	}
	return false;
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
