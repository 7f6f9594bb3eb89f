#include "typeset/legibility.h"
#include "layout/grid.h"
#include "typeset/running_text.h"
#include "typeset/typeset_remarks.h"

enum { LONGEST_LINE = 75, SHORTEST_LINE = 30, FEWEST_LINES = 5, MOST_SIZES = 6 };

/* What rounding may add up to: a hundredth of a millimetre. */
enum { ROUNDING = 29 };

static bool is_white(const Item *item, const Glyph *glyph)
{
	return item->text[glyph->cluster] == ' ';
}

/* Where an item's ink begins and ends across the sheet, without the white at its ends. */
static void ink_of(Typecase *typecase, const Item *item, Length *left, Length *right)
{
	*left = item->box.x;
	*right = box_right(item->box);
	if (item->kind != ITEM_GLYPHS)
		return;
	int first = 0, last = item->glyph_count - 1;
	for (; first < last && is_white(item, &item->glyphs[first]); first++)
		*left += item->glyphs[first].advance;
	for (; last > first && is_white(item, &item->glyphs[last]); last--)
		*right -= item->glyphs[last].advance;
	if (item->glyph_count > 0)
		*left += typecase_glyph_ink(typecase, item->font, item->glyphs[first].index,
			GLYPH_LEFT);
}

/* How far the item is from the nearest edge, and which that is. */
static Length nearest_edge(const Pages *pages, Typecase *typecase, const Item *item,
	const char **name)
{
	Length left, right;
	ink_of(typecase, item, &left, &right);
	Length above = item->kind == ITEM_GLYPHS
		? typecase_measures(typecase, item->font).cap_height
		: 0;
	const struct {
		const char *name;
		Length distance;
	} edges[] = {
		{ "left", left },
		{ "right", pages->width - right },
		{ "top", item->box.y - above },
		{ "bottom", pages->height - box_bottom(item->box) },
	};
	int nearest = 0;
	for (int i = 1; i < (int)G_N_ELEMENTS(edges); i++)
		if (edges[i].distance < edges[nearest].distance)
			nearest = i;
	*name = edges[nearest].name;
	return edges[nearest].distance;
}

/* Each element is told of once, at its first words that stand there. */
static void check_edges(Arena *arena, const Pages *pages, const Page *page, Typecase *typecase,
	Remarks *remarks)
{
	bool *told = arena_new(arena, bool, pages->element_count);
	for (int i = 0; i < page->item_count; i++) {
		const Item *item = &page->items[i];
		bool is_text = item->kind == ITEM_GLYPHS || item->kind == ITEM_PICTURE;
		if (!is_text || item->element == ARTIFACT || told[item->element])
			continue;
		const char *edge;
		Length distance = nearest_edge(pages, typecase, item, &edge);
		if (distance >= length_from_mm(GRID_UNSAFE_EDGE_MM) - ROUNDING)
			continue;
		told[item->element] = true;
		Place place = pages->elements[item->element].place;
		if (distance < 0)
			remarks_add(remarks, place, TEXT_OFF_THE_SHEET, mm_from_length(-distance),
				edge);
		else
			remarks_add(remarks, place, TEXT_IN_UNSAFE_EDGE, mm_from_length(distance),
				edge);
	}
}

static void check_lines(Arena *arena, const Pages *pages, const Layout *layout, Typecase *typecase,
	Remarks *remarks)
{
	FullLines lines = running_text_measure(arena, pages, layout, typecase);
	if (lines.count < FEWEST_LINES)
		return;
	if (lines.middle > LONGEST_LINE)
		remarks_add(remarks, lines.place, LINES_TOO_LONG, lines.middle, LONGEST_LINE);
	else if (lines.middle < SHORTEST_LINE)
		remarks_add(remarks, lines.place, LINES_TOO_SHORT, lines.middle, SHORTEST_LINE);
}

/* Figures of a register or list are drawn, not read: they do not count (LOOK.md). */
static bool is_of_figures(const Layout *layout, Length size)
{
	const RegisterStyle *rows = layout->register_style;
	const TextStyle *figure = rows && rows->figure_style >= 0
		? &layout->styles[rows->figure_style]
		: NULL;
	return figure && size >= figure->size_least && size <= figure->size_most;
}

/* A face for another writing is scaled to the same height: its sizes are no sizes of the sheet. */
static bool is_of_layout(const Layout *layout, const char *font)
{
	for (int i = 0; i < layout->style_count; i++)
		if (g_str_has_prefix(font, layout->styles[i].family))
			return true;
	return false;
}

static bool is_known(const Length *sizes, int count, Length size)
{
	static const Length alike = LENGTH_PER_PT / 4;
	for (int i = 0; i < count; i++)
		if (ABS(sizes[i] - size) < alike)
			return true;
	return false;
}

static void check_sizes(const Pages *pages, const Layout *layout, Typecase *typecase,
	Remarks *remarks)
{
	Length sizes[MOST_SIZES + 1];
	int count = 0;
	for (int i = 0; i < pages->page_count; i++)
		for (int k = 0; k < pages->pages[i].item_count && count <= MOST_SIZES; k++) {
			const Item *item = &pages->pages[i].items[k];
			if (item->kind != ITEM_GLYPHS || item->element == ARTIFACT ||
				!is_of_layout(layout, typecase_font_name(typecase, item->font)))
				continue;
			Length size = typecase_font_size(typecase, item->font);
			if (!is_of_figures(layout, size) && !is_known(sizes, count, size))
				sizes[count++] = size;
		}
	if (count > MOST_SIZES)
		remarks_add(remarks, (Place){ .file = layout->file }, SIZES_TOO_MANY, MOST_SIZES);
}

void legibility_check_pages(Arena *arena, const Pages *pages, const Layout *layout,
	Typecase *typecase, Remarks *remarks)
{
	for (int i = 0; i < pages->page_count; i++)
		check_edges(arena, pages, &pages->pages[i], typecase, remarks);
	check_lines(arena, pages, layout, typecase, remarks);
	check_sizes(pages, layout, typecase, remarks);
}
