/* A word that is divided over lines, as the drawing of its pages says it. */
#include "press/pressed.h"

TestSuite(whole_words, .init = open_remarks, .fini = close_remarks);

static const Element elements_of_words[] = {
	{ .role = ROLE_DOCUMENT, .parent = -1 },
	{ .role = ROLE_P, .parent = 0 },
	{ .role = ROLE_SPAN, .parent = 1, .actual_text = "caf\u00e9-bar " },
	{ .role = ROLE_SPAN, .parent = 1, .language = "cy" },
};

#define HALF(number, top) \
	{ \
		.kind = ITEM_RULE, .element = number, \
		.box = { 0, top, 100 * LENGTH_PER_PT, 1024 }, .is_divided = true \
	}

/* The paragraph, and the word in its midst: two lines of it on the first side, one on the next. */
static const Item first_items[] = { RULE(1, 0), HALF(2, 1024), HALF(2, 2048) };
static const Item second_items[] = { RULE(2, 0), RULE(3, 1024), RULE(1, 2048) };
static const Page pages_of_words[] = {
	{ .items = first_items, .item_count = G_N_ELEMENTS(first_items) },
	{ .items = second_items, .item_count = G_N_ELEMENTS(second_items) },
};
static const Pages words_over_sides = {
	.width = WIDTH,
	.height = HEIGHT,
	.pages = pages_of_words,
	.page_count = 2,
	.elements = elements_of_words,
	.element_count = G_N_ELEMENTS(elements_of_words),
	.language = "en-GB",
	.title = "Words",
};

/* The lines of a page's content that begin a stretch. */
static char *stretches_of_page(int number)
{
	g_auto(GStrv) lines = g_strsplit(content_of_page(number), "\n", -1);
	char *stretches = arena_text(arena, "");
	for (char **line = lines; *line; line++)
		if (g_str_has_suffix(*line, "BDC"))
			stretches = arena_printf(arena, "%s%s\n", stretches, *line);
	return stretches;
}

Test(whole_words, are_said_by_their_first_stretch_and_white_by_the_others)
{
	open_sheet(sheet_of(painted_new(arena, &words_over_sides), &words_over_sides, &plain_layout,
		remarks));
	cr_assert_str_eq(stretches_of_page(0),
		"/P << /MCID 0 >> BDC\n"
		"/Span << /MCID 1 /ActualText <feff00630061006600e9002d006200610072> >> BDC\n"
		"/Span << /MCID 2 /ActualText <feff0020> >> BDC\n");
	cr_assert_str_eq(stretches_of_page(1),
		"/Span << /MCID 0 /ActualText <feff0020> >> BDC\n"
		"/Span << /MCID 1 >> BDC\n"
		"/P << /MCID 2 >> BDC\n");
}

#define WORD "Root/StructTreeRoot/K/0/K/0/K/1/"

Test(whole_words, are_one_element_of_the_tree)
{
	open_sheet(sheet_of(painted_new(arena, &words_over_sides), &words_over_sides, &plain_layout,
		remarks));
	assert_value(WORD "S", "/Span");
	assert_text(WORD "ActualText", "caf\u00e9-bar ");
	assert_value(WORD "K/0", "1");
	assert_value(WORD "K/1", "2");
	assert_value(WORD "K/2/MCID", "0");
	cr_assert(is_same(WORD "K/2/Pg", "Root/Pages/Kids/1"));
}
