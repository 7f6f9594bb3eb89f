#include "paint/plates.h"
#include "paint/plate_picture.h"

#include <ctype.h>

static const char *const names[PLATE_COUNT] = { "cyan", "magenta", "yellow", "black" };

const char *plate_name(Plate plate)
{
	return names[plate];
}

/* The mean of a plate over the sheet, in per cent. */
static double coverage(const PlateSide *side, Plate plate)
{
	DotBox trim = side->trim;
	int64_t sum = 0, count = 0;
	for (int y = trim.top; y < trim.bottom; y++)
		for (int x = trim.left; x < trim.right; x++, count++)
			sum += side->inks[plate][(size_t)y * (size_t)side->width + (size_t)x];
	return count > 0 ? 100.0 * (double)sum / (double)count / UINT8_MAX : 0;
}

/* White paper, and as dark as there is ink. */
static uint32_t *gray_dots(Arena *arena, const PlateSide *side, Plate plate)
{
	size_t count = (size_t)side->width * (size_t)side->height;
	uint32_t *dots = arena_new(arena, uint32_t, count);
	for (size_t i = 0; i < count; i++)
		dots[i] = (uint32_t)(UINT8_MAX - side->inks[plate][i]) * 0x010101;
	return dots;
}

Text paint_plate_png(const Painting *painting, const Plates *plates, int side, Plate plate,
	const char *banner)
{
	const double foot = 12 * PT_PER_MM, baseline = 5.5 * PT_PER_MM;
	const PlateSide *shown = &plates->sides[side];
	const char *name = names[plate];
	PlatePicture picture;
	plate_picture_open(&picture, painting, plates, side,
		arena_printf(painting->arena, "%c%s plate", toupper(name[0]), name + 1), banner,
		foot);
	plate_picture_show(&picture, gray_dots(painting->arena, shown, plate));
	double covered = coverage(shown, plate);
	plate_picture_say(&picture, baseline,
		covered > 0 ? arena_printf(painting->arena,
				      "As much ink as would cover %.2f %% of the sheet.", covered)
			    : "This ink prints nothing on this side.");
	return plate_picture_close(&picture);
}
