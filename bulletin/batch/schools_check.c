#include "batch/batch_remarks.h"
#include "batch/schools_inside.h"

#include <stdlib.h>
#include <string.h>

enum {
	MOST_UNADDRESSED = 100, /* told one by one */
	LONGEST_ID = 64,        /* text_is_id */
};

typedef enum { MAY_BE_EMPTY, EMPTY_IS_WARNED, MUST_BE_FILLED } Need;

static const Need needs[SCHOOL_FIELD_COUNT] = {
	[SCHOOL_ID] = MUST_BE_FILLED,
	[SCHOOL_NAME] = MUST_BE_FILLED,
	[SCHOOL_ADDRESS1] = EMPTY_IS_WARNED,
	[SCHOOL_ADDRESS2] = MAY_BE_EMPTY,
	[SCHOOL_TOWN] = EMPTY_IS_WARNED,
	[SCHOOL_POSTCODE] = EMPTY_IS_WARNED,
	[SCHOOL_COPIES] = MUST_BE_FILLED,
};

/*
 * Ids are compared by eight bytes of each, so that a million take eight
 * megabytes; where two are alike, a second look at the list tells for certain.
 */
typedef struct {
	SchoolsFile *file;
	Remarks *remarks;
	int before;           /* remarks of others */
	GArray *fingerprints; /* guint64, of each id that was read */
	int unaddressed;      /* cells of addresses that are missing */
	int count, copies;    /* of the schools that were chosen */
	int *getting;         /* how many of them get so many copies */
	bool *is_found;       /* each that was chosen */
	const char *first;    /* id */
	char last[sizeof "" + LONGEST_ID];
	int rows;
} Checking;

/* FNV-1a, 64 bits. */
static guint64 fingerprint_of(const char *id)
{
	guint64 print = G_GUINT64_CONSTANT(0xcbf29ce484222325);
	for (; *id; id++)
		print = (print ^ (guchar)*id) * G_GUINT64_CONSTANT(0x100000001b3);
	return print;
}

static bool has_too_many_remarks(const Checking *checking)
{
	return remarks_count(checking->remarks) - checking->before >= SCHOOLS_MOST_REMARKS;
}

/* A million of these would help nobody; how many there are is told at the end. */
static void remark_on_address(Checking *checking, const CsvCell *cell, const char *name)
{
	if (checking->unaddressed++ < MOST_UNADDRESSED)
		remarks_add(checking->remarks, cell->place, SCHOOLS_NO_ADDRESS, name);
}

static void check_length(Checking *checking, const CsvCell *cell)
{
	long length = g_utf8_strlen(cell->text, -1);
	if (length > SCHOOL_LONGEST_CELL)
		remarks_add(checking->remarks, cell->place, SCHOOLS_LONG_CELL,
			cell->is_cut ? "more than " : "", length, SCHOOL_LONGEST_CELL);
}

/* What holds of every cell that is printed. */
static void check_cell(Checking *checking, const CsvCell *cell, SchoolField field)
{
	const char *name = school_field_names[field];
	if (*cell->text == '\0' && needs[field] == MUST_BE_FILLED)
		remarks_add(checking->remarks, cell->place, SCHOOLS_EMPTY_CELL, name);
	if (*cell->text == '\0' && needs[field] == EMPTY_IS_WARNED)
		remark_on_address(checking, cell, name);
	if (strchr(cell->text, '\n'))
		remarks_add(checking->remarks, cell->place, SCHOOLS_LINE_END, name);
	check_length(checking, cell);
}

static void check_id(Checking *checking, const CsvCell *cell)
{
	if (*cell->text == '\0')
		return;
	if (!text_is_id(cell->text)) {
		remarks_add(checking->remarks, cell->place, SCHOOLS_ID, cell->text);
		return;
	}
	guint64 print = fingerprint_of(cell->text);
	g_array_append_val(checking->fingerprints, print);
}

static int check_copies(Checking *checking, const CsvCell *cell)
{
	int copies = school_copies_read(cell->text);
	if (copies == 0 && *cell->text != '\0')
		remarks_add(checking->remarks, cell->place, SCHOOLS_COPIES, cell->text);
	return copies;
}

static void count_school(Checking *checking, const char *id, int copies)
{
	const SchoolsFile *file = checking->file;
	int chosen = schools_choice(file, id);
	if (chosen < 0)
		return;
	if (file->only)
		checking->is_found[chosen] = true;
	if (checking->count++ == 0)
		checking->first = arena_text(file->arena, id);
	g_strlcpy(checking->last, id, sizeof checking->last);
	checking->copies += copies;
	checking->getting[copies]++;
}

static bool has_all_cells(Checking *checking, const CsvRow *row)
{
	int count = checking->file->columns.count;
	if (row->count == count)
		return true;
	if (!row->has_faulty_quotes)
		remarks_add(checking->remarks, row->place, SCHOOLS_CELL_COUNT, row->count,
			row->count == 1 ? "" : "s", count);
	return false;
}

static void check_row(Checking *checking, const CsvRow *row)
{
	if (!has_all_cells(checking, row))
		return;
	const char *id = "";
	int copies = 0;
	for (int i = 0; i < SCHOOL_FIELD_COUNT; i++) {
		SchoolField field = (SchoolField)i;
		const CsvCell *cell = school_cell(&checking->file->columns, row, field);
		if (!cell)
			continue;
		check_cell(checking, cell, field);
		if (field == SCHOOL_ID)
			check_id(checking, cell);
		if (field == SCHOOL_ID)
			id = cell->text;
		if (field == SCHOOL_COPIES)
			copies = check_copies(checking, cell);
	}
	count_school(checking, id, copies);
}

/* false where so much is wrong, or the list so long, that there is no point in going on. */
static bool may_go_on(Checking *checking, const CsvRow *row)
{
	if (has_too_many_remarks(checking))
		remarks_add(checking->remarks, row->place, SCHOOLS_MANY_FAULTS);
	else if (checking->rows == SCHOOLS_MOST)
		remarks_add(checking->remarks, row->place, SCHOOLS_TOO_MANY, SCHOOLS_MOST);
	else
		return true;
	return false;
}

static void check_rows(Checking *checking)
{
	SchoolsFile *file = checking->file;
	CsvRow row;
	schools_restart(file, checking->remarks);
	if (!csv_next(file->reader, &row))
		return;
	file->columns = school_columns_read(file->arena, &row, checking->remarks);
	while (csv_next(file->reader, &row) && may_go_on(checking, &row)) {
		checking->rows++;
		check_row(checking, &row);
	}
}

static int by_number(const void *a, const void *b)
{
	guint64 x = *(const guint64 *)a, y = *(const guint64 *)b;
	return (x > y) - (x < y);
}

/* Keeps those that occur more than once, sorted; gives how many there are. */
static int keep_repeated(GArray *fingerprints)
{
	guint64 *prints = (guint64 *)(void *)fingerprints->data;
	int kept = 0;
	g_array_sort(fingerprints, by_number);
	for (guint i = 1; i < fingerprints->len; i++)
		if (prints[i] == prints[i - 1] && (kept == 0 || prints[kept - 1] != prints[i]))
			prints[kept++] = prints[i];
	return kept;
}

/* Tells of the id in `cell` where it stands in `lines`, by id, and else puts it there. */
static void check_repeated(Checking *checking, GHashTable *lines, const CsvCell *cell)
{
	int first = GPOINTER_TO_INT(g_hash_table_lookup(lines, cell->text));
	if (first > 0)
		remarks_add(checking->remarks, cell->place, SCHOOLS_DOUBLE_ID, cell->text, first);
	else
		g_hash_table_insert(lines, arena_text(checking->file->arena, cell->text),
			GINT_TO_POINTER(cell->place.line));
}

static void check_doubles(Checking *checking)
{
	SchoolsFile *file = checking->file;
	int count = keep_repeated(checking->fingerprints);
	if (count == 0)
		return;
	g_autoptr(GHashTable) lines = g_hash_table_new(g_str_hash, g_str_equal);
	CsvRow row;
	schools_restart(file, remarks_new(file->arena));
	for (int i = 0; i <= checking->rows && csv_next(file->reader, &row); i++) {
		const CsvCell *cell = school_cell(&file->columns, &row, SCHOOL_ID);
		if (i == 0 || row.count != file->columns.count || !cell)
			continue;
		guint64 print = fingerprint_of(cell->text);
		bool is_suspect = bsearch(&print, checking->fingerprints->data, (size_t)count,
			sizeof print, by_number);
		if (is_suspect && text_is_id(cell->text) && !has_too_many_remarks(checking))
			check_repeated(checking, lines, cell);
	}
}

/* Of the ids in the list the one nearest to `wrong`, or NULL. */
static const char *nearest_id(SchoolsFile *file, const char *wrong)
{
	CsvRow row;
	const char *nearest = NULL;
	schools_restart(file, remarks_new(file->arena));
	csv_next(file->reader, &row);
	while (csv_next(file->reader, &row)) {
		const CsvCell *cell = school_cell(&file->columns, &row, SCHOOL_ID);
		const char *both[] = { nearest ? nearest : cell->text, cell->text };
		const char *nearer = text_nearest(wrong, both, 2);
		if (nearer && nearer == cell->text)
			nearest = arena_text(file->arena, nearer);
	}
	return nearest;
}

/* They are asked for on the command line, so they have no place in the list. */
static void check_chosen(Checking *checking)
{
	SchoolsFile *file = checking->file;
	for (int i = 0; i < file->only_count; i++) {
		if (checking->is_found[i])
			continue;
		const char *nearest = nearest_id(file, file->only[i]);
		remarks_add(checking->remarks, (Place){ 0 }, SCHOOLS_UNKNOWN, file->only[i],
			nearest ? arena_printf(file->arena, "; did you mean \"%s\"?", nearest)
				: "");
	}
}

/* What only the whole list tells. */
static void check_whole(Checking *checking)
{
	Place list = { .file = checking->file->path };
	if (checking->unaddressed > MOST_UNADDRESSED)
		remarks_add(checking->remarks, list, SCHOOLS_NO_ADDRESSES,
			checking->unaddressed - MOST_UNADDRESSED);
	if (!schools_was_read(checking->file))
		return;
	check_doubles(checking);
	if (checking->rows == 0 && remarks_count(checking->remarks) == checking->before)
		remarks_add(checking->remarks, list, SCHOOLS_EMPTY);
	else if (checking->rows > 0)
		check_chosen(checking);
}

static void choose(SchoolsFile *file, const char *const *only, int only_count)
{
	file->only = NULL;
	file->only_count = only_count;
	if (!only)
		return;
	const char **sorted = arena_new(file->arena, const char *, only_count);
	for (int i = 0; i < only_count; i++)
		sorted[i] = arena_text(file->arena, only[i]);
	if (only_count > 0)
		qsort(sorted, (size_t)only_count, sizeof *sorted, school_ids_compare);
	file->only = sorted;
}

const Schools *schools_check(SchoolsFile *file, const char *const *only, int only_count)
{
	int before = remarks_count_of(file->remarks, REMARK_ERROR);
	g_autoptr(GArray) fingerprints = g_array_new(FALSE, FALSE, sizeof(guint64));
	choose(file, only, only ? only_count : 0);
	Checking checking = { .file = file,
		.remarks = file->remarks,
		.before = remarks_count(file->remarks),
		.getting = arena_new(file->arena, int, SCHOOL_MOST_COPIES + 1),
		.is_found = arena_new(file->arena, bool, file->only_count),
		.fingerprints = fingerprints };
	check_rows(&checking);
	const char *sha256 = schools_digest(file);
	check_whole(&checking);
	if (remarks_failed_since(file->remarks, before))
		return NULL;

	Schools *schools = arena_new(file->arena, Schools, 1);
	*schools = (Schools){ checking.count, checking.copies, checking.getting, checking.first,
		arena_text(file->arena, checking.last), sha256 };
	file->checked = schools;
	file->is_begun = false;
	return schools;
}
