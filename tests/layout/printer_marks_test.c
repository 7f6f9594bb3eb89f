/* Printer's marks keep out of the bleed and on the page (PRINT.md 4). */
#include "layout/grid.h"
#include "layout/printer_marks.h"
#include "layout_desk.h"

TestSuite(printer_marks, .init = desk_open, .fini = desk_close);

/* From a card for a wallet to a poster; the smallest have no room to spare. */
static const char *const sheets[] = {
	"paper: A4\nbleed: 3mm\nmarks: true\n",
	"paper: A4\nmarks: true\n",
	"paper: A4\npouch: A3\nbleed: 5mm\nmarks: true\n",
};

static const Ink four_inks = { .cyan = 1, .magenta = 1, .yellow = 1, .black = 1 };

static bool is_outside(Box box, Box other)
{
	return box_right(box) <= other.x || box.x >= box_right(other) ||
		box_bottom(box) <= other.y || box.y >= box_bottom(other);
}

static bool is_within(Box box, Box other)
{
	return box.x >= other.x && box.y >= other.y && box_right(box) <= box_right(other) &&
		box_bottom(box) <= box_bottom(other);
}

static void assert_placed(const Layout *layout, Box box)
{
	cr_assert(is_outside(box, grid_bleed(layout)));
	cr_assert(is_within(box, printer_marks_extent(layout)));
	cr_assert(is_within(printer_marks_extent(layout), grid_media(layout)));
}

Test(printer_marks, stand_between_the_bleed_and_the_end_of_the_page)
{
	for (size_t i = 0; i < G_N_ELEMENTS(sheets); i++) {
		const Layout *layout = notice_with(sheets[i]);
		PrinterMarks marks = printer_marks_of(desk.arena, layout, &four_inks);
		cr_assert_eq(marks.count, 8 + 4 + 13);
		for (int k = 0; k < marks.count; k++)
			assert_placed(layout, marks.marks[k].box);
		for (int half = 0; half < PRINTER_SLUG_COUNT; half++)
			assert_placed(layout, printer_marks_slug(layout, half));
	}
}

Test(printer_marks, do_not_touch_one_another)
{
	const Layout *layout = notice_with(sheets[0]);
	PrinterMarks marks = printer_marks_of(desk.arena, layout, &four_inks);
	for (int a = 0; a < marks.count; a++)
		for (int b = 0; b < a; b++)
			cr_assert(is_outside(marks.marks[a].box, marks.marks[b].box), "%d, %d", a,
				b);
}

Test(printer_marks, of_a_cut_are_five_to_ten_millimetres_long_and_point_at_the_corners)
{
	const Layout *layout = notice_with(sheets[0]);
	PrinterMarks marks = printer_marks_of(desk.arena, layout, &four_inks);
	int lines = 0;
	for (int i = 0; i < marks.count; i++) {
		const PrinterMark *mark = &marks.marks[i];
		if (mark->kind != PRINTER_CROP)
			continue;
		lines++;
		bool is_level = mark->box.height == 0;
		double length = mm_from_length(MAX(mark->box.width, mark->box.height));
		cr_assert(length > 4.99 && length <= 10, "%f", length);
		Length edge = is_level ? mark->box.y : mark->box.x;
		cr_assert(edge == 0 || edge == (is_level ? layout->height : layout->width));
	}
	cr_assert_eq(lines, 8);
}

Test(printer_marks, have_a_colour_bar_of_the_inks_that_are_used)
{
	static const struct {
		const char *inks;
		int patches;
	} cases[] = {
		{ "", 4 },
		{ "inks: {accent: {c: 100, k: 10}}\n", 4 + 2 },
		{ "inks: {accent: {c: 100, m: 85}}\n", 4 + 2 + 2 + 1 },
		{ "inks: {accent: {c: 10, m: 85, y: 5}}\n", 13 },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		const Layout *layout = notice_with(
			arena_printf(desk.arena, "%s%s", sheets[0], cases[i].inks));
		cr_assert_eq(printer_marks_of(desk.arena, layout, NULL).count,
			8 + 4 + cases[i].patches, "%s", cases[i].inks);
	}
}

Test(printer_marks, are_only_where_they_are_asked_for)
{
	cr_assert_eq(printer_marks_of(desk.arena, notice_with("bleed: 3mm\n"), &four_inks).count,
		0);
}
