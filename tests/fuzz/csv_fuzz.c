/*
 * The schools list: any bytes are read to the end, each further pass gives
 * what the first one counted, and it makes a packing list that is a schools
 * list again, with the same schools.
 */
#include "../batch/list_in_memory.h"
#include "batch/csv.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void assert_same_but_neutral(const char *written, const char *read)
{
	bool is_formula = *written && strchr("=+-@", *written);
	g_assert_cmpstr(written, ==, is_formula ? read + 1 : read);
}

static void append_school(GString *csv, const School *school)
{
	g_autofree char *copies = g_strdup_printf("%d", school->copies);
	csv_append_row(csv,
		(const char *[]){ school->id, school->name, school->address1, school->address2,
			school->town, school->postcode, copies },
		SCHOOL_FIELD_COUNT);
}

/* The whole of a list that was checked, as a list of ours. */
static GString *written_again(Arena *arena, SchoolsFile *list, const Schools *schools)
{
	GString *csv = g_string_new("id,name,address1,address2,town,postcode,copies\r\n");
	School school;
	int count = 0, copies = 0;
	while (schools_next(list, arena, &school)) {
		append_school(csv, &school);
		count++;
		copies += school.copies;
	}
	g_assert_true(schools_end(list));
	g_assert_cmpint(count, ==, schools->count);
	g_assert_cmpint(copies, ==, schools->copies);
	return csv;
}

static void assert_comes_back(Arena *arena, SchoolsFile *list, const Schools *schools)
{
	g_autoptr(GString) csv = written_again(arena, list, schools);
	const char *path;
	int file = list_open(arena, (Text){ csv->str, csv->len }, &path);
	g_autoptr(SchoolsFile) again = schools_open(arena, path, remarks_new(arena));
	/* an apostrophe may make the longest cell too long */
	School before, after;
	if (schools_check(again, NULL, 0))
		while (schools_next(list, arena, &before)) {
			g_assert_true(schools_next(again, arena, &after));
			g_assert_cmpstr(after.id, ==, before.id);
			assert_same_but_neutral(before.name, after.name);
			assert_same_but_neutral(before.town, after.town);
		}
	close(file);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static Arena *arena;
	if (!arena)
		arena = arena_open();
	arena_reset(arena);
	Remarks *remarks = remarks_new(arena);
	const char *path;
	int file = list_open(arena, (Text){ (const char *)data, size }, &path);
	g_autoptr(SchoolsFile) list = schools_open(arena, path, remarks);
	const Schools *schools = schools_check(list, NULL, 0);
	g_assert_cmpint(schools == NULL, ==, remarks_count_of(remarks, REMARK_ERROR) > 0);
	if (schools)
		assert_comes_back(arena, list, schools);
	close(file);
	return 0;
}
