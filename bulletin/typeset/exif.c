#include "typeset/exif.h"

#include <glib.h>
#include <string.h>

/* A TIFF file inside the marker; numbers stand in the order that it names first. */
typedef struct {
	const uint8_t *bytes;
	size_t length;
	bool is_big_endian;
} Tiff;

/* Out of bounds reads as 0, which no caller takes for an answer. */
static uint32_t number(const Tiff *tiff, size_t at, size_t size)
{
	if (at > tiff->length || size > tiff->length - at)
		return 0;
	uint32_t value = 0;
	for (size_t i = 0; i < size; i++) {
		size_t from = tiff->is_big_endian ? i : size - 1 - i;
		value = value << 8 | tiff->bytes[at + from];
	}
	return value;
}

int exif_orientation(const uint8_t *data, size_t length)
{
	enum { ENTRY_SIZE = 12, TAG_ORIENTATION = 0x0112, TYPE_SHORT = 3 };
	static const char head[] = "Exif\0"; /* and the NUL after it: six bytes */
	if (length < sizeof head + 8 || memcmp(data, head, sizeof head) != 0)
		return 1;

	Tiff tiff = { data + sizeof head, length - sizeof head, data[sizeof head] == 'M' };
	size_t directory = number(&tiff, 4, 4);
	uint32_t count = number(&tiff, directory, 2);
	for (uint32_t i = 0; i < count; i++) {
		size_t entry = directory + 2 + (size_t)i * ENTRY_SIZE;
		if (number(&tiff, entry, 2) != TAG_ORIENTATION)
			continue;
		uint32_t value = number(&tiff, entry + 8, 2);
		bool is_short = number(&tiff, entry + 2, 2) == TYPE_SHORT;
		return is_short && value >= 1 && value <= 8 ? (int)value : 1;
	}
	return 1;
}

cairo_matrix_t exif_matrix(int orientation)
{
	/* xx, yx, xy, yy, x0, y0: the first line stored is at the top (1, 2), the
	 * foot (3, 4), the left (5, 8) or the right (6, 7) of the upright picture. */
	static const cairo_matrix_t matrices[] = {
		{ 1, 0, 0, 1, 0, 0 },
		{ -1, 0, 0, 1, 1, 0 },
		{ -1, 0, 0, -1, 1, 1 },
		{ 1, 0, 0, -1, 0, 1 },
		{ 0, 1, 1, 0, 0, 0 },
		{ 0, 1, -1, 0, 1, 0 },
		{ 0, -1, -1, 0, 1, 1 },
		{ 0, -1, 1, 0, 0, 1 },
	};
	g_assert(orientation >= 1 && orientation <= 8);
	return matrices[orientation - 1];
}
