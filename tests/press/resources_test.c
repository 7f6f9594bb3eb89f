#include "press/inked.h"

static const Layout layout = { .name = "nested" };

static Inked inked;

static void close_inked(void)
{
	inked_close(&inked);
}

TestSuite(resources, .fini = close_inked);

#define FORM "<< /Type /XObject /Subtype /Form /Group << /S /Transparency /CS /DeviceRGB >> >>"
#define CELL "<< /PatternType 1 /PaintType 1 >>"
#define RED "1 1 1 rg "
#define PRESSED "0 0 0 0 k\n"

static qpdf_oh stream_of(const char *about, const char *content)
{
	return inked_stream(&inked, about, content, strlen(content));
}

/* A page that shows a form, which shows another and a pattern. */
Test(resources, are_found_inside_one_another)
{
	inked_open(&inked, RED, "<< /XObject << >> >>");
	inked_put(&inked, "Resources/XObject", "/outer", stream_of(FORM, RED));
	inked_put(&inked, "Resources/XObject/outer", "/Resources",
		qpdf_oh_parse(inked.pdf, "<< /XObject << >> /Pattern << >> >>"));
	inked_put(&inked, "Resources/XObject/outer/Resources/XObject", "/inner",
		stream_of(FORM, RED));
	inked_put(&inked, "Resources/XObject/outer/Resources/Pattern", "/cell",
		stream_of(CELL, RED));
	inked_press(&inked, &layout, colours_press);
	assert_inked(inked_content(&inked, ""), PRESSED);
	assert_inked(inked_content(&inked, "Resources/XObject/outer"), PRESSED);
	assert_inked(inked_content(&inked, "Resources/XObject/outer/Resources/XObject/inner"),
		PRESSED);
	assert_inked(inked_content(&inked, "Resources/XObject/outer/Resources/Pattern/cell"),
		PRESSED);
	assert_inked(inked_value(&inked, "Resources/XObject/outer/Group/CS"), "/DeviceCMYK");
}

Test(resources, are_each_found_once)
{
	inked_open(&inked, "", "<< /XObject << >> >>");
	qpdf_oh form = stream_of(FORM, RED);
	inked_put(&inked, "Resources/XObject", "/one", form);
	inked_put(&inked, "Resources/XObject", "/two", form);
	/* It names itself. */
	inked_put(&inked, "Resources/XObject/one", "/Resources",
		qpdf_oh_parse(inked.pdf, "<< /XObject << >> >>"));
	inked_put(&inked, "Resources/XObject/one/Resources/XObject", "/self", form);
	Resources found = resources_find(inked.arena, inked.pdf);
	cr_assert_eq(found.count, 2);
	cr_assert_eq(found.items[0].kind, RESOURCE_PAGE);
	cr_assert_eq(found.items[1].kind, RESOURCE_FORM);
}

Test(resources, of_the_glyphs_of_a_font_are_its_own)
{
	inked_open(&inked, "",
		"<< /Font << /f << /Type /Font /Subtype /Type3 /CharProcs << >> >> >> >>");
	inked_put(&inked, "Resources/Font/f/CharProcs", "/a", stream_of("<<>>", "9 0 d0 " RED));
	inked_press(&inked, &layout, colours_press);
	assert_inked(inked_content(&inked, "Resources/Font/f/CharProcs/a"), "9 0 d0\n" PRESSED);
}

/* A page without resources has those of the node above it. */
Test(resources, are_inherited)
{
	inked_open(&inked, "", "<< /XObject << >> >>");
	inked_put(&inked, "Resources/XObject", "/form", stream_of(FORM, RED));
	qpdf_oh page = inked_at(&inked, "");
	inked_put(&inked, "Parent", "/Resources", inked_at(&inked, "Resources"));
	qpdf_oh_remove_key(inked.pdf, page, "/Resources");
	inked_press(&inked, &layout, colours_press);
	assert_inked(inked_content(&inked, "Parent/Resources/XObject/form"), PRESSED);
}

/* White is what lets through: luminosity is no ink, and stays a shade of gray. */
Test(resources, of_a_luminosity_mask_stay_gray)
{
	inked_open(&inked, "",
		"<< /ExtGState << /m << /SMask << /S /Luminosity /BC [ 1 1 1 ] >> >> >> >>");
	inked_put(&inked, "Resources/ExtGState/m/SMask", "/G",
		stream_of(FORM, "1 1 1 rg 0 0 1 0 k .3 G 1 0 0 RG"));
	inked_press(&inked, &layout, colours_press);
	assert_inked(inked_content(&inked, "Resources/ExtGState/m/SMask/G"),
		"1 g\n0.89 g\n0.3 G\n0.3 G\n");
	assert_inked(inked_value(&inked, "Resources/ExtGState/m/SMask/G/Group/CS"), "/DeviceGray");
	assert_inked(inked_value(&inked, "Resources/ExtGState/m/SMask/BC"), "[ 1 ]");
}

Test(resources, of_an_alpha_mask_are_inks)
{
	inked_open(&inked, "", "<< /ExtGState << /m << /SMask << /S /Alpha >> >> >> >>");
	inked_put(&inked, "Resources/ExtGState/m/SMask", "/G", stream_of(FORM, RED));
	inked_press(&inked, &layout, colours_press);
	assert_inked(inked_content(&inked, "Resources/ExtGState/m/SMask/G"), PRESSED);
}

Test(resources, have_no_spaces_that_stand_in_for_the_devices)
{
	inked_open(&inked, "",
		"<< /ColorSpace << /DefaultRGB /DeviceRGB /DefaultCMYK /DeviceCMYK /own [ /Separation /All "
		"/DeviceCMYK << >> ] /icc [ /ICCBased 1 ] >> >>");
	inked_press(&inked, &layout, colours_press);
	assert_inked(inked_value(&inked, "Resources/ColorSpace/DefaultRGB"), "null");
	assert_inked(inked_value(&inked, "Resources/ColorSpace/DefaultCMYK"), "null");
}

Test(resources, name_the_spaces_of_colours)
{
	inked_open(&inked, "/own cs .5 scn /icc CS 1 1 1 SCN /cal cs 0 0 0 sc",
		"<< /ColorSpace << /own [ /Separation /All /DeviceCMYK << >> ] "
		"/cal [ /CalRGB << >> ] >> >>");
	inked_put(&inked, "Resources/ColorSpace", "/icc",
		qpdf_oh_parse(inked.pdf, "[ /ICCBased null ]"));
	qpdf_oh_set_array_item(inked.pdf, inked_at(&inked, "Resources/ColorSpace/icc"), 1,
		stream_of("<< /N 3 >>", ""));
	inked_press(&inked, &layout, colours_press);
	cr_assert_eq(remarks_count(inked.remarks), 0);
	assert_inked(inked_content(&inked, ""),
		"/own cs\n.5 scn\n0 0 0 1 K\n0 0 0 0 K\n0 0 0 1 k\n0 0 0 1 k\n");
}
