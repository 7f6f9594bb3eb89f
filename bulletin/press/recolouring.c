#include "press/recolouring.h"

#include <math.h>

/* By its name, as it stands alone or first in an array (8.6.3). */
static const struct {
	const char *name;
	ColourSpace space;
} named_spaces[] = {
	{ "/DeviceGray", SPACE_GRAY },
	{ "/DeviceRGB", SPACE_RGB },
	{ "/DeviceCMYK", SPACE_CMYK },
	{ "/CalGray", SPACE_GRAY },
	{ "/CalRGB", SPACE_RGB },
	{ "/G", SPACE_GRAY },
	{ "/RGB", SPACE_RGB },
	{ "/CMYK", SPACE_CMYK },
	{ "/Pattern", SPACE_PATTERN },
};

static ColourSpace space_of_name(qpdf_data pdf, qpdf_oh name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(named_spaces); i++)
		if (qpdf_oh_is_name_and_equals(pdf, name, named_spaces[i].name))
			return named_spaces[i].space;
	return SPACE_UNKNOWN;
}

static ColourSpace space_of_profile(qpdf_data pdf, qpdf_oh stream)
{
	if (!qpdf_oh_is_stream(pdf, stream))
		return SPACE_UNKNOWN;
	qpdf_oh count = qpdf_oh_get_key(pdf, qpdf_oh_get_dict(pdf, stream), "/N");
	switch (qpdf_oh_is_integer(pdf, count) ? qpdf_oh_get_int_value_as_int(pdf, count) : 0) {
	case 1:
		return SPACE_GRAY;
	case 3:
		return SPACE_RGB;
	case 4:
		return SPACE_CMYK;
	default:
		return SPACE_UNKNOWN;
	}
}

static bool is_ink(qpdf_data pdf, qpdf_oh name)
{
	return qpdf_oh_is_name_and_equals(pdf, name, "/Separation") ||
		qpdf_oh_is_name_and_equals(pdf, name, "/DeviceN");
}

ColourSpace colour_space_of(qpdf_data pdf, qpdf_oh space)
{
	if (!qpdf_oh_is_array(pdf, space))
		return space_of_name(pdf, space);
	enum { FAMILY, PARAMETER, STAND_IN };
	int count = qpdf_oh_get_array_n_items(pdf, space);
	qpdf_oh family = count > FAMILY ? qpdf_oh_get_array_item(pdf, space, FAMILY)
					: qpdf_oh_new_null(pdf);
	if (qpdf_oh_is_name_and_equals(pdf, family, "/ICCBased") && count > PARAMETER)
		return space_of_profile(pdf, qpdf_oh_get_array_item(pdf, space, PARAMETER));
	if (is_ink(pdf, family) && count > STAND_IN)
		return colour_space_of(pdf, qpdf_oh_get_array_item(pdf, space, STAND_IN)) ==
				SPACE_CMYK
			? SPACE_INK
			: SPACE_UNKNOWN;
	bool is_bare_pattern = count > PARAMETER && space_of_name(pdf, family) == SPACE_PATTERN;
	return is_bare_pattern ? SPACE_UNKNOWN : space_of_name(pdf, family);
}

ColourSpace recolouring_target(const Resource *resource)
{
	return resource->is_mask ? SPACE_GRAY : SPACE_CMYK;
}

/* As a colour of a device is made gray (10.3.3 and 10.3.5). */
static double gray_of(ColourSpace space, const double *from)
{
	double sum = 0.3 * from[0];
	if (space == SPACE_GRAY)
		return from[0];
	sum += 0.59 * from[1] + 0.11 * from[2];
	return space == SPACE_RGB ? sum : 1 - fmin(1, sum + from[3]);
}

void recolour(const Pressing *pressing, const Resource *resource, ColourSpace space,
	const double *from, double *to)
{
	if (resource->is_mask) {
		to[0] = gray_of(space, from);
		return;
	}
	if (space == SPACE_CMYK) {
		for (int i = 0; i < INKS; i++)
			to[i] = from[i];
		return;
	}
	bool is_gray = space == SPACE_GRAY;
	Rgb rgb = { from[0], from[is_gray ? 0 : 1], from[is_gray ? 0 : 2] };
	Cmyk cmyk = colour_of_rgb(pressing->colours, rgb);
	to[0] = cmyk.cyan;
	to[1] = cmyk.magenta;
	to[2] = cmyk.yellow;
	to[3] = cmyk.black;
}

int numbers_read(qpdf_data pdf, qpdf_oh array, double *numbers, int most)
{
	int count = qpdf_oh_is_array(pdf, array) ? qpdf_oh_get_array_n_items(pdf, array) : 0;
	for (int i = 0; i < count && i < most; i++) {
		qpdf_oh item = qpdf_oh_get_array_item(pdf, array, i);
		numbers[i] = qpdf_oh_is_number(pdf, item) ? qpdf_oh_get_numeric_value(pdf, item)
							  : 0;
	}
	return MIN(count, most);
}

qpdf_oh numbers_new(qpdf_data pdf, const double *numbers, int count)
{
	enum { DECIMALS = 5 };
	qpdf_oh array = qpdf_oh_new_array(pdf);
	for (int i = 0; i < count; i++)
		qpdf_oh_append_item(pdf, array,
			qpdf_oh_new_real_from_double(pdf, numbers[i], DECIMALS));
	return array;
}

void number_append(GString *bytes, double number)
{
	enum { DECIMALS = 4, SCALE = 10000 };
	long scaled = lround(fabs(number) * SCALE);
	int decimals = DECIMALS;
	for (; decimals > 0 && scaled % 10 == 0; decimals--)
		scaled /= 10;
	if (number < 0 && scaled > 0)
		g_string_append_c(bytes, '-');
	long unit = 1;
	for (int i = 0; i < decimals; i++)
		unit *= 10;
	g_string_append_printf(bytes, "%ld", scaled / unit);
	if (decimals > 0)
		g_string_append_printf(bytes, ".%0*ld", decimals, scaled % unit);
	g_string_append_c(bytes, ' ');
}
