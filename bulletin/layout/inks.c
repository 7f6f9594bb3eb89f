#include "layout/inks.h"

#include <math.h>

/* Far from each other beside what six decimals tell apart, and far from the 255ths of pictures. */
static const double step = 1e-5, alike = 1.5e-6;

static bool is_near(double one, double other)
{
	return fabs(one - other) < alike;
}

bool rgb_is_painted(Rgb painted, Rgb rgb)
{
	return is_near(painted.red, rgb.red) && is_near(painted.green, rgb.green) &&
		is_near(painted.blue, rgb.blue);
}

static bool is_black_alone(const Ink *ink)
{
	return ink->cyan == 0 && ink->magenta == 0 && ink->yellow == 0;
}

static bool is_neutral(Rgb rgb)
{
	return is_near(rgb.red, rgb.green) && is_near(rgb.green, rgb.blue);
}

static bool is_taken(const Rgb *painted, int count, Rgb rgb)
{
	for (int i = 0; i < count; i++)
		if (rgb_is_painted(painted[i], rgb))
			return true;
	return false;
}

/* Red moves step by step into the wider half, until nobody else stands there. */
const Rgb *inks_painted(Arena *arena, const Layout *layout)
{
	Rgb white = { 1, 1, 1 };
	Rgb *painted = arena_new(arena, Rgb, layout->ink_count);
	for (int i = 0; i < layout->ink_count; i++) {
		const Ink *ink = &layout->inks[i];
		Rgb rgb = rgb_of_ink_on(white, ink->cyan, ink->magenta, ink->yellow, ink->black);
		double way = rgb.red < 0.5 ? step : -step;
		while (is_taken(painted, i, rgb) || (is_neutral(rgb) && !is_black_alone(ink)))
			rgb.red += way;
		painted[i] = rgb;
	}
	return painted;
}
