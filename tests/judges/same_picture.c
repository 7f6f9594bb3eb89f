/*
 * Whether two renderers show the same picture, as picture.h has it:
 *
 *     same_picture ONE OTHER [LEFT TOP WIDTH HEIGHT]
 *
 * What stands in that box of both, in dots, is not looked at. Prints the figures; ends with 0 where
 * they are alike, 1 where they are not, 2 where a picture cannot be read.
 */
#include "judges/picture.h"

#include <stdio.h>
#include <stdlib.h>

static void cover(Picture *picture, int left, int top, int width, int height)
{
	for (int y = MAX(top, 0); y < MIN(top + height, picture->height); y++)
		for (int x = MAX(left, 0); x < MIN(left + width, picture->width); x++)
			picture->dots[(gsize)y * (gsize)picture->width + (gsize)x] = 255;
}

int main(int count, char **arguments)
{
	enum { LEFT = 3, TOP, WIDTH, HEIGHT, COUNT };
	Picture one, other;
	if ((count != LEFT && count != COUNT) || !picture_read(arguments[1], &one) ||
		!picture_read(arguments[2], &other)) {
		fputs("usage: same_picture ONE OTHER [LEFT TOP WIDTH HEIGHT]\n", stderr);
		return 2;
	}
	for (int i = 0; i < 2 && count == COUNT; i++)
		cover(i == 0 ? &one : &other, atoi(arguments[LEFT]), atoi(arguments[TOP]),
			atoi(arguments[WIDTH]), atoi(arguments[HEIGHT]));
	return picture_is_like(&one, &other, 1) ? 0 : 1;
}
