#include "commands/print_batch.h"
#include "batch/packing.h"
#include "papers.h"

SchoolsFile *print_schools(Invocation *here, const Home *home, const char *only,
	const Schools **schools)
{
	char *path = path_from_here(here->arena,
		arena_printf(here->arena, "%s/schools.csv", home->folder));
	SchoolsFile *file = schools_open(here->arena, path, here->remarks);
	*schools = NULL;
	if (!file)
		return NULL;
	/* g_strsplit finds no word in "", where one is asked for that is no school */
	g_auto(GStrv) ids = only ? g_strsplit(*only ? only : " ", ",", -1) : NULL;
	int count = ids ? (int)g_strv_length(ids) : 0;
	for (int i = 0; i < count; i++)
		g_strstrip(ids[i]);
	*schools = schools_check(file, (const char *const *)ids, count);
	return file;
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

/* Goes through the list once: a row of the packing list and a slip's fields for each school. */
static Fields *write_rows(Arena *arena, SchoolsFile *list, const Packing *packing, GString *csv,
	int *count)
{
	Fields *fields = NULL;
	School school;
	packing_csv_head(csv);
	while (schools_next(list, arena, &school)) {
		*arena_push(arena, fields, *count) = fields_of_school(arena, &school);
		packing_csv_row(csv, packing, &school, *count);
	}
	return fields;
}

bool print_papers(Invocation *here, const Home *home, const Approval *approval, SchoolsFile *list,
	int64_t now, PrintPapers *papers)
{
	const Papers about = { here->arena, home, approval_draft(approval),
		approval_edition(approval), now, here->remarks };
	const Layout *layout = papers_sheet_layout(&about);
	if (!layout)
		return false;
	Packing packing = packing_of(here->arena, layout, approval_page_count(approval));
	g_autoptr(GString) csv = g_string_new(NULL);
	int count = 0;
	const Fields *fields = write_rows(here->arena, list, &packing, csv, &count);
	if (!schools_end(list))
		return false;
	invocation_progress(here, "setting %d slips", count);
	papers->slips = papers_slips(&about, fields, count);
	papers->packing = (Text){ arena_bytes(here->arena, csv->str, csv->len), csv->len };
	invocation_progress_end(here);
	return papers->slips.bytes != NULL;
}
