#include "typeset/running_text.h"

#include <stdlib.h>

/* The words of a paragraph's line, as they gather. */
typedef struct {
	int paragraph; /* element */
	int page;
	Length baseline;
	int letters;
	bool has_text; /* some of it is in the font of the running text: a lead-in's is not */
} Line;

typedef struct {
	Arena *arena;
	const Pages *pages;
	const Layout *layout;
	Typecase *typecase;
	int font; /* of the running text */
	Line line;
	int *full; /* letters of each full line */
	int full_count;
	Place first; /* of the paragraph with the first of them */
} Reading;

/* The paragraph that an element is a part of, or -1: cells, headings and captions are none. */
static int paragraph_of(const Pages *pages, int element)
{
	while (element >= 0 && pages->elements[element].role == ROLE_SPAN)
		element = pages->elements[element].parent;
	return element >= 0 && pages->elements[element].role == ROLE_P ? element : -1;
}

static bool is_in_body(const Layout *layout, const Page *page, const Item *item)
{
	for (int i = 0; i < page->frame_count; i++) {
		const PlacedFrame *placed = &page->frames[i];
		if (layout->frames[placed->frame].kind == FRAME_BODY &&
			item->box.y > placed->box.y && item->box.y <= box_bottom(placed->box))
			return true;
	}
	return false;
}

/* Letters as wide as two, as those of Chinese are, count as two. */
static int letters_in(const Item *item)
{
	int letters = 0;
	for (const char *at = item->text; *at; at = g_utf8_next_char(at))
		letters += g_unichar_iswide(g_utf8_get_char(at)) ? 2 : 1;
	bool ends_with_white = g_str_has_suffix(item->text,
		" "); /* no part of a line that it ends */
	return ends_with_white ? letters - 1 : letters;
}

/* Whether the item is of running text in whatever size. */
static bool is_running(const Reading *reading, const Page *page, const Item *item)
{
	return item->kind == ITEM_GLYPHS && paragraph_of(reading->pages, item->element) >= 0 &&
		is_in_body(reading->layout, page, item);
}

/* One font, a face in a size, and the letters that are set in it. */
typedef struct {
	int font;
	int letters;
} FontUse;

enum { FONTS = 32 };

static void count_letters(FontUse *uses, int font, int letters)
{
	int i = 0;
	while (i < FONTS - 1 && uses[i].letters > 0 && uses[i].font != font)
		i++;
	uses[i].font = font;
	uses[i].letters += letters;
}

/* -1: there is no running text. */
static int font_of_most(const Reading *reading)
{
	FontUse uses[FONTS] = { 0 };
	for (int i = 0; i < reading->pages->page_count; i++) {
		const Page *page = &reading->pages->pages[i];
		for (int k = 0; k < page->item_count; k++)
			if (is_running(reading, page, &page->items[k]))
				count_letters(uses, page->items[k].font,
					letters_in(&page->items[k]));
	}
	int most = 0;
	for (int i = 1; i < FONTS; i++)
		if (uses[i].letters > uses[most].letters)
			most = i;
	return uses[most].letters > 0 ? uses[most].font : -1;
}

/* Adds an item; where it begins another line of its paragraph the line before was full. */
static void read_item(Reading *reading, const Item *item, int page)
{
	Line *line = &reading->line;
	int paragraph = paragraph_of(reading->pages, item->element);
	bool goes_on = line->paragraph == paragraph && line->page == page &&
		line->baseline == item->box.y;
	if (!goes_on) {
		bool is_full = line->paragraph == paragraph && line->has_text;
		if (is_full && reading->full_count == 0)
			reading->first = reading->pages->elements[paragraph].place;
		if (is_full)
			*arena_push(reading->arena, reading->full,
				reading->full_count) = line->letters;
		*line = (Line){ paragraph, page, item->box.y, 0, false };
	}
	line->has_text = line->has_text || item->font == reading->font;
	line->letters += letters_in(item);
}

static int by_number(const void *left, const void *right)
{
	int a = *(const int *)left, b = *(const int *)right;
	return (a > b) - (a < b);
}

FullLines running_text_measure(Arena *arena, const Pages *pages, const Layout *layout,
	Typecase *typecase)
{
	Reading reading = { arena, pages, layout, typecase, .line.paragraph = -1 };
	reading.font = font_of_most(&reading);
	if (reading.font < 0)
		return (FullLines){ 0 };
	Length size = typecase_font_size(typecase, reading.font);
	for (int i = 0; i < pages->page_count; i++) {
		const Page *page = &pages->pages[i];
		for (int k = 0; k < page->item_count; k++)
			if (is_running(&reading, page, &page->items[k]) &&
				typecase_font_size(typecase, page->items[k].font) == size)
				read_item(&reading, &page->items[k], i);
	}
	if (reading.full_count == 0)
		return (FullLines){ 0 };
	qsort(reading.full, (size_t)reading.full_count, sizeof *reading.full, by_number);
	return (FullLines){ reading.full_count, reading.full[reading.full_count / 2],
		reading.first };
}
