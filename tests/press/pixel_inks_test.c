#include "press/pixel_inks.h"

#include <criterion/criterion.h>

static Arena *arena;
static PixelInks *inks;

static void open_inks(void)
{
	arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	const Profile *press = profile_read(arena, NULL, remarks);
	cr_assert(press);
	inks = pixel_inks_open(arena, press);
}

static void close_inks(void)
{
	pixel_inks_close(inks);
	arena_close(arena);
}

TestSuite(pixel_inks, .init = open_inks, .fini = close_inks);

Test(pixel_inks, go_by_the_profile_and_stay_within_the_limit)
{
	static const uint8_t rgb[] = { 255, 255, 255, 255, 0, 0, 0, 0, 0 };
	static const int64_t pixel_counts[] = { 3, 1000 * 1000 };
	for (int i = 0; i < 2; i++) {
		uint8_t cmyk[12];
		pixel_inks_begin(inks, (Text){ NULL, 0 }, pixel_counts[i], 240);
		pixel_inks_convert(inks, rgb, cmyk, 3);
		cr_assert(cmyk[0] == 0 && cmyk[1] == 0 && cmyk[2] == 0 && cmyk[3] == 0);
		cr_assert(cmyk[4] < 8 && cmyk[5] > 235 && cmyk[6] > 235 && cmyk[7] < 8);
		int sum = cmyk[8] + cmyk[9] + cmyk[10] + cmyk[11];
		cr_assert(sum <= 2.4 * 255 && sum > 2.4 * 255 - 4, "%d", sum);
	}
}

Test(pixel_inks, are_those_of_srgb_where_the_profile_is_none)
{
	static const uint8_t dull[] = { 0x60, 0x40, 0x20 };
	uint8_t plain[4], unsound[4];
	pixel_inks_begin(inks, (Text){ NULL, 0 }, 1, 300);
	pixel_inks_convert(inks, dull, plain, 1);
	pixel_inks_begin(inks, text_from("no profile"), 1, 300);
	pixel_inks_convert(inks, dull, unsound, 1);
	for (int i = 0; i < 4; i++)
		cr_assert_eq(plain[i], unsound[i]);
}
