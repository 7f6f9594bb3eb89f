/* Paragraphs, lists, tables and their like, set on the notice's layout. */
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

TestSuite(blocks, .init = open_room, .fini = close_room);

static const char long_text[] =
	"The heading must say what the matter is, the first sentence must say why it concerns the "
	"reader, and the remainder must be set so evenly that nothing in the lettering itself asks "
	"for attention, however long the text may be and whoever wrote it.\n";

Test(blocks, a_paragraph_keeps_two_lines_together_at_its_beginning_and_end)
{
	Galley galley = galley_of(&room, long_text, 60);
	cr_assert_geq(galley.count, 5);
	cr_assert_eq(galley.rows[0].break_cost, BREAK_ORPHAN);
	cr_assert_eq(galley.rows[galley.count - 2].break_cost, BREAK_WIDOW);
	cr_assert_eq(galley.rows[galley.count - 1].break_cost, BREAK_FREE);
	cr_assert_lt(galley.rows[2].break_cost, BREAK_ORPHAN);
}

Test(blocks, no_line_is_wider_than_its_measure)
{
	Galley galley = galley_of(&room, long_text, 60);
	for (int i = 0; i < galley.count; i++)
		for (int k = 0; k < galley.rows[i].item_count; k++)
			cr_assert_leq(box_right(galley.rows[i].items[k].box), length_from_mm(60));
}

Test(blocks, a_last_line_is_not_one_word_where_it_can_be_helped)
{
	Galley galley = galley_of(&room, long_text, 70);
	char *last = row_words(&room, &galley.rows[galley.count - 1]);
	cr_assert(strchr(last, ' '), "the last line is \"%s\"", last);
}

Test(blocks, a_heading_stays_with_its_text_and_carries_its_bar_only_below_text)
{
	Galley galley = galley_of(&room, "Words before.\n\n## A heading\n\nWords after.\n", 100);
	cr_assert_eq(galley.count, 3);
	cr_assert_eq(galley.rows[1].break_cost, BREAK_AFTER_HEADING);
	cr_assert_eq(galley.rows[1].head_item_count, 1);
	cr_assert_eq(galley.rows[1].above, length_from_pt(16));
}

Test(blocks, the_second_paragraph_is_indented_and_the_first_is_not)
{
	Galley galley = galley_of(&room, "One.\n\nTwo.\n\n## Head\n\nThree.\n", 100);
	cr_assert_eq(galley.rows[0].items[0].box.x, 0);
	cr_assert_eq(galley.rows[1].items[0].box.x, length_from_mm(5.6));
	cr_assert_eq(galley.rows[3].items[0].box.x, 0, "none after a heading");
}

Test(blocks, a_list_with_lead_ins_is_a_register_on_one_axis)
{
	Galley galley = galley_of(&room,
		"1. **First things.** Said first.\n2. **Next.** Said next.\n", 186);
	cr_assert_eq(galley.count, 4, "rule, row, row, rule");
	const GalleyRow *row = &galley.rows[1];
	cr_assert_str_eq(row_words(&room, row), "1First things. Said first.");
	const Item *text = &row->items[row->item_count - 1];
	cr_assert_eq(text->box.x,
		length_from_mm(10) + length_from_mm(6) + length_from_mm(42) + length_from_mm(6));
	cr_assert_eq(row->height, length_from_pt(36), "a figure needs two lines");
	cr_assert_eq(row->spare, length_from_pt(24));
}

Test(blocks, a_register_without_figures_begins_at_the_edge_and_keeps_its_axis)
{
	Galley galley = galley_of(&room, "- **First things.** Said first.\n- **Next.** Then.\n",
		186);
	const GalleyRow *row = &galley.rows[1];
	cr_assert_eq(row->items[0].box.x, 0, "the lead-ins have the figures' room");
	cr_assert_eq(row->items[row->item_count - 1].box.x, length_from_mm(64));
}

Test(blocks, a_register_opens_and_closes_again_where_it_is_divided)
{
	Galley galley = galley_of(&room, "- **One.** A.\n- **Two.** B.\n- **Three.** C.\n", 186);
	const Length heavy = length_from_mm(1);
	const GalleyRow *first = &galley.rows[1], *second = &galley.rows[2];
	cr_assert_eq(first->head_item_count, 0, "no hairline under the heavy rule");
	cr_assert_eq(second->head_item_count, 1);
	cr_assert_eq(second->head_items[0].box.height, length_from_mm(0.25));
	cr_assert_eq(first->repeat_count, 1);
	cr_assert_eq(first->repeat[0].items[0].box.height, heavy);
	cr_assert_eq(first->close->items[0].box.height, heavy);
	cr_assert_null(galley.rows[3].close, "its own rule follows");
	cr_assert_eq(first->break_cost, BREAK_ORPHAN, "no row stands alone");
	cr_assert_eq(second->break_cost, BREAK_WIDOW);
}

Test(blocks, a_callout_has_both_rules_at_the_head_of_a_column_too)
{
	Galley galley = galley_of(&room, "```{callout}\nNo more.\n```\n\nText.\n", 100);
	const GalleyRow *callout = &galley.rows[0];
	int rules = 0;
	for (int i = 0; i < callout->item_count; i++)
		rules += callout->items[i].kind == ITEM_RULE;
	cr_assert_eq(rules, 2);
	cr_assert_eq(callout->head_item_count, 0);
}

Test(blocks, a_heading_is_even_even_where_its_last_line_is_one_word)
{
	Galley galley = galley_of(&room, "## In narrow columns\n", 38);
	cr_assert_eq(galley.count, 2);
	cr_assert_str_eq(row_words(&room, &galley.rows[0]), "In narrow ");
}

Test(blocks, a_heading_under_a_heading_keeps_room_for_its_bar)
{
	Galley galley = galley_of(&room, "## One\n\n### Two\n\nText.\n", 100);
	const GalleyRow *second = &galley.rows[1];
	cr_assert_eq(second->head_item_count, 1);
	cr_assert_geq(second->above, -second->head_items[0].box.y);
}

Test(blocks, paragraphs_are_no_wider_than_the_layout_has_them)
{
	const char
		*text = "A paragraph of so many words that it must be broken where the sheet is as "
			"wide as one of A4 is, and more than once.\n";
	Galley galley = galley_of(&room, text, 186);
	cr_assert_geq(galley.count, 2);
	for (int i = 0; i < galley.count; i++)
		for (int k = 0; k < galley.rows[i].item_count; k++)
			cr_assert_leq(box_right(galley.rows[i].items[k].box), length_from_mm(140));
	g_autofree char *arabic = g_strdup_printf("```{lang} ar\n%s```\n",
		"\u0645\u062F\u0631\u0633\u0629\n");
	Galley mirrored = galley_of(&room, arabic, 186);
	cr_assert_geq(box_right(mirrored.rows[0].items[0].box), length_from_mm(185));
}

Test(blocks, a_lead_in_of_many_lines_makes_it_a_long_list)
{
	Galley galley = galley_of(&room,
		"1. **A lead-in that goes on and on and will not stop before it has filled four lines "
		"of its narrow column, whatever is done.** Text.\n",
		186);
	for (int i = 0; i < galley.count; i++)
		for (int k = 0; k < galley.rows[i].item_count; k++)
			cr_assert_neq(galley.rows[i].items[k].kind, ITEM_RULE);
}

Test(blocks, list_figures_hang_and_the_text_has_one_left_edge)
{
	Galley galley = galley_of(&room, "1. One\n2. Two\n", 186);
	for (int i = 0; i < 2; i++) {
		const GalleyRow *row = &galley.rows[i];
		cr_assert_eq(row->items[0].box.x, length_from_mm(16));
		cr_assert_eq(row->items[1].box.x, 0);
		cr_assert_eq(row->items[0].box.y, row->items[1].box.y);
	}
}

Test(blocks, columns_of_a_table_are_as_wide_as_their_content_asks)
{
	Galley galley = galley_of(&room,
		"| A long head that needs much room | B | C |\n|:--|--:|--:|\n| x | 1 | 22 |\n",
		120);
	const GalleyRow *head = &galley.rows[1];
	cr_assert_gt(head->items[1].box.x, length_from_mm(60));
	const GalleyRow *row = &galley.rows[2];
	cr_assert_eq(box_right(row->items[2].box), length_from_mm(120), "figures end at the edge");
	cr_assert_eq(remarks_count(room.remarks), 0);
}

Test(blocks, a_table_that_cannot_be_narrow_enough_is_remarked_on)
{
	galley_of(&room, "| Unquestionably | Notwithstanding |\n|--|--|\n| a | b |\n", 30);
	int count;
	const Remark *remarks = remarks_sorted(room.remarks, &count);
	cr_assert_geq(count, 1);
	cr_assert_str_eq(remarks[0].name, "table-too-wide");
}

Test(blocks, a_word_wider_than_its_column_is_remarked_on_at_its_place)
{
	galley_of(&room, "Go to Llanfairpwllgwyngyllgogerychwyrndrobwll now.\n", 40);
	int count;
	const Remark *remarks = remarks_sorted(room.remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remarks[0].name, "word-too-wide");
	cr_assert_eq(remarks[0].place.line, 4);
	cr_assert_eq(remarks[0].place.column, 7);
}

Test(blocks, a_word_divides_at_a_soft_hyphen_and_shows_it)
{
	Galley galley = galley_of(&room, "Llanfairpwll&shy;gwyngyllgogery&shy;chwyrndrobwll\n", 40);
	cr_assert_geq(galley.count, 2);
	cr_assert(g_str_has_suffix(row_words(&room, &galley.rows[0]), "\u00AD"));
	const Item *item = &galley.rows[0].items[0];
	Glyph hyphen = typecase_glyph(room.typecase, item->font, '-');
	cr_assert_eq(item->glyphs[item->glyph_count - 1].index, hyphen.index);
	cr_assert_eq(remarks_count(room.remarks), 0);
}

/* Whether the first line ends inside a word, on a measure of 30 mm. */
static bool divides(const char *markdown)
{
	Galley galley = galley_of(&room, markdown, 30);
	cr_assert_geq(galley.count, 2);
	return galley.rows[0].items[galley.rows[0].item_count - 1].is_divided;
}

Test(blocks, a_line_says_whether_it_ends_inside_a_word)
{
	cr_assert(divides("Llanfairpwll&shy;gwyngyllgogery&shy;chwyrndrobwll\n"));
	cr_assert(divides("Straightforward-accommodations\n"));
	cr_assert(divides("https://www.saltmarsh.example/partnership\n"));
	cr_assert_not(divides("Straightforward accommodations\n"));
	cr_assert_not(divides("Straightforward\\\naccommodations\n"));
}

Test(blocks, code_has_white_where_its_lines_end)
{
	Galley galley = galley_of(&room, "    every tuesday\n    no cover\n", 100);
	cr_assert_str_eq(row_words(&room, &galley.rows[0]), "every tuesday ");
	cr_assert_str_eq(row_words(&room, &galley.rows[1]), "no cover");
}

/* The roles of all elements but the document, with their parents: "P0 Span1". */
static char *tree(void)
{
	char *told = arena_text(room.arena, "");
	for (int i = 1; i < room.setting.element_count; i++)
		told = arena_printf(room.arena, "%s%s%s%d", told, i > 1 ? " " : "",
			role_name(room.setting.elements[i].role), room.setting.elements[i].parent);
	return told;
}

Test(blocks, a_caption_stands_beside_its_figure_in_a_group)
{
	room.copy.folder = arena_printf(room.arena, "%s/tests/typeset/pictures",
		g_getenv("SOURCE_DIR"));
	galley_of(&room,
		"![Quarters](quarters.jpg)\n\n: In four colours.\n\n![Again](quarters.jpg)\n", 100);
	cr_assert_str_eq(tree(), "Div0 Figure1 Caption1 Figure0");
}

Test(blocks, a_caption_of_two_figures_is_beside_both)
{
	room.copy.folder = arena_printf(room.arena, "%s/tests/typeset/pictures",
		g_getenv("SOURCE_DIR"));
	galley_of(&room,
		"```{figures}\n![Quarters](quarters.jpg)\n\n: Now.\n\n![Again](quarters.jpg)\n```\n\n"
		": Of both.\n",
		100);
	cr_assert_str_eq(tree(), "Div0 Div1 Figure2 Caption2 Figure1 Caption1");
}

Test(blocks, the_opening_mark_of_a_quotation_hangs_outside)
{
	Galley galley = galley_of(&room, "> \u2018We stopped asking.\u2019\n", 100);
	cr_assert_lt(galley.rows[0].items[0].box.x, 0);
}

Test(blocks, a_sign_that_no_font_has_is_an_error_at_its_place)
{
	galley_of(&room, "Tick: \u2713 here.\n", 100);
	int count;
	const Remark *remarks = remarks_sorted(room.remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remarks[0].name, "glyph-missing");
	cr_assert_eq(remarks[0].place.column, 7);
}

Test(blocks, a_word_in_another_language_says_so_in_the_tree)
{
	galley_of(&room, "A [cynefin]{lang=cy} here.\n", 100);
	bool is_told = false;
	for (int i = 0; i < room.setting.element_count; i++)
		is_told = is_told || g_strcmp0(room.setting.elements[i].language, "cy") == 0;
	cr_assert(is_told);
}

Test(blocks, a_caption_that_is_only_a_comment_is_none)
{
	Galley bare = galley_of(&room, "| Table |\n|---|\n| cell |\n", 60);
	Galley table = galley_of(&room, "| Table |\n|---|\n| cell |\n\n: <!-- to come -->\n", 60);
	cr_assert_eq(table.count, bare.count);
}

Test(blocks, a_line_of_a_long_paragraph_holds_its_own_glyphs_from_left_and_from_right)
{
	GString *markdown = g_string_new("");
	for (int i = 0; i < 2000; i++)
		g_string_append(markdown, "word שלום ");
	Galley galley = galley_of(&room, markdown->str, 60);
	g_string_free(markdown, TRUE);
	for (int i = 0; i < galley.count; i++)
		for (int k = 0; k < galley.rows[i].item_count; k++) {
			const Item *item = &galley.rows[i].items[k];
			for (int g = 0; g < item->glyph_count; g++)
				cr_assert_lt(item->glyphs[g].cluster, (int)strlen(item->text));
		}
	cr_assert_gt(galley.count, 100);
}
