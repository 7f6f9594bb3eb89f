/* Words on two lines, in paragraphs whose letters are each a glyph of a point. */
#include "typeset/divided_words.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

static Arena *arena;

static void open_arena(void)
{
	arena = arena_open();
}

static void close_arena(void)
{
	arena_close(arena);
}

TestSuite(divided_words, .init = open_arena, .fini = close_arena);

static const Element elements[] = {
	{ .role = ROLE_DOCUMENT, .parent = -1 },
	{ .role = ROLE_P, .parent = 0 },
	{ .role = ROLE_SPAN, .parent = 1, .language = "cy" },
	{ .role = ROLE_P, .parent = 0 },
};

/* Ends with a stroke where it is divided, which is no part of it. */
static Item line(int element, int left, int down, const char *words)
{
	bool is_divided = g_str_has_suffix(words, "|");
	char *text = arena_text(arena, words);
	if (is_divided)
		text[strlen(text) - 1] = '\0';
	int count = (int)g_utf8_strlen(text, -1), number = 0;
	Glyph *glyphs = arena_new(arena, Glyph, count);
	for (const char *at = text; *at; at = g_utf8_next_char(at))
		glyphs[number++] = (Glyph){ .index = g_utf8_get_char(at),
			.advance = LENGTH_PER_PT,
			.cluster = (int)(at - text) };
	return (Item){
		.kind = ITEM_GLYPHS,
		.element = element,
		.box = { left * LENGTH_PER_PT, down * LENGTH_PER_PT, count * LENGTH_PER_PT, 0 },
		.glyphs = glyphs,
		.glyph_count = count,
		.text = text,
		.is_divided = is_divided,
	};
}

/* Pages of as many items each as are said. */
static const Pages *pages_of(const Item *items, const int *counts, int page_count)
{
	Page *made = arena_new(arena, Page, page_count);
	for (int i = 0; i < page_count; items += counts[i++]) {
		made[i].items = items;
		made[i].item_count = counts[i];
	}
	Pages *pages = arena_new(arena, Pages, 1);
	*pages = (Pages){ .pages = made,
		.page_count = page_count,
		.elements = elements,
		.element_count = G_N_ELEMENTS(elements) };
	return pages;
}

#define GATHERED(items) \
	divided_words_gather(arena, pages_of((items), &(int){ (int)G_N_ELEMENTS(items) }, 1))

/* "1:set a |2:news" for items with their elements, by page. */
static char *told(const Pages *pages)
{
	char *all = arena_text(arena, "");
	for (int p = 0; p < pages->page_count; p++) {
		all = arena_printf(arena, "%s%s", all, p > 0 ? "/ " : "");
		for (int i = 0; i < pages->pages[p].item_count; i++) {
			const Item *item = &pages->pages[p].items[i];
			all = arena_printf(arena, "%s%d:%s|", all, item->element, item->text);
		}
	}
	return all;
}

Test(divided_words, are_spans_of_their_paragraph)
{
	const Item items[] = { line(1, 0, 0, "set a news\u00AD|"),
		line(1, 0, 9, "paper knows what") };
	const Pages *pages = GATHERED(items);
	cr_assert_str_eq(told(pages), "1:set a |2:news\u00AD|2:paper |1:knows what|");
	cr_assert_eq(pages->element_count, G_N_ELEMENTS(elements) + 1);
	cr_assert_eq(pages->elements[2].role, ROLE_SPAN);
	cr_assert_eq(pages->elements[2].parent, 1);
	cr_assert_str_eq(pages->elements[2].actual_text, "newspaper ");
	cr_assert_str_eq(pages_text(arena, pages), "set a newspaper knows what\n");
}

Test(divided_words, stand_where_they_stood)
{
	const Item items[] = { line(1, 3, 0, "a news\u00AD|"), line(1, 5, 9, "paper knows") };
	const Page page = GATHERED(items)->pages[0];
	static const int lefts[] = { 3, 5, 5, 11 }, widths[] = { 2, 5, 6, 5 };
	for (int i = 0; i < page.item_count; i++) {
		const Item *item = &page.items[i];
		cr_assert_eq(item->box.x, lefts[i] * LENGTH_PER_PT);
		cr_assert_eq(item->box.width, widths[i] * LENGTH_PER_PT);
		cr_assert_eq(item->glyph_count, widths[i]);
		for (int g = 0; g < item->glyph_count; g++)
			cr_assert_eq(item->glyphs[g].index,
				g_utf8_get_char(item->text + item->glyphs[g].cluster));
	}
}

Test(divided_words, may_stand_on_three_lines_and_two_sides)
{
	const Item items[] = { line(1, 0, 0, "mis\u00AD|"), line(1, 0, 9, "under\u00AD|"),
		line(1, 0, 0, "stand-|"), line(1, 0, 9, "ing. Why") };
	const Pages *pages = divided_words_gather(arena, pages_of(items, (const int[]){ 2, 2 }, 2));
	cr_assert_str_eq(told(pages), "2:mis\u00AD|2:under\u00AD|/ 2:stand-|2:ing. |1:Why|");
	cr_assert_str_eq(pages->elements[2].actual_text, "misunderstand-ing. ",
		"the author's hyphen stays");
}

Test(divided_words, may_be_of_two_faces)
{
	const Item items[] = { line(1, 0, 0, "Do "), line(1, 3, 0, "un"),
		line(1, 5, 0, "be\u00AD|"), line(1, 0, 9, "liev"), line(1, 4, 9, "able") };
	const Pages *pages = GATHERED(items);
	cr_assert_str_eq(told(pages), "1:Do |2:un|2:be\u00AD|2:liev|2:able|");
	cr_assert_str_eq(pages->elements[2].actual_text, "unbelievable");
}

Test(divided_words, may_be_addresses)
{
	const Item items[] = { line(1, 0, 0, "at https://www.gov.uk|"), line(1, 0, 9, "/sick-|"),
		line(1, 0, 18, "pay now") };
	const Pages *pages = GATHERED(items);
	cr_assert_str_eq(told(pages), "1:at |2:https://www.gov.uk|2:/sick-|2:pay |1:now|");
	cr_assert_str_eq(pages->elements[2].actual_text, "https://www.gov.uk/sick-pay ");
}

Test(divided_words, come_in_reading_order)
{
	const Item items[] = { line(1, 0, 0, "one\u00AD|"), line(1, 0, 9, "two "),
		line(2, 4, 9, "tri pe\u00AD|"), line(2, 0, 18, "dwar "),
		line(1, 5, 18, "fi\u00AD|"), line(1, 0, 27, "ve si\u00AD|"), line(1, 0, 36, "x"),
		line(3, 0, 45, "se\u00AD|"), line(3, 0, 54, "ven") };
	const Pages *pages = GATHERED(items);
	cr_assert_str_eq(told(pages),
		"2:one\u00AD|2:two |3:tri |4:pe\u00AD|4:dwar |5:fi\u00AD|5:ve |6:si\u00AD|6:x|"
		"8:se\u00AD|8:ven|");
	static const int parents[] = { -1, 0, 1, 1, 3, 1, 1, 0, 7 };
	for (int i = 0; i < pages->element_count; i++)
		cr_assert_eq(pages->elements[i].parent, parents[i]);
	cr_assert_str_eq(pages->elements[3].language, "cy");
}

static void assert_left_alone(const Pages *pages)
{
	cr_assert_eq(divided_words_gather(arena, pages), pages);
}

Test(divided_words, are_left_where_a_part_is_another_elements)
{
	const Item items[] = { line(1, 0, 0, "pre\u00AD|"), line(1, 0, 9, "his"),
		line(2, 3, 9, "toric") };
	assert_left_alone(pages_of(items, (const int[]){ 3 }, 1));
}

Test(divided_words, are_not_those_that_a_line_ends_between)
{
	const Item items[] = { line(1, 0, 0, "\u65E5\u672C|"), line(1, 0, 9, "\u8A9E and/|"),
		line(1, 0, 18, "or") };
	const Pages *pages = pages_of(items, (const int[]){ 3 }, 1);
	assert_left_alone(pages);
	cr_assert_str_eq(pages_text(arena, pages), "\u65E5\u672C\u8A9E and/or\n");
}

Test(divided_words, are_left_where_they_run_from_right_to_left)
{
	Item items[] = { line(1, 0, 0, "abc-|"), line(1, 0, 9, "def") };
	items[0].is_right_to_left = items[1].is_right_to_left = true;
	assert_left_alone(pages_of(items, (const int[]){ 2 }, 1));
}

Test(divided_words, are_left_in_what_is_read_as_something_else)
{
	Element read_otherwise[] = { elements[0], elements[1] };
	read_otherwise[1].actual_text = "A heading";
	const Item items[] = { line(1, 0, 0, "a head\u00AD|"), line(1, 0, 9, "ing") };
	Pages pages = *pages_of(items, (const int[]){ 2 }, 1);
	pages.elements = read_otherwise;
	pages.element_count = G_N_ELEMENTS(read_otherwise);
	assert_left_alone(&pages);
}
