#include "batch/packing.h"
#include "batch/csv.h"

static void append_school(Arena *arena, GString *csv, const School *school, int slip)
{
	const char *const cells[] = {
		arena_printf(arena, "%d", slip),
		school->id,
		school->name,
		school->address1,
		school->address2,
		school->town,
		school->postcode,
		arena_printf(arena, "%d", school->copies),
	};
	csv_append_row(csv, cells, G_N_ELEMENTS(cells));
}

Text packing_csv(Arena *arena, const School *schools, int count)
{
	static const char *const head[] = { "slip", "id", "name", "address1", "address2", "town",
		"postcode", "copies" };
	g_autoptr(GString) csv = g_string_new(NULL);
	csv_append_row(csv, head, G_N_ELEMENTS(head));
	for (int i = 0; i < count; i++)
		append_school(arena, csv, &schools[i], i + 1);
	return (Text){ arena_bytes(arena, csv->str, csv->len), csv->len };
}
