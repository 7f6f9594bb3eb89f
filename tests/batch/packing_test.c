#include "batch/packing.h"
#include "list_in_memory.h"

#include <criterion/criterion.h>
#include <string.h>

#define HEAD "id,name,address1,address2,town,postcode,copies\n"

static Arena *arena;
static Remarks *remarks;

static void open_remarks(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
}

static void close_remarks(void)
{
	arena_close(arena);
}

TestSuite(packing, .init = open_remarks, .fini = close_remarks);

/* A sealed A4 notice: 216 x 303 mm of film, and paper of 210 x 297 mm in it. */
static Layout notice(int film_microns, int stock_weight)
{
	return (Layout){
		.width = length_from_mm(210),
		.height = length_from_mm(297),
		.pouch_width = length_from_mm(216),
		.pouch_height = length_from_mm(303),
		.film = { .microns = film_microns },
		.stock_weight = stock_weight,
	};
}

static Packing packing_for(Layout layout, int sheets_a_copy)
{
	return packing_of(arena, &layout, sheets_a_copy);
}

/* All schools of a list, each told to `tell`. */
static void each_school(const char *source, void (*tell)(const School *, int, void *), void *about)
{
	const char *path;
	int file = list_open(arena, text_from(source), &path), number = 0;
	g_autoptr(SchoolsFile) list = schools_open(arena, path, remarks);
	cr_assert_not_null(schools_check(list, NULL, 0));
	School school;
	while (schools_next(list, arena, &school))
		tell(&school, ++number, about);
	cr_assert(schools_end(list));
	close(file);
}

typedef struct {
	const Packing *packing;
	GString *csv;
} Writing;

static void write_row(const School *school, int number, void *about)
{
	const Writing *writing = about;
	packing_csv_row(writing->csv, writing->packing, school, number);
}

static const char *csv_of(const Packing *packing, const char *source)
{
	g_autoptr(GString) csv = g_string_new(NULL);
	packing_csv_head(csv);
	each_school(source, write_row, &(Writing){ packing, csv });
	return arena_text(arena, csv->str);
}

static void keep_school(const School *school, int number, void *about)
{
	(void)number;
	*(School *)about = *school;
}

Test(packing, has_a_row_a_school_with_the_page_of_its_slip)
{
	Packing packing = packing_for(notice(80, 120), 1);
	const char *csv = csv_of(&packing,
		HEAD "oak,\"Oak, Upper\",1 High Street,,Marsh,XY1 1AA,3\n"
		     "elm,Elm,2 Low Lane,Upper End,Ford,XY2 2BB,400\n");
	cr_assert_str_eq(csv,
		"slip,id,name,address1,address2,town,postcode,copies,sheets,stacks,pouch,pouches,"
		"grams,envelopes,cartons\r\n"
		"1,oak,\"Oak, Upper\",1 High Street,,Marsh,XY1 1AA,3,3,1,A4,3,59,1,0\r\n"
		"2,elm,Elm,2 Low Lane,Upper End,Ford,XY2 2BB,400,400,5,A4,400,7853,0,1\r\n");
}

Test(packing, carries_no_formula_from_the_schools_list)
{
	Packing packing = packing_for(notice(80, 120), 1);
	const char *csv = csv_of(&packing, HEAD "oak,\"=HYPERLINK(\"\"x\"\")\",@a,+b,-c,=1+1,3\n");
	cr_assert(strstr(csv, "\"'=HYPERLINK(\"\"x\"\")\",\"'@a\",\"'+b\",\"'-c\",\"'=1+1\""), "%s",
		csv);
}

Test(packing, is_a_schools_list_again)
{
	Packing packing = packing_for(notice(80, 120), 1);
	const char *csv = csv_of(&packing,
		HEAD "oak,\"Oak \"\"O\"\", Upper\",1 High Street,,Marsh,XY1 1AA,3\n");
	School again;
	each_school(csv, keep_school, &again);
	cr_assert_str_eq(again.name, "Oak \"O\", Upper");
	cr_assert_eq(again.copies, 3);
}

Test(packing, takes_film_twice_and_paper_once)
{
	Layout layout = notice(80, 120);
	FinishedSheet sheet = finished_sheet_of(&layout);
	cr_expect_float_eq(sheet.thickness, 0.160 + 0.150, 1e-6);
	/* 0.06237 m2 of paper, and twice 0.065448 m2 of film of 92.8 g/m2 */
	cr_expect_float_eq(sheet.weight, 7.4844 + 12.1471, 1e-3);
	cr_expect_float_eq(sheet.width, 216, 0.01);
	cr_expect_float_eq(sheet.height, 303, 0.01);
	cr_expect(!sheet.is_by_the_usual);
}

Test(packing, of_a_sheet_without_a_pouch_has_no_film)
{
	Layout layout = notice(80, 160);
	layout.pouch_width = layout.pouch_height = 0;
	FinishedSheet sheet = finished_sheet_of(&layout);
	cr_expect(!sheet.is_laminated);
	cr_expect_float_eq(sheet.thickness, 0.2, 1e-6);
	cr_expect_float_eq(sheet.weight, 160 * 0.06237, 1e-3);
	cr_expect_float_eq(sheet.height, 297, 0.01);
	const PackingTotals totals = { .sheets = 100 };
	Packing packing = packing_of(arena, &layout, 1);
	cr_expect_eq(packing_pouches(&packing, &totals), 0);
	cr_expect_str_eq(packing.pouch, "none");
}

Test(packing, says_where_it_goes_by_the_usual_film_and_paper)
{
	Layout said = notice(80, 120), unsaid = notice(0, 0);
	cr_expect(finished_sheet_of(&unsaid).is_by_the_usual);
	cr_expect_float_eq(finished_sheet_of(&unsaid).weight, finished_sheet_of(&said).weight,
		1e-6);
}

Test(packing, of_a_sheet_cut_with_its_film_is_as_large_as_the_sheet)
{
	Layout layout = notice(80, 120);
	layout.finishing = FINISHING_FLUSH_CUT;
	cr_expect_float_eq(finished_sheet_of(&layout).width, 210, 0.01);
}

/* 33 sheets weigh 648 g and go by letter; 34 are heavier than one may be. */
Test(packing, goes_in_an_envelope_while_it_is_a_letter)
{
	Packing packing = packing_for(notice(80, 120), 1);
	cr_expect_eq(packing_parcel(&packing, 33).envelopes, 1);
	cr_expect_eq(packing_parcel(&packing, 33).cartons, 0);
	cr_expect_eq(packing_parcel(&packing, 34).envelopes, 0);
	cr_expect_eq(packing_parcel(&packing, 34).cartons, 1);
}

/* A C4 envelope is flat: what is thick has to be narrower. 229 - 216 = 13 mm. */
Test(packing, of_thick_film_fills_the_envelope_before_it_weighs_too_much)
{
	Packing packing = packing_for(notice(80, 40), 1);
	packing.sheet.thickness = 1;
	packing.sheet.weight = 1;
	cr_expect_eq(packing_parcel(&packing, 13).envelopes, 1);
	cr_expect_eq(packing_parcel(&packing, 14).envelopes, 0);
}

Test(packing, of_posters_goes_in_cartons_however_few)
{
	Layout poster = notice(80, 120);
	poster.width = length_from_mm(297);
	poster.height = length_from_mm(420);
	poster.pouch_width = length_from_mm(303);
	poster.pouch_height = length_from_mm(426);
	Packing packing = packing_for(poster, 1);
	cr_expect_eq(packing_parcel(&packing, 1).cartons, 1);
	/* 39 g each: 333 of them weigh 13 kg and are only 103 mm high */
	cr_expect_eq(packing_parcel(&packing, 333).cartons, 1);
	cr_expect_eq(packing_parcel(&packing, 334).cartons, 2);
}

Test(packing, of_light_sheets_fills_cartons_by_their_height)
{
	Packing packing = packing_for(notice(80, 120), 1);
	cr_expect_eq(packing_parcel(&packing, 483).cartons, 1); /* 149.7 mm */
	cr_expect_eq(packing_parcel(&packing, 484).cartons, 2);
}

Test(packing, has_a_stack_a_band)
{
	Packing packing = packing_for(notice(80, 120), 1);
	cr_expect_eq(packing_parcel(&packing, 80).stacks, 1); /* 24.8 mm */
	cr_expect_eq(packing_parcel(&packing, 81).stacks, 2);
}

Test(packing, of_two_sheets_a_copy_counts_sheets)
{
	Packing packing = packing_for(notice(80, 120), 2);
	Parcel parcel = packing_parcel(&packing, 41);
	cr_expect_eq(parcel.copies, 41);
	cr_expect_eq(parcel.sheets, 82);
	cr_expect_eq(parcel.stacks, 2);
}

/* Three in a hundred to spare, begun hundreds counted whole, in whole boxes. */
Test(packing, has_pouches_to_spare_in_whole_boxes)
{
	static const struct {
		int sheets, pouches, boxes;
	} cases[] = { { 1, 2, 1 }, { 97, 100, 1 }, { 98, 101, 2 }, { 100, 103, 2 },
		{ 10000, 10300, 103 } };
	Packing packing = packing_for(notice(80, 120), 1);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		const PackingTotals totals = { .sheets = cases[i].sheets };
		cr_expect_eq(packing_pouches(&packing, &totals), cases[i].pouches, "%d sheets",
			cases[i].sheets);
		cr_expect_eq(packing_pouch_boxes(&packing, &totals), cases[i].boxes, "%d sheets",
			cases[i].sheets);
	}
}

Test(packing, adds_up)
{
	Packing packing = packing_for(notice(80, 120), 2);
	PackingTotals totals = { 0 };
	int64_t copies = 0;
	for (int i = 1; i <= 999; i++) {
		Parcel parcel = packing_parcel(&packing, i);
		packing_add(&totals, &parcel, 3);
		copies += 3 * i;
	}
	cr_expect_eq(totals.schools, 3 * 999);
	cr_expect_eq(totals.copies, copies);
	cr_expect_eq(totals.sheets, 2 * copies);
	cr_expect_eq(totals.envelopes, 3 * 16);
	cr_expect_float_eq(totals.weight, (double)totals.sheets * packing.sheet.weight, 1);
}
