#include "layout_desk.h"

TestSuite(value, .init = desk_open, .fini = desk_close);

Test(value, of_a_length_needs_a_unit)
{
	assert_notice_fault("margin: 12\n", "length-without-unit", "12", "\"12\"");
}

Test(value, of_a_size_needs_a_unit_too)
{
	assert_notice_fault("styles:\n  title: {size: 40.3}\n", "length-without-unit", "40.3",
		"\"40.3\"");
}

Test(value, in_centimetres_is_told_how_to_write_it)
{
	assert_notice_fault("margin: 1.2cm\n", "length-unknown-unit", "1.2cm", "\"cm\"");
}

Test(value, in_metres_is_no_length_on_paper)
{
	assert_notice_fault("gutter: 1m\n", "length-in-metres", "1m", "reading distance");
}

Test(value, that_is_no_number_is_told_what_is_due)
{
	assert_notice_fault("margin: wide\n", "wrong-type", "wide", "a length, as 12mm or 12pt");
}

Test(value, has_no_other_notation_of_numbers)
{
	cr_assert_null(notice_with("margin: 0x10mm\ngutter: 1e1mm\nbleed: infmm\n"
				   "baseline: 1.2.3mm\nmetre: [26pt]\n"));
	cr_assert_eq(remarks_count_of(desk.remarks, REMARK_ERROR), 5);
}

Test(value, of_a_length_may_stand_off_its_unit)
{
	assert_mm(notice_with("gutter: 5 mm\n")->gutter, 5);
}

Test(value, below_zero_is_refused)
{
	assert_notice_fault("gutter: -1mm\n", "length-negative", "-1mm", "less than nothing");
}

Test(value, larger_than_any_sheet_is_refused)
{
	assert_notice_fault("gutter: 99999999mm\n", "length-too-large", "99999999mm", "larger");
}

Test(value, of_a_range_begins_with_the_smaller_size)
{
	assert_notice_fault("styles:\n  headline: {size: 6m..3m}\n", "range-out-of-order", "6m..3m",
		"larger");
}

Test(value, of_a_range_of_tracking_begins_with_the_tighter)
{
	assert_notice_fault("styles:\n  headline: {tracking: -0.03..-0.036}\n",
		"range-out-of-order", "-0.03..", "larger");
}

Test(value, of_a_range_is_told_at_the_half_that_is_wrong)
{
	assert_notice_fault("styles:\n  headline: {size: 3m..6cm}\n", "length-unknown-unit", "6cm",
		"\"cm\"");
}

Test(value, of_a_size_cannot_be_nothing)
{
	assert_notice_fault("styles:\n  title: {size: 0pt..1m}\n", "size-of-nothing", "0pt", "");
}

Test(value, of_a_range_needs_a_step)
{
	assert_notice_fault("styles:\n  headline: {step: 0mm}\n", "step-of-nothing", "headline",
		"no step");
}

Test(value, is_one_of_the_words_of_its_key)
{
	assert_notice_fault("fixing: pin\n", "choice-unknown", "pin",
		"none of: pins, eyelets, none; did you mean \"pins\"?");
}

Test(value, names_a_style_there_is)
{
	assert_notice_fault("list: {style: texts}\n", "style-unknown", "texts",
		"did you mean \"text\"?");
}

Test(value, of_reads_at_names_a_style_there_is)
{
	assert_notice_fault("reads-at: {headlines: 3m}\n", "style-unknown", "headlines",
		"did you mean \"headline\"?");
}

Test(value, of_reads_at_is_a_distance)
{
	assert_notice_fault("reads-at: {headline: 3mm}\n", "wrong-type", "3mm",
		"a distance in metres, as 1.5m");
}

Test(value, names_an_ink_there_is)
{
	assert_notice_fault("styles:\n  title: {ink: texts}\n", "ink-unknown", "texts",
		"did you mean \"text\"?");
}

Test(value, names_a_frame_there_is)
{
	assert_notice_fault("frames:\n  title: {under: {headlin: {top: 1mm}}}\n", "frame-unknown",
		"headlin", "did you mean \"headline\"?");
}

Test(value, of_a_key_misspelt_is_told_with_the_nearest_key)
{
	assert_notice_fault("frames:\n  title: {lnies: 3}\n", "unknown-key", "lnies",
		"did you mean \"lines\"?");
}

Test(value, of_an_ink_is_per_cent)
{
	assert_notice_fault("inks:\n  accent: {m: 101}\n", "ink-out-of-range", "101", "\"101\"");
}

Test(value, of_an_ink_adds_up_to_300_at_most)
{
	cr_assert_not_null(notice_with("inks:\n  rich: {c: 100, m: 100, y: 100}\n"));
	assert_notice_fault("inks:\n  rich: {c: 100, m: 100, y: 100, k: 0.5}\n", "ink-too-heavy",
		"rich", "adds up to 300");
}

Test(value, names_a_field_there_is)
{
	assert_notice_fault("frames:\n  name: {text: [\"{partnerships}\"]}\n", "field-unknown",
		"\"{partnerships}\"", "did you mean \"partnership\"?");
}

Test(value, closes_its_braces)
{
	assert_notice_fault("frames:\n  name: {text: [\"{partnership\"]}\n", "field-unclosed",
		"\"{partnership\"", "{partnership");
}

Test(value, names_a_word_that_a_language_has)
{
	assert_notice_fault("frames:\n  name: {text: [\"{words.isue}\"]}\n", "word-unknown",
		"\"{words.isue}\"", "did you mean \"issue\"?");
}

Test(value, lacking_in_a_language_is_a_warning)
{
	cr_assert_not_null(notice_with("words:\n  cy: {issue: Bwletin, partners: Partneriaid,\n"
				       "       agreed-by: Cytunwyd gan, questions: Cwestiynau,\n"
				       "       page: tudalen}\n"));
	assert_told("words-untranslated", "cy", "in cy these words are missing");
	assert_no_more_than(1);
}

Test(value, of_months_is_twelve_words)
{
	assert_notice_fault("words:\n  en-GB: {months: [January, February]}\n", "months-not-twelve",
		"[January", "2 months");
}

Test(value, of_paper_is_a_size_by_name_or_in_figures)
{
	assert_notice_fault("paper: A44\n", "paper-unknown", "A44", "did you mean \"A4\"?");
}

Test(value, of_columns_lies_on_the_grid)
{
	assert_notice_fault("frames:\n  imprint: {columns: 9..13}\n", "columns-outside", "9..13",
		"12 columns");
}

Test(value, missing_is_told_where_it_should_stand)
{
	desk.source = "schema: 1\npaper: A4\nmargin: 12mm\nbaseline: 16pt\nmetre: 26pt\n"
		      "inks: {text: {k: 100}}\nstyles: {text: {font: Roboto}}\nframes: {}\n";
	desk_write("own", desk.source);
	cr_assert_null(desk_load("own"));
	assert_told("missing-key", "{font", "\"size\"");
	assert_no_more_than(1);
}

Test(value, of_each_part_is_needed_where_there_is_a_body)
{
	const char *frames = "paper: A4\nmargin: 12mm\nbaseline: 16pt\nmetre: 26pt\n"
			     "inks: {text: {k: 100}}\nstyles: {text: {font: Roboto, size: 1m}}\n"
			     "frames: {body: {holds: body, top: 20mm, bottom: 200mm}}\n";
	cr_assert_null(layout_of(frames));
	int count;
	const Remark *told = remarks_sorted(desk.remarks, &count);
	cr_assert_eq(count, 7);
	cr_assert_str_eq(told[0].name, "missing-key");
	cr_assert(strstr(told[0].fault, "\"list\""));
}

Test(value, of_too_many_names_is_refused)
{
	GString *source = g_string_new("inks:\n");
	for (int i = 0; i < 201; i++)
		g_string_append_printf(source, "  ink%d: {k: 100}\n", i);
	cr_assert_null(notice_with(source->str));
	assert_told("names-too-many", "ink0", "202 names");
	g_string_free(source, TRUE);
}

Test(value, of_a_bleed_or_a_line_is_not_heavier_than_any_in_use)
{
	assert_notice_fault("bleed: 30mm\n", "length-over-most", "30mm", "20 mm");
}

Test(value, of_a_size_is_a_letter_that_fits_some_sheet)
{
	assert_notice_fault("styles: {title: {size: 900mm}}\n", "length-over-most", "900mm", "706");
}

Test(value, of_tracking_keeps_letters_readable)
{
	assert_notice_fault("styles: {title: {tracking: 5}}\n", "wrong-type", "5", "-0.2 to 0.5");
}
