#include "layout/inks.h"
#include "press/colour.h"

#include <criterion/criterion.h>
#include <math.h>

static const Ink inks[] = {
	{ .name = "rich", .cyan = 60, .black = 100 },
	{ .name = "text", .black = 100 },
	{ .name = "all", .cyan = 100, .magenta = 100, .yellow = 100 },
	{ .name = "accent", .magenta = 70, .yellow = 90 },
	{ .name = "twin", .magenta = 70, .yellow = 90 },
	{ .name = "half", .black = 50 },
	{ .name = "mixed half", .cyan = 50, .magenta = 50, .yellow = 50 },
	{ .name = "paper" },
};
static const Layout layout = { .inks = inks, .ink_count = G_N_ELEMENTS(inks) };

static Arena *arena;
static Remarks *remarks;
static Colours *colours;

static void open_colours_on(const Layout *on)
{
	arena = arena_open();
	remarks = remarks_new(arena);
	const Profile *profile = profile_read(arena, NULL, remarks);
	cr_assert(profile);
	colours = colours_open(arena, profile, on);
}

static void open_colours(void)
{
	open_colours_on(&layout);
}

static void close_colours(void)
{
	colours_close(colours);
	arena_close(arena);
}

TestSuite(colour, .init = open_colours, .fini = close_colours);

static void assert_cmyk(Cmyk found, double cyan, double magenta, double yellow, double black)
{
	const double alike = 1e-9;
	cr_assert_float_eq(found.cyan, cyan, alike, "cyan %g", found.cyan);
	cr_assert_float_eq(found.magenta, magenta, alike, "magenta %g", found.magenta);
	cr_assert_float_eq(found.yellow, yellow, alike, "yellow %g", found.yellow);
	cr_assert_float_eq(found.black, black, alike, "black %g", found.black);
}

/* A number as the painter writes it: six decimals. */
static double written(double number)
{
	return round(number * 1e6) / 1e6;
}

Test(colour, gives_every_ink_back_also_those_of_one_look)
{
	const Rgb *painted = inks_painted(arena, &layout);
	for (int i = 0; i < layout.ink_count; i++) {
		Rgb rgb = { written(painted[i].red), written(painted[i].green),
			written(painted[i].blue) };
		assert_cmyk(colour_of_rgb(colours, rgb), inks[i].cyan / 100, inks[i].magenta / 100,
			inks[i].yellow / 100, inks[i].black / 100);
	}
}

Test(colour, paints_inks_as_they_look)
{
	const Rgb *painted = inks_painted(arena, &layout);
	for (int i = 0; i < layout.ink_count; i++) {
		Rgb look = rgb_of_ink_on((Rgb){ 1, 1, 1 }, inks[i].cyan, inks[i].magenta,
			inks[i].yellow, inks[i].black);
		cr_assert_float_eq(painted[i].red, look.red, 1e-4);
		cr_assert_float_eq(painted[i].green, look.green, 1e-9);
		cr_assert_float_eq(painted[i].blue, look.blue, 1e-9);
	}
}

/* Also where an ink of the layout looks the same and is more than black. */
Test(colour, puts_every_gray_on_black_alone)
{
	for (int shade = 0; shade <= 255; shade++) {
		double gray = written(shade / 255.0);
		assert_cmyk(colour_of_rgb(colours, (Rgb){ gray, gray, gray }), 0, 0, 0, 1 - gray);
	}
}

/* As transicc of littleCMS has it: relative colorimetric, black point compensation. */
Test(colour, takes_others_through_the_profile)
{
	Cmyk red = colour_of_rgb(colours, (Rgb){ 1, 0, 0 });
	cr_assert_float_eq(red.cyan, 0.00, 0.02, "%g", red.cyan);
	cr_assert_float_eq(red.magenta, 0.96, 0.02, "%g", red.magenta);
	cr_assert_float_eq(red.yellow, 0.98, 0.02, "%g", red.yellow);
	cr_assert_float_eq(red.black, 0.00, 0.02, "%g", red.black);
}

Test(colour, stays_within_the_ink_limit)
{
	static const Layout newsprint = { .ink_limit = 240 };
	close_colours();
	open_colours_on(&newsprint);
	double most = 0;
	for (int red = 0; red <= 5; red++)
		for (int green = 0; green <= 5; green++)
			for (int blue = 0; blue <= 5; blue++) {
				Cmyk cmyk = colour_of_rgb(colours,
					(Rgb){ red / 50.0, green / 51.0, blue / 52.0 });
				most = fmax(most,
					cmyk.cyan + cmyk.magenta + cmyk.yellow + cmyk.black);
			}
	cr_assert_float_eq(most, 2.4, 1e-9, "%g", most);
}
