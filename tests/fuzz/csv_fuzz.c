/*
 * The schools list: any bytes are read to the end, and what is taken makes a
 * packing list that is a schools list again, with the same schools.
 */
#include "batch/packing.h"
#include "batch/schools.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void assert_same_but_neutral(const char *written, const char *read)
{
	bool is_formula = *written && strchr("=+-@", *written);
	g_assert_cmpstr(written, ==, is_formula ? read + 1 : read);
}

static void assert_comes_back(Arena *arena, const Schools *schools, Remarks *remarks)
{
	Text csv = packing_csv(arena, schools);
	const Schools *again = schools_read(arena, "packing.csv", csv, remarks);
	if (!again)
		return; /* an apostrophe may make the longest cell too long */
	g_assert_cmpint(again->count, ==, schools->count);
	g_assert_cmpint(again->copies, ==, schools->copies);
	for (int i = 0; i < schools->count; i++) {
		g_assert_cmpstr(again->items[i].id, ==, schools->items[i].id);
		assert_same_but_neutral(schools->items[i].name, again->items[i].name);
		assert_same_but_neutral(schools->items[i].town, again->items[i].town);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static Arena *arena;
	if (!arena)
		arena = arena_open();
	arena_reset(arena);
	Remarks *remarks = remarks_new(arena);
	Text source = { arena_bytes(arena, data, size), size };
	const Schools *schools = schools_read(arena, "schools.csv", source, remarks);
	g_assert_cmpint(schools == NULL, ==, remarks_count_of(remarks, REMARK_ERROR) > 0);
	if (schools)
		assert_comes_back(arena, schools, remarks);
	return 0;
}
