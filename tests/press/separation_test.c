#include "press/separation.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

/*
 * A page of 60 by 60 pt, which are as many dots. Each square of 10 has colours
 * of its own, told below from the top left, as the page is seen.
 */
static const char content[] =
	/* cyan, magenta and yellow; then black alone, as gray */
	"1 0 0 0 k 0 50 10 10 re f 0 0.4 0 0 k 10 50 10 10 re f 0 0 0.6 0 k 20 50 10 10 re f "
	"0.2 g 30 50 10 10 re f "
	/* black on a tint: one overprints, one does not */
	"0.4 0 0.2 0 k 0 30 60 20 re f "
	"/On gs 0 0 0 1 k 0 40 10 10 re f /Off gs 10 40 10 10 re f "
	/* half transparent magenta on cyan */
	"1 0 0 0 k 0 20 20 10 re f /Half gs 0 1 0 0 k 10 20 10 10 re f /Whole gs "
	/* a picture in four inks, and one in gray; a shading of one colour */
	"q 20 0 0 10 20 20 cm /Inks Do Q q 10 0 0 10 40 20 cm /Gray Do Q "
	"q 50 20 10 10 re W n /Even sh Q "
	/* behind a mask that lets half through: the left half of black */
	"q /Masked gs 0 0 0 1 k 0 10 20 10 re f Q";

static const char *const objects[] = {
	"<< /Type /Catalog /Pages 2 0 R >>",
	"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
	"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 60 60] /BleedBox [3 3 57 57] "
	"/TrimBox [5 6 55 54] /Contents 4 0 R /Group << /S /Transparency /CS /DeviceCMYK >> "
	"/Resources << /ExtGState << /On << /op true /OP true /OPM 1 >> "
	"/Off << /op false /OP false >> /Half << /ca 0.5 >> /Whole << /ca 1 >> "
	"/Masked << /SMask << /S /Luminosity /G 7 0 R >> >> >> "
	"/XObject << /Inks 5 0 R /Gray 6 0 R >> "
	"/Shading << /Even << /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 60 0] "
	"/Function << /FunctionType 2 /N 1 /Domain [0 1] /C0 [0 0.2 0 0.4] /C1 [0 0.2 0 0.4] >> "
	">> >> >> >>",
	content,
	"<< /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceCMYK "
	"/Filter /ASCIIHexDecode >> 33000000 00330066>",
	"<< /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray "
	"/Filter /ASCIIHexDecode >> 99>",
	"<< /Subtype /Form /BBox [0 0 60 60] /Group << /S /Transparency /CS /DeviceGray >> >> "
	"1 g 0 0 10 60 re f",
};

/* What stands after a dictionary is its stream. */
static void add_object(GString *pdf, const char *object)
{
	const char *dictionary = g_str_has_prefix(object, "<<") ? object : "<< >>";
	const char *end = g_strrstr(dictionary, ">>") + 2;
	const char *stream = dictionary == object ? end : object;
	if (*stream)
		g_string_append_printf(pdf, "%.*s /Length %zu >>\nstream\n%s\nendstream",
			(int)(end - 2 - dictionary), dictionary, strlen(stream), stream);
	else
		g_string_append(pdf, object);
}

static Text page_pdf(Arena *arena)
{
	g_autoptr(GString) pdf = g_string_new("%PDF-1.6\n");
	g_autoptr(GString) table = g_string_new("0000000000 65535 f \n");
	for (size_t i = 0; i < G_N_ELEMENTS(objects); i++) {
		g_string_append_printf(table, "%010zu 00000 n \n", pdf->len);
		g_string_append_printf(pdf, "%zu 0 obj\n", i + 1);
		add_object(pdf, objects[i]);
		g_string_append(pdf, "\nendobj\n");
	}
	size_t start = pdf->len;
	g_string_append_printf(pdf, "xref\n0 %zu\n%strailer << /Size %zu /Root 1 0 R >>\n",
		G_N_ELEMENTS(objects) + 1, table->str, G_N_ELEMENTS(objects) + 1);
	g_string_append_printf(pdf, "startxref\n%zu\n%%%%EOF\n", start);
	return (Text){ arena_bytes(arena, pdf->str, pdf->len), pdf->len };
}

static Arena *arena;
static Remarks *remarks;
static const Plates *plates;

static void separate(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
	plates = separation_run(arena, page_pdf(arena), 72, remarks);
	cr_assert(plates && plates->count == 1, "is pdftoppm installed?");
}

static void forget(void)
{
	arena_close(arena);
}

TestSuite(separation, .init = separate, .fini = forget);

/* The inks in the middle of a square, in per cent, to the nearest one that a byte can tell. */
static void assert_inks(int row, int column, int cyan, int magenta, int yellow, int black)
{
	const int expected[PLATE_COUNT] = { cyan, magenta, yellow, black };
	const PlateSide *side = &plates->sides[0];
	for (int plate = 0; plate < PLATE_COUNT; plate++) {
		int ink = side->inks[plate][(10 * row + 5) * side->width + 10 * column + 5];
		cr_expect_leq(abs(ink - expected[plate] * 255 / 100), 1,
			"%s at row %d, column %d is %d of 255", plate_name((Plate)plate), row,
			column, ink);
	}
}

Test(separation, gives_each_ink_its_plate)
{
	assert_inks(0, 0, 100, 0, 0, 0);
	assert_inks(0, 1, 0, 40, 0, 0);
	assert_inks(0, 2, 0, 0, 60, 0);
	assert_inks(0, 5, 0, 0, 0, 0);
}

Test(separation, takes_gray_for_black_ink)
{
	assert_inks(0, 3, 0, 0, 0, 80);
}

Test(separation, leaves_the_other_inks_under_black_that_overprints)
{
	assert_inks(1, 0, 40, 0, 20, 100);
	assert_inks(1, 1, 0, 0, 0, 100);
	assert_inks(1, 2, 40, 0, 20, 0);
}

Test(separation, blends_in_inks)
{
	assert_inks(3, 0, 100, 0, 0, 0);
	assert_inks(3, 1, 50, 50, 0, 0);
}

Test(separation, shows_pictures_and_shadings)
{
	assert_inks(3, 2, 20, 0, 0, 0);
	assert_inks(3, 3, 0, 20, 0, 40);
	assert_inks(3, 4, 0, 0, 0, 40);
	assert_inks(3, 5, 0, 20, 0, 40);
}

Test(separation, takes_the_gray_of_a_mask_for_no_ink)
{
	assert_inks(4, 0, 0, 0, 0, 100);
	assert_inks(4, 1, 0, 0, 0, 0);
}

Test(separation, knows_where_the_sheet_lies_on_its_page)
{
	const PlateSide *side = &plates->sides[0];
	cr_expect(side->width == 60 && side->height == 60);
	cr_expect(side->trim.left == 5 && side->trim.top == 6 && side->trim.right == 55 &&
		side->trim.bottom == 54);
	cr_expect(side->bleed.left == 3 && side->bleed.bottom == 57);
}

Test(separation, refuses_what_is_no_pdf)
{
	cr_expect_null(separation_run(arena, text_from("no sheet"), 72, remarks));
	cr_expect_eq(remarks_count_of(remarks, REMARK_ERROR), 1);
}
