#include "batch/small_sheet.h"
#include "base/module.h"
#include "press/separation.h"

static const double mm_an_inch = 25.4;
static const double dots_a_mm = 10;

static bool is_inked(const PlateSide *side, int x, int y)
{
	size_t dot = (size_t)y * (size_t)side->width + (size_t)x;
	for (int plate = 0; plate < PLATE_COUNT; plate++)
		if (side->inks[plate][dot] > 0)
			return true;
	return false;
}

/* Dots from the edge of the trimmed sheet to the nearest that is inked. */
static int inset_of_ink(const PlateSide *side)
{
	DotBox trim = side->trim;
	int nearest = MIN(trim.right - trim.left, trim.bottom - trim.top);
	for (int y = trim.top; y < trim.bottom; y++) {
		int down = MIN(y - trim.top, trim.bottom - 1 - y);
		for (int x = trim.left; x < trim.right; x++) {
			int inset = MIN(down, MIN(x - trim.left, trim.right - 1 - x));
			if (inset < nearest && is_inked(side, x, y))
				nearest = inset;
		}
	}
	return nearest;
}

static int bleed_of(const PlateSide *side)
{
	DotBox trim = side->trim, bleed = side->bleed;
	return MIN(MIN(trim.left - bleed.left, bleed.right - trim.right),
		MIN(trim.top - bleed.top, bleed.bottom - trim.bottom));
}

SmallSheet small_sheet_of_plates(const Plates *plates)
{
	double mm_a_dot = mm_an_inch / plates->dots_per_inch;
	DotBox trim = plates->sides[0].trim;
	int bleed = bleed_of(&plates->sides[0]), nearest = INT_MAX, page = 0;
	for (int i = 0; i < plates->count; i++) {
		int inset = inset_of_ink(&plates->sides[i]);
		if (inset < nearest) {
			nearest = inset;
			page = i;
		}
	}
	return (SmallSheet){
		.width = length_from_mm((trim.right - trim.left) * mm_a_dot),
		.height = length_from_mm((trim.bottom - trim.top) * mm_a_dot),
		.bleed = length_from_mm(bleed * mm_a_dot),
		.ink_inset = length_from_mm(nearest * mm_a_dot),
		.ink_page = page,
		.page_count = plates->count,
	};
}

bool small_sheet_measure(Text sheet, SmallSheet *measured, Remarks *remarks)
{
	SeparationRun *run = (SeparationRun *)module_symbol("separation", "separation_run",
		remarks);
	Arena *plates_arena = arena_open();
	const Plates *plates = run ? run(plates_arena, sheet, dots_a_mm * mm_an_inch, remarks)
				   : NULL;
	if (plates)
		*measured = small_sheet_of_plates(plates);
	arena_close(plates_arena);
	return plates != NULL;
}
