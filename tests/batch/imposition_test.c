/* Where small sheets stand on larger paper: the combinations that are promised, and what is
 * refused. */
#include "batch/imposition.h"

#include <criterion/criterion.h>
#include <string.h>

static Arena *arena;
static Remarks *remarks;

static void open_arena(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
}

static void close_arena(void)
{
	arena_close(arena);
}

TestSuite(imposition, .init = open_arena, .fini = close_arena);

/* A sheet with its ink 12 mm off the edge where it has no bleed. */
static SmallSheet sheet_of(const char *name, double bleed)
{
	const PaperSize *size = paper_by_name(name);
	return (SmallSheet){
		.width = length_from_mm(size->width),
		.height = length_from_mm(size->height),
		.bleed = length_from_mm(bleed),
		.ink_inset = bleed > 0 ? 0 : length_from_mm(12),
		.page_count = 1,
	};
}

static const Imposition *plan(SmallSheet sheet, const char *paper, int copies)
{
	const ImpositionWish wish = { .paper = paper };
	return imposition_plan(arena, &sheet, &wish, copies, remarks);
}

/* The one remark that was made. */
static const Remark *told(const char *name)
{
	int count;
	const Remark *all = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1, "%d remarks", count);
	cr_assert_str_eq(all[0].name, name);
	return &all[0];
}

static void assert_says(const Remark *remark, const char *words)
{
	cr_assert(strstr(remark->fault, words), "\"%s\" does not say \"%s\"", remark->fault, words);
}

static void assert_mm(Length length, double mm)
{
	cr_assert_float_eq(mm_from_length(length), mm, 0.02, "%.3f mm is not %.3f mm",
		mm_from_length(length), mm);
}

typedef struct {
	const char *sheet;
	double bleed;
	const char *paper;
	int columns, rows, quarter_turns;
	bool has_marks;
} Promise;

Test(imposition, goes_on_all_the_papers_that_are_promised)
{
	static const Promise promises[] = {
		{ "A5", 0, "A4", 1, 2, 1, false },
		{ "A6", 0, "A4", 2, 2, 0, false },
		{ "A5", 3, "SRA4", 1, 2, 1, true },
		{ "A5", 3, "A3", 1, 2, 1, true },
		{ "A5", 3, "SRA3", 2, 2, 0, true },
		{ "A6", 3, "SRA4", 1, 2, 0, true },
		{ "A6", 3, "A3", 2, 2, 0, true },
		{ "A6", 3, "SRA3", 2, 3, 1, true },
		{ "A4", 3, "SRA3", 1, 2, 1, true },
		{ "A5", 0, "SRA4", 1, 2, 1, true },
		{ "A6", 0, "A3", 2, 2, 0, true },
		{ "A4", 0, "SRA3", 1, 2, 1, true },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(promises); i++) {
		const Promise *promise = &promises[i];
		const Imposition *made = plan(sheet_of(promise->sheet, promise->bleed),
			promise->paper, 1);
		cr_assert(made, "%s on %s", promise->sheet, promise->paper);
		cr_expect(made->columns == promise->columns && made->rows == promise->rows,
			"%s on %s: %d x %d", promise->sheet, promise->paper, made->columns,
			made->rows);
		cr_expect_eq(made->fronts[0].quarter_turns, promise->quarter_turns, "%s on %s",
			promise->sheet, promise->paper);
		cr_expect_eq(made->mark_count > 0, promise->has_marks);
		cr_expect_eq(made->slug.width > 0, promise->has_marks);
	}
	cr_assert_eq(remarks_count(remarks), 0);
}

static const char *told_in_manual(const Imposition *made)
{
	if (!made)
		return "none";
	return arena_printf(arena, "%d%s", made->up, made->mark_count > 0 ? "" : ", edge to edge");
}

Test(imposition, is_what_the_manual_has_in_its_table)
{
	static const char *const sheets[] = { "A6", "A5", "A4" };
	g_autofree char *file = g_build_filename(g_getenv("SOURCE_DIR"), "docs", "printing.md",
		NULL);
	g_autofree char *manual = NULL;
	cr_assert(g_file_get_contents(file, &manual, NULL, NULL));
	for (int i = 0; i < 2 * (int)G_N_ELEMENTS(sheets); i++) {
		SmallSheet sheet = sheet_of(sheets[i / 2], i % 2 ? 3 : 0);
		const char *row = arena_printf(arena, "| %s%s | %s | %s | %s | %s |\n",
			sheets[i / 2], i % 2 ? " with a bleed of 3 mm" : "",
			told_in_manual(plan(sheet, "A4", 1)),
			told_in_manual(plan(sheet, "SRA4", 1)),
			told_in_manual(plan(sheet, "A3", 1)),
			told_in_manual(plan(sheet, "SRA3", 1)));
		cr_expect(strstr(manual, row), "the manual has not: %s", row);
	}
}

Test(imposition, takes_the_smallest_paper_where_none_is_asked_for)
{
	cr_assert_str_eq(plan(sheet_of("A6", 0), NULL, 1)->paper->name, "A4");
	cr_assert_str_eq(plan(sheet_of("A5", 0), NULL, 1)->paper->name, "A4");
	cr_assert_str_eq(plan(sheet_of("A5", 3), NULL, 1)->paper->name, "SRA4");
	cr_assert_str_eq(plan(sheet_of("A4", 3), NULL, 1)->paper->name, "SRA3");
}

Test(imposition, halves_the_paper_where_it_is_cut_edge_to_edge)
{
	const Imposition *made = plan(sheet_of("A5", 0), "A4", 1);
	assert_mm(made->fronts[0].box.y, 0.5);
	assert_mm(box_bottom(made->fronts[0].box), 148.5);
	assert_mm(made->fronts[1].box.y, 148.5);
	assert_mm(made->fronts[0].box.x, 0);
}

Test(imposition, gives_marks_to_sheets_that_do_not_fill_the_paper)
{
	SmallSheet sheet = sheet_of("A6", 0);
	sheet.width -= length_from_mm(2);
	const Imposition *made = plan(sheet, "A4", 1);
	cr_assert_gt(made->mark_count, 0);
	sheet.width += length_from_mm(1.5);
	cr_assert_eq(plan(sheet, "A4", 1)->mark_count, 0);
}

Test(imposition, leaves_a_gutter_for_both_bleeds)
{
	const Imposition *made = plan(sheet_of("A5", 3), "SRA3", 1);
	assert_mm(made->fronts[1].box.x - box_right(made->fronts[0].box), 6);
	assert_mm(made->fronts[2].box.y - box_bottom(made->fronts[0].box), 6);
	made = plan(sheet_of("A6", 5), "SRA3", 1);
	assert_mm(made->fronts[1].box.x - box_right(made->fronts[0].box), 10);
}

Test(imposition, shortens_the_marks_where_the_paper_ends)
{
	const Imposition *made = plan(sheet_of("A5", 3), "SRA4", 1);
	Length least = INT32_MAX, most = 0;
	for (int i = 0; i < made->mark_count; i++) {
		Length length = MAX(made->marks[i].width, made->marks[i].height);
		least = MIN(least, length);
		most = MAX(most, length);
	}
	assert_mm(least, 4.5);
	assert_mm(most, 5);
}

Test(imposition, says_what_is_missing_and_what_takes_the_room)
{
	SmallSheet wide = sheet_of("A5", 3); /* two of them, one above the other, on SRA3 */
	wide.width = length_from_mm(300);
	wide.height = length_from_mm(216);
	cr_assert_null(plan(wide, "SRA3", 1));
	const Remark *remark = told("imposed-no-room");
	assert_says(remark, "SRA3 lacks 6.0 mm of height for two sheets of 300 x 216 mm");
	assert_says(remark, "sheets 432.0, gutter 6.0, bleed 6.0, marks 12.0, and it has 450");
}

Test(imposition, says_so_of_width_and_of_height)
{
	cr_assert_null(plan(sheet_of("A4", 3), "A3", 1));
	int count;
	const Remark *all = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 2);
	assert_says(&all[0], "A3 lacks 15.0 mm of width for two sheets of 210 x 297 mm");
	assert_says(&all[0], "sheets 297.0, gutter 0.0, bleed 6.0, marks 9.0");
	assert_says(&all[1], "A3 lacks 24.0 mm of height for two sheets of 210 x 297 mm");
}

Test(imposition, names_the_largest_paper_for_a_sheet_that_goes_on_none)
{
	cr_assert_null(plan(sheet_of("A3", 0), NULL, 1));
	int count;
	const Remark *all = remarks_sorted(remarks, &count);
	cr_assert_gt(count, 0);
	assert_says(&all[0], "SRA3 lacks");
	assert_says(&all[0], "bleed 0.0, marks 15.0");
}

Test(imposition, keeps_ink_off_an_edge_without_bleed)
{
	SmallSheet sheet = sheet_of("A5", 0);
	sheet.ink_inset = length_from_mm(5);
	cr_assert_not_null(plan(sheet, "A4", 1));
	sheet.ink_inset = length_from_mm(4.6);
	sheet.ink_page = 1;
	cr_assert_null(plan(sheet, "A4", 1));
	assert_says(told("imposed-ink-at-edge"), "ink of page 2 stands 4.6 mm from its edge");
	assert_says(told("imposed-ink-at-edge"), "0.4 mm are missing");
	remarks = remarks_new(arena);
	cr_assert_null(plan(sheet, "SRA3", 1));
	told("imposed-ink-at-edge");
}

Test(imposition, knows_the_papers_only)
{
	cr_assert_null(plan(sheet_of("A5", 3), "SRA5", 1));
	assert_says(told("imposed-paper-unknown"), "did you mean \"SRA4\"?");
}

static const Imposition *plan_pages(int page_count, ImpositionOrder order, bool is_two_sided,
	int copies)
{
	SmallSheet sheet = sheet_of("A6", 0);
	sheet.page_count = page_count;
	const ImpositionWish wish = { .paper = "A4", .order = order, .is_two_sided = is_two_sided };
	return imposition_plan(arena, &sheet, &wish, copies, remarks);
}

Test(imposition, repeats_one_page_at_all_places)
{
	const Imposition *made = plan_pages(3, STEP_AND_REPEAT, false, 101);
	cr_assert_eq(imposition_side_count(made), 3);
	for (int side = 0; side < 3; side++)
		for (int place = 0; place < 4; place++)
			cr_assert_eq(imposition_page(made, side, place), side);
	cr_assert_eq(made->run_count, 26);
	cr_assert_eq(imposition_papers_needed(made), 78);
}

Test(imposition, has_a_blank_behind_an_odd_page)
{
	const Imposition *made = plan_pages(3, STEP_AND_REPEAT, true, 4);
	cr_assert_eq(imposition_side_count(made), 4);
	for (int side = 0; side < 4; side++)
		cr_assert_eq(imposition_page(made, side, 1), side < 3 ? side : -1);
	cr_assert_eq(imposition_papers_needed(made), 2);
}

Test(imposition, has_no_backs_for_a_single_page)
{
	const Imposition *made = plan_pages(1, STEP_AND_REPEAT, true, 8);
	cr_assert_eq(imposition_side_count(made), 1);
	cr_assert_eq(imposition_papers_needed(made), 2);
}

Test(imposition, cuts_and_stacks_the_run_of_all_copies)
{
	const Imposition *made = plan_pages(2, CUT_AND_STACK, false,
		5); /* ten leaves, three high */
	static const int expected[3][4] = { { 0, 1, 0, 1 }, { 1, 0, 1, -1 }, { 0, 1, 0, -1 } };
	cr_assert_eq(imposition_side_count(made), 3);
	cr_assert_eq(imposition_papers_needed(made), 3);
	for (int side = 0; side < 3; side++)
		for (int place = 0; place < 4; place++)
			cr_expect_eq(imposition_page(made, side, place), expected[side][place],
				"paper %d, place %d", side, place);
}

Test(imposition, repeats_a_single_leaf_that_was_to_be_stacked)
{
	const Imposition *made = plan_pages(2, CUT_AND_STACK, true, 5);
	cr_assert_eq(made->order, STEP_AND_REPEAT);
	cr_assert_eq(told("imposed-single-leaf")->weight, REMARK_ADVICE);
}

Test(imposition, makes_no_file_of_endless_papers)
{
	cr_assert_not_null(plan_pages(2, CUT_AND_STACK, false, 100000));
	cr_assert_null(plan_pages(2, CUT_AND_STACK, false, 100001));
	assert_says(told("imposed-too-many"), "50001 papers");
	cr_assert_eq(imposition_papers_needed(plan_pages(4, STEP_AND_REPEAT, false, 2000000000)),
		2000000000);
}
