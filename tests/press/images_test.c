/* Pictures of a painted PDF in the inks of the press. */
#include "jpeg_bytes.h"
#include "layout/ink_limit.h"
#include "press/image_jpeg.h"
#include "press/inked.h"

#include <lcms2.h>
#include <unistd.h>
#include <zlib.h>

static const Layout layout = { .name = "plain" };

/* The picture /a is drawn in a mark of the element at ten.md:7:3. */
static const char drawn[] = "/Figure << /MCID 0 >> BDC q /a Do Q EMC";
static const Element elements[] = { { .role = ROLE_FIGURE, .place = { "ten.md", 7, 3 } } };
static const Pages pages = { .page_count = 1, .elements = elements, .element_count = 1 };
static const int element_of_mark[] = { 0 };
static const PageMarks marks[] = { { element_of_mark, 1 } };

static Inked inked;

static void open_inked(void)
{
	inked_open(&inked, drawn, "<< /XObject << >> >>");
}

static void close_inked(void)
{
	inked_close(&inked);
}

TestSuite(images, .init = open_inked, .fini = close_inked);

static void press(const Pressing *pressing)
{
	PressJob job = *pressing->job;
	job.pages = &pages;
	Pressing with_pages = *pressing;
	with_pages.job = &job;
	images_press(&with_pages, marks);
}

/* Puts a picture with these keys under /a; its bytes are as `filter` has them. */
static void put_image(const char *about, const char *filter, Text bytes)
{
	qpdf_data pdf = inked.pdf;
	qpdf_oh image = inked_stream(&inked, about, bytes.bytes, bytes.length);
	qpdf_oh_replace_stream_data(pdf, image, (const unsigned char *)bytes.bytes, bytes.length,
		qpdf_oh_new_name(pdf, filter), qpdf_oh_new_null(pdf));
	inked_put(&inked, "Resources/XObject", "/a", image);
}

static Text deflated(const void *bytes, size_t length)
{
	uLongf room = compressBound(length);
	char *into = arena_alloc(inked.arena, room);
	cr_assert_eq(compress((Bytef *)into, &room, bytes, length), Z_OK);
	return (Text){ into, room };
}

#define RGB_IMAGE "/Type /XObject /Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceRGB"

/* Four dots in a row, 3 bytes each. */
static void put_row(const char *rgb)
{
	put_image("<< " RGB_IMAGE " /Width 4 /Height 1 /Interpolate true >>", "/FlateDecode",
		deflated(rgb, 12));
}

static void put_jpeg(JpegKind kind, JpegDot *dot)
{
	static const char *const spaces[] = { [1] = "Gray", [3] = "RGB", [4] = "CMYK" };
	int components = kind.dots == JCS_GRAYSCALE ? 1 : kind.dots == JCS_RGB ? 3 : 4;
	put_image(arena_printf(inked.arena,
			  "<< /Type /XObject /Subtype /Image /BitsPerComponent 8 "
			  "/ColorSpace /Device%s /Width %d /Height %d >>",
			  spaces[components], kind.width, kind.height),
		"/DCTDecode", jpeg_bytes(inked.arena, kind, dot));
}

#define IMAGE "Resources/XObject/a"

/* Its bytes, as they are filtered or decoded. */
static Text image_bytes(enum qpdf_stream_decode_level_e level)
{
	unsigned char *bytes = NULL;
	size_t length = 0;
	qpdf_oh_get_stream_data(inked.pdf, inked_at(&inked, IMAGE), level, NULL, &bytes, &length);
	Text text = { arena_bytes(inked.arena, bytes, length), length };
	free(bytes);
	return text;
}

static void pressed(void)
{
	inked_press(&inked, &layout, press);
	cr_assert_eq(remarks_count(inked.remarks), 0);
}

static const Remark *only_remark(void)
{
	inked_press(&inked, &layout, press);
	int count;
	const Remark *sorted = remarks_sorted(inked.remarks, &count);
	cr_assert_eq(count, 1, "%d remarks", count);
	return sorted;
}

static void assert_inks(const char *found, const char *expected, int tolerance)
{
	for (int i = 0; i < 4; i++)
		cr_assert_leq(abs((uint8_t)found[i] - (uint8_t)expected[i]), tolerance,
			"ink %d: %d, not %d", i, (uint8_t)found[i], (uint8_t)expected[i]);
}

/* What FOGRA39 makes of sRGB's red, by another program: see the press's colours. */
static const char red_inks[4] = "\x00\xF7\xFB\x00";

Test(images, rgb_goes_into_the_inks_of_the_press)
{
	put_row("\xFF\0\0\xFF\xFF\xFF\0\0\0\x80\x80\x80");
	pressed();
	assert_inked(inked_value(&inked, IMAGE "/ColorSpace"), "/DeviceCMYK");
	assert_inked(inked_value(&inked, IMAGE "/Filter"), "/FlateDecode");
	Text inks = image_bytes(qpdf_dl_all);
	cr_assert_eq(inks.length, 16);
	assert_inks(inks.bytes, red_inks, 3);
	assert_inks(inks.bytes + 4, "\0\0\0\0", 0);
	cr_assert_gt((uint8_t)inks.bytes[8], 0, "black beside a colour is of four inks");
}

Test(images, rgb_that_is_all_neutral_goes_to_black_alone)
{
	put_row("\0\0\0\x11\x11\x11\x80\x80\x80\xFF\xFF\xFF");
	pressed();
	assert_inked(inked_value(&inked, IMAGE "/ColorSpace"), "/DeviceGray");
	Text gray = image_bytes(qpdf_dl_all);
	cr_assert_eq(gray.length, 4);
	cr_assert_eq(memcmp(gray.bytes, "\0\x11\x80\xFF", 4), 0);
}

Test(images, nothing_asks_a_press_to_smooth_dots)
{
	put_row("\xFF\0\0\xFF\0\0\xFF\0\0\xFF\0\0");
	Text alpha = deflated("\0\x55\xAA\xFF", 4);
	qpdf_oh mask = inked_stream(&inked,
		"<< /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width 4 "
		"/Height 1 /Interpolate true >>",
		alpha.bytes, alpha.length);
	inked_put(&inked, IMAGE, "/SMask", mask);
	pressed();
	assert_inked(inked_value(&inked, IMAGE "/Interpolate"), "false");
	assert_inked(inked_value(&inked, IMAGE "/SMask/Interpolate"), "false");
	assert_inked(inked_value(&inked, IMAGE "/SMask/ColorSpace"), "/DeviceGray");
}

Test(images, where_nothing_is_seen_there_is_no_ink)
{
	static const char *const masks[] = { "\0\xFF\xFF\x01", "\x70" };
	for (int i = 0; i < 2; i++) {
		put_row("\0\0\0\xFF\0\0\0\0\0\0\0\0");
		Text alpha = deflated(masks[i], i == 0 ? 4 : 1);
		qpdf_oh mask = inked_stream(&inked,
			arena_printf(inked.arena,
				"<< /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent %d "
				"/Width 4 /Height 1 >>",
				i == 0 ? 8 : 1),
			"", 0);
		qpdf_oh_replace_stream_data(inked.pdf, mask, (const unsigned char *)alpha.bytes,
			alpha.length, qpdf_oh_new_name(inked.pdf, "/FlateDecode"),
			qpdf_oh_new_null(inked.pdf));
		inked_put(&inked, IMAGE, "/SMask", mask);
		pressed();
		Text inks = image_bytes(qpdf_dl_all);
		assert_inks(inks.bytes, "\0\0\0\0", 0);
		assert_inks(inks.bytes + 4, red_inks, 3);
		cr_assert_gt((uint8_t)inks.bytes[15], 0, "the last dot is seen");
	}
}

static void dot_coloured(int x, int y, uint8_t *samples)
{
	memcpy(samples, "\xFF\0\0", 3);
	if (x < 64 || y < 64)
		memset(samples, 0xFF, 3);
}

static void dot_gray(int x, int y, uint8_t *samples)
{
	*samples = (uint8_t)(x + y);
}

static void dot_neutral(int x, int y, uint8_t *samples)
{
	memset(samples, x * 8 + y, 3);
}

static void dot_cyan(int x, int y, uint8_t *samples)
{
	(void)x, (void)y;
	memcpy(samples, "\0\xFF\xFF\xFF", 4);
}

static void dot_heavy(int x, int y, uint8_t *samples)
{
	(void)x, (void)y;
	memset(samples, 0x20, 4); /* 350 %, inverted */
}

Test(images, more_than_four_million_dots_go_out_as_jpeg)
{
	put_jpeg((JpegKind){ 2100, 2000, .dots = JCS_RGB }, dot_coloured);
	pressed();
	assert_inked(inked_value(&inked, IMAGE "/Filter"), "/DCTDecode");
	assert_inked(inked_value(&inked, IMAGE "/ColorSpace"), "/DeviceCMYK");
	assert_inked(inked_value(&inked, IMAGE "/Decode"), "null");
	Text jpeg = image_bytes(qpdf_dl_none), inks = image_bytes(qpdf_dl_all);
	cr_assert_eq(jpeg_head(inked.arena, jpeg).components, 4);
	/* Each of the four has a sampling of 1 by 1 in the frame's head (ITU-T T.81, B.2.2). */
	const char *frame = memmem(jpeg.bytes, jpeg.length, "\xFF\xC0", 2);
	for (int i = 0; i < 4; i++)
		cr_assert_eq(frame[11 + 3 * i], 0x11);
	cr_assert_eq(inks.length, 2100 * 2000 * 4);
	assert_inks(inks.bytes, "\0\0\0\0", 3);
	assert_inks(inks.bytes + inks.length - 4, red_inks, 6);
}

Test(images, a_neutral_jpeg_in_rgb_goes_to_black_alone)
{
	put_jpeg((JpegKind){ 16, 8, .dots = JCS_RGB }, dot_neutral);
	pressed();
	assert_inked(inked_value(&inked, IMAGE "/ColorSpace"), "/DeviceGray");
	cr_assert_eq(image_bytes(qpdf_dl_all).length, 128);
}

Test(images, a_gray_jpeg_stays_byte_for_byte)
{
	put_jpeg((JpegKind){ 16, 8, .dots = JCS_GRAYSCALE }, dot_gray);
	Text before = image_bytes(qpdf_dl_none);
	pressed();
	Text after = image_bytes(qpdf_dl_none);
	cr_assert_eq(before.length, after.length);
	cr_assert_eq(memcmp(before.bytes, after.bytes, after.length), 0);
	assert_inked(inked_value(&inked, IMAGE "/ColorSpace"), "/DeviceGray");
}

/* An RGB profile whose red is that of a wide space, so that sRGB's inks would be wrong. */
static Text wide_profile(void)
{
	static const cmsCIExyY white = { 0.3127, 0.3290, 1 };
	static const cmsCIExyYTRIPLE colours = { { 0.64, 0.33, 1 }, { 0.21, 0.71, 1 },
		{ 0.15, 0.06, 1 } };
	cmsToneCurve *curve = cmsBuildGamma(NULL, 1.0);
	cmsHPROFILE profile = cmsCreateRGBProfile(&white, &colours,
		(cmsToneCurve *[]){ curve, curve, curve });
	cmsUInt32Number length = 0;
	cmsSaveProfileToMem(profile, NULL, &length);
	char *bytes = arena_alloc(inked.arena, length);
	cmsSaveProfileToMem(profile, bytes, &length);
	cmsCloseProfile(profile);
	cmsFreeToneCurve(curve);
	return (Text){ bytes, length };
}

static void dot_dull(int x, int y, uint8_t *samples)
{
	(void)x, (void)y;
	memcpy(samples, "\x60\x40\x20", 3);
}

static Text inks_of(JpegKind kind)
{
	put_jpeg(kind, dot_dull);
	pressed();
	return image_bytes(qpdf_dl_all);
}

Test(images, colours_are_those_that_the_pictures_own_profile_means)
{
	JpegKind kind = { 16, 8, .dots = JCS_RGB };
	Text plain = inks_of(kind);
	kind.profile = wide_profile();
	Text wide = inks_of(kind);
	cr_assert_gt((uint8_t)plain.bytes[2], (uint8_t)wide.bytes[2] + 20,
		"linear light is lighter: %d and %d", (uint8_t)plain.bytes[2],
		(uint8_t)wide.bytes[2]);
}

Test(images, few_dots_and_many_get_the_same_inks)
{
	JpegKind kind = { 16, 8, .dots = JCS_RGB };
	Text few = inks_of(kind);
	kind.width = kind.height = 400;
	assert_inks(inks_of(kind).bytes, few.bytes, 3);
}

/* Dark and rough: all at the limit of ink, and no two dots alike. */
static void dot_rough(int x, int y, uint8_t *samples)
{
	uint32_t mixed = (uint32_t)(x * 7919 + y * 104729) * 2654435761u;
	samples[0] = (uint8_t)(mixed >> 24 & 0x3F);
	samples[1] = samples[0] / 2;
	samples[2] = samples[0] / 3;
}

Test(images, a_jpeg_of_dark_dots_stays_within_the_limit_of_ink)
{
	InkTally tally = { .limit = INK_LIMIT_USUAL };
	put_jpeg((JpegKind){ 2100, 2000, .dots = JCS_RGB }, dot_rough);
	pressed();
	assert_inked(inked_value(&inked, IMAGE "/Filter"), "/DCTDecode");
	Text dots = image_bytes(qpdf_dl_all);
	for (const char *dot = dots.bytes; dot < dots.bytes + dots.length; dot += 4) {
		int sum = (uint8_t)dot[0] + (uint8_t)dot[1] + (uint8_t)dot[2] + (uint8_t)dot[3];
		ink_tally_add(&tally, sum * 100.0 / 255);
	}
	cr_expect_gt(tally.most, INK_LIMIT_USUAL - 30, "%f", tally.most);
	cr_assert_not(ink_tally_is_over(&tally), "%d of %d over, at most %f", (int)tally.over,
		(int)tally.dots, tally.most);
}

Test(images, inks_without_a_profile_stay)
{
	put_jpeg((JpegKind){ 16, 8, .dots = JCS_CMYK, .stored = JCS_YCCK }, dot_cyan);
	Text before = image_bytes(qpdf_dl_none);
	pressed();
	Text after = image_bytes(qpdf_dl_none);
	cr_assert_eq(before.length, after.length);
	cr_assert_eq(memcmp(before.bytes, after.bytes, after.length), 0);
	assert_inked(inked_value(&inked, IMAGE "/ColorSpace"), "/DeviceCMYK");
	assert_inked(inked_value(&inked, IMAGE "/Decode"), "[ 1 0 1 0 1 0 1 0 ]");
}

Test(images, inks_of_our_own_condition_stay)
{
	Text own = profile_read(inked.arena, NULL, inked.remarks)->icc;
	char *saved_anew = arena_bytes(inked.arena, own.bytes, own.length);
	saved_anew[67] ^= 1; /* the intent that its head names */
	put_jpeg((JpegKind){ 16, 8, .dots = JCS_CMYK, .profile = { saved_anew, own.length } },
		dot_cyan);
	pressed();
}

Test(images, inks_of_another_condition_are_told_where_the_author_put_them)
{
	put_jpeg((JpegKind){ 16, 8, .dots = JCS_CMYK, .profile = text_from("of another press") },
		dot_cyan);
	const Remark *remark = only_remark();
	cr_assert_str_eq(remark->name, "picture-other-press");
	cr_assert_eq(remark->place.line, 7);
}

Test(images, more_ink_than_dries_is_told_where_the_author_put_it)
{
	put_jpeg((JpegKind){ 16, 8, .dots = JCS_CMYK }, dot_heavy);
	const Remark *remark = only_remark();
	cr_assert_str_eq(remark->name, "picture-ink");
	cr_assert_str_eq(remark->place.file, "ten.md");
}

Test(images, a_picture_inside_a_form_is_found_too)
{
	put_jpeg((JpegKind){ 16, 8, .dots = JCS_CMYK }, dot_heavy);
	qpdf_data pdf = inked.pdf;
	qpdf_oh form = inked_stream(&inked, "<< /Subtype /Form /Resources << /XObject << >> >> >>",
		"/b Do", 5);
	inked_put(&inked, "Resources/XObject", "/b", inked_at(&inked, IMAGE));
	qpdf_oh named = qpdf_oh_parse(pdf, "<< /XObject << >> >>");
	qpdf_oh_replace_key(pdf, qpdf_oh_get_key(pdf, named, "/XObject"), "/b",
		inked_at(&inked, IMAGE));
	qpdf_oh_replace_key(pdf, qpdf_oh_get_dict(pdf, form), "/Resources", named);
	inked_put(&inked, "Resources/XObject", "/a", form);
	cr_assert_eq(only_remark()->place.line, 7);
}

/* All that can be wrong with a picture. ACCEPT=1 takes what is got as expected. */
Test(images, tell_their_faults_as_expected)
{
	static const char *const unusual[] = {
		"<< " RGB_IMAGE " /Width 4 /Height 1 /Decode [ 1 0 1 0 1 0 ] >>",
		"<< " RGB_IMAGE " /Width 4 /Height 2 >>", /* more than there is */
		"<< /Subtype /Image /BitsPerComponent 8 /ColorSpace [ /Lab << >> ] /Width 4 /Height 1 >>",
		"<< /Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceCMYK /Width 3 /Height 1 >>",
	};
	cr_assert_eq(chdir(getenv("SOURCE_DIR")), 0);
	for (size_t i = 0; i < G_N_ELEMENTS(unusual); i++) {
		put_image(unusual[i], "/FlateDecode", deflated("twelve bytes", 12));
		inked_press(&inked, &layout, press);
	}
	put_jpeg((JpegKind){ 16, 8, .dots = JCS_CMYK, .profile = text_from("of another press") },
		dot_cyan);
	inked_press(&inked, &layout, press);
	put_jpeg((JpegKind){ 16, 8, .dots = JCS_CMYK }, dot_heavy);
	inked_press(&inked, &layout, press);
	int count;
	const Remark *sorted = remarks_sorted(inked.remarks, &count);
	const char *text = "";
	for (int i = 0; i < count; i++)
		text = arena_printf(inked.arena, "%s%s", text,
			remark_text(inked.arena, &sorted[i], false));
	static const char golden[] = "tests/golden/image-faults/remarks.txt";
	if (getenv("ACCEPT"))
		g_file_set_contents(golden, text, -1, NULL);
	g_autofree char *expected = NULL;
	cr_assert(g_file_get_contents(golden, &expected, NULL, NULL));
	cr_assert_str_eq(text, expected);
}
