/* Print-shop sheets: the page with its bleed and marks, and the slug line on it. */
#include "paint/sample_pages.h"

/* A sheet whose black bar runs off its left edge, by far more than the bleed. */
static const Painting *print_shop_sheet(Sample *sample, int page_count)
{
	sample_open(sample);
	int document = sample_element(sample, ROLE_DOCUMENT, -1);
	int paragraph = sample_element(sample, ROLE_P, document);
	for (int page = 0; page < page_count; page++) {
		sample_rule(sample, page, -100, 50, 120, 20, 0);
		sample_words(sample, page, paragraph, 13, false, 20, 100, "words");
	}
	sample_painting(sample, page_count);
	sample->layout.bleed = length_from_mm(3);
	sample->layout.has_marks = true;
	sample->painting.job = "ten-things, round 2, 2026-11-05";
	return &sample->painting;
}

Test(print_shop, has_a_page_as_large_as_sheet_bleed_and_marks)
{
	Sample sample;
	Text pdf = paint_pdf(print_shop_sheet(&sample, 1)); /* 236 x 323 mm */
	char *told = told_by(sample.arena, "pdfinfo \"$1\" | grep 'Page size'", pdf, "pdf");
	cr_assert(strstr(told, "668.977 x 915.591 pts"), "%s", told);
	sample_close(&sample);
}

Test(print_shop, has_a_slug_line_on_every_page_that_is_read_to_nobody)
{
	Sample sample;
	Text pdf = paint_pdf(print_shop_sheet(&sample, 2));
	for (int page = 1; page <= 2; page++) {
		g_autofree char *command = g_strdup_printf("pdftotext -raw -f %d -l %d \"$1\" -",
			page, page);
		char *told = told_by(sample.arena, command, pdf, "pdf");
		cr_assert(strstr(told, sample.painting.job), "%s", told);
		g_autofree char *material = g_strdup_printf(
			"canary paper, trim to 210 × 297 mm, pouch A4, page %d of 2", page);
		cr_assert(strstr(told, material), "%s", told);
	}
	char *read = told_by(sample.arena, "pdfinfo -struct-text \"$1\"", pdf, "pdf");
	cr_assert_null(strstr(read, "round"), "%s", read);
	sample_close(&sample);
}

Test(print_shop, names_the_knife_where_sheet_and_film_are_cut_together)
{
	Sample sample;
	print_shop_sheet(&sample, 1);
	sample.layout.finishing = FINISHING_FLUSH_CUT;
	char *told = told_by(sample.arena, "pdftotext -raw \"$1\" -", paint_pdf(&sample.painting),
		"pdf");
	cr_assert(strstr(told, "trim to 210 × 297 mm when laminated"), "%s", told);
	sample_close(&sample);
}

/* How dark the page is at `x`, `y` mm of the sheet, 0 to 255: one dot of a tenth of a mm. */
static int darkness(Sample *sample, Text pdf, double x, double y)
{
	g_autofree char *command = g_strdup_printf(
		"pdftoppm -r 254 -gray -x %.0f -y %.0f -W 1 -H 1 \"$1\" | tail -c 1 | od -An -tu1",
		(x + 13) * 10, (y + 13) * 10);
	return 255 - atoi(told_by(sample->arena, command, pdf, "pdf"));
}

Test(print_shop, lets_ink_run_to_the_end_of_the_bleed_and_no_further)
{
	Sample sample;
	Text pdf = paint_pdf(print_shop_sheet(&sample, 1));
	cr_expect_eq(darkness(&sample, pdf, 10, 60), 255);
	cr_expect_eq(darkness(&sample, pdf, -2.8, 60), 255);
	cr_expect_eq(darkness(&sample, pdf, -3.2, 60), 0);
	sample_close(&sample);
}

Test(print_shop, shows_a_trimmed_sheet_on_a_screen)
{
	Sample sample;
	Text png = paint_png(print_shop_sheet(&sample, 1), 0, 25.4);
	cr_assert_eq(memcmp(png.bytes + 16, "\0\0\0\xD2\0\0\x01\x29", 8), 0); /* 210 x 297 */
	sample_close(&sample);
}
