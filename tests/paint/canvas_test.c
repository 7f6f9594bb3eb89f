/* The walk over the pages: what is begun, drawn and ended, in which order. */
#include "paint/canvas.h"

#include <criterion/criterion.h>

/* Notes each call as a word: <P a b> is a paragraph with two items, | ends a page. */
typedef struct {
	Canvas canvas; /* first, so that one pointer is both */
	GString *told;
} TellingCanvas;

static GString *told_of(Canvas *canvas)
{
	return ((TellingCanvas *)canvas)->told;
}

static void page_begin(Canvas *canvas, const Pages *pages, int page)
{
	(void)pages;
	g_string_append_printf(told_of(canvas), "%d:", page + 1);
}

static void page_end(Canvas *canvas)
{
	g_string_append(told_of(canvas), "| ");
}

static void element_begin(Canvas *canvas, const Element *element, int number)
{
	(void)number;
	g_string_append_printf(told_of(canvas), "<%s ", role_name(element->role));
}

static void element_end(Canvas *canvas, const Element *element)
{
	(void)element;
	g_string_append(told_of(canvas), "> ");
}

static void glyphs(Canvas *canvas, const Item *item)
{
	g_string_append_printf(told_of(canvas), "%s ", item->text);
}

static void rule(Canvas *canvas, const Item *item)
{
	(void)item;
	g_string_append(told_of(canvas), "rule ");
}

static Item words(int element, const char *text)
{
	return (Item){ .kind = ITEM_GLYPHS, .element = element, .text = text };
}

/* Walks pages of up to eight items each, ended by an item without a text. */
static char *walked(const Element *elements, int element_count, Item (*items)[8], int page_count,
	int only)
{
	Page pages[4] = { 0 };
	for (int i = 0; i < page_count; i++) {
		pages[i].items = items[i];
		while (items[i][pages[i].item_count].text || items[i][pages[i].item_count].kind)
			pages[i].item_count++;
	}
	Pages product = { .pages = pages,
		.page_count = page_count,
		.elements = elements,
		.element_count = element_count };
	TellingCanvas telling = {
		.canvas = { .page_begin = page_begin,
			.page_end = page_end,
			.element_begin = element_begin,
			.element_end = element_end,
			.glyphs = glyphs,
			.rule = rule },
		.told = g_string_new(NULL),
	};
	paint_pages(&product, only, &telling.canvas);
	return g_strchomp(g_string_free(telling.told, FALSE));
}

#define assert_walk(elements, items, page_count, expected) \
	do { \
		g_autofree char *told = walked((elements), (int)G_N_ELEMENTS(elements), (items), \
			(page_count), -1); \
		cr_assert_str_eq(told, (expected), "%s", told); \
	} while (0)

static const Element list[] = {
	{ .role = ROLE_DOCUMENT, .parent = -1 }, /* 0 */
	{ .role = ROLE_L, .parent = 0 },         /* 1 */
	{ .role = ROLE_LI, .parent = 1 },        /* 2 */
	{ .role = ROLE_LBL, .parent = 2 },       /* 3 */
	{ .role = ROLE_LBODY, .parent = 2 },     /* 4 */
	{ .role = ROLE_LI, .parent = 1 },        /* 5 */
	{ .role = ROLE_LBL, .parent = 5 },       /* 6 */
	{ .role = ROLE_LBODY, .parent = 5 },     /* 7 */
};

Test(canvas, elements_nest_as_the_reading_tree_does)
{
	Item items[][8] = { { words(3, "1"), words(4, "one"), words(6, "2"), words(7, "two") } };
	assert_walk(list, items, 1,
		"1:<Document <L <LI <Lbl 1 > <LBody one > > <LI <Lbl 2 > <LBody two > > > > |");
}

Test(canvas, items_painted_row_by_row_are_told_element_by_element)
{
	Item items[][8] = { { words(3, "1"), words(6, "2"), words(4, "one,"), words(7, "two,"),
		words(4, "still"), words(7, "too") } };
	assert_walk(list, items, 1,
		"1:<Document <L <LI <Lbl 1 > <LBody one, still > > "
		"<LI <Lbl 2 > <LBody two, too > > > > |");
}

static const Element divided[] = {
	{ .role = ROLE_DOCUMENT, .parent = -1 },
	{ .role = ROLE_P, .parent = 0 },
	{ .role = ROLE_SPAN, .parent = 1, .actual_text = "newspaper " },
};

Test(canvas, a_word_that_is_divided_ends_with_its_line)
{
	Item half = words(2, "news-"), other = words(1, "whe|");
	half.is_divided = other.is_divided = true;
	Item items[][8] = { { words(1, "a"), half, words(2, "paper"), other, words(1, "re") } };
	assert_walk(divided, items, 1,
		"1:<Document <P a > <P <Span news- > <Span paper > > <P whe| re > > |");
}

Test(canvas, artifacts_come_first_and_inside_nothing)
{
	Item items[][8] = { { words(3, "1"), { .kind = ITEM_RULE, .element = ARTIFACT },
		words(4, "one"), words(6, "2"), words(7, "two") } };
	assert_walk(list, items, 1,
		"1:rule <Document <L <LI <Lbl 1 > <LBody one > > <LI <Lbl 2 > <LBody two > > > > |");
}

Test(canvas, an_element_that_goes_on_overleaf_begins_anew_inside_what_stays_open)
{
	Item items[][8] = {
		{ words(3, "1"), words(4, "one"), words(6, "2"), words(7, "two") },
		{ words(7, "more") },
	};
	assert_walk(list, items, 2,
		"1:<Document <L <LI <Lbl 1 > <LBody one > > <LI <Lbl 2 > <LBody two > | "
		"2:<LBody more > > > > |");
}

Test(canvas, a_foreign_word_keeps_its_place_in_the_sentence)
{
	const Element sentence[] = {
		{ .role = ROLE_DOCUMENT, .parent = -1 },
		{ .role = ROLE_P, .parent = 0 },
		{ .role = ROLE_SPAN, .parent = 1 },
		{ .role = ROLE_P, .parent = 0 },
	};
	Item items[][8] = { { words(1, "of"), words(2, "cynefin"), words(1, "and"),
		words(3, "Next.") } };
	assert_walk(sentence, items, 1,
		"1:<Document <P of > <P <Span cynefin > > <P and > <P Next. > > |");
}

static const Element table[] = {
	{ .role = ROLE_DOCUMENT, .parent = -1 }, /* 0 */
	{ .role = ROLE_TABLE, .parent = 0 },     /* 1 */
	{ .role = ROLE_TR, .parent = 1 },        /* 2 */
	{ .role = ROLE_TD, .parent = 2 },        /* 3 */
	{ .role = ROLE_TD, .parent = 2 },        /* 4 */
	{ .role = ROLE_TR, .parent = 1 },        /* 5 */
	{ .role = ROLE_TD, .parent = 5 },        /* 6 */
	{ .role = ROLE_TD, .parent = 5 },        /* 7 */
};

Test(canvas, empty_cells_are_begun_in_their_place)
{
	Item items[][8] = { { words(4, "b"), words(6, "c") } };
	assert_walk(table, items, 1,
		"1:<Document <Table <TR <TD > <TD b > > <TR <TD c > <TD > > > > |");
}

Test(canvas, an_empty_cell_stays_in_its_row_overleaf)
{
	Item items[][8] = { { words(3, "a"), words(4, "b") }, { words(7, "d") } };
	assert_walk(table, items, 2,
		"1:<Document <Table <TR <TD a > <TD b > > | 2:<TR <TD > <TD d > > > > |");
}

Test(canvas, one_page_alone_is_drawn_alone)
{
	Item items[][8] = { { words(3, "a") }, { words(6, "c") }, { words(7, "d") } };
	g_autofree char *told = walked(table, G_N_ELEMENTS(table), items, 3, 1);
	cr_assert_str_eq(told, "2:<Document <Table <TR <TD c > | > > >", "%s", told);
}

Test(canvas, pages_without_anything_are_pages)
{
	Item items[][8] = { { { 0 } }, { { 0 } } };
	g_autofree char *told = walked(NULL, 0, items, 2, -1);
	cr_assert_str_eq(told, "1:| 2:|");
}
