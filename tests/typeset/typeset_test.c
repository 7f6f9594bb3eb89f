/* The whole sheet: head, body and foot on the notice's layout. */
#include "typeset/composing_room.h"

#include <string.h>

static ComposingRoom room;

static void open_room(void)
{
	composing_room_open(&room);
}

static void close_room(void)
{
	composing_room_close(&room);
}

TestSuite(typeset, .init = open_room, .fini = close_room);

static const char *const names[] = { "partnership", "issue", "date", "headline", "title-rest",
	"standfirst", "agreement", "contact", "telephone", "email" };
static const char *values[] = { "A partnership", "1", "1 May 2026", "Ten things",
	"you should know about planning", "A tenth of your time.", "Partners", "Anne", "1",
	"a@b.example" };
static const char *const partners[] = { "Council", "Union" };

/* The sheet of this Markdown; NULL where it has errors. */
static const Pages *sheet_of(const char *markdown)
{
	static const Place places[2];
	room.copy = (Copy){
		.draft = draft_of(&room, markdown),
		.fields = { names, values, NULL, G_N_ELEMENTS(names) },
		.language = "en-GB",
		.heading = "Ten things you should know about planning",
		.partners = partners,
		.short_partners = partners,
		.partner_places = places,
		.partner_count = G_N_ELEMENTS(partners),
	};
	return typeset_run(room.arena, &room.copy, room.layout, room.typecase, room.remarks);
}

/* `count` items of a register, two lines each. */
static char *items(int count)
{
	GString *text = g_string_new(NULL);
	for (int i = 0; i < count; i++)
		g_string_append(text,
			"1. **A lead-in.** Words that go on for long enough to need "
			"a second line in the column where they stand, and then end.\n");
	char *kept = arena_text(room.arena, text->str);
	g_string_free(text, TRUE);
	return kept;
}

static double metres_of_headline(const Pages *pages)
{
	const Page *page = &pages->pages[0];
	for (int i = 0; i < page->item_count; i++)
		if (page->items[i].kind == ITEM_GLYPHS &&
			g_str_has_prefix(page->items[i].text, "Ten"))
			return (double)typecase_font_size(room.typecase, page->items[i].font) /
				room.layout->metre;
	return 0;
}

static void assert_tree_is_whole(const Pages *pages)
{
	for (int i = 0; i < pages->element_count; i++) {
		cr_assert_lt(pages->elements[i].parent, i, "a parent comes before its child");
		cr_assert_eq(pages->elements[i].parent < 0, i == 0, "there is one document");
		cr_assert_eq(pages->elements[i].role == ROLE_DOCUMENT, i == 0);
	}
	for (int p = 0; p < pages->page_count; p++)
		for (int i = 0; i < pages->pages[p].item_count; i++)
			cr_assert_lt(pages->pages[p].items[i].element, pages->element_count);
}

/* The layout as it is, but for what a further line of its headline is worth. */
static void take_line_worth(Length worth)
{
	Layout *layout = arena_new(room.arena, Layout, 1);
	Frame *frames = arena_new(room.arena, Frame, room.layout->frame_count);
	for (int i = 0; i < room.layout->frame_count; i++) {
		frames[i] = room.layout->frames[i];
		frames[i].line_worth = worth;
	}
	*layout = *room.layout;
	layout->frames = frames;
	room.layout = layout;
}

Test(typeset, the_headline_takes_the_largest_size_that_fits)
{
	take_line_worth(0);
	const Pages *pages = sheet_of(items(4));
	cr_assert(pages);
	cr_assert_float_eq(metres_of_headline(pages), 6, 0.01);
	assert_tree_is_whole(pages);
}

Test(typeset, the_headline_takes_a_line_less_where_that_costs_little)
{
	const Pages *pages = sheet_of(items(4));
	cr_assert(pages);
	cr_assert_float_eq(metres_of_headline(pages), 5, 0.01);
	take_line_worth(room.layout->metre / 2);
	cr_assert_float_eq(metres_of_headline(sheet_of(items(4))), 6, 0.01);
}

Test(typeset, the_headline_keeps_a_day_and_its_month_together)
{
	take_line_worth(0);
	const char *usual = values[3];
	values[3] = "10 December";
	const Pages *pages = sheet_of(items(4));
	values[3] = usual;
	cr_assert(pages);
	bool is_whole = false;
	for (int i = 0; i < pages->pages[0].item_count; i++)
		is_whole = is_whole ||
			(pages->pages[0].items[i].kind == ITEM_GLYPHS &&
				g_str_has_prefix(pages->pages[0].items[i].text, "10 December"));
	cr_assert(is_whole, "on one line");
}

Test(typeset, the_headline_steps_down_for_a_longer_text_and_the_tree_stays_whole)
{
	const Pages *pages = sheet_of(items(12));
	cr_assert(pages);
	cr_assert_lt(metres_of_headline(pages), 5.6);
	assert_tree_is_whole(pages);
	const char *text = pages_text(room.arena, pages);
	cr_assert(strstr(text, "Ten things you should know about planning\n"),
		"the title is read as one: %s", text);
}

Test(typeset, text_that_does_not_fit_at_all_is_an_error_that_says_by_how_much)
{
	cr_assert_null(sheet_of(items(16)));
	int count;
	const Remark *remarks = remarks_sorted(room.remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remarks[0].name, "sheet-overfull");
	cr_assert(strstr(remarks[0].fault, "lines, about"), "%s", remarks[0].fault);
}

Test(typeset, white_that_is_left_goes_to_the_rows_alike)
{
	const Pages *pages = sheet_of(items(5));
	cr_assert(pages);
	Length pitch = 0, before = 0;
	int rules = 0;
	const Page *page = &pages->pages[0];
	for (int i = 0; i < page->item_count; i++) {
		const Item *item = &page->items[i];
		bool is_hairline = item->kind == ITEM_RULE &&
			item->box.height == length_from_mm(0.25);
		if (!is_hairline)
			continue;
		if (rules == 1)
			pitch = item->box.y - before;
		if (rules > 1)
			cr_assert_leq(ABS(item->box.y - before - pitch), 1);
		before = item->box.y;
		rules++;
	}
	cr_assert_eq(rules, 4);
	cr_assert_gt(pitch, length_from_pt(36));
}

/* The white before the e-mail address in the foot; -1 where there is no such item. */
static Length white_before_email(const Pages *pages)
{
	const Page *page = &pages->pages[0];
	for (int i = 1; i < page->item_count; i++)
		if (page->items[i].kind == ITEM_GLYPHS && strchr(page->items[i].text, '@'))
			return page->items[i].box.x - box_right(page->items[i - 1].box);
	return -1;
}

Test(typeset, texts_side_by_side_give_up_half_their_white_before_they_are_too_wide)
{
	const Length asked = length_from_mm(4);
	Length least = asked;
	for (int letters = 1; letters < 100; letters++) {
		g_autofree char *name = g_strnfill((gsize)letters, 'i');
		values[G_N_ELEMENTS(values) - 1] = arena_printf(room.arena, "%s@b.example", name);
		const Pages *pages = sheet_of(items(4));
		if (!pages)
			break;
		Length white = white_before_email(pages);
		cr_assert_geq(white, asked / 2 - 1);
		cr_assert_leq(white, asked);
		least = MIN(least, white);
	}
	cr_assert_lt(least, asked * 3 / 4, "the white was given up, to %.1f mm",
		mm_from_length(least));
	int count;
	const Remark *remarks = remarks_sorted(room.remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remarks[0].name, "text-too-wide");
	values[G_N_ELEMENTS(values) - 1] = "a@b.example";
}
