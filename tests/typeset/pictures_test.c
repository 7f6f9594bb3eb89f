/* Pictures of three formats: their size, how they are turned, and what is wrong with them. */
#include "base/module.h"
#include "base/text.h"
#include "typeset/pictures.h"

#include <cairo-pdf.h>
#include <criterion/criterion.h>
#include <string.h>
#include <zlib.h>

static Arena *arena;
static Remarks *remarks;
static Typecase *typecase;
static char *folder;

static void open_all(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
	typecase = typecase_open(data_path(arena, "fonts/fonts.conf"), NULL, remarks);
	cr_assert(typecase);
	folder = g_dir_make_tmp("bulletin-XXXXXX", NULL);
}

static void close_all(void)
{
	typecase_close(typecase);
	arena_close(arena);
	char *command[] = { "rm", "-r", folder, NULL };
	g_spawn_sync(NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
	g_free(folder);
}

TestSuite(pictures, .init = open_all, .fini = close_all);

/* The picture in these bytes, under this name; -1 with a remark. */
static int picture_from(const char *name, const void *bytes, size_t length)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	cr_assert(g_file_set_contents(path, bytes, (gssize)length, NULL));
	return typecase_picture(typecase, path, (Place){ "ten.md", 7, 3 }, remarks);
}

static int svg_from(const char *source)
{
	return picture_from("drawing.svg", source, strlen(source));
}

/* A picture 32 by 16 dots: red and green above, blue and white below. */
static Text quarters(void)
{
	g_autofree char *path = g_build_filename(g_getenv("SOURCE_DIR"),
		"tests/typeset/pictures/quarters.jpg", NULL);
	Text jpeg = text_read(arena, path, 10000, remarks);
	cr_assert(jpeg.bytes);
	return jpeg;
}

/* The same with an Exif marker that tells `orientation`, in the byte order `order` (I or M). */
static Text quarters_turned(int orientation, char order)
{
	enum { SIZE = 36 };
	uint8_t marker[SIZE] = "\xFF\xE1\0\x22"
			       "Exif\0\0"
			       "II*\0\x08\0\0\0"
			       "\x01\0"
			       "\x12\x01\x03\0\x01\0\0\0";
	static const uint8_t big[SIZE] = "\xFF\xE1\0\x22"
					 "Exif\0\0"
					 "MM\0*\0\0\0\x08"
					 "\0\x01"
					 "\x01\x12\0\x03\0\0\0\x01";
	if (order == 'M')
		memcpy(marker, big, SIZE);
	marker[order == 'M' ? 29 : 28] = (uint8_t)orientation;
	Text plain = quarters();
	char *bytes = arena_alloc(arena, plain.length + SIZE);
	memcpy(bytes, plain.bytes, 2);
	memcpy(bytes + 2, marker, SIZE);
	memcpy(bytes + 2 + SIZE, plain.bytes + 2, plain.length - 2);
	return (Text){ bytes, plain.length + SIZE };
}

/* The letter of the colour at x, y (0 to 1) of the picture as it is painted. */
static char colour_at(int picture, double x, double y)
{
	enum { SIDE = 40 };
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, SIDE, SIDE);
	cairo_t *cr = cairo_create(surface);
	typecase_picture_paint(typecase, picture, cr,
		(Box){ 0, 0, length_from_pt(SIDE), length_from_pt(SIDE) });
	cr_assert_eq(cairo_status(cr), CAIRO_STATUS_SUCCESS);
	cairo_destroy(cr);
	const uint32_t *dots = (const void *)cairo_image_surface_get_data(surface);
	uint32_t colour = dots[(int)(y * SIDE) * SIDE + (int)(x * SIDE)];
	cairo_surface_destroy(surface);
	bool red = colour >> 16 & 0x80, green = colour >> 8 & 0x80, blue = colour & 0x80;
	return red && green && blue ? 'W' : red ? 'R' : green ? 'G' : blue ? 'B' : '-';
}

static char *quarters_seen(int picture)
{
	static char seen[5];
	for (int i = 0; i < 4; i++)
		seen[i] = colour_at(picture, i % 2 ? 0.75 : 0.25, i / 2 ? 0.75 : 0.25);
	return seen;
}

static const char *only_remark(void)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1, "%d remarks", count);
	cr_assert_str_eq(sorted[0].place.file, "ten.md");
	cr_assert_eq(sorted[0].place.line, 7);
	return sorted[0].name;
}

Test(pictures, photographs_are_turned_as_their_exif_says)
{
	static const char *const upright[] = { "RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG",
		"WGBR", "GWRB" };
	for (int orientation = 1; orientation <= 8; orientation++) {
		g_autofree char *name = g_strdup_printf("turned-%d.jpg", orientation);
		Text jpeg = quarters_turned(orientation, orientation % 2 ? 'I' : 'M');
		int picture = picture_from(name, jpeg.bytes, jpeg.length);
		cr_assert_geq(picture, 0);
		cr_expect_str_eq(quarters_seen(picture), upright[orientation - 1],
			"orientation %d: %s", orientation, quarters_seen(picture));
		PictureSize size = typecase_picture_size(typecase, picture);
		bool is_tall = size.height > size.width;
		cr_expect_eq(is_tall, orientation >= 5, "orientation %d", orientation);
		cr_expect_eq(size.pixels_wide, is_tall ? 16 : 32);
	}
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(pictures, an_orientation_that_makes_no_sense_is_upright)
{
	Text jpeg = quarters_turned(9, 'I');
	cr_assert_str_eq(quarters_seen(picture_from("nine.jpg", jpeg.bytes, jpeg.length)), "RGBW");
}

static cairo_status_t keep(void *bytes, const unsigned char *data, unsigned length)
{
	g_byte_array_append(bytes, data, length);
	return CAIRO_STATUS_SUCCESS;
}

static GByteArray *pdf_with(int picture)
{
	GByteArray *bytes = g_byte_array_new();
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(keep, bytes, 100, 100);
	cairo_t *cr = cairo_create(surface);
	typecase_picture_paint(typecase, picture, cr,
		(Box){ 0, 0, length_from_pt(100), length_from_pt(50) });
	cairo_show_page(cr);
	cairo_destroy(cr);
	cairo_surface_finish(surface);
	cr_assert_eq(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS);
	cairo_surface_destroy(surface);
	return bytes;
}

static bool holds(const GByteArray *pdf, const char *bytes, size_t length)
{
	return memmem(pdf->data, pdf->len, bytes, length) != NULL;
}

Test(pictures, a_jpeg_goes_into_a_pdf_as_the_bytes_it_came_in)
{
	Text jpeg = quarters();
	g_autoptr(GByteArray) pdf = pdf_with(picture_from("a.jpg", jpeg.bytes, jpeg.length));
	cr_assert(holds(pdf, jpeg.bytes, jpeg.length));
	cr_assert_not(holds(pdf, "/Interpolate true", 17));
}

Test(pictures, an_ending_says_nothing_and_the_bytes_all)
{
	Text jpeg = quarters();
	cr_assert_geq(picture_from("photograph.png", jpeg.bytes, jpeg.length), 0);
	cr_assert_eq(picture_from("drawing.png", "GIF89a and so on", 16), -1);
	cr_assert_str_eq(only_remark(), "picture-unknown");
}

Test(pictures, one_asked_for_twice_is_opened_once)
{
	Text jpeg = quarters();
	int first = picture_from("a.jpg", jpeg.bytes, jpeg.length);
	g_autofree char *path = g_build_filename(folder, "a.jpg", NULL);
	cr_assert_eq(typecase_picture(typecase, path, (Place){ 0 }, remarks), first);
	cr_assert_neq(picture_from("b.jpg", jpeg.bytes, jpeg.length), first);
}

Test(pictures, a_missing_file_is_told_where_the_author_names_it)
{
	cr_assert_eq(typecase_picture(typecase, "no-such.png", (Place){ "ten.md", 7, 3 }, remarks),
		-1);
	cr_assert_str_eq(only_remark(), "picture-unreadable");
}

/* A picture of 8 by 4 dots as PNG. */
static GByteArray *png_new(void)
{
	GByteArray *bytes = g_byte_array_new();
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 8, 4);
	cairo_surface_write_to_png_stream(surface, keep, bytes);
	cairo_surface_destroy(surface);
	return bytes;
}

Test(pictures, a_png_is_96_dots_to_the_inch)
{
	g_autoptr(GByteArray) png = png_new();
	PictureSize size = typecase_picture_size(typecase,
		picture_from("a.png", png->data, png->len));
	cr_assert_eq(size.width, length_from_pt(6));
	cr_assert_eq(size.height, length_from_pt(3));
	cr_assert_eq(size.pixels_wide, 8);
	cr_assert_not(size.is_vector);
}

Test(pictures, too_many_dots_are_refused_before_they_are_read)
{
	g_autoptr(GByteArray) png = png_new();
	memcpy(png->data + 16, "\0\0\x40\0\0\0\x40\0", 8); /* 16384 square */
	uint32_t sum = GUINT32_TO_BE(crc32(0, png->data + 12, 17));
	memcpy(png->data + 29, &sum, sizeof sum);
	cr_assert_eq(picture_from("a.png", png->data, png->len), -1);
	cr_assert_str_eq(only_remark(), "picture-too-large");
}

Test(pictures, a_jpeg_of_too_many_dots_is_refused)
{
	Text jpeg = quarters();
	char *frame = memmem(jpeg.bytes, jpeg.length, "\xFF\xC0", 2);
	cr_assert(frame);
	memcpy(frame + 5, "\xFF\x00\xFF\x00", 4);
	cr_assert_eq(picture_from("a.jpg", jpeg.bytes, jpeg.length), -1);
	cr_assert_str_eq(only_remark(), "picture-too-large");
}

/* Cut short anywhere, it is a remark or (in what follows the last dot) whole; never a crash. */
static void cut_everywhere(const char *ending, const void *bytes, size_t length)
{
	int refused = 0;
	for (size_t cut = 0; cut < length; cut++) {
		g_autofree char *name = g_strdup_printf("cut-%zu.%s", cut, ending);
		int before = remarks_count_of(remarks, REMARK_ERROR);
		bool is_refused = picture_from(name, bytes, cut) < 0;
		cr_assert_eq(is_refused, remarks_failed_since(remarks, before), "cut at %zu", cut);
		refused += is_refused;
	}
	cr_assert_geq(refused, (int)length - 32, "%d of %zu refused", refused, length);
}

Test(pictures, a_jpeg_cut_short_is_a_remark)
{
	Text jpeg = quarters();
	cut_everywhere("jpg", jpeg.bytes, jpeg.length);
}

Test(pictures, a_png_cut_short_is_a_remark)
{
	g_autoptr(GByteArray) png = png_new();
	cut_everywhere("png", png->data, png->len);
}

static const char drawing[] =
	"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
	"width='50mm' height='25mm' viewBox='0 0 100 50'>"
	"<rect width='50' height='50' fill='#00f'/>"
	"<a xlink:href='https://example.org/'><rect x='50' width='50' height='50' fill='#f00'/>"
	"<text x='2' y='30' font-family='DejaVu Serif' font-size='20'>Words</text></a></svg>";

Test(pictures, a_drawing_is_as_large_as_it_says)
{
	int picture = svg_from(drawing);
	PictureSize size = typecase_picture_size(typecase, picture);
	cr_assert_float_eq(mm_from_length(size.width), 50, 0.01);
	cr_assert_float_eq(mm_from_length(size.height), 25, 0.01);
	cr_assert(size.is_vector);
	cr_assert_eq(colour_at(picture, 0.25, 0.9), 'B');
	cr_assert_eq(colour_at(picture, 0.75, 0.9), 'R');
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(pictures, a_drawing_brings_no_font_no_link_and_no_dots_into_a_pdf)
{
	g_autoptr(GByteArray) pdf = pdf_with(svg_from(drawing));
	cr_assert_not(holds(pdf, "/Font ", 6));
	cr_assert_not(holds(pdf, "/FontFile", 9));
	cr_assert_not(holds(pdf, "/Annot", 6));
	cr_assert_not(holds(pdf, "/Subtype /Image", 15));
}

Test(pictures, a_drawing_cut_short_is_a_remark)
{
	cut_everywhere("svg", drawing, strlen(drawing));
}

Test(pictures, a_drawing_gets_nothing_from_outside_and_says_so)
{
	Text jpeg = quarters();
	picture_from("beside.jpg", jpeg.bytes, jpeg.length);
	int picture = svg_from("<svg xmlns='http://www.w3.org/2000/svg' width='32' height='16'>"
			       "<image href='beside.jpg' width='32' height='16'/></svg>");
	cr_assert_geq(picture, 0);
	cr_assert_eq(colour_at(picture, 0.25, 0.25), '-');
	cr_assert_str_eq(only_remark(), "picture-refers-out");
}

Test(pictures, what_a_drawing_holds_itself_is_not_outside)
{
	cr_assert_geq(
		svg_from(
			"<svg xmlns='http://www.w3.org/2000/svg' width='32' height='16'>"
			"<a href='https://example.org/'><rect id='r' width='1' height='1'/></a>"
			"<use href = \"#r\"/><image href='data:image/png;base64,' width='1' height='1'/></svg>"),
		0);
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(pictures, a_drawing_without_any_size_is_a_remark)
{
	cr_assert_eq(svg_from("<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>"), -1);
	cr_assert_str_eq(only_remark(), "picture-damaged");
}

Test(pictures, an_svg_that_is_too_small_to_have_a_size_is_damaged)
{
	cr_assert_eq(svg_from("<svg xmlns='http://www.w3.org/2000/svg' width='1e-9' height='9'/>"),
		-1);
	cr_assert_geq(svg_from(
			      "<svg xmlns='http://www.w3.org/2000/svg' width='0.5' height='0.5'/>"),
		0);
}

Test(pictures, a_drawing_takes_its_size_from_its_view_box)
{
	int picture = svg_from("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 96 48'/>");
	PictureSize size = typecase_picture_size(typecase, picture);
	cr_assert_eq(size.width, length_from_pt(72));
	cr_assert_eq(size.height, length_from_pt(36));
}
