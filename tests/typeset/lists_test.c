/* Lists, registers and agendas, set on the notice's layout or one with an agenda. */
#include "typeset/composing_room.h"

#include <stdlib.h>
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

TestSuite(lists, .init = open_room, .fini = close_room);

static Item first_item(const Galley *galley, int row)
{
	cr_assert_gt(galley->rows[row].item_count, 0);
	return galley->rows[row].items[0];
}

/* The last item of a row: its mark, which is put there when the text is set. */
static Item mark_of(const Galley *galley, int row)
{
	const GalleyRow *it = &galley->rows[row];
	cr_assert_gt(it->item_count, 1);
	return it->items[it->item_count - 1];
}

/* The item of a row whose text begins so. */
static Item item_of(const GalleyRow *row, const char *start)
{
	const Item *found = NULL;
	for (int i = 0; i < row->item_count && !found; i++)
		if (row->items[i].kind == ITEM_GLYPHS &&
			g_str_has_prefix(row->items[i].text, start))
			found = &row->items[i];
	cr_assert(found, "no item begins with \"%s\"", start);
	return *found;
}

static void assert_one_remark(const char *name)
{
	int count;
	const Remark *remarks = remarks_sorted(room.remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remarks[0].name, name);
}

Test(lists, have_a_bullet_and_an_edge_of_their_own_on_each_of_four_levels)
{
	Galley galley = galley_of(&room, "- a\n  - b\n    - c\n      - d\n", 100);
	static const char *const bullets[] = { "\u2022", "\u2013", "\u203A", "\u00B7" };
	cr_assert_eq(galley.count, 4);
	for (int i = 0; i < 4; i++) {
		cr_assert_str_eq(mark_of(&galley, i).text, bullets[i]);
		cr_assert_eq(first_item(&galley, i).box.x, length_from_mm(6) * (i + 1));
	}
	cr_assert_eq(remarks_count(room.remarks), 0);
}

Test(lists, beyond_four_levels_are_told)
{
	galley_of(&room, "- a\n  - b\n    - c\n      - d\n        - e\n          - f\n", 100);
	assert_one_remark("list-too-deep");
}

Test(lists, number_by_figures_then_letters_then_roman_figures)
{
	Galley galley = galley_of(&room, "1. a\n   1. b\n\n      4. c\n2. d\n", 100);
	static const char *const marks[] = { "1", "a", "iv", "2" };
	for (int i = 0; i < 4; i++)
		cr_assert_str_eq(mark_of(&galley, i).text, marks[i]);
}

/* What each list says that it counts by, from the outermost in. */
static void assert_numberings(const Galley *galley, const Numbering *numberings)
{
	const Setting *setting = galley->setting;
	for (int i = 0; i < setting->element_count; i++)
		if (setting->elements[i].role == ROLE_L)
			cr_assert_eq(setting->elements[i].numbering, *numberings++);
}

Test(lists, say_what_they_count_by)
{
	Galley galley = galley_of(&room, "1. a\n   1. b\n\n      4. c\n2. d\n", 100);
	assert_numberings(&galley,
		(const Numbering[]){ NUMBERING_DECIMAL, NUMBERING_LOWER_ALPHA,
			NUMBERING_LOWER_ROMAN });
}

Test(lists, without_figures_say_whether_they_have_bullets)
{
	Galley galley = galley_of(&room, "- a\n  - b\n\ntext\n\n- [ ] c\n", 100);
	assert_numberings(&galley,
		(const Numbering[]){ NUMBERING_DISC, NUMBERING_NONE, NUMBERING_NONE });
}

Test(lists, leave_room_for_the_widest_figure)
{
	Galley galley = galley_of(&room, "- x\n\n  99998. a\n  99999. b\n", 100);
	Item figure = mark_of(&galley, 2), text = first_item(&galley, 2);
	cr_assert_lt(box_right(figure.box), text.box.x);
}

Test(lists, of_tasks_draw_their_boxes_and_say_what_is_done)
{
	Galley galley = galley_of(&room, "- [ ] Ring\n- [x] Write\n", 100);
	const GalleyRow *to_do = &galley.rows[0], *done = &galley.rows[1];
	cr_assert_eq(mark_of(&galley, 0).kind, ITEM_FRAME);
	cr_assert_eq(mark_of(&galley, 1).kind, ITEM_TICK);
	Box box = mark_of(&galley, 0).box;
	cr_assert_float_eq(mm_from_length(box.width), 3.36, 0.02, "LOOK.md: 3.36 mm square");
	cr_assert_eq(box.width, box.height);
	cr_assert_eq(box_bottom(box), to_do->lines[0].baseline);
	cr_assert_eq(first_item(&galley, 0).box.x, length_from_mm(6));
	int label = mark_of(&galley, 0).element;
	cr_assert_str_eq(room.setting.elements[label].actual_text, "to do");
	label = done->items[done->item_count - 1].element;
	cr_assert_str_eq(room.setting.elements[label].actual_text, "done");
}

Test(lists, keep_the_mark_of_an_item_without_words)
{
	Galley galley = galley_of(&room, "1. a\n2.\n3. c\n", 100);
	cr_assert_eq(galley.count, 3);
	cr_assert_str_eq(first_item(&galley, 1).text, "2");
}

Test(lists, hang_at_the_right_where_the_language_runs_there)
{
	Galley galley = galley_of(&room, "```{lang} ur\n- 123\n```\n", 100);
	Item mark = mark_of(&galley, 0), text = first_item(&galley, 0);
	cr_assert_geq(mark.box.x, length_from_mm(94) - 1);
	cr_assert_leq(box_right(text.box), length_from_mm(94) + 1);
	cr_assert_gt(box_right(text.box), length_from_mm(93));
}

Test(lists, of_lead_ins_run_from_the_right_where_the_language_does)
{
	const RegisterStyle *style = room.layout->register_style;
	room.setting.language = "ur";
	Galley galley = galley_of(&room, "1. **123** 456\n2. **78** 90\n", 186);
	cr_assert_eq(galley.count, 4, "rule, row, row, rule");
	const GalleyRow *row = &galley.rows[1];
	Length edge = length_from_mm(186), axis = edge - style->figure_width - style->gap;
	Item lead_in = item_of(row, "123"), text = item_of(row, "456");
	cr_assert_leq(abs(box_right(item_of(row, "1").box) - edge), length_from_mm(2));
	cr_assert_leq(abs(box_right(lead_in.box) - axis), length_from_mm(1));
	cr_assert_leq(abs(box_right(text.box) - axis + style->lead_in_width + style->gap),
		length_from_mm(1));
}

static const char long_register[] =
	"1. **First.** This [peth]{lang=cy} has so many words that its text column, which is a good half of "
	"the sheet, cannot hold them on four lines: they go on and on, for whoever wrote them had "
	"much to say, and said it all here, in one item of one list, where two would have been "
	"better for everybody who reads it standing, with a cup in the hand, before the bell.\n"
	"2. **Second.** Short.\n";

Test(lists, of_lead_ins_are_set_long_where_one_row_would_have_too_many_lines)
{
	Galley galley = galley_of(&room, long_register, 186);
	cr_assert_eq(galley.count, 2, "an item is never divided, and there are no rules");
	const GalleyRow *row = &galley.rows[0];
	Item figure = row->items[row->item_count - 1];
	cr_assert_str_eq(figure.text, "1");
	cr_assert_eq(figure.box.y, row->lines[0].baseline, "on the lead-in's baseline");
	cr_assert_eq(row->items[0].box.x, length_from_mm(11));
	const GalleyRow *next = &galley.rows[1];
	Length white = next->above + next->lines[0].baseline - row->lines[0].baseline +
		row->height - length_from_pt(16) * row->line_count;
	cr_assert_eq(white, length_from_pt(8), "half a line between items");
	int words = 0;
	for (int i = 0; i < room.setting.element_count; i++)
		words += room.setting.elements[i].role == ROLE_SPAN;
	cr_assert_eq(words, 1, "the trial as rows leaves nothing in the tree");
}

Test(lists, set_long_without_figures_stand_at_the_edge)
{
	g_autofree char *text = g_strdup_printf("- %s", strchr(long_register, ' ') + 1);
	*strstr(text, "\n2.") = '\0';
	Galley galley = galley_of(&room, text, 186);
	cr_assert_eq(galley.count, 1);
	cr_assert_eq(galley.rows[0].items[0].box.x, 0);
	cr_assert_str_eq(galley.rows[0].items[0].text, "First.");
}

Test(lists, within_a_register_keep_the_lines_that_a_proof_numbers)
{
	Galley galley = galley_of(&room, "1. **First.** Text.\n\n   - one\n   - two\n", 186);
	const GalleyRow *row = &galley.rows[1];
	cr_assert_eq(row->line_count, 3);
	for (int i = 1; i < row->line_count; i++)
		cr_assert_gt(row->lines[i].baseline, row->lines[i - 1].baseline);
	cr_assert_geq(row->height, row->lines[2].baseline);
}

static const char agenda[] = "| | | |\n|---|---|---|\n"
			     "| 1.30 | **Actions** Who did what. | **Paper A** to note |\n"
			     "| 10.00 | **Support staff** Pay. | to discuss |\n";

/* The notice's layout with another agenda, or none. */
static void take_agenda(const AgendaStyle *style)
{
	Layout *layout = arena_new(room.arena, Layout, 1);
	*layout = *room.setting.layout;
	layout->agenda = style;
	room.setting.layout = layout;
}

Test(lists, of_times_are_an_agenda_where_the_layout_has_one)
{
	Galley galley = galley_of(&room, agenda, 186);
	cr_assert_eq(galley.count, 4, "rule, row, row, rule; no head without words");
	const GalleyRow *row = &galley.rows[1];
	Item about = item_of(row, "Actions"), said = item_of(row, "Who did");
	cr_assert_str_eq(row_words(&room, row), "1.30Actions Who did what.Paper A to note");
	cr_assert_eq(about.box.x, length_from_mm(32));
	cr_assert_eq(said.box.x, length_from_mm(32));
	cr_assert_eq(said.box.y - about.box.y, length_from_pt(16));
	cr_assert_eq(item_of(row, "Paper A").box.x, length_from_mm(144));
	cr_assert_eq(item_of(row, "1.30").box.y, said.box.y, "the time stands on line two");
	cr_assert_eq(item_of(&galley.rows[2], "to discuss").box.y, said.box.y);
	cr_assert_gt(item_of(row, "1.30").box.x, item_of(&galley.rows[2], "10.00").box.x,
		"points line up");
}

Test(lists, of_times_have_their_papers_under_them_where_these_have_no_column)
{
	AgendaStyle style = *room.setting.layout->agenda;
	style.paper_width = 0;
	take_agenda(&style);
	Galley galley = galley_of(&room, agenda, 100);
	const GalleyRow *row = &galley.rows[1];
	Item about = item_of(row, "Actions"), said = item_of(row, "Who did"),
	     paper = item_of(row, "Paper A");
	cr_assert_eq(paper.box.x, about.box.x);
	cr_assert_eq(paper.box.y - said.box.y, length_from_pt(16));
	cr_assert_eq(item_of(row, " to note").box.y, paper.box.y, "on its line");
	cr_assert_eq(row->height, length_from_pt(3 * 16 + 12));
	cr_assert_eq(row->line_count, 3);
}

Test(lists, of_times_run_from_the_right_where_the_language_does)
{
	g_autofree char *text = g_strdup_printf("```{lang} ur\n%s```\n", agenda);
	Galley galley = galley_of(&room, text, 186);
	const GalleyRow *row = &galley.rows[1], *second = &galley.rows[2];
	Length edge = length_from_mm(186);
	cr_assert_leq(abs(box_right(item_of(row, "1.30").box) - edge), length_from_mm(1));
	cr_assert_leq(abs(box_right(item_of(second, "10.00").box) - edge), length_from_mm(1));
	cr_assert_lt(item_of(row, "Actions").box.x, item_of(row, "1.30").box.x);
	cr_assert_leq(box_right(item_of(row, "Paper A").box),
		room.setting.layout->agenda->paper_width + 1);
}

Test(lists, of_times_are_a_table_where_the_layout_has_no_agenda)
{
	take_agenda(NULL);
	Galley galley = galley_of(&room, agenda, 186);
	cr_assert_eq(galley.count, 4);
	cr_assert_str_eq(row_words(&room, &galley.rows[1]),
		"1.30Actions Who did what.Paper A to note");
	cr_assert_eq(galley.rows[1].height, room.layout->table.row_height, "on one line");
}
