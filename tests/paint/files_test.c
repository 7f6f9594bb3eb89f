/* The sheet as PDF, PNG and SVG. */
#include "paint/sample_pages.h"

#include <cairo.h>

static void two_paragraphs(Sample *sample)
{
	sample_open(sample);
	int document = sample_element(sample, ROLE_DOCUMENT, -1);
	int heading = sample_element(sample, ROLE_H1, document);
	int first = sample_element(sample, ROLE_P, document);
	int second = sample_element(sample, ROLE_P, document);
	sample_rule(sample, 0, 12, 12, 26, 3, 1);
	sample_words(sample, 0, heading, 40, true, 12, 40, "Ten things");
	sample_words(sample, 0, first, 13, false, 12, 60, "from the first week of");
	sample_words(sample, 0, second, 13, false, 12, 80, "Ŵyn a łąka");
	sample_words(sample, 0, first, 13, false, 12, 66, "a contract.");
}

Test(files, the_pdf_is_sound)
{
	Sample sample;
	two_paragraphs(&sample);
	Text pdf = paint_pdf(sample_painting(&sample, 1));
	char *told = told_by(sample.arena, "qpdf --check \"$1\"", pdf, "pdf");
	cr_assert(strstr(told, "No syntax or stream encoding errors found"), "%s", told);
	cr_assert_eq(remarks_count(sample.remarks), 0);
	sample_close(&sample);
}

Test(files, a_reader_finds_the_words_in_the_pdf_also_in_ligatures)
{
	Sample sample;
	two_paragraphs(&sample);
	Text pdf = paint_pdf(sample_painting(&sample, 1));
	char *told = told_by(sample.arena, "pdftotext -raw \"$1\" -", pdf, "pdf");
	cr_assert_str_eq(told, "Ten things\nfrom the first week of\na contract.\nŴyn a łąka\n\f",
		"%s", told);
	sample_close(&sample);
}

Test(files, the_pdf_has_a_tag_for_each_element)
{
	Sample sample;
	two_paragraphs(&sample);
	Text pdf = paint_pdf(sample_painting(&sample, 1));
	char *told = told_by(sample.arena, "pdfinfo -struct \"$1\"", pdf, "pdf");
	cr_assert_str_eq(told, "Document\n  H1 (block)\n  P (block)\n  P (block)\n", "%s", told);
	sample_close(&sample);
}

Test(files, the_pdf_is_as_large_as_the_sheet_and_bears_its_title_and_date)
{
	Sample sample;
	two_paragraphs(&sample);
	Text pdf = paint_pdf(sample_painting(&sample, 1));
	char *told = told_by(sample.arena, "TZ=UTC pdfinfo -isodates \"$1\"", pdf, "pdf");
	cr_assert(strstr(told, "(A4)"), "%s", told);
	cr_assert(strstr(told, "Title:           Ten things\n"), "%s", told);
	cr_assert(strstr(told, "CreationDate:    2006-02-06T00:00:00Z"), "%s", told);
	sample_close(&sample);
}

Test(files, the_pdf_for_print_has_pure_black_and_no_stock)
{
	Sample sample;
	two_paragraphs(&sample);
	Text pdf = paint_pdf(sample_painting(&sample, 1));
	char *told = told_by(sample.arena,
		"qpdf --qdf --object-streams=disable \"$1\" - | grep -a -E ' (rg|g)( |$)' | sort -u",
		pdf, "pdf");
	cr_assert_str_eq(told, "0 0 0 rg /a0 gs\n", "%s", told);
	sample_close(&sample);
}

/* An ink is told as itself, not as it looks on the stock. */
Test(files, a_second_ink_stays_what_it_is_in_the_pdf_for_print)
{
	Sample sample;
	two_paragraphs(&sample);
	sample_item(&sample, 0,
		(Item){ .kind = ITEM_FRAME,
			.element = ARTIFACT,
			.ink = INK_ACCENT,
			.box = { 0, 0, 1024, 1024 },
			.weight = 102 });
	Text pdf = paint_pdf(sample_painting(&sample, 1));
	char *told = told_by(sample.arena,
		"qpdf --qdf --object-streams=disable \"$1\" - | grep -a -o -E '^[0-9. ]+ RG'", pdf,
		"pdf");
	cr_assert_str_eq(told, "0 0.4 0.8 RG\n", "%s", told);
	sample_close(&sample);
}

Test(files, the_same_pages_give_the_same_bytes)
{
	Sample sample;
	two_paragraphs(&sample);
	const Painting *painting = sample_painting(&sample, 1);
	Text first[] = { paint_pdf(painting), paint_png(painting, 0, 72) };
	Text again[] = { paint_pdf(painting), paint_png(painting, 0, 72) };
	for (int i = 0; i < 2; i++) {
		cr_assert_eq(first[i].length, again[i].length, "file %d", i);
		cr_assert_eq(memcmp(first[i].bytes, again[i].bytes, first[i].length), 0, "file %d",
			i);
	}
	sample_close(&sample);
}

static cairo_status_t take(void *closure, unsigned char *room, unsigned length)
{
	Text *rest = closure;
	if (length > rest->length)
		return CAIRO_STATUS_READ_ERROR;
	memcpy(room, rest->bytes, length);
	*rest = (Text){ rest->bytes + length, rest->length - length };
	return CAIRO_STATUS_SUCCESS;
}

/* The colour at x, y mm of a picture painted at 254 dots to the inch, ten to the mm. */
static unsigned colour_at(Text png, double x, double y)
{
	cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(take, &png);
	cr_assert_eq(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS);
	const uint8_t *row = cairo_image_surface_get_data(surface) +
		(size_t)cairo_image_surface_get_stride(surface) * (size_t)(10 * y);
	unsigned colour = ((const uint32_t *)(const void *)row)[(size_t)(10 * x)] & 0xFFFFFF;
	cairo_surface_destroy(surface);
	return colour;
}

Test(files, the_png_shows_ink_on_stock)
{
	Sample sample;
	two_paragraphs(&sample);
	Text png = paint_png(sample_painting(&sample, 1), 0, 254);
	cr_assert_eq(colour_at(png, 1, 1), 0xFFF59B);
	cr_assert_eq(colour_at(png, 20, 13), 0x000000);
	cr_assert_eq(colour_at(png, 209, 296), 0xFFF59B);
	sample_close(&sample);
}

Test(files, right_to_left_runs_keep_their_letters)
{
	Sample sample;
	sample_open(&sample);
	int paragraph = sample_element(&sample, ROLE_DOCUMENT, -1);
	Item *item = sample_words(&sample, 0, paragraph, 13, false, 12, 60, "abc");
	Glyph *glyphs = arena_new(sample.arena, Glyph, 3);
	for (int i = 0; i < 3; i++)
		glyphs[i] = item->glyphs[2 - i]; /* seen as cba, spelt abc */
	item->glyphs = glyphs;
	item->is_right_to_left = true;
	Text pdf = paint_pdf(sample_painting(&sample, 1));
	cr_assert(pdf.bytes);
	char *told = told_by(sample.arena, "pdftotext -raw \"$1\" -", pdf, "pdf");
	cr_assert_str_eq(told, "a\nb\nc\n\f", "%s", told); /* each its own, in the order spelt */
	sample_close(&sample);
}

Test(files, a_glyph_that_shows_nothing_is_no_glyph_but_keeps_its_letter)
{
	Sample sample;
	sample_open(&sample);
	int paragraph = sample_element(&sample, ROLE_DOCUMENT, -1);
	Item *item = sample_words(&sample, 0, paragraph, 13, false, 12, 60, "abc");
	((Glyph *)item->glyphs)[1].index = PANGO_GLYPH_EMPTY;
	Text pdf = paint_pdf(sample_painting(&sample, 1));
	cr_assert(pdf.bytes);
	char *told = told_by(sample.arena, "pdftotext -raw \"$1\" -", pdf, "pdf");
	cr_assert(strchr(told, 'a') && strchr(told, 'c'), "%s", told);
	sample_close(&sample);
}

Test(files, a_picture_too_large_for_any_screen_is_a_remark)
{
	Sample sample;
	two_paragraphs(&sample);
	Text png = paint_png(sample_painting(&sample, 1), 0, 1e5);
	cr_assert_null(png.bytes);
	int count;
	const Remark *remarks = remarks_sorted(sample.remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remarks[0].name, "paint-failed");
	sample_close(&sample);
}
