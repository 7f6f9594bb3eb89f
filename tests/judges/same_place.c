/*
 * Whether a small sheet shows on larger paper as it does by itself, by one and
 * the same renderer, at 254 dots to the inch: a dot is a tenth of a millimetre.
 *
 *     same_place PAPER SHEET LEFT TOP WIDTH HEIGHT
 *
 * The pictures are of whole pages (picture.h), that of the sheet turned as it
 * stands there; its trimmed middle is to be found in PAPER. Prints the figures; ends with 0 where
 * they are alike, 1 where they are not, 2 where a picture cannot be read.
 */
#include "judges/picture.h"

#include <stdio.h>
#include <stdlib.h>

static Picture picture_new(int width, int height)
{
	gsize count = (gsize)width * (gsize)height;
	return (Picture){ width, height, count, g_malloc(count) };
}

/* White beyond its edge: a page may end within a dot. */
static guint8 dot_at(const Picture *picture, int x, int y)
{
	bool is_on = x >= 0 && y >= 0 && x < picture->width && y < picture->height;
	return is_on ? picture->dots[(gsize)y * (gsize)picture->width + (gsize)x] : 255;
}

static Picture cut_out(const Picture *from, int left, int top, int width, int height)
{
	Picture part = picture_new(width, height);
	for (int y = 0; y < height; y++)
		for (int x = 0; x < width; x++)
			part.dots[(gsize)y * (gsize)width + (gsize)x] = dot_at(from, left + x,
				top + y);
	return part;
}

int main(int count, char **arguments)
{
	enum { PAPER = 1, SHEET, LEFT, TOP, WIDTH, HEIGHT, COUNT, REACH = 1 };
	Picture paper, page;
	if (count != COUNT || !picture_read(arguments[PAPER], &paper) ||
		!picture_read(arguments[SHEET], &page)) {
		fputs("usage: same_place PAPER SHEET LEFT TOP WIDTH HEIGHT\n", stderr);
		return 2;
	}
	int width = atoi(arguments[WIDTH]), height = atoi(arguments[HEIGHT]);
	Picture sheet = cut_out(&page, (page.width - width) / 2, (page.height - height) / 2, width,
		height);
	Picture place = cut_out(&paper, atoi(arguments[LEFT]), atoi(arguments[TOP]), width, height);
	return picture_is_like(&sheet, &place, REACH) ? 0 : 1;
}
