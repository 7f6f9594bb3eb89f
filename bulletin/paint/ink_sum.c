/*
 * Ink sum: how much ink there is in each place, all four together, as a heat
 * map. Too much of it does not dry and sticks to the next sheet (PRINT.md 4.5).
 */
#include "layout/ink_limit.h"
#include "paint/cairo_canvas.h"
#include "paint/mark_text.h"
#include "paint/plate_picture.h"

/* Sums are counted as plates are, 255 to an ink, and told in per cent. */
enum { SUM_MOST = PLATE_COUNT * UINT8_MAX };

typedef struct {
	double limit; /* per cent */
	uint32_t colours[SUM_MOST + 1];
	int greatest; /* sum */
	int x, y;     /* a dot that has it */
	double above; /* share of the sheet that is above the limit, per cent */
} InkSum;

static double per_cent(int sum)
{
	return sum * 100.0 / UINT8_MAX;
}

static int sum_at(const PlateSide *side, size_t dot)
{
	int sum = 0;
	for (int plate = 0; plate < PLATE_COUNT; plate++)
		sum += side->inks[plate][dot];
	return sum;
}

typedef struct {
	double at; /* share of the way to the limit, and then on to all four inks */
	Rgb colour;
} Stop;

/*
 * Below the limit from paper over green to dark blue, ever darker; above it
 * from orange to red, which no one takes for the others, colour-blind or not.
 */
static const Stop stops[] = {
	{ 0.00, { 1.00, 1.00, 1.00 } },
	{ 0.08, { 0.87, 0.95, 0.91 } },
	{ 0.33, { 0.49, 0.79, 0.74 } },
	{ 0.60, { 0.18, 0.56, 0.71 } },
	{ 0.80, { 0.14, 0.35, 0.61 } },
	{ 1.00, { 0.07, 0.13, 0.36 } },
	{ 1.00, { 1.00, 0.62, 0.13 } },
	{ 2.00, { 0.78, 0.00, 0.10 } },
};

static uint32_t byte_of_share(double share)
{
	return (uint32_t)lround(share * UINT8_MAX);
}

static uint32_t colour_at(double at)
{
	size_t i = 1;
	while (i + 1 < G_N_ELEMENTS(stops) && (at > stops[i].at || stops[i].at == stops[i - 1].at))
		i++;
	Rgb from = stops[i - 1].colour, to = stops[i].colour;
	double way = (at - stops[i - 1].at) / (stops[i].at - stops[i - 1].at);
	return byte_of_share(from.red + way * (to.red - from.red)) << 16 |
		byte_of_share(from.green + way * (to.green - from.green)) << 8 |
		byte_of_share(from.blue + way * (to.blue - from.blue));
}

static void choose_colours(InkSum *map)
{
	const double all = per_cent(SUM_MOST);
	for (int sum = 0; sum <= SUM_MOST; sum++) {
		double value = per_cent(sum);
		map->colours[sum] = colour_at(!ink_is_over(value, map->limit)
				? fmin(value / map->limit, 1)
				: 1 + (value - map->limit) / (all - map->limit));
	}
}

/* Looks at what reaches the paper: printer's marks outside may have all inks. */
static void measure(InkSum *map, const PlateSide *side)
{
	DotBox bleed = side->bleed;
	int64_t above = 0, count = 0;
	for (int y = bleed.top; y < bleed.bottom; y++)
		for (int x = bleed.left; x < bleed.right; x++, count++) {
			int sum = sum_at(side, (size_t)y * (size_t)side->width + (size_t)x);
			above += ink_is_over(per_cent(sum), map->limit);
			if (sum > map->greatest)
				map->greatest = sum, map->x = x, map->y = y;
		}
	map->above = count > 0 ? 100.0 * (double)above / (double)count : 0;
}

static uint32_t *map_dots(Arena *arena, const InkSum *map, const PlateSide *side)
{
	size_t count = (size_t)side->width * (size_t)side->height;
	uint32_t *dots = arena_new(arena, uint32_t, count);
	for (size_t i = 0; i < count; i++)
		dots[i] = map->colours[sum_at(side, i)];
	return dots;
}

static const Rgb ink = { 0.10, 0.10, 0.10 }, paper = { 1, 1, 1 };

/* Dark on a light rim, so that it is seen on any colour. */
static void stroke_rimmed(cairo_t *cr, double weight)
{
	cairo_set_rgb(cr, paper);
	cairo_set_line_width(cr, 3 * weight);
	cairo_stroke_preserve(cr);
	cairo_set_rgb(cr, ink);
	cairo_set_line_width(cr, weight);
	cairo_stroke(cr);
}

/* A ring around the greatest sum. */
static void ring_draw(const PlatePicture *picture, const InkSum *map)
{
	const double radius = 3.5 * PT_PER_MM, weight = 0.35 * PT_PER_MM;
	cairo_new_sub_path(picture->cr);
	cairo_arc(picture->cr, picture->left + (map->x + 0.5) / picture->scale,
		picture->top + (map->y + 0.5) / picture->scale, radius, 0, 2 * G_PI);
	stroke_rimmed(picture->cr, weight);
}

/* The scale under the page: 0 to 400 % from its left edge to its right one; pt below the page. */
static const double scale_top = 36, scale_bottom = 48, limit_baseline = 31, greatest_baseline = 18;
static const double numbers_baseline = 58, first_line = 74, second_line = 85, foot_height = 100;

static double place_on_scale(const PlatePicture *picture, double value)
{
	return picture->left + (picture->right - picture->left) * value / per_cent(SUM_MOST);
}

static void colours_draw(const PlatePicture *picture, const InkSum *map)
{
	cairo_t *cr = picture->cr;
	double width = picture->right - picture->left;
	double dot = 1 / picture->scale;
	int dots = (int)ceil(width / dot);
	for (int i = 0; i < dots; i++) {
		double x = i * dot;
		uint32_t colour = map->colours[(int)(x / width * SUM_MOST)];
		cairo_set_source_rgb(cr, (colour >> 16) / 255.0, (colour >> 8 & 255) / 255.0,
			(colour & 255) / 255.0);
		cairo_rectangle(cr, picture->left + x, picture->bottom + scale_top, dot,
			scale_bottom - scale_top);
		cairo_fill(cr);
	}
	cairo_set_rgb(cr, ink);
	cairo_set_line_width(cr, 0.5);
	cairo_rectangle(cr, picture->left, picture->bottom + scale_top, width,
		scale_bottom - scale_top);
	cairo_stroke(cr);
}

static void numbers_draw(const PlatePicture *picture)
{
	const int step = 50, last = (int)per_cent(SUM_MOST);
	Typecase *typecase = picture->painting->typecase;
	double baseline = picture->bottom + numbers_baseline;
	cairo_set_rgb(picture->cr, ink);
	for (int value = 0; value <= last; value += step) {
		double x = place_on_scale(picture, value);
		const char *number = arena_printf(picture->painting->arena,
			value == last ? "%d %%" : "%d", value);
		if (value == 0)
			mark_text_draw(typecase, picture->cr, MARK_SMALL, x, baseline, G_MAXINT,
				number);
		else if (value == last)
			mark_text_draw_back(typecase, picture->cr, MARK_SMALL, x, baseline, number);
		else
			mark_text_draw_middle(typecase, picture->cr, MARK_SMALL, x, baseline,
				number);
	}
}

/* A line up from the scale at `value`, with words beside its head, on the side that has room. */
static void flag_draw(const PlatePicture *picture, double value, double baseline, MarkStyle style,
	const char *said)
{
	const double gap = 3;
	Typecase *typecase = picture->painting->typecase;
	cairo_t *cr = picture->cr;
	double x = place_on_scale(picture, value), y = picture->bottom + baseline;
	cairo_move_to(cr, x, y - mark_text_size(style) * 0.8);
	cairo_line_to(cr, x, picture->bottom + scale_bottom);
	stroke_rimmed(cr, 0.75);
	if (x + gap + mark_text_width(typecase, style, said) <= picture->right)
		mark_text_draw(typecase, cr, style, x + gap, y, G_MAXINT, said);
	else
		mark_text_draw_back(typecase, cr, style, x - gap, y, said);
}

static void scale_draw(const PlatePicture *picture, const InkSum *map)
{
	Arena *arena = picture->painting->arena;
	double greatest = per_cent(map->greatest);
	colours_draw(picture, map);
	numbers_draw(picture);
	flag_draw(picture, greatest, greatest_baseline, MARK_SMALL,
		arena_printf(arena, "greatest sum here: %.0f %%", greatest));
	flag_draw(picture, map->limit, limit_baseline, MARK_LABEL,
		arena_printf(arena, "limit %.0f %%", map->limit));
}

static void say_greatest(const PlatePicture *picture, const InkSum *map)
{
	Arena *arena = picture->painting->arena;
	const PlateSide *side = picture->side;
	double dots_per_mm = picture->scale * PT_PER_MM;
	plate_picture_say(picture, first_line,
		map->greatest == 0
			? "Nothing is printed on this side."
			: arena_printf(arena,
				  "The ring is where the most ink is, %.0f %%: %.0f mm from the "
				  "left edge and %.0f mm from the top.",
				  per_cent(map->greatest), (map->x - side->trim.left) / dots_per_mm,
				  (map->y - side->trim.top) / dots_per_mm));
	plate_picture_say(picture, second_line,
		map->above == 0
			? "No place has more ink than the limit."
			: arena_printf(arena,
				  "%.2f %% of the sheet has more ink than the limit: there it is "
				  "orange to red.",
				  map->above));
}

Text paint_ink_sum_png(const Painting *painting, const Plates *plates, int side, const char *banner)
{
	const PlateSide *shown = &plates->sides[side];
	InkSum map = { .limit = ink_limit_of(painting->layout) };
	choose_colours(&map);
	measure(&map, shown);
	PlatePicture picture;
	plate_picture_open(&picture, painting, plates, side, "All inks together", banner,
		foot_height);
	plate_picture_show(&picture, map_dots(painting->arena, &map, shown));
	if (map.greatest > 0)
		ring_draw(&picture, &map);
	scale_draw(&picture, &map);
	say_greatest(&picture, &map);
	return plate_picture_close(&picture);
}
