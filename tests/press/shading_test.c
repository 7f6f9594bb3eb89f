#include "press/inked.h"

static const Layout layout = { .name = "shades" };

static Inked inked;

static void close_inked(void)
{
	inked_close(&inked);
}

TestSuite(shading, .fini = close_inked);

#define SHADING "Resources/Shading/s"

static void press_shading(const char *shading)
{
	g_autofree char *resources = g_strdup_printf("<< /Shading << /s %s >> >>", shading);
	inked_open(&inked, "/s sh", resources);
	inked_press(&inked, &layout, colours_press);
}

static void assert_fine(void)
{
	cr_assert_eq(remarks_count(inked.remarks), 0);
}

Test(shading, goes_straight_between_two_grays)
{
	press_shading("<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [ 0 0 9 9 ] "
		      "/Background [ 1 1 1 ] /Function << /FunctionType 2 /Domain [ 0 1 ] /N 1 "
		      "/C0 [ 0 0 0 ] /C1 [ .5 .5 .5 ] >> >>");
	assert_fine();
	assert_inked(inked_value(&inked, SHADING "/ColorSpace"), "/DeviceCMYK");
	assert_inked(inked_value(&inked, SHADING "/Function/C0"), "[ 0 0 0 1 ]");
	assert_inked(inked_value(&inked, SHADING "/Function/C1"), "[ 0 0 0 0.5 ]");
	assert_inked(inked_value(&inked, SHADING "/Function/FunctionType"), "2");
	assert_inked(inked_value(&inked, SHADING "/Background"), "[ 0 0 0 0 ]");
}

/* By the profile's own curve: between blue and yellow lies no mixture of their inks. */
Test(shading, is_sampled_where_inks_do_not_go_straight)
{
	press_shading("<< /ShadingType 3 /ColorSpace /DeviceRGB /Function << /FunctionType 3 "
		      "/Domain [ 0 1 ] /Bounds [ .5 ] /Encode [ 0 1 1 0 ] /Functions [ "
		      "<< /FunctionType 2 /Domain [ 0 1 ] /N 1 /C0 [ 0 0 1 ] /C1 [ 1 1 0 ] >> "
		      "<< /FunctionType 2 /Domain [ 0 1 ] /N 1 /C0 [ 1 1 1 ] /C1 [ 0 0 0 ] >> "
		      "] >> >>");
	assert_fine();
	assert_inked(inked_value(&inked, SHADING "/Function/Encode"), "[ 0 1 1 0 ]");
	assert_inked(inked_value(&inked, SHADING "/Function/Functions/0/Size"), "[ 33 ]");
	assert_inked(inked_value(&inked, SHADING "/Function/Functions/0/Range"),
		"[ 0 1 0 1 0 1 0 1 ]");
	assert_inked(inked_value(&inked, SHADING "/Function/Functions/1/C1"), "[ 0 0 0 1 ]");
	const unsigned char *samples = (const unsigned char *)inked_content(&inked,
		SHADING "/Function/Functions/0");
	const unsigned char *middle = samples + 4 * 16; /* gray: black alone */
	cr_assert_gt(samples[0], 200);                  /* blue has much cyan */
	cr_assert(middle[0] == 0 && middle[1] == 0 && middle[2] == 0);
	cr_assert(abs(middle[3] - 128) <= 1);
	cr_assert_gt(samples[4 * 32 + 2], 200); /* yellow */
}

/* Adds a shading that is a stream, or one that has a stream for its function. */
static void press_stream(const char *path, const char *key, const char *about, const void *bytes,
	size_t length)
{
	inked_open(&inked, "",
		"<< /Shading << /s << /ShadingType 2 /ColorSpace /DeviceRGB >> >> >>");
	inked_put(&inked, path, key, inked_stream(&inked, about, bytes, length));
	inked_press(&inked, &layout, colours_press);
}

Test(shading, has_its_samples_converted)
{
	/* Three samples with four bits a colour: black, white, gray. */
	static const unsigned char samples[] = { 0x00, 0x0F, 0xFF, 0x88, 0x80 };
	press_stream(SHADING, "/Function",
		"<< /FunctionType 0 /Domain [ 0 1 ] /Size [ 3 ] /BitsPerSample 4 "
		"/Range [ 0 1 0 1 0 1 ] >>",
		samples, sizeof samples);
	assert_fine();
	static const unsigned char expected[] = { 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 119 };
	cr_assert_eq(memcmp(inked_content(&inked, SHADING "/Function"), expected, sizeof expected),
		0);
	assert_inked(inked_value(&inked, SHADING "/Function/BitsPerSample"), "8");
}

#define MESH \
	"/ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 " \
	"/Decode [ 0 9 0 9 0 1 0 1 0 1 ] >>"

Test(shading, keeps_the_triangles_of_a_mesh)
{
	static const unsigned char mesh[] = { 0, 10, 20, 0, 0, 0, 1, 30, 40, 255, 255, 255 };
	static const unsigned char expected[] = { 0, 10, 20, 0, 0, 0, 255, 1, 30, 40, 0, 0, 0, 0 };
	press_stream("Resources/Shading", "/s", "<< /ShadingType 4 /BitsPerFlag 8 " MESH, mesh,
		sizeof mesh);
	assert_fine();
	cr_assert_eq(memcmp(inked_content(&inked, SHADING), expected, sizeof expected), 0);
	assert_inked(inked_value(&inked, SHADING "/Decode"), "[ 0 9 0 9 0 1 0 1 0 1 0 1 ]");
}

/* A flag of two bits puts all that follows across the bytes; the second patch shares an edge. */
Test(shading, keeps_the_patches_of_a_mesh)
{
	enum { FIRST = 24 + 4 * 3, SECOND = 16 + 2 * 3 };
	unsigned char mesh[FIRST + 1 + SECOND + 1] = { 0 };
	mesh[1] = 0x3F; /* the first x is 0, the first y 0xFC */
	mesh[2] = 0xFF;
	mesh[FIRST + 1] = 0x40;  /* flag 1 */
	mesh[FIRST + 17] = 0x3F; /* after eight points its two colours, white */
	memset(mesh + FIRST + 18, 0xFF, 6);
	press_stream("Resources/Shading", "/s", "<< /ShadingType 6 /BitsPerFlag 2 " MESH, mesh,
		sizeof mesh);
	assert_fine();
	const unsigned char *found = (const unsigned char *)inked_content(&inked, SHADING);
	cr_assert_eq(found[1], 0x3F);
	cr_assert_eq(found[2], 0xFF);
	cr_assert_eq(found[24] << 8 | found[25], 0);                  /* no cyan in black, */
	cr_assert_eq((found[27] << 8 | found[28]) >> 6 & 0xFF, 0xFF); /* all of black */
	cr_assert_eq(found[24 + 4 * 4 + 1], 0x40);                    /* the next patch */
	cr_assert_eq(memcmp(found + 24 + 4 * 4 + 2, (char[16 + 2 * 4]){ 0 }, 16 + 2 * 4), 0);
}

Test(shading, of_a_kind_that_is_not_known_is_told)
{
	press_shading(
		"<< /ShadingType 2 /ColorSpace /DeviceRGB /Function << /FunctionType 4 >> >>");
	cr_assert_eq(remarks_count_of(inked.remarks, REMARK_ERROR), 1);
	inked_close(&inked);
	press_shading("<< /ShadingType 2 /ColorSpace [ /Lab << >> ] /Function << >> >>");
	cr_assert_eq(remarks_count_of(inked.remarks, REMARK_ERROR), 1);
	inked_close(&inked);
	press_shading("<< /ShadingType 9 /ColorSpace /DeviceRGB >>");
	cr_assert_eq(remarks_count_of(inked.remarks, REMARK_ERROR), 1);
}

/* Stitching functions in one another, deeper than any painter goes. */
Test(shading, goes_only_so_deep)
{
	g_autoptr(GString) function = g_string_new("<< /FunctionType 2 /N 1 >>");
	for (int i = 0; i < 20; i++) {
		g_string_prepend(function, "<< /FunctionType 3 /Functions [ ");
		g_string_append(function, " ] >>");
	}
	g_autofree char *shading =
		g_strdup_printf("<< /ShadingType 2 /ColorSpace /DeviceRGB /Function %s >>",
			function->str);
	press_shading(shading);
	cr_assert_eq(remarks_count_of(inked.remarks, REMARK_ERROR), 1);
}
