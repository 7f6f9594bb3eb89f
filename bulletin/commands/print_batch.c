#include "commands/print_batch.h"
#include "batch/packing.h"

static const Schools *choose_schools(Invocation *here, const Schools *schools, const char *only)
{
	/* g_strsplit finds no word in "", where one is asked for that is no school */
	g_auto(GStrv) ids = g_strsplit(*only ? only : " ", ",", -1);
	int count = (int)g_strv_length(ids);
	for (int i = 0; i < count; i++)
		g_strstrip(ids[i]);
	return schools_only(here->arena, schools, (const char *const *)ids, count, here->remarks);
}

const Schools *print_schools(Invocation *here, const Home *home, const char *only)
{
	char *file = path_from_here(here->arena,
		arena_printf(here->arena, "%s/schools.csv", home->folder));
	Text source = text_read(here->arena, file, SCHOOLS_LARGEST_BYTES, here->remarks);
	if (!source.bytes)
		return NULL;
	const Schools *schools = schools_read(here->arena, file, source, here->remarks);
	return schools && only ? choose_schools(here, schools, only) : schools;
}

/* As the layout "slip" names them. */
static Fields fields_of_school(Arena *arena, const School *school)
{
	static const char *const names[] = { "school.id", "school.name", "school.address1",
		"school.address2", "school.town", "school.postcode", "school.copies" };
	const char *const values[] = { school->id, school->name, school->address1, school->address2,
		school->town, school->postcode, arena_printf(arena, "%d", school->copies) };
	const char **kept = arena_new(arena, const char *, G_N_ELEMENTS(values));
	Place *places = arena_new(arena, Place, G_N_ELEMENTS(values));
	for (size_t i = 0; i < G_N_ELEMENTS(values); i++) {
		kept[i] = values[i];
		places[i] = school->place;
	}
	return (Fields){ names, kept, places, G_N_ELEMENTS(names) };
}

bool print_papers(Invocation *here, const Home *home, const Approval *approval,
	const Schools *schools, int64_t now, DeliveryPapers *papers)
{
	invocation_progress(here, "setting %d slips", schools->count);
	Fields *fields = arena_new(here->arena, Fields, schools->count);
	for (int i = 0; i < schools->count; i++)
		fields[i] = fields_of_school(here->arena, &schools->items[i]);
	papers->slips = pipeline_slips(here->arena, home, approval_draft(approval), fields,
		schools->count, now, here->remarks);
	papers->packing = packing_csv(here->arena, schools);
	invocation_progress_end(here);
	return papers->slips.bytes != NULL;
}
