/* Pictures of all the kinds that people send: what colour they come out, and what goes on. */
#include "base/module.h"
#include "jpeg_bytes.h"
#include "temporary.h"
#include "typeset/picture_file.h"
#include "typeset/pictures.h"

#include <criterion/criterion.h>
#include <lcms2.h>

static Arena *arena;
static Remarks *remarks;
static char *folder;

static void open_all(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
	folder = temporary_open();
}

static void close_all(void)
{
	temporary_close(folder);
	arena_close(arena);
}

TestSuite(picture_kinds, .init = open_all, .fini = close_all);

static char *file_with(const char *name, Text bytes)
{
	char *path = arena_printf(arena, "%s/%s", folder, name);
	cr_assert(g_file_set_contents(path, bytes.bytes, (gssize)bytes.length, NULL));
	return path;
}

static OpenedPicture opened(Text bytes)
{
	return picture_file_read(file_with("picture", bytes), remarks);
}

/* Red, green and blue, 8 bits each, of the dot at the top left. */
static uint32_t first_dot(OpenedPicture picture)
{
	cr_assert(picture.surface);
	uint32_t dot;
	memcpy(&dot, cairo_image_surface_get_data(picture.surface), sizeof dot);
	return dot & 0xFFFFFF;
}

static bool goes_out_as(OpenedPicture picture, Text bytes)
{
	const unsigned char *data = NULL;
	unsigned long length = 0;
	cairo_surface_get_mime_data(picture.surface, CAIRO_MIME_TYPE_JPEG, &data, &length);
	return data && length == bytes.length && memcmp(data, bytes.bytes, length) == 0;
}

static const char *told(void)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	return count > 0 ? sorted[0].name : "-";
}

static void dot_red(int x, int y, uint8_t *samples)
{
	(void)x, (void)y;
	memcpy(samples, "\xFF\0\0", 3);
}

static void dot_dull(int x, int y, uint8_t *samples)
{
	(void)x, (void)y;
	memcpy(samples, "\x80\x40\x40", 3);
}

static void dot_gray(int x, int y, uint8_t *samples)
{
	(void)x, (void)y;
	*samples = 0x80;
}

/* Cyan alone, as it is stored by most: inverted. */
static void dot_cyan(int x, int y, uint8_t *samples)
{
	(void)x, (void)y;
	memcpy(samples, "\0\xFF\xFF\xFF", 4);
}

/* An RGB profile with the colours of sRGB and this gamma; 0: sRGB itself. */
static Text profile_of(double gamma)
{
	static const cmsCIExyY white = { 0.3127, 0.3290, 1 };
	static const cmsCIExyYTRIPLE colours = { { 0.64, 0.33, 1 }, { 0.30, 0.60, 1 },
		{ 0.15, 0.06, 1 } };
	cmsToneCurve *curve = cmsBuildGamma(NULL, gamma > 0 ? gamma : 1);
	cmsHPROFILE profile = gamma > 0
		? cmsCreateRGBProfile(&white, &colours, (cmsToneCurve *[]){ curve, curve, curve })
		: cmsCreate_sRGBProfile();
	cmsUInt32Number length = 0;
	cmsSaveProfileToMem(profile, NULL, &length);
	char *bytes = arena_alloc(arena, length);
	cr_assert(cmsSaveProfileToMem(profile, bytes, &length));
	cmsCloseProfile(profile);
	cmsFreeToneCurve(curve);
	return (Text){ bytes, length };
}

static void assert_near(uint32_t dot, uint32_t expected)
{
	for (int shift = 0; shift < 24; shift += 8)
		cr_assert_leq(abs((int)(dot >> shift & 0xFF) - (int)(expected >> shift & 0xFF)), 3,
			"%06x, not %06x", dot, expected);
}

Test(picture_kinds, a_jpeg_comes_in_every_coding_that_libjpeg_reads)
{
	const JpegKind kinds[] = {
		{ 16, 8, .dots = JCS_RGB },
		{ 16, 8, .dots = JCS_RGB, .stored = JCS_RGB },
		{ 16, 8, .dots = JCS_RGB, .is_progressive = true },
		{ 16, 8, .dots = JCS_RGB, .is_arithmetic = true },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		Text bytes = jpeg_bytes(arena, kinds[i], dot_red);
		OpenedPicture picture = opened(bytes);
		assert_near(first_dot(picture), 0xFF0000);
		bool can_be_carried = kinds[i].stored != JCS_RGB && !kinds[i].is_arithmetic;
		cr_expect_eq(goes_out_as(picture, bytes), can_be_carried, "kind %zu", i);
		cairo_surface_destroy(picture.surface);
	}
	cr_assert_str_eq(told(), "-");
}

Test(picture_kinds, printers_ink_goes_on_as_the_bytes_it_came_in)
{
	const JpegKind kinds[] = {
		{ 16, 8, .dots = JCS_CMYK, .stored = JCS_CMYK },
		{ 16, 8, .dots = JCS_CMYK, .stored = JCS_YCCK },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		Text bytes = jpeg_bytes(arena, kinds[i], dot_cyan);
		OpenedPicture picture = opened(bytes);
		assert_near(first_dot(picture), 0x00FFFF);
		cr_expect(goes_out_as(picture, bytes), "kind %zu", i);
		cairo_surface_destroy(picture.surface);
	}
}

Test(picture_kinds, printers_ink_that_no_pdf_can_carry_is_refused)
{
	JpegKind kind = { 16, 8, .dots = JCS_CMYK, .is_arithmetic = true };
	cr_assert_null(opened(jpeg_bytes(arena, kind, dot_cyan)).surface);
	cr_assert_str_eq(told(), "picture-damaged");
}

Test(picture_kinds, colours_of_a_profile_are_seen_as_they_are_meant)
{
	JpegKind kind = { 16, 8, .dots = JCS_RGB, .profile = profile_of(1.0) };
	Text bytes = jpeg_bytes(arena, kind, dot_dull);
	OpenedPicture picture = opened(bytes);
	assert_near(first_dot(picture), 0xBC8989); /* 0.5 and 0.25 of the light, as sRGB */
	cr_assert(goes_out_as(picture, bytes), "the press has the profile");
	cr_assert_str_eq(told(), "-");
	cairo_surface_destroy(picture.surface);
}

Test(picture_kinds, a_profile_that_means_srgb_changes_nothing)
{
	JpegKind kind = { 16, 8, .dots = JCS_RGB };
	OpenedPicture plain = opened(jpeg_bytes(arena, kind, dot_dull));
	kind.profile = profile_of(0);
	OpenedPicture same = opened(jpeg_bytes(arena, kind, dot_dull));
	cr_assert_eq(first_dot(plain), first_dot(same));
	cairo_surface_destroy(plain.surface);
	cairo_surface_destroy(same.surface);
}

Test(picture_kinds, a_profile_that_cannot_be_used_is_told)
{
	JpegKind kind = { 16, 8, .dots = JCS_RGB, .profile = text_from("no profile at all") };
	OpenedPicture picture = opened(jpeg_bytes(arena, kind, dot_red));
	assert_near(first_dot(picture), 0xFF0000);
	cr_assert_str_eq(told(), "picture-profile");
	cairo_surface_destroy(picture.surface);
}

Test(picture_kinds, a_gray_photograph_stays_as_it_is_whatever_its_profile)
{
	JpegKind kind = { 16, 8, .dots = JCS_GRAYSCALE, .profile = profile_of(1.0) };
	Text bytes = jpeg_bytes(arena, kind, dot_gray);
	OpenedPicture picture = opened(bytes);
	assert_near(first_dot(picture), 0x808080);
	cr_assert(goes_out_as(picture, bytes));
	cairo_surface_destroy(picture.surface);
}

/* librsvg keeps threads for its filters once it has drawn one. */
Test(picture_kinds, one_drawing_with_a_filter_does_not_stop_the_next)
{
	for (int i = 0; i < 2; i++) {
		OpenedPicture picture = opened(
			text_from("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
				  "<filter id='a'><feMorphology radius='1'/></filter>"
				  "<rect width='5' height='5' filter='url(#a)'/></svg>"));
		cr_assert(picture.surface);
		cairo_surface_destroy(picture.surface);
	}
	cr_assert_str_eq(told(), "-");
}

Test(picture_kinds, what_is_wrong_with_one_is_told_at_each_place_once_a_bulletin)
{
	const char *path = file_with("drawing", text_from("<svg>"));
	const Place first = { "ten.md", 7, 1 }, second = { "ten.md", 9, 1 };
	Pictures *pictures = pictures_open();
	for (int bulletin = 1; bulletin <= 2; bulletin++) {
		pictures_begin(pictures);
		for (int pass = 0; pass < 3; pass++) {
			cr_assert_eq(pictures_add(pictures, path, first, remarks), -1);
			cr_assert_eq(pictures_add(pictures, path, second, remarks), -1);
		}
		cr_assert_eq(remarks_count(remarks), 2 * bulletin);
	}
	pictures_close(pictures);
}
