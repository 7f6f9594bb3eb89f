#include "layout/stock.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#define LENGTH_OF(table) ((int)(sizeof(table) / sizeof *(table)))

/* PRINT.md 3. The colours are approximate: a partnership's own stocks go before them. */
static const Stock table[] = {
	{ "white", "white", 0xFFFFFF },
	{ "ivory", "ivory", 0xFFF8DC },
	{ "cream", "ivory", 0xFFF1C9 },
	{ "canary", "light-yellow", 0xFFF59B },
	{ "mid yellow", "yellow", 0xFFE94A },
	{ "gold", "goldenrod", 0xFBC93A },
	{ "buff", "buff", 0xF3D9A4 },
	{ "salmon", "light-orange", 0xF9BFA0 },
	{ "pink", "light-pink", 0xF9C9D4 },
	{ "mid pink", "pink", 0xF29BB2 },
	{ "lilac", "light-violet", 0xDCC9E6 },
	{ "pale blue", "light-blue", 0xBFDDF0 },
	{ "mid blue", "blue", 0x8CC4E8 },
	{ "pale green", "light-green", 0xC6E8C3 },
	{ "mid green", "green", 0x93D49B },
	{ "deep green", "dark-green", 0x3FA35B },
	{ "orange", "orange", 0xF9A03F },
	{ "grey", "light-gray", 0xD4D6D8 },
	{ "intensive red", "red", 0xD9363E },
	{ "intensive blue", "dark-blue", 0x2F6FB5 },
};

/* Two names that paper merchants give one colour. */
static const struct {
	const char *name, *also;
} other_names[] = {
	{ "canary", "pale yellow" },
	{ "gold", "goldenrod" },
	{ "buff", "sand" },
};

const Stock *stock_by_name(const char *name)
{
	for (int i = 0; i < LENGTH_OF(other_names); i++)
		if (strcmp(other_names[i].also, name) == 0)
			name = other_names[i].name;
	for (int i = 0; i < LENGTH_OF(table); i++)
		if (strcmp(table[i].name, name) == 0)
			return &table[i];
	return NULL;
}

const Stock *stocks(int *count)
{
	*count = LENGTH_OF(table);
	return table;
}

Rgb rgb_from_hex(unsigned rgb)
{
	return (Rgb){ (rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0 };
}

/* WCAG 2.2, relative luminance: the inverse of the sRGB transfer curve. */
static double linear(double value)
{
	return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static Rgb light_of(Rgb colour)
{
	return (Rgb){ linear(colour.red), linear(colour.green), linear(colour.blue) };
}

static double luminance(Rgb light)
{
	return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue;
}

static double contrast_of(double one, double other)
{
	return (fmax(one, other) + 0.05) / (fmin(one, other) + 0.05);
}

double rgb_contrast_through(Rgb paper, Rgb through)
{
	Rgb light = light_of(paper);
	Rgb left = { light.red * through.red, light.green * through.green,
		light.blue * through.blue };
	return contrast_of(luminance(light), luminance(left));
}

Rgb rgb_of_ink_on(Rgb paper, double cyan, double magenta, double yellow, double black)
{
	double through = 1 - black / 100;
	return (Rgb){
		.red = paper.red * (1 - cyan / 100) * through,
		.green = paper.green * (1 - magenta / 100) * through,
		.blue = paper.blue * (1 - yellow / 100) * through,
	};
}
