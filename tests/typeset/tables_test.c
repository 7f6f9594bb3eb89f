/* Tables, set on the notice's layout. */
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

TestSuite(tables, .init = open_room, .fini = close_room);

/* The item of the galley whose text is this. */
static Item item_of(const Galley *galley, const char *text)
{
	const Item *found = NULL;
	for (int i = 0; i < galley->count; i++)
		for (int k = 0; k < galley->rows[i].item_count && !found; k++) {
			const Item *item = &galley->rows[i].items[k];
			if (item->kind == ITEM_GLYPHS && strcmp(item->text, text) == 0)
				found = item;
		}
	cr_assert(found, "nothing says \"%s\"", text);
	return *found;
}

/* Where the glyphs of `end` bytes end. */
static Length right_of(Item item, int end)
{
	Length right = item.box.x;
	for (int i = 0; i < item.glyph_count; i++)
		if (item.glyphs[i].cluster < end)
			right += item.glyphs[i].advance;
	return right;
}

Test(tables, line_numbers_up_on_the_decimal_point)
{
	Galley galley = galley_of(&room,
		"| Words | Hours |\n|---|---|\n| a | 3 |\n| b | 8¼ |\n| c | 99.5 |\n| d | – |\n",
		120);
	Length point = right_of(item_of(&galley, "3"), 1);
	cr_assert_eq(right_of(item_of(&galley, "8¼"), 1), point);
	cr_assert_eq(right_of(item_of(&galley, "99.5"), 2), point);
	cr_assert_eq(box_right(item_of(&galley, "–").box), point, "none ends at the point");
	cr_assert_eq(item_of(&galley, "a").box.x, 0, "words stand at the left");
	cr_assert_eq(box_right(item_of(&galley, "Hours").box), length_from_mm(120));
}

Test(tables, do_as_the_author_s_own_line_of_dashes_says)
{
	Galley galley = galley_of(&room,
		"| W | R | L | C |\n|---|--:|:--|:-:|\n| a | 3 | 3 | 3 |\n| b | 8¼ | 8¼ | 8¼ |\n",
		120);
	const GalleyRow *first = &galley.rows[2], *second = &galley.rows[3];
	cr_assert_eq(box_right(first->items[1].box), box_right(second->items[1].box));
	cr_assert_eq(first->items[2].box.x, second->items[2].box.x);
	Length centre = first->items[3].box.x + first->items[3].box.width / 2;
	cr_assert_leq(ABS(second->items[3].box.x + second->items[3].box.width / 2 - centre), 1);
}

Test(tables, leave_the_white_to_words_and_keep_numbers_together)
{
	Galley galley = galley_of(&room, "| A | B | C |\n|---|---|---|\n| word | 1 | 2 |\n", 150);
	cr_assert_gt(item_of(&galley, "B").box.x, length_from_mm(130));
}

Test(tables, of_words_are_scanned_by_their_first_column_and_others_by_their_numbers)
{
	const TableStyle *style = &room.layout->table;
	Length lead_in = room.layout->styles[style->words_first_style].size_least,
	       text = room.layout->styles[style->first_style].size_least;
	Galley words = galley_of(&room, "| A | B |\n|---|---|\n| first | word |\n", 120);
	Galley numbers = galley_of(&room, "| A | B |\n|---|---|\n| first | 7 |\n", 120);
	cr_assert_neq(lead_in, text);
	cr_assert_eq(typecase_font_size(room.typecase, item_of(&words, "first").font), lead_in);
	cr_assert_eq(typecase_font_size(room.typecase, item_of(&numbers, "first").font), text);
}

Test(tables, have_a_title_over_them_and_a_note_under_them)
{
	Galley galley = galley_of(&room,
		"| A | B |\n|---|---|\n| a | b |\n\n: Title\n\nNote: half days.\n\nText.\n", 100);
	cr_assert_str_eq(row_words(&room, &galley.rows[0]), "Title");
	cr_assert_str_eq(row_words(&room, &galley.rows[galley.count - 2]), "Note: half days.");
	cr_assert_geq(galley.rows[galley.count - 3].break_cost, BREAK_AFTER_HEADING);
	cr_assert_str_eq(row_words(&room, &galley.rows[galley.count - 1]), "Text.");
}

Test(tables, repeat_their_head_after_each_row_but_the_last)
{
	Galley galley = galley_of(&room,
		"| Head | B |\n|---|---|\n| a | b |\n| c | d |\n| e | f |\n", 100);
	cr_assert_eq(galley.rows[1].repeat_count, 0, "not after the head itself");
	for (int i = 2; i < galley.count - 1; i++) {
		cr_assert_eq(galley.rows[i].repeat_count, 2, "rule and head");
		cr_assert_str_eq(row_words(&room, &galley.rows[i].repeat[1]), "HeadB");
	}
	cr_assert_eq(galley.rows[galley.count - 1].repeat_count, 0);
}

Test(tables, without_words_in_their_head_have_none)
{
	Galley galley = galley_of(&room, "| | |\n|---|---|\n| a | b |\n| c | d |\n", 100);
	cr_assert_eq(galley.count, 4, "rule, row, row, rule");
	cr_assert_str_eq(row_words(&room, &galley.rows[1]), "ab");
}

Test(tables, stand_across_all_columns_where_one_is_too_narrow)
{
	const Draft *draft = draft_of(&room,
		"| Pattern of the week | Each time |\n|---|---|\n| A morning each week | 3 |\n");
	for (int wide = 0; wide < 2; wide++) {
		Galley galley = { .setting = &room.setting, .across = { 0, length_from_mm(186) } };
		set_blocks(&galley, draft->body->first_child,
			(Extent){ 0, length_from_mm(wide ? 90 : 40) }, 0);
		for (int i = 0; i < galley.count; i++)
			cr_assert_eq(galley.rows[i].spans, !wide);
		cr_assert_eq(galley.rows[0].items[0].box.width, length_from_mm(wide ? 90 : 186));
	}
	cr_assert_eq(remarks_count(room.remarks), 0);
}

Test(tables, run_from_right_to_left_with_their_language)
{
	Galley galley = galley_of(&room, "```{lang} ar\n| 10 | 1 |\n|---|---|\n| 20 | 2 |\n```\n",
		100);
	const GalleyRow *row = &galley.rows[2];
	cr_assert_gt(row->items[0].box.x, box_right(row->items[1].box), "the first is rightmost");
	cr_assert_leq(box_right(row->items[0].box), length_from_mm(100));
	cr_assert_leq(row->items[1].box.x, 2, "numbers keep to their column's end");
}

Test(tables, too_wide_say_how_wide)
{
	galley_of(&room, "| Unquestionably | Notwithstanding |\n|--|--|\n| a | b |\n", 30);
	int count;
	const Remark *remarks = remarks_sorted(room.remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remarks[0].name, "table-too-wide");
	cr_assert(strstr(remarks[0].fault, "30.0 mm"), "%s", remarks[0].fault);
}
