/* Labels as they lie on their sheets, and as they are asked for. */
#include "batch/label_sheets.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

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

TestSuite(label_sheets, .init = open_remarks, .fini = close_remarks);

/* Templates are rounded to a hundredth of a millimetre. */
static const double rounding_mm = 0.02;
static const double page_width_mm = 210, page_height_mm = 297;

static bool overlap(Box a, Box b)
{
	Length slack = length_from_mm(rounding_mm);
	return a.x + slack < box_right(b) && b.x + slack < box_right(a) &&
		a.y + slack < box_bottom(b) && b.y + slack < box_bottom(a);
}

static void assert_on_page(const LabelSheet *sheet, int number)
{
	Box box = label_sheet_box(sheet, number);
	cr_expect(box.x >= 0 && box.y >= 0, "%s: label %d begins off the page", sheet->code,
		number);
	cr_expect(mm_from_length(box_right(box)) <= page_width_mm + rounding_mm &&
			mm_from_length(box_bottom(box)) <= page_height_mm + rounding_mm,
		"%s: label %d ends off the page", sheet->code, number);
	for (int other = 0; other < number; other++)
		cr_expect(!overlap(box, label_sheet_box(sheet, other)), "%s: label %d lies over %d",
			sheet->code, number, other);
}

Test(label_sheets, lie_on_the_page_and_not_over_one_another)
{
	int count;
	const LabelSheet *sheets = label_sheets(&count);
	cr_assert_geq(count, 8);
	for (int i = 0; i < count; i++)
		for (int number = 0; number < label_sheet_size(&sheets[i]); number++)
			assert_on_page(&sheets[i], number);
}

/* They are die-cut in the middle of the page: a slip of the pen in the table shows here. */
Test(label_sheets, have_the_same_margins_on_both_sides)
{
	int count;
	const LabelSheet *sheets = label_sheets(&count);
	for (int i = 0; i < count; i++) {
		const LabelSheet *sheet = &sheets[i];
		Box last = label_sheet_box(sheet, label_sheet_size(sheet) - 1);
		double right = page_width_mm - mm_from_length(box_right(last));
		double bottom = page_height_mm - mm_from_length(box_bottom(last));
		cr_expect_float_eq(right, sheet->left, 0.05, "%s: %.2f mm at the right",
			sheet->code, right);
		cr_expect_float_eq(bottom, sheet->top, 0.05, "%s: %.2f mm at the foot", sheet->code,
			bottom);
	}
}

Test(label_sheets, have_as_many_labels_as_the_boxes_say)
{
	static const struct {
		const char *code;
		int labels;
	} boxes[] = {
		{ "L7159", 24 },
		{ "L7160", 21 },
		{ "L7161", 18 },
		{ "L7162", 16 },
		{ "L7163", 14 },
		{ "L7164", 12 },
		{ "L7165", 8 },
	};
	for (size_t i = 0; i < sizeof boxes / sizeof boxes[0]; i++) {
		LabelChoice choice;
		cr_assert(label_choice_read(arena, boxes[i].code, &choice, remarks));
		cr_expect_eq(label_sheet_size(choice.sheet), boxes[i].labels, "%s", boxes[i].code);
	}
}

Test(label_sheets, are_counted_row_by_row)
{
	LabelChoice choice;
	cr_assert(label_choice_read(arena, "L7163", &choice, remarks));
	Box third = label_sheet_box(choice.sheet, 2), second = label_sheet_box(choice.sheet, 1);
	cr_expect_eq(third.x, label_sheet_box(choice.sheet, 0).x);
	cr_expect_float_eq(mm_from_length(third.y), 15.15 + 38.10, 0.01);
	cr_expect_float_eq(mm_from_length(second.x), 4.67 + 101.60, 0.01);
}

Test(label_sheets, begin_where_a_used_sheet_is_still_full)
{
	LabelChoice choice;
	cr_assert(label_choice_read(arena, "l7163:5", &choice, remarks));
	cr_expect_str_eq(choice.sheet->code, "L7163");
	cr_expect_eq(choice.first, 4);
	cr_expect_eq(label_sheets_needed(choice, 10), 1);
	cr_expect_eq(label_sheets_needed(choice, 11), 2);
	cr_assert(label_choice_read(arena, "L7163:14", &choice, remarks));
	cr_expect_eq(label_sheets_needed(choice, 1), 1);
}

static void assert_refused(const char *words, const char *name, const char *says)
{
	LabelChoice choice;
	Remarks *told = remarks_new(arena);
	cr_expect(!label_choice_read(arena, words, &choice, told), "%s is taken", words);
	int count;
	const Remark *all = remarks_sorted(told, &count);
	cr_assert_eq(count, 1, "%s", words);
	cr_expect_str_eq(all[0].name, name);
	cr_expect(strstr(all[0].fault, says), "%s", all[0].fault);
}

Test(label_sheets, that_are_not_sold_are_refused_with_those_that_are)
{
	assert_refused("L7167", "label-sheet-unknown", "L7163 (14)");
	assert_refused("", "label-sheet-unknown", "L7159 (24)");
	assert_refused("L716", "label-sheet-unknown", "\"L716\"");
	assert_refused(":3", "label-sheet-unknown", "\":3\"");
}

Test(label_sheets, refuse_a_start_that_they_have_not)
{
	static const char *const starts[] = { "L7163:", "L7163:0", "L7163:15", "L7163:-1",
		"L7163:1.5", "L7163:99999999999", "L7163: 1" };
	for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
		assert_refused(starts[i], "label-first", "which has 14");
}
