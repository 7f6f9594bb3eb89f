#include "batch/schools.h"
#include "batch/batch_remarks.h"
#include "batch/csv.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

typedef enum { MAY_BE_EMPTY, EMPTY_IS_WARNED, MUST_BE_FILLED } Need;

typedef struct {
	const char *name;
	Need need;
	size_t offset; /* of its text in School; copies are a number and have none */
} Column;

enum { COLUMN_ID = 0, COLUMN_COPIES = 6, COLUMN_COUNT = 7 };

static const Column columns[COLUMN_COUNT] = {
	[COLUMN_ID] = { "id", MUST_BE_FILLED, offsetof(School, id) },
	{ "name", MUST_BE_FILLED, offsetof(School, name) },
	{ "address1", EMPTY_IS_WARNED, offsetof(School, address1) },
	{ "address2", MAY_BE_EMPTY, offsetof(School, address2) },
	{ "town", EMPTY_IS_WARNED, offsetof(School, town) },
	{ "postcode", EMPTY_IS_WARNED, offsetof(School, postcode) },
	[COLUMN_COPIES] = { "copies", MUST_BE_FILLED, 0 },
};

/* Which cell of a row holds each column; -1 where the head does not name it. */
typedef struct {
	int cells[COLUMN_COUNT];
	int count; /* of cells in a row */
} Head;

typedef struct {
	Arena *arena;
	Remarks *remarks;
	Head head;
	GHashTable *lines; /* id to the line it stands on */
} Reader;

static bool is_column(const char *name)
{
	for (int i = 0; i < COLUMN_COUNT; i++)
		if (g_ascii_strcasecmp(columns[i].name, name) == 0)
			return true;
	return false;
}

static int find_column(Reader *reader, const CsvRow *row, const char *name)
{
	int found = -1;
	for (int i = 0; i < row->count; i++) {
		if (g_ascii_strcasecmp(row->cells[i].text, name) != 0)
			continue;
		if (found >= 0)
			remarks_add(reader->remarks, row->cells[i].place, SCHOOLS_DOUBLE_COLUMN,
				name);
		else
			found = i;
	}
	return found;
}

/* Names the column that was probably meant: one that nothing else is read from. */
static void remark_on_missing(Reader *reader, const CsvRow *row, const char *name)
{
	const char **others = arena_new(reader->arena, const char *, row->count);
	int count = 0;
	for (int i = 0; i < row->count; i++)
		if (!is_column(row->cells[i].text))
			others[count++] = row->cells[i].text;
	const char *nearest = text_nearest(name, others, count);
	remarks_add(reader->remarks, row->place, SCHOOLS_MISSING_COLUMN, name,
		nearest ? arena_printf(reader->arena, "; is it the one called \"%s\"?", nearest)
			: "");
}

/* Spreadsheets of some countries divide by semicolons or tabs and still say CSV. */
static const char *other_separator(const CsvRow *row)
{
	return row->count > 1                      ? NULL
		: strchr(row->cells[0].text, ';')  ? "semicolons"
		: strchr(row->cells[0].text, '\t') ? "tabs"
						   : NULL;
}

static void read_head(Reader *reader, const CsvRow *row)
{
	const char *separator = other_separator(row);
	if (separator)
		remarks_add(reader->remarks, row->place, SCHOOLS_SEPARATOR, separator);
	reader->head.count = row->count;
	for (int i = 0; i < COLUMN_COUNT; i++) {
		reader->head.cells[i] = find_column(reader, row, columns[i].name);
		if (reader->head.cells[i] < 0 && !separator)
			remark_on_missing(reader, row, columns[i].name);
	}
}

/* What holds of every cell that is printed. */
static void check_cell(Reader *reader, const CsvCell *cell, const Column *column)
{
	if (*cell->text == '\0' && column->need == MUST_BE_FILLED)
		remarks_add(reader->remarks, cell->place, SCHOOLS_EMPTY_CELL, column->name);
	if (*cell->text == '\0' && column->need == EMPTY_IS_WARNED)
		remarks_add(reader->remarks, cell->place, SCHOOLS_NO_ADDRESS, column->name);
	if (strchr(cell->text, '\n'))
		remarks_add(reader->remarks, cell->place, SCHOOLS_LINE_END, column->name);
	long length = g_utf8_strlen(cell->text, -1);
	if (length > SCHOOL_LONGEST_CELL)
		remarks_add(reader->remarks, cell->place, SCHOOLS_LONG_CELL, length,
			SCHOOL_LONGEST_CELL);
}

static void check_id(Reader *reader, const CsvCell *cell)
{
	if (*cell->text == '\0')
		return;
	if (!text_is_id(cell->text)) {
		remarks_add(reader->remarks, cell->place, SCHOOLS_ID, cell->text);
		return;
	}
	int first = GPOINTER_TO_INT(g_hash_table_lookup(reader->lines, cell->text));
	if (first > 0)
		remarks_add(reader->remarks, cell->place, SCHOOLS_DOUBLE_ID, cell->text, first);
	else
		g_hash_table_insert(reader->lines, (char *)cell->text,
			GINT_TO_POINTER(cell->place.line));
}

static int read_copies(Reader *reader, const CsvCell *cell)
{
	enum { MOST_DIGITS = 9 };
	bool is_number = strspn(cell->text, "0123456789") == strlen(cell->text) &&
		strlen(cell->text) <= MOST_DIGITS;
	int copies = is_number ? atoi(cell->text) : 0;
	bool is_possible = copies >= 1 && copies <= SCHOOL_MOST_COPIES;
	if (!is_possible && *cell->text != '\0')
		remarks_add(reader->remarks, cell->place, SCHOOLS_COPIES, cell->text);
	return is_possible ? copies : 0;
}

static School read_school(Reader *reader, const CsvRow *row)
{
	School school = { .place = row->place };
	if (row->count != reader->head.count) {
		if (!row->has_faulty_quotes)
			remarks_add(reader->remarks, row->place, SCHOOLS_CELL_COUNT, row->count,
				reader->head.count);
		return school;
	}
	for (int i = 0; i < COLUMN_COUNT; i++) {
		if (reader->head.cells[i] < 0)
			continue;
		const CsvCell *cell = &row->cells[reader->head.cells[i]];
		check_cell(reader, cell, &columns[i]);
		if (i == COLUMN_ID)
			check_id(reader, cell);
		if (i == COLUMN_COPIES)
			school.copies = read_copies(reader, cell);
		else
			*(const char **)((char *)&school + columns[i].offset) = cell->text;
	}
	return school;
}

static void read_rows(Reader *reader, const CsvTable *table, Schools *schools)
{
	School *items = NULL;
	if (table->count > 0)
		read_head(reader, &table->rows[0]);
	for (int i = 1; i < table->count; i++) {
		School school = read_school(reader, &table->rows[i]);
		schools->copies += school.copies;
		*arena_push(reader->arena, items, schools->count) = school;
	}
	schools->items = items;
}

const Schools *schools_read(Arena *arena, const char *file, Text source, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	g_autoptr(GHashTable) lines = g_hash_table_new(g_str_hash, g_str_equal);
	Reader reader = { .arena = arena, .remarks = remarks, .lines = lines };
	Schools *schools = arena_new(arena, Schools, 1);
	schools->sha256 = text_sha256(arena, source.bytes, source.length);

	CsvTable table = csv_read(arena, file, source, remarks);
	read_rows(&reader, &table, schools);
	if (schools->count == 0 && !remarks_failed_since(remarks, before))
		remarks_add(remarks, (Place){ .file = file }, SCHOOLS_EMPTY);
	return remarks_failed_since(remarks, before) ? NULL : schools;
}

static bool is_among(const char *word, const char *const *words, int count)
{
	for (int i = 0; i < count; i++)
		if (strcmp(word, words[i]) == 0)
			return true;
	return false;
}

const Schools *schools_only(Arena *arena, const Schools *schools, const char *const *ids, int count,
	Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	const char **known = arena_new(arena, const char *, schools->count);
	for (int i = 0; i < schools->count; i++)
		known[i] = schools->items[i].id;
	for (int i = 0; i < count; i++) {
		if (is_among(ids[i], known, schools->count))
			continue;
		const char *nearest = text_nearest(ids[i], known, schools->count);
		/* It is asked for on the command line, so it has no place in the list. */
		remarks_add(remarks, (Place){ 0 }, SCHOOLS_UNKNOWN, ids[i],
			nearest ? arena_printf(arena, "; did you mean \"%s\"?", nearest) : "");
	}
	if (remarks_failed_since(remarks, before))
		return NULL;

	Schools *chosen = arena_new(arena, Schools, 1);
	School *items = NULL;
	for (int i = 0; i < schools->count; i++) {
		if (!is_among(schools->items[i].id, ids, count))
			continue;
		*arena_push(arena, items, chosen->count) = schools->items[i];
		chosen->copies += schools->items[i].copies;
	}
	chosen->items = items;
	chosen->sha256 = schools->sha256;
	return chosen;
}
