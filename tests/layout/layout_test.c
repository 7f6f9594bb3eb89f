#include "layout_desk.h"

#include <locale.h>

TestSuite(layout, .init = desk_open, .fini = desk_close);

Test(layout, has_the_sheet_the_pouch_and_the_grid)
{
	const Layout *notice = desk_load("a4-notice");
	cr_assert_not_null(notice);
	cr_assert_str_eq(notice->name, "a4-notice");
	cr_assert_str_eq(notice->file, "layouts/a4-notice.yaml");
	assert_mm(notice->width, 210);
	assert_mm(notice->height, 297);
	assert_mm(notice->pouch_width, 216);
	assert_mm(notice->margin, 12);
	cr_assert_eq(notice->columns, 12);
	cr_assert_eq(notice->fixing, FIXING_PINS);
	assert_pt(notice->metre, 26.84);
	assert_no_more_than(0);
}

Test(layout, reads_sizes_in_metres_of_reading_distance)
{
	const Layout *notice = notice_with("styles:\n  headline: {size: 3m..6m, step: 0.5m}\n"
					   "  title: {size: 12pt}\n  foot: {size: 5mm}\n");
	const TextStyle *headline = style_named(notice, "headline");
	assert_pt(headline->size_least, 80.52);
	assert_pt(headline->size_most, 161.04);
	assert_pt(headline->size_step, 13.42);
	assert_pt(style_named(notice, "title")->size_least, 12);
	assert_pt(style_named(notice, "title")->size_most, 12);
	assert_mm(style_named(notice, "foot")->size_least, 5);
}

Test(layout, reads_leading_as_a_length_or_as_so_many_times_the_size)
{
	const Layout *notice = notice_with("styles:\n  headline: {leading: 0.9}\n"
					   "  title: {leading: 41pt}\n");
	cr_assert_float_eq(style_named(notice, "headline")->leading_share, 0.9, 1e-9);
	cr_assert_eq(style_named(notice, "headline")->leading, 0);
	assert_pt(style_named(notice, "title")->leading, 41);
}

Test(layout, gives_a_style_the_leading_and_the_step_of_the_manual)
{
	const Layout *notice = notice_with("styles:\n  note: {font: Roboto, size: 11pt..14pt}\n");
	const TextStyle *note = style_named(notice, "note");
	cr_assert_float_eq(note->leading_share, 1.2, 1e-9);
	assert_pt(note->size_step, 0.5);
	cr_assert_eq(note->ink, 0);
	cr_assert_not(note->has_tabular_figures);
}

Test(layout, reads_tracking_from_as_set_to_as_tight_as_may_be)
{
	const Layout *notice = notice_with("styles:\n  headline: {tracking: -0.04..-0.02}\n"
					   "  title: {tracking: 0.01}\n");
	cr_assert_float_eq(style_named(notice, "headline")->tracking, -0.02, 1e-9);
	cr_assert_float_eq(style_named(notice, "headline")->tracking_least, -0.04, 1e-9);
	cr_assert_float_eq(style_named(notice, "title")->tracking_least, 0.01, 1e-9);
}

Test(layout, puts_a_frame_between_the_margins_where_it_says_nothing_else)
{
	const Layout *notice = desk_load("a4-notice");
	assert_mm(frame_named(notice, "bars")->left, 12);
	assert_mm(frame_named(notice, "bars")->width, 186);
}

Test(layout, puts_a_frame_on_columns_of_the_grid)
{
	const Layout *notice = notice_with("frames:\n  imprint: none\n"
					   "  last: {holds: box, columns: 9..12, top: 277.8mm,\n"
					   "         height: 7.2mm, weight: 0.25mm}\n"
					   "  first: {holds: rule, columns: 1, top: 110mm,\n"
					   "          height: 1mm, on: later}\n");
	assert_mm(frame_named(notice, "last")->left, 140);
	assert_mm(frame_named(notice, "last")->width, 58);
	assert_mm(frame_named(notice, "first")->left, 12);
	assert_mm(frame_named(notice, "first")->width, 10);
}

Test(layout, keeps_how_far_frames_stand_under_others)
{
	const Layout *notice = notice_with(
		"frames:\n  title: {under: {headline: {ink: 1mm, ascender: 7mm}}}\n");
	const Frame *title = frame_named(notice, "title");
	cr_assert_eq(title->under_count, 2);
	cr_assert_str_eq(notice->frames[title->unders[0].frame].name, "headline");
	assert_mm(title->unders[0].ink, 1);
	assert_mm(title->unders[0].ascender, 7);
	cr_assert_eq(title->unders[0].leading, LENGTH_NONE);
	cr_assert_eq(title->top, LENGTH_NONE);
	cr_assert_eq(title->baseline, LENGTH_NONE);
	cr_assert_eq(title->role, ROLE_H1);
	cr_assert_eq(frame_named(notice, "bars")->role, -1);
}

Test(layout, has_the_texts_of_its_frames)
{
	const Layout *notice = desk_load("a4-notice");
	const Frame *issue = frame_named(notice, "issue");
	cr_assert_eq(issue->text_count, 2);
	cr_assert_str_eq(issue->texts[0], "{words.issue} {issue}");
	cr_assert_eq(issue->align, ALIGN_END);
	cr_assert_str_eq(notice->styles[issue->style].name, "masthead");
}

Test(layout, has_another_way_for_a_headline_too_long_for_it)
{
	const Layout *notice = notice_with("frames:\n  title: {else: {style: text, lines: 6}}\n");
	const Frame *title = frame_named(notice, "title");
	cr_assert_str_eq(notice->styles[title->else_style].name, "text");
	cr_assert_eq(title->else_lines, 6);
	cr_assert_eq(frame_named(notice, "name")->else_lines, 0);
}

Test(layout, has_no_register_where_the_file_has_none)
{
	cr_assert_not_null(desk_load("a4-notice")->register_style);
	cr_assert_null(notice_with("register: none\n")->register_style);
	cr_assert_null(desk_load("slip")->register_style);
}

Test(layout, takes_a_bar_gap_for_many_partners_as_for_few_unless_told)
{
	const Layout *notice = notice_with("frames:\n  more: {holds: bars, on: later, top: 40mm,\n"
					   "         height: 1mm, gap: 7mm}\n");
	assert_mm(frame_named(notice, "more")->gap_many, 7);
	assert_mm(frame_named(notice, "bars")->gap_many, 4);
}

Test(layout, finds_words_in_the_language_asked_for_else_in_its_first)
{
	const Layout *notice = notice_with("words:\n  cy: {issue: Bwletin}\n");
	cr_assert_str_eq(layout_word(notice, "cy", "issue"), "Bwletin");
	cr_assert_str_eq(layout_word(notice, "cy", "partners"), "Partners");
	cr_assert_str_eq(layout_word(notice, "fr", "issue"), "Bulletin");
	cr_assert_str_eq(layout_word(notice, "en-GB", "nothing"), "");
}

Test(layout, takes_paper_and_pouch_by_name_or_by_size)
{
	const Layout *notice = notice_with("paper: {width: 200mm, height: 297mm}\n"
					   "pouch: {width: 220mm, height: 310mm}\n"
					   "frames: {imprint: none}\n");
	assert_mm(notice->width, 200);
	assert_mm(notice->pouch_width, 220);
	cr_assert_eq(notice_with("pouch: none\n")->pouch_width, 0);
}

Test(layout, can_be_loaded_while_another_language_sets_the_decimal_point)
{
	setlocale(LC_ALL, "de_DE.UTF-8"); /* where it is installed */
	assert_mm(frame_named(desk_load("a4-notice"), "name")->baseline, 20.3);
}

Test(layout, says_what_its_paper_and_pouch_are_called)
{
	const Layout *notice = desk_load("a4-notice");
	cr_assert_str_eq(layout_paper_words(desk.arena, notice), "A4");
	cr_assert_str_eq(layout_pouch_words(desk.arena, notice), "A4");
	const Layout *own = notice_with("paper: {width: 200mm, height: 297mm}\npouch: none\n"
					"frames: {imprint: none}\n");
	cr_assert_str_eq(layout_paper_words(desk.arena, own), "200 x 297 mm");
	cr_assert_str_eq(layout_pouch_words(desk.arena, own), "none");
}
