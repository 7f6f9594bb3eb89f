#include "layout_desk.h"

TestSuite(geometry, .init = desk_open, .fini = desk_close);

Test(geometry, of_every_installed_layout_is_sound)
{
	static const char *const names[] = { "a4-notice", "a3-poster", "a5-card", "slip" };
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
		cr_assert_not_null(desk_load(names[i]), "%s", names[i]);
	assert_no_more_than(0);
}

Test(geometry, wants_three_millimetres_of_film_round_the_sheet)
{
	assert_notice_fault("pouch: {width: 215.9mm, height: 303mm}\n", "sheet-over-pouch",
		"{width", "210 x 297 mm does not seal");
}

Test(geometry, lets_a_sheet_lie_sideways_in_its_pouch)
{
	cr_assert_not_null(notice_with("pouch: {width: 303mm, height: 216mm}\n"));
}

Test(geometry, refuses_a_small_pouch)
{
	assert_notice_fault("pouch: A5\n", "sheet-over-pouch", "A5", "pouch of 154 x 216");
}

Test(geometry, needs_room_for_its_columns)
{
	assert_notice_fault("columns: 12\ngutter: 17mm\n", "grid-without-room", "12", "12 columns");
}

Test(geometry, refuses_a_frame_outside_the_sheet)
{
	assert_notice_fault("frames:\n  imprint: {left: 160mm}\n", "frame-outside", "imprint",
		"8.0 mm beyond the right edge");
}

Test(geometry, refuses_a_frame_in_the_unsafe_edge)
{
	assert_notice_fault("fixing: none\nframes:\n  bars: {top: 4.5mm}\n", "frame-in-unsafe-edge",
		"bars", "4.5 mm from the top edge");
}

Test(geometry, does_not_let_text_run_off_the_sheet)
{
	cr_assert_null(notice_with("fixing: none\nbleed: 3mm\nframes:\n  name: {left: -3mm}\n"));
	assert_told("frame-outside", "name", "3.0 mm beyond the left edge");
}

Test(geometry, keeps_the_corners_free_for_pins)
{
	assert_notice_fault("frames:\n  bars: {left: 11mm, top: 11mm}\n", "frame-under-pin", "bars",
		"the top left corner");
}

Test(geometry, needs_no_free_corners_where_there_are_no_pins)
{
	cr_assert_not_null(notice_with("fixing: none\nframes:\n  bars: {left: 11mm, top: 11mm}\n"));
}

Test(geometry, lets_bars_lie_under_an_eyelet_but_no_frame)
{
	assert_notice_fault(
		"fixing: eyelets\nframes:\n  contact: {baseline: 280.6mm}\n  imprint: {top: 277.8mm}\n",
		"frame-under-eyelet", "imprint", "the bottom right corner");
}

Test(geometry, of_a_frame_it_extends_is_told_at_the_key_that_spoils_it)
{
	cr_assert_null(notice_with("frames: {imprint: none}\nfixing: eyelets\n"));
	assert_told("frame-under-eyelet", "eyelets", "\"contact\"");
}

Test(geometry, is_sound_with_eyelets_where_the_foot_moves_up_a_line)
{
	cr_assert_not_null(notice_with("fixing: eyelets\nframes:\n"
				       "  body: {bottom: 255.6mm}\n"
				       "  agreement: {baseline: 261.7mm}\n"
				       "  foot-bars: {top: 263.4mm}\n"
				       "  partners: {baseline: 268.5mm}\n"
				       "  contact: {baseline: 280.6mm}\n"
				       "  imprint: {top: 273.4mm}\n"));
	assert_no_more_than(0);
}

Test(geometry, refuses_a_frame_over_another)
{
	assert_notice_fault("frames:\n  contact: {width: 130mm}\n", "frame-over-frame", "contact",
		"\"imprint\" lies over the frame \"contact\" by 2.0 x ");
}

Test(geometry, counts_all_the_lines_that_a_fixed_text_may_take)
{
	assert_notice_fault("frames:\n  partners: {lines: 3}\n", "frame-over-frame", "partners",
		"\"partners\"");
}

Test(geometry, counts_stacked_texts_as_lines)
{
	assert_notice_fault("frames:\n  contact: {stacked: true}\n", "frame-in-unsafe-edge",
		"contact", "3.2 mm from the bottom edge");
}

Test(geometry, lets_two_texts_share_a_line_from_both_ends)
{
	cr_assert_not_null(desk_load("a4-notice")); /* name and issue */
	assert_notice_fault("frames:\n  issue: {align: start}\n", "frame-over-frame", "issue",
		"\"name\"");
}

Test(geometry, knows_that_a_body_takes_all_above_its_end)
{
	assert_notice_fault("frames:\n  stamp: {holds: box, left: 150mm, width: 30mm, top: 200mm,\n"
			    "          height: 30mm, weight: 1mm}\n",
		"frame-over-frame", "stamp", "\"body\" by 30.0 x 30.0 mm");
}

Test(geometry, lets_frames_of_different_sides_stand_in_one_place)
{
	cr_assert_not_null(
		notice_with("pages: 2\nframes:\n  imprint: {on: last}\n"
			    "  turn: {holds: text, on: all-but-last, baseline: 285mm,\n"
			    "         left: 140mm, style: foot, text: [\"{issue}\"]}\n"));
	assert_notice_fault("pages: 2\nframes:\n  imprint: {on: last}\n"
			    "  turn: {holds: text, on: later, baseline: 285mm,\n"
			    "         left: 140mm, style: foot, text: [\"{issue}\"]}\n",
		"frame-over-frame", "turn", "\"imprint\"");
}

Test(geometry, refuses_a_frame_that_stands_under_itself)
{
	assert_notice_fault("frames:\n  headline: {under: {title: {top: 1mm}}}\n",
		"frame-under-itself", "headline", "by way of");
}

Test(geometry, leaves_room_for_the_body)
{
	assert_notice_fault("frames:\n  body: {bottom: 40mm}\n", "frame-without-room", "body",
		"ends at 40.0 mm");
}

Test(geometry, leaves_a_frame_some_width)
{
	assert_notice_fault("frames:\n  name: {left: 199mm}\n", "frame-without-width", "name",
		"199.0 mm");
}

Test(geometry, needs_what_each_kind_of_frame_is_made_of)
{
	cr_assert_null(notice_with("frames:\n  stamp: {holds: box, top: 40mm, on: later}\n"));
	int count;
	const Remark *told = remarks_sorted(desk.remarks, &count);
	cr_assert_eq(count, 2);
	cr_assert_str_eq(told[0].name, "frame-lacks");
	cr_assert(strstr(told[0].fault, "`height:`"));
	cr_assert(strstr(told[1].fault, "`weight:`"));
	cr_assert(g_str_has_prefix(text_at(told[0].place), "stamp"));
}

Test(geometry, needs_a_place_for_each_frame)
{
	assert_notice_fault("frames:\n  note: {holds: text, style: foot, text: [note]}\n",
		"frame-lacks-place", "note", "how far down");
}

Test(geometry, needs_one_place_for_each_frame)
{
	assert_notice_fault("frames:\n  title: {baseline: 90mm}\n", "frame-placed-twice", "title",
		"two keys");
}

Test(geometry, passes_over_what_could_not_be_read)
{
	assert_notice_fault("frames:\n  imprint: {top: here}\n", "wrong-type", "here", "a length");
}
