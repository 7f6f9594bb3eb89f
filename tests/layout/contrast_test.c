/* Contrast as printed, against the tables of PRINT.md 3 and LOOK.md, "Ink". */
#include "layout/contrast.h"
#include "layout_desk.h"

TestSuite(contrast, .init = desk_open, .fini = desk_close);

static const Ink black = { .name = "text", .black = 100 };
static const Ink blue = { .name = "accent", .cyan = 100, .magenta = 85, .black = 10 };

/* Black coated and uncoated as measured, and the second ink as it was designed. */
static const struct {
	const char *stock;
	double coated, uncoated, blue;
} known[] = {
	{ "white", 14.2, 8.2, 9.5 },
	{ "ivory", 13.6, 8.0, 9.7 },
	{ "cream", 13.1, 7.8, 9.6 },
	{ "canary", 13.2, 7.8, 10.1 },
	{ "mid yellow", 12.3, 7.5, 10.2 },
	{ "gold", 10.4, 6.8, 9.1 },
	{ "buff", 11.4, 7.2, 8.9 },
	{ "salmon", 10.1, 6.7, 8.2 },
	{ "pink", 10.9, 7.0, 8.1 },
	{ "mid pink", 8.3, 5.9, 6.8 },
	{ "lilac", 10.4, 6.8, 7.5 },
	{ "pale blue", 11.1, 7.1, 7.7 },
	{ "mid blue", 9.0, 6.2, 6.3 },
	{ "pale green", 11.6, 7.3, 8.5 },
	{ "mid green", 9.6, 6.5, 7.4 },
	{ "deep green", 5.8, 4.6, 5.0 },
	{ "orange", 8.3, 5.9, 7.6 },
	{ "grey", 10.9, 7.0, 7.9 },
	{ "intensive red", 4.2, 3.6, 4.2 },
	{ "intensive blue", 3.8, 3.3, 3.1 },
};

Test(contrast, of_black_is_what_was_measured_on_every_stock)
{
	int count;
	const Stock *all = stocks(&count);
	cr_assert_eq(count, (int)G_N_ELEMENTS(known));
	for (int i = 0; i < count; i++) {
		Rgb paper = rgb_from_hex(all[i].rgb);
		cr_assert_str_eq(all[i].name, known[i].stock);
		cr_expect_float_eq(contrast_as_printed(paper, &black, FINISH_COATED),
			known[i].coated, 0.06, "%s", all[i].name);
		cr_expect_float_eq(contrast_as_printed(paper, &black, FINISH_UNCOATED),
			known[i].uncoated, 0.06, "%s", all[i].name);
	}
}

Test(contrast, of_the_second_ink_is_within_a_twelfth_of_what_was_designed)
{
	for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
		Rgb paper = rgb_from_hex(stock_by_name(known[i].stock)->rgb);
		double contrast = contrast_as_printed(paper, &blue, FINISH_COATED);
		cr_expect(fabs(contrast / known[i].blue - 1) < 1 / 12.0, "%s: %.2f, not %.1f",
			known[i].stock, contrast, known[i].blue);
	}
}

static int count_on(const Layout *layout, const char *stock)
{
	Remarks *remarks = remarks_new(desk.arena);
	contrast_check(layout, stock, rgb_from_hex(stock_by_name(stock)->rgb),
		(Place){ "bulletin.md", 3, 8 }, remarks);
	return remarks_count(remarks);
}

Test(contrast, is_enough_on_every_stock_but_the_intensive_ones)
{
	const Layout *notice = desk_load("a4-notice");
	static const char *const dark[] = { "deep green", "intensive red", "intensive blue" };
	int count;
	const Stock *all = stocks(&count);
	for (int i = 0; i < count; i++) {
		bool is_dark = g_strv_contains((const char *const[]){ dark[0], dark[1], dark[2],
						       NULL },
			all[i].name);
		cr_expect_eq(count_on(notice, all[i].name), is_dark, "%s", all[i].name);
	}
}

/* Large text would bear it, but black is there to be used instead. */
Test(contrast, of_a_second_ink_is_asked_for_even_where_all_is_large)
{
	const Layout *notice = notice_with("inks: {accent: {c: 100, m: 85, k: 10}}\n"
					   "styles: {headline: {ink: accent}}\n");
	cr_expect_eq(count_on(notice, "canary"), 0);
	cr_expect_eq(count_on(notice, "deep green"), 1); /* black's own advice */
	cr_expect_eq(count_on(notice, "intensive red"), 2);
}

Test(contrast, of_an_ink_too_pale_for_white_is_the_layouts_fault)
{
	const Layout *notice = notice_with("inks: {accent: {y: 100}}\n");
	contrast_check(notice, "canary", rgb_from_hex(0xFFF59B), (Place){ "bulletin.md", 3, 8 },
		desk.remarks);
	assert_told("ink-too-pale", "accent", "1.2 on white");
	assert_no_more_than(1);
}
