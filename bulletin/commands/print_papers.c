#include "commands/print_papers.h"
#include "batch/packing.h"

/* The round's own date: papers that are made again have the bytes they had. */
Papers print_papers_about(const PrintRun *run)
{
	return (Papers){ run->here->arena, run->home, approval_draft(run->approval),
		approval_edition(run->approval), approval_circulated_at(run->approval),
		run->here->remarks };
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
static Fields *write_rows(PrintRun *run, const Packing *packing, GString *csv, int *count)
{
	Arena *arena = run->here->arena;
	Fields *fields = NULL;
	School school;
	packing_csv_head(csv);
	while (schools_next(run->list, arena, &school)) {
		*arena_push(arena, fields, *count) = fields_of_school(arena, &school);
		packing_csv_row(csv, packing, &school, *count);
	}
	return fields;
}

bool print_papers(PrintRun *run, Delivery *delivery)
{
	Remarks *remarks = run->here->remarks;
	const Papers about = print_papers_about(run);
	Packing packing = packing_of(run->here->arena, run->layout,
		approval_page_count(run->approval));
	g_autoptr(GString) csv = g_string_new(NULL);
	int count = 0;
	const Fields *fields = write_rows(run, &packing, csv, &count);
	if (!schools_end(run->list))
		return false;
	invocation_progress(run->here, "setting %d slips", count);
	Text slips = papers_slips(&about, fields, count);
	invocation_progress_end(run->here);
	print_note_file(run, "slips.pdf", "an address slip for each school");
	print_note_file(run, "packing.csv", "what goes where");
	if (!slips.bytes || !delivery)
		return slips.bytes;
	return delivery_add(delivery, "slips.pdf", slips, remarks) &&
		delivery_add(delivery, "packing.csv", (Text){ csv->str, csv->len }, remarks);
}
