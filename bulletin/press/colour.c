#include "press/colour.h"
#include "layout/ink_limit.h"
#include "layout/inks.h"
#include "press/transform.h"

#include <glib.h>
#include <math.h>

struct Colours {
	Arena *arena;
	const Profile *profile;
	const Layout *layout;
	const Rgb *painted;      /* of the layout's inks */
	double ink_limit;        /* 1 for each ink that is full */
	GHashTable *known;       /* Cmyk in the arena by the number of an RGB: colour_number */
	cmsHTRANSFORM transform; /* NULL: not needed so far */
};

Colours *colours_open(Arena *arena, const Profile *profile, const Layout *layout)
{
	Colours *colours = arena_new(arena, Colours, 1);
	*colours = (Colours){
		.arena = arena,
		.profile = profile,
		.layout = layout,
		.painted = inks_painted(arena, layout),
		.ink_limit = ink_limit_of(layout) / 100,
		.known = g_hash_table_new(g_int64_hash, g_int64_equal),
	};
	return colours;
}

void colours_close(Colours *colours)
{
	if (!colours)
		return;
	g_hash_table_destroy(colours->known);
	if (colours->transform)
		cmsDeleteTransform(colours->transform);
}

/* An optimised transform takes 14 ms to make: as long as some thousand colours. */
static Cmyk cmyk_by_profile(Colours *colours, Rgb rgb)
{
	const double full = 0xFFFF;
	if (!colours->transform)
		colours->transform = transform_open(colours->profile, (Text){ NULL, 0 },
			TYPE_RGB_16, TYPE_CMYK_16, cmsFLAGS_NOOPTIMIZE | cmsFLAGS_NOCACHE);
	uint16_t from[3] = {
		(uint16_t)lround(CLAMP(rgb.red, 0, 1) * full),
		(uint16_t)lround(CLAMP(rgb.green, 0, 1) * full),
		(uint16_t)lround(CLAMP(rgb.blue, 0, 1) * full),
	};
	uint16_t to[4];
	cmsDoTransform(colours->transform, from, to, 1);
	double sum = to[0] / full + to[1] / full + to[2] / full, black = to[3] / full;
	double kept = ink_share_kept(sum, black, colours->ink_limit);
	return (Cmyk){ kept * to[0] / full, kept * to[1] / full, kept * to[2] / full, black };
}

/* Six decimals of each share, as the painter writes them. */
static int64_t colour_number(Rgb rgb)
{
	const double decimals = 1e6;
	enum { BITS = 20 };
	int64_t red = llround(CLAMP(rgb.red, 0, 1) * decimals);
	int64_t green = llround(CLAMP(rgb.green, 0, 1) * decimals);
	int64_t blue = llround(CLAMP(rgb.blue, 0, 1) * decimals);
	return red << 2 * BITS | green << BITS | blue;
}

static Cmyk cmyk_find(Colours *colours, Rgb rgb)
{
	for (int i = 0; i < colours->layout->ink_count; i++) {
		const Ink *ink = &colours->layout->inks[i];
		if (rgb_is_painted(colours->painted[i], rgb))
			return (Cmyk){ ink->cyan / 100, ink->magenta / 100, ink->yellow / 100,
				ink->black / 100 };
	}
	if (rgb.red == rgb.green && rgb.green == rgb.blue)
		return (Cmyk){ .black = 1 - CLAMP(rgb.red, 0, 1) };
	return cmyk_by_profile(colours, rgb);
}

typedef struct {
	int64_t number;
	Cmyk cmyk;
} KnownColour;

Cmyk colour_of_rgb(Colours *colours, Rgb rgb)
{
	int64_t number = colour_number(rgb);
	KnownColour *known = g_hash_table_lookup(colours->known, &number);
	if (!known) {
		known = arena_new(colours->arena, KnownColour, 1);
		*known = (KnownColour){ number, cmyk_find(colours, rgb) };
		g_hash_table_insert(colours->known, &known->number, known);
	}
	return known->cmyk;
}

Cmyk colours_most(const Colours *colours)
{
	Cmyk most = { 0 };
	GHashTableIter colour;
	gpointer value;
	g_hash_table_iter_init(&colour, colours->known);
	while (g_hash_table_iter_next(&colour, NULL, &value)) {
		Cmyk inks = ((const KnownColour *)value)->cmyk;
		most.cyan = MAX(most.cyan, inks.cyan);
		most.magenta = MAX(most.magenta, inks.magenta);
		most.yellow = MAX(most.yellow, inks.yellow);
		most.black = MAX(most.black, inks.black);
	}
	return most;
}
