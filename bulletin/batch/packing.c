#include "batch/packing.h"
#include "batch/csv.h"

#include <math.h>

static const double stack_most_mm = 25;
static const double letter_most_mm = 20, letter_most_g = 650;
static const double envelope_width_mm = 229, envelope_height_mm = 324; /* C4, ISO 269 */
static const double carton_most_mm = 150, carton_most_g = 13000;

/* So that three sheets of a third of the limit are within it. */
static const double rounding = 1e-9;

Packing packing_of(Arena *arena, const Layout *layout, int sheets_a_copy)
{
	FinishedSheet sheet = finished_sheet_of(layout);
	return (Packing){
		.sheet = sheet,
		.sheets_a_copy = sheets_a_copy,
		.pouch = layout_pouch_words(arena, layout),
	};
}

/* How many whole sheets go into so much; one goes, whatever it is. */
static int sheets_within(double most, double each)
{
	return MAX(1, (int)floor(most / each + rounding));
}

static int parts_of(int sheets, int most)
{
	return (sheets + most - 1) / most;
}

static bool goes_in_envelope(const FinishedSheet *sheet, int sheets)
{
	double thickness = sheets * sheet->thickness;
	return thickness <= letter_most_mm && sheets * sheet->weight <= letter_most_g &&
		sheet->width + thickness <= envelope_width_mm &&
		sheet->height + thickness <= envelope_height_mm;
}

Parcel packing_parcel(const Packing *packing, int copies)
{
	const FinishedSheet *sheet = &packing->sheet;
	int sheets = copies * packing->sheets_a_copy;
	int a_carton = MIN(sheets_within(carton_most_mm, sheet->thickness),
		sheets_within(carton_most_g, sheet->weight));
	bool is_letter = goes_in_envelope(sheet, sheets);
	return (Parcel){
		.copies = copies,
		.sheets = sheets,
		.stacks = parts_of(sheets, sheets_within(stack_most_mm, sheet->thickness)),
		.envelopes = is_letter ? 1 : 0,
		.cartons = is_letter ? 0 : parts_of(sheets, a_carton),
		.weight = sheets * sheet->weight,
	};
}

void packing_add(PackingTotals *totals, const Parcel *parcel, int schools)
{
	totals->schools += schools;
	totals->copies += (int64_t)schools * parcel->copies;
	totals->sheets += (int64_t)schools * parcel->sheets;
	totals->stacks += (int64_t)schools * parcel->stacks;
	totals->envelopes += (int64_t)schools * parcel->envelopes;
	totals->cartons += (int64_t)schools * parcel->cartons;
	totals->weight += schools * parcel->weight;
}

int64_t packing_pouches(const Packing *packing, const PackingTotals *totals)
{
	enum { HUNDRED = 100 };
	int64_t spare = (totals->sheets * POUCH_SPARE_PER_CENT + HUNDRED - 1) / HUNDRED;
	return packing->sheet.is_laminated ? totals->sheets + spare : 0;
}

int64_t packing_pouch_boxes(const Packing *packing, const PackingTotals *totals)
{
	return (packing_pouches(packing, totals) + POUCHES_A_BOX - 1) / POUCHES_A_BOX;
}

void packing_csv_head(GString *csv)
{
	static const char *const head[] = { "slip", "id", "name", "address1", "address2", "town",
		"postcode", "copies", "sheets", "stacks", "pouch", "pouches", "grams", "envelopes",
		"cartons" };
	csv_append_row(csv, head, G_N_ELEMENTS(head));
}

void packing_csv_row(GString *csv, const Packing *packing, const School *school, int slip)
{
	Parcel parcel = packing_parcel(packing, school->copies);
	const int numbers[] = { slip, parcel.copies, parcel.sheets, parcel.stacks,
		packing->sheet.is_laminated ? parcel.sheets : 0, (int)lround(parcel.weight),
		parcel.envelopes, parcel.cartons };
	char rooms[G_N_ELEMENTS(numbers)][TEXT_LONGEST_NUMBER];
	const char *words[G_N_ELEMENTS(numbers)];
	for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++)
		words[i] = text_number(rooms[i], numbers[i]);
	const char *const cells[] = { words[0], school->id, school->name, school->address1,
		school->address2, school->town, school->postcode, words[1], words[2], words[3],
		packing->pouch, words[4], words[5], words[6], words[7] };
	csv_append_row(csv, cells, G_N_ELEMENTS(cells));
}
