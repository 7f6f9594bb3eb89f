#include "press/inline_image.h"

#include <string.h>

/* Keys and values as they may be written in short (Tables 93 and 94). */
static const struct {
	const char *whole, *brief;
} keys[] = {
	{ "BitsPerComponent", "BPC" },
	{ "ColorSpace", "CS" },
	{ "Decode", "D" },
	{ "DecodeParms", "DP" },
	{ "Filter", "F" },
	{ "Height", "H" },
	{ "ImageMask", "IM" },
	{ "Interpolate", "I" },
	{ "Length", "L" },
	{ "Width", "W" },
};

static const struct {
	const char *whole, *brief;
	int components;
} spaces[] = {
	{ "DeviceGray", "G", 1 },
	{ "DeviceRGB", "RGB", 3 },
	{ "DeviceCMYK", "CMYK", 4 },
};

const Token *operation_image_value(const Operation *image, const char *key)
{
	const char *brief = key;
	for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
		if (strcmp(keys[i].whole, key) == 0)
			brief = keys[i].brief;
	for (int i = 0; i + 1 < image->operand_count; i += 2)
		if (token_is_name(&image->operands[i], key) ||
			token_is_name(&image->operands[i], brief))
			return &image->operands[i + 1];
	return NULL;
}

static double image_number(const Operation *image, const char *key)
{
	const Token *value = operation_image_value(image, key);
	return value ? value->number : 0;
}

/* Of a colour space that is told in the image itself; 0: its name is one of the resources. */
static int component_count(const Operation *image)
{
	const Token *space = operation_image_value(image, "ColorSpace");
	if (!space)
		return 0;
	if (space->kind == TOKEN_ARRAY)
		return 1; /* Indexed: the one kind of array that an inline image may have */
	for (size_t i = 0; i < G_N_ELEMENTS(spaces); i++)
		if (token_is_name(space, spaces[i].whole) || token_is_name(space, spaces[i].brief))
			return spaces[i].components;
	return 0;
}

/* The bytes of an image as far as it tells: PDF 2.0 counts them; unfiltered ones follow from
 * its size. 0: not known. */
static double byte_count(const Operation *image)
{
	double told = image_number(image, "Length");
	if (told > 0 || operation_image_value(image, "Filter"))
		return told;
	bool is_mask = image_number(image, "ImageMask") > 0;
	double bits = is_mask ? 1
			      : image_number(image, "BitsPerComponent") * component_count(image);
	double bits_of_row = image_number(image, "Width") * bits;
	double bytes_of_row = (double)(int64_t)((CLAMP(bits_of_row, 0, 1e15) + 7) / 8);
	return bytes_of_row * image_number(image, "Height");
}

/* EI as a word of its own, after white space or not, and then words and not bytes of an image. */
static bool is_end_at(Text rest)
{
	enum { BYTES_LOOKED_AT = 12 };
	if (rest.length < 2 || memcmp(rest.bytes, "EI", 2) != 0)
		return false;
	if (rest.length > 2 && !token_is_white(rest.bytes[2]))
		return false;
	for (size_t i = 2; i < MIN(rest.length, 2 + BYTES_LOOKED_AT); i++)
		if (!g_ascii_isprint(rest.bytes[i]) && !token_is_white(rest.bytes[i]))
			return false;
	return true;
}

static bool take_image(Operation *image, Text *rest, size_t length, size_t end)
{
	image->image = (Text){ rest->bytes, length };
	rest->bytes += end;
	rest->length -= end;
	return true;
}

/* The bytes were counted: EI follows, after white space. */
static bool take_counted(Operation *image, Text *rest, size_t count)
{
	size_t at = count;
	while (at < rest->length && token_is_white(rest->bytes[at]))
		at++;
	Text end = { rest->bytes + at, rest->length - at };
	return is_end_at(end) && take_image(image, rest, count, at + 2);
}

static bool take_found(Operation *image, Text *rest)
{
	for (size_t at = 0; at + 3 <= rest->length; at++) {
		Text end = { rest->bytes + at + 1, rest->length - at - 1 };
		if (token_is_white(rest->bytes[at]) && is_end_at(end))
			return take_image(image, rest, at, at + 3);
	}
	return false;
}

bool inline_image_take(Operation *image, Text *rest)
{
	if (rest->length == 0)
		return false;
	rest->bytes++; /* one white byte parts ID from the image */
	rest->length--;
	double count = byte_count(image);
	bool is_counted = count > 0 && count <= (double)rest->length;
	return (is_counted && take_counted(image, rest, (size_t)count)) || take_found(image, rest);
}
