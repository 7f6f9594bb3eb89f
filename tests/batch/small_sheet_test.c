/* A sheet is measured by what its plates print. */
#include "batch/small_sheet.h"

#include <criterion/criterion.h>

/* A sheet of 30 x 40 mm with 3 mm of bleed on a page that is larger by 10 mm, a dot a millimetre.
 */
enum { WIDTH = 50, HEIGHT = 60, TRIM_LEFT = 10, TRIM_TOP = 10, TRIM_WIDTH = 30, TRIM_HEIGHT = 40 };

static const double dots_per_inch = 25.4;

typedef struct {
	uint8_t inks[PLATE_COUNT][WIDTH * HEIGHT];
} Dots;

static PlateSide side_of(const Dots *dots, int bleed)
{
	PlateSide side = {
		.width = WIDTH,
		.height = HEIGHT,
		.trim = { TRIM_LEFT, TRIM_TOP, TRIM_LEFT + TRIM_WIDTH, TRIM_TOP + TRIM_HEIGHT },
	};
	side.bleed = (DotBox){ side.trim.left - bleed, side.trim.top - bleed,
		side.trim.right + bleed, side.trim.bottom + bleed };
	for (int plate = 0; plate < PLATE_COUNT; plate++)
		side.inks[plate] = dots->inks[plate];
	return side;
}

static void ink(Dots *dots, Plate plate, int x, int y)
{
	dots->inks[plate][(TRIM_TOP + y) * WIDTH + TRIM_LEFT + x] = 1;
}

static SmallSheet measured(const PlateSide *sides, int count)
{
	const Plates plates = { sides, count, dots_per_inch };
	return small_sheet_of_plates(&plates);
}

static void assert_mm(Length length, double mm)
{
	cr_assert_float_eq(mm_from_length(length), mm, 0.01, "%.2f mm", mm_from_length(length));
}

Test(small_sheet, is_as_large_as_it_is_trimmed)
{
	static const Dots none;
	PlateSide side = side_of(&none, 3);
	SmallSheet sheet = measured(&side, 1);
	assert_mm(sheet.width, TRIM_WIDTH);
	assert_mm(sheet.height, TRIM_HEIGHT);
	assert_mm(sheet.bleed, 3);
	cr_assert_eq(sheet.page_count, 1);
}

Test(small_sheet, bleeds_as_far_as_its_least_side)
{
	static const Dots none;
	PlateSide side = side_of(&none, 3);
	side.bleed.bottom = side.trim.bottom;
	assert_mm(measured(&side, 1).bleed, 0);
}

Test(small_sheet, has_the_ink_of_any_plate_on_any_side)
{
	static const struct {
		Plate plate;
		int x, y, inset;
	} drops[] = {
		{ PLATE_BLACK, 7, 20, 7 },
		{ PLATE_YELLOW, 15, 6, 6 },
		{ PLATE_CYAN, TRIM_WIDTH - 1 - 4, 20, 4 },
		{ PLATE_MAGENTA, 15, TRIM_HEIGHT - 1, 0 },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(drops); i++) {
		Dots dots = { 0 };
		ink(&dots, PLATE_BLACK, 15, 20);
		ink(&dots, drops[i].plate, drops[i].x, drops[i].y);
		PlateSide side = side_of(&dots, 0);
		assert_mm(measured(&side, 1).ink_inset, drops[i].inset);
	}
}

Test(small_sheet, has_no_ink_where_it_is_cut_off)
{
	Dots dots = { 0 };
	ink(&dots, PLATE_BLACK, 15, 20);
	ink(&dots, PLATE_BLACK, -1, 20);
	ink(&dots, PLATE_BLACK, 15, TRIM_HEIGHT);
	PlateSide side = side_of(&dots, 3);
	assert_mm(measured(&side, 1).ink_inset, TRIM_WIDTH - 1 - 15);
}

Test(small_sheet, names_the_page_whose_ink_is_nearest)
{
	Dots first = { 0 }, second = { 0 };
	ink(&first, PLATE_BLACK, 9, 20);
	ink(&second, PLATE_BLACK, 8, 20);
	const PlateSide sides[] = { side_of(&first, 0), side_of(&second, 0), side_of(&first, 0) };
	SmallSheet sheet = measured(sides, G_N_ELEMENTS(sides));
	cr_assert_eq(sheet.ink_page, 1);
	cr_assert_eq(sheet.page_count, 3);
	assert_mm(sheet.ink_inset, 8);
}
