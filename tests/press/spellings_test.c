/* Fonts and what they spell, in a page that is drawn by hand. */
#include "press/painted.h"
#include "press/sheet.h"
#include "press/to_unicode.h"

#include <criterion/criterion.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

static Arena *arena;
static Remarks *remarks;
static qpdf_data pdf; /* the sheet, opened again */

static void open_remarks(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
}

static void close_remarks(void)
{
	if (pdf)
		qpdf_cleanup(&pdf);
	arena_close(arena);
}

TestSuite(spellings, .init = open_remarks, .fini = close_remarks);

enum { SIDE = 100 * LENGTH_PER_PT };

static const Page empty_page;
static const Pages one_page = {
	.width = SIDE,
	.height = SIDE,
	.pages = &empty_page,
	.page_count = 1,
	.language = "en-GB",
	.title = "A page",
};
static const Layout layout = { .name = "plain", .width = SIDE, .height = SIDE };

#define MAP(codes, spellings) \
	"/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange\n" codes \
	"\nendcodespacerange\n2 beginbfchar\n" spellings "endbfchar\nendcmap end\n"

/* In /s the code 1 is a ligature and the code - a hyphen; in /c both are glyphs of two bytes. */
static const char simple_map[] = MAP("<00> <ff>", "<01> <fb01>\n<2d> <002d>\n");
static const char composite_map[] = MAP("<0000> <ffff>", "<0001> <fb01>\n<0002> <002d>\n");

static qpdf_oh stream_new(const char *bytes)
{
	qpdf_oh none = qpdf_oh_new_null(pdf), stream = qpdf_oh_new_stream(pdf);
	qpdf_oh_replace_stream_data(pdf, stream, (const unsigned char *)bytes, strlen(bytes), none,
		none);
	return stream;
}

static void add_font(qpdf_oh fonts, const char *name, const char *dictionary, const char *map)
{
	qpdf_oh font = qpdf_oh_parse(pdf, dictionary);
	qpdf_oh_replace_key(pdf, font, "/ToUnicode", stream_new(map));
	qpdf_oh_replace_key(pdf, fonts, name, qpdf_make_indirect_object(pdf, font));
}

static void add_fonts(qpdf_oh page)
{
	qpdf_oh resources = qpdf_oh_new_dictionary(pdf), fonts = qpdf_oh_new_dictionary(pdf);
	add_font(fonts, "/s", "<< /Type /Font /Subtype /TrueType /BaseFont /Plain >>", simple_map);
	add_font(fonts, "/c", "<< /Type /Font /Subtype /Type0 /BaseFont /Wide >>", composite_map);
	qpdf_oh descendant = qpdf_make_indirect_object(pdf,
		qpdf_oh_parse(pdf, "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Wide >>"));
	qpdf_oh_replace_key(pdf, qpdf_oh_get_key(pdf, fonts, "/c"), "/DescendantFonts",
		qpdf_oh_wrap_in_array(pdf, descendant));
	qpdf_oh_replace_key(pdf, resources, "/Font", fonts);
	qpdf_oh_replace_key(pdf, page, "/Resources", resources);
}

static Text painted_with(const char *content)
{
	Text painted = painted_new(arena, &one_page);
	pdf = qpdf_init();
	qpdf_read_memory(pdf, "painted", painted.bytes, painted.length, NULL);
	qpdf_oh page = qpdf_get_page_n(pdf, 0);
	add_fonts(page);
	qpdf_oh_replace_key(pdf, page, "/Contents", stream_new(content));
	qpdf_init_write_memory(pdf);
	qpdf_write(pdf);
	size_t length = qpdf_get_buffer_length(pdf);
	painted = (Text){ arena_bytes(arena, qpdf_get_buffer(pdf), length), length };
	qpdf_cleanup(&pdf);
	return painted;
}

/* What the page draws once it is pressed; `pdf` is the sheet then. */
static const char *pressed(const char *content)
{
	const PressJob job = { .painted = painted_with(content),
		.pages = &one_page,
		.layout = &layout,
		.identity = { "A page", "", "en-GB", 0 } };
	const Sheet *sheet = press_run(arena, &job, remarks);
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_assert(sheet, "%s", count > 0 ? sorted[0].fault : "");
	pdf = qpdf_init();
	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	qpdf_read_memory(pdf, "sheet", sheet->pdf.bytes, sheet->pdf.length, NULL);
	unsigned char *bytes;
	size_t length;
	qpdf_oh_get_page_content_data(pdf, qpdf_get_page_n(pdf, 0), &bytes, &length);
	const char *drawn = arena_bytes(arena, bytes, length);
	free(bytes);
	return drawn;
}

static qpdf_oh font_named(const char *name)
{
	qpdf_oh resources = qpdf_oh_get_key(pdf, qpdf_get_page_n(pdf, 0), "/Resources");
	return qpdf_oh_get_key(pdf, qpdf_oh_get_key(pdf, resources, "/Font"), name);
}

/* What a code of a font of the sheet spells, as hexadecimals. */
static const char *spelt(const char *font, uint32_t code)
{
	unsigned char *bytes;
	size_t length;
	qpdf_oh_get_stream_data(pdf, qpdf_oh_get_key(pdf, font_named(font), "/ToUnicode"),
		qpdf_dl_all, NULL, &bytes, &length);
	ToUnicode map;
	cr_assert(to_unicode_read(arena, (Text){ (const char *)bytes, length }, &map));
	free(bytes);
	cr_assert(!map.is_mended);
	const Spelling *spelling = to_unicode_find(&map, code);
	cr_assert(spelling);
	const char *digits = "";
	for (size_t i = 0; i < spelling->spelt.length; i++)
		digits = arena_printf(arena, "%s%02x", digits, (uint8_t)spelling->spelt.bytes[i]);
	return digits;
}

Test(spellings, spell_a_ligature_out_in_its_font)
{
	cr_assert_str_eq(
		pressed("BT\n/s 9 Tf\n/Span << /ActualText <feff00660069> >> BDC\n<01>Tj\nEMC\nET\n"),
		"/Artifact BMC\nBT\n/s 9 Tf\n<01>Tj\nET\nEMC\n");
	cr_assert_str_eq(spelt("/s", 1), "00660069");
	cr_assert_str_eq(spelt("/s", '-'), "002d");
	cr_assert_str_eq(spelt("/c", 1), "00660069");
}

Test(spellings, give_a_glyph_of_two_meanings_a_font_for_each)
{
	cr_assert_str_eq(
		pressed("BT\n/s 9 Tf\n(a-)Tj\n/Span << /ActualText <feff00ad> >> BDC\n[()4(-)]TJ\nEMC\n"
			"(b)Tj\nET\n"),
		"/Artifact BMC\nBT\n/s 9 Tf\n(a-)Tj\n/s.1 9 Tf\n[()4(-)]TJ\n/s 9 Tf\n(b)Tj\nET\nEMC\n");
	cr_assert_str_eq(spelt("/s", '-'), "002d");
	cr_assert_str_eq(spelt("/s.1", '-'), "00ad");
	cr_assert_str_eq(spelt("/s.1", 1), "00660069");
	cr_assert_str_eq(qpdf_oh_get_name(pdf,
				 qpdf_oh_get_key(pdf, font_named("/s.1"), "/BaseFont")),
		"/Plain");
}

Test(spellings, follow_the_font_through_saved_states)
{
	cr_assert_str_eq(
		pressed("/s 9 Tf\nq\n/c 8 Tf\nQ\nBT\n/Span << /ActualText <feff00ad> >> BDC\n(-)Tj\n"
			"EMC\n/Span << /ActualText <feff2010> >> BDC\n/c 7 Tf\n<0002>Tj\nEMC\nET\n"),
		"/Artifact BMC\n/s 9 Tf\nq\n/c 8 Tf\nQ\nBT\n/s.1 9 Tf\n(-)Tj\n/s 9 Tf\n"
		"/c 7 Tf\n/c.1 7 Tf\n<0002>Tj\n/c 7 Tf\nET\nEMC\n");
	cr_assert_str_eq(spelt("/c.1", 2), "2010");
}

Test(spellings, leave_what_no_single_glyph_can_say)
{
	static const char syllable[] = "BT\n/c 9 Tf\n/Span << /ActualText <feff0a1f0a3f> >> BDC\n"
				       "<00010002>Tj\nEMC\nET\n";
	g_autofree char *expected = g_strconcat("/Artifact BMC\n", syllable, "EMC\n", NULL);
	cr_assert_str_eq(pressed(syllable), expected);
}

Test(spellings, lead_from_codes_to_glyphs)
{
	pressed("");
	qpdf_oh descendants = qpdf_oh_get_key(pdf, font_named("/c"), "/DescendantFonts");
	qpdf_oh map = qpdf_oh_get_key(pdf, qpdf_oh_get_array_item(pdf, descendants, 0),
		"/CIDToGIDMap");
	cr_assert_str_eq(qpdf_oh_get_name(pdf, map), "/Identity");
}

Test(spellings, are_written_a_hundred_at_a_time)
{
	ToUnicode map = { 0 }, again;
	for (uint32_t code = 1; code <= 101; code++)
		to_unicode_set(arena, &map, code, (Text){ "\0a", 2 });
	to_unicode_set(arena, &map, 101, (Text){ "\0b", 2 });
	Text written = to_unicode_write(arena, &map, 1);
	cr_assert(strstr(written.bytes, "<00> <ff>\n"));
	cr_assert(strstr(written.bytes, "100 beginbfchar\n<01> <0061>\n"));
	cr_assert(strstr(written.bytes, "1 beginbfchar\n<65> <0062>\nendbfchar\n"));
	cr_assert(to_unicode_read(arena, written, &again));
	cr_assert_eq(again.count, 101);
}

Test(spellings, are_left_alone_where_they_cannot_be_followed)
{
	ToUnicode map;
	cr_assert_not(to_unicode_read(arena,
		text_from("1 beginbfrange <01> <02> <0041> endbfrange"), &map));
	cr_assert_not(to_unicode_read(arena, text_from("1 beginbfchar <01> 5 endbfchar"), &map));
	cr_assert_not(to_unicode_read(arena, text_from("1 beginbfchar <01> <0041>"), &map));
	cr_assert_not(to_unicode_read(arena, text_from("1 beginbfchar <01"), &map));
}
