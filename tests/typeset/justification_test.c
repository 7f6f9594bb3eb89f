/* Justified text: every line ends at the measure, and no line is strained for it. */
#include "composing_room.h"
#include "typeset/set_text.h"

#include <stdlib.h>

static const char prose[] =
	"Preparation time is part of the week, and it is set down in the timetable before "
	"anything else is. Every teacher has at least a tenth of the hours in which they would "
	"otherwise be teaching, and nobody may ask them to cover a class, supervise a corridor "
	"or attend a meeting during it. Where an absence makes that impossible, the time is given "
	"back within a fortnight, and the head writes down why it was taken.";

typedef struct {
	ComposingRoom room;
	TextStyle style;
} JustifiedRoom;

static void justified_open(JustifiedRoom *justified)
{
	composing_room_open(&justified->room);
	const Layout *layout = justified->room.layout;
	justified->style = layout->styles[layout->paragraph.style];
	justified->style.size_most = justified->style.size_least = length_from_pt(9.5);
	justified->style.is_justified = justified->style.is_hyphenated = true;
	justified->style.expansion = 0.02;
	justified->style.letter_spacing = 0.015;
}

static SetLines set_on(JustifiedRoom *justified, Length measure)
{
	StyledText text = styled_text_plain(justified->room.arena, prose, &justified->style,
		"en-GB", 0, (Place){ 0 });
	return set_text(&justified->room.setting, &text, (TextShape){ .measure = measure });
}

/* Where the pen is after the line's items, all of which stand one after another. */
static Length line_end(const SetLine *line)
{
	Length end = line->items[0].box.x;
	for (int i = 0; i < line->item_count; i++) {
		cr_assert_eq(line->items[i].box.x, end);
		end += line->items[i].box.width;
	}
	return end;
}

Test(justification, every_line_but_the_last_ends_exactly_at_the_measure)
{
	JustifiedRoom justified;
	justified_open(&justified);
	for (double mm = 40; mm < 80; mm += 3.7) {
		Length measure = length_from_mm(mm);
		SetLines set = set_on(&justified, measure);
		for (int i = 0; i + 1 < set.count; i++)
			cr_assert_eq(line_end(&set.lines[i]), measure, "%.1f mm, line %d: %d of %d",
				mm, i + 1, line_end(&set.lines[i]), measure);
		cr_assert_leq(line_end(&set.lines[set.count - 1]), measure);
	}
	composing_room_close(&justified.room);
}

Test(justification, widths_of_items_are_the_sums_of_their_advances)
{
	JustifiedRoom justified;
	justified_open(&justified);
	SetLines set = set_on(&justified, length_from_mm(55));
	for (int i = 0; i < set.count; i++) {
		const Item *item = &set.lines[i].items[0];
		Length sum = 0;
		for (int g = 0; g < item->glyph_count; g++)
			sum += item->glyphs[g].advance;
		bool has_space = g_str_has_suffix(item->text, " "); /* stands beyond the edge */
		if (has_space)
			sum -= item->glyphs[item->glyph_count - 1].advance;
		cr_assert_eq(sum, item->box.width, "line %d", i + 1);
	}
	composing_room_close(&justified.room);
}

Test(justification, lines_one_under_another_differ_by_a_hundredth_at_most)
{
	JustifiedRoom justified;
	justified_open(&justified);
	int widest = 0;
	for (double mm = 40; mm < 80; mm += 3.7) {
		SetLines set = set_on(&justified, length_from_mm(mm));
		for (int i = 0; i < set.count; i++) {
			int here = set.lines[i].items[0].expansion;
			int before = i > 0 ? set.lines[i - 1].items[0].expansion : here;
			cr_assert_leq(abs(here - before), 10, "%.1f mm, line %d", mm, i + 1);
			cr_assert_leq(abs(here), 20);
			widest = MAX(widest, abs(here));
		}
	}
	cr_assert_gt(widest, 0, "nothing was widened at all");
	composing_room_close(&justified.room);
}

Test(justification, a_style_without_expansion_has_none)
{
	JustifiedRoom justified;
	justified_open(&justified);
	justified.style.expansion = justified.style.letter_spacing = 0;
	SetLines set = set_on(&justified, length_from_mm(55));
	for (int i = 0; i < set.count; i++)
		cr_assert_eq(set.lines[i].items[0].expansion, 0);
	cr_assert_eq(line_end(&set.lines[0]), length_from_mm(55));
	composing_room_close(&justified.room);
}

Test(justification, a_stop_and_a_hyphen_hang_in_the_margin)
{
	JustifiedRoom justified;
	justified_open(&justified);
	justified.style.hangs = true;
	bool was_seen = false;
	for (double mm = 40; mm < 80; mm += 3.7) {
		SetLines set = set_on(&justified, length_from_mm(mm));
		for (int i = 0; i + 1 < set.count; i++) {
			const char *text = set.lines[i].items[0].text;
			bool hangs = g_str_has_suffix(text, ", ") || g_str_has_suffix(text, ". ") ||
				g_str_has_suffix(text, "\u00AD");
			Length beyond = line_end(&set.lines[i]) - length_from_mm(mm);
			was_seen = was_seen || hangs;
			if (hangs)
				cr_assert_gt(beyond, length_from_pt(0.8), "\"%s\"", text);
			else
				cr_assert_lt(beyond, length_from_pt(1.5), "\"%s\"", text);
		}
	}
	cr_assert(was_seen);
	composing_room_close(&justified.room);
}
