#include "paint/specimen_styles.h"

/* Distances, pt: the labels stand left of one axis, what they name right of it. */
static const double axis = 44 * PT_PER_MM;
static const double label_leading = 10;
static const double row_white = 5; /* above and below what stands in a row */
static const double rule_heavy = 1 * PT_PER_MM, rule_hair = 0.25 * PT_PER_MM;

static const char sample[] = "Aa";

static FontWish wish_of(const TextStyle *style)
{
	return (FontWish){ style->family, style->is_bold, style->is_italic, style->size_most };
}

/* A number with at most two decimals, and none that say nothing. */
static const char *figures(Arena *arena, double number)
{
	char text[G_ASCII_DTOSTR_BUF_SIZE];
	g_ascii_formatd(text, sizeof text, "%.2f", number);
	size_t length = strlen(text);
	while (text[length - 1] == '0')
		length--;
	if (text[length - 1] == '.')
		length--;
	return arena_bytes(arena, text, length);
}

static const char *range_words(Arena *arena, double least, double most)
{
	if (least >= most)
		return figures(arena, most);
	return arena_printf(arena, "%s to %s", figures(arena, least), figures(arena, most));
}

const char *specimen_size_words(Arena *arena, const TextStyle *style)
{
	double leading = style->leading > 0 ? pt_from_length(style->leading) : style->leading_share;
	return arena_printf(arena, "%s / %s pt",
		range_words(arena, pt_from_length(style->size_least),
			pt_from_length(style->size_most)),
		figures(arena, leading));
}

const char *specimen_distance_words(Arena *arena, const Layout *layout, const TextStyle *style)
{
	double metre = pt_from_length(layout->metre);
	return arena_printf(arena, "%s m",
		range_words(arena, pt_from_length(style->size_least) / metre,
			pt_from_length(style->size_most) / metre));
}

/* A row is as high as its sample's capitals, two lines of label at least. */
static double row_height(const Painting *painting, const TextStyle *style)
{
	FontWish wish = wish_of(style);
	int font = typecase_font_for(painting->typecase, wish, style->place, painting->remarks);
	double capitals = font < 0
		? 0
		: pt_from_length(typecase_measures(painting->typecase, font).cap_height);
	return MAX(capitals, label_leading + mark_text_size(MARK_SMALL)) + 2 * row_white;
}

SpecimenStyles specimen_styles_measure(const Painting *painting)
{
	const Layout *layout = painting->layout;
	SpecimenStyles size = { 0, rule_heavy };
	for (int i = 0; i < layout->style_count; i++) {
		double width = typecase_words_width(painting->typecase, wish_of(&layout->styles[i]),
			sample);
		size.width = MAX(size.width, axis + width);
		size.height += row_height(painting, &layout->styles[i]);
	}
	return size;
}

static void rule_draw(cairo_t *cr, double left, double top, double width, double weight)
{
	cairo_rectangle(cr, left, top - weight / 2, width, weight);
	cairo_fill(cr);
}

static void row_draw(const Painting *painting, cairo_t *cr, const TextStyle *style, double left,
	double baseline)
{
	Typecase *typecase = painting->typecase;
	Arena *arena = painting->arena;
	double room = axis - 2 * row_white;
	const char *distance = specimen_distance_words(arena, painting->layout, style);
	mark_text_draw(typecase, cr, MARK_LABEL, left, baseline - label_leading, room, style->name);
	mark_text_draw(typecase, cr, MARK_SMALL, left, baseline, room,
		specimen_size_words(arena, style));
	mark_text_draw_back(typecase, cr, MARK_SMALL, left + axis - 2 * row_white,
		baseline - label_leading, distance);
	typecase_words_draw(typecase, wish_of(style), sample, cr, WORDS_FROM, left + axis,
		baseline);
}

void specimen_styles_draw(const Painting *painting, cairo_t *cr, double left, double top)
{
	const Layout *layout = painting->layout;
	SpecimenStyles size = specimen_styles_measure(painting);
	cairo_set_source_rgb(cr, 0, 0, 0);
	rule_draw(cr, left, top + rule_heavy / 2, size.width, rule_heavy);
	top += rule_heavy;
	for (int i = 0; i < layout->style_count; i++) {
		double height = row_height(painting, &layout->styles[i]);
		row_draw(painting, cr, &layout->styles[i], left, top + height - row_white);
		top += height;
		bool is_last = i + 1 == layout->style_count;
		rule_draw(cr, left, top, size.width, is_last ? rule_heavy : rule_hair);
	}
}
