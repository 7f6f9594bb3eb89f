/*
 * Whether two renderers show the same picture, as picture.h has it:
 *
 *     same_picture ONE OTHER
 *
 * Prints the figures; ends with 0 where they are alike, 1 where they are not, 2
 * where a picture cannot be read.
 */
#include "judges/picture.h"

#include <stdio.h>

int main(int count, char **arguments)
{
	Picture one, other;
	if (count != 3 || !picture_read(arguments[1], &one) ||
		!picture_read(arguments[2], &other)) {
		fputs("usage: same_picture ONE OTHER\n", stderr);
		return 2;
	}
	return picture_is_like(&one, &other, 1) ? 0 : 1;
}
