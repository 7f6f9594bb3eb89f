/*
 * Whether two pictures of a page have the same colours, dot by dot:
 *
 *     same_colours ONE OTHER    PPM, of one size
 *
 * Of the dots that are coloured in either, red, green and blue may differ by
 * 3 % of the way from dark to light on the average, each for itself. Prints the
 * figures; ends with 0 where they are the same, 1 where not, 2 where a picture
 * cannot be read or none is coloured.
 */
#include <glib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double MEAN_MOST = 0.03;
enum { CHANNELS = 3, FULL = 255, COLOURED_LEAST = 16 };

typedef struct {
	int width, height;
	char *file; /* its bytes; a g_free frees them */
	const guint8 *dots;
} Picture;

static bool picture_read(const char *path, Picture *picture)
{
	gsize length;
	int start = 0;
	if (!g_file_get_contents(path, &picture->file, &length, NULL))
		return false;
	/* Ghostscript tells of itself in a line of its own. */
	char *remark = strchr(picture->file, '#');
	if (remark && remark < picture->file + 4)
		memset(remark, ' ', strcspn(remark, "\n"));
	sscanf(picture->file, "P6 %d %d 255%n", &picture->width, &picture->height, &start);
	picture->dots = (const guint8 *)picture->file + start + 1;
	gsize wanted = (gsize)picture->width * (gsize)picture->height * CHANNELS;
	return start > 0 && (gsize)start + 1 + wanted == length;
}

static bool is_coloured(const guint8 *dot)
{
	int most = MAX(MAX(dot[0], dot[1]), dot[2]), least = MIN(MIN(dot[0], dot[1]), dot[2]);
	return most - least >= COLOURED_LEAST;
}

static int compare(const Picture *one, const Picture *other)
{
	double sums[CHANNELS] = { 0 }, worst = 0;
	gsize dots = (gsize)one->width * (gsize)one->height, coloured = 0;
	for (gsize i = 0; i < dots * CHANNELS; i += CHANNELS) {
		if (!is_coloured(one->dots + i) && !is_coloured(other->dots + i))
			continue;
		coloured++;
		for (gsize channel = 0; channel < CHANNELS; channel++)
			sums[channel] += abs(one->dots[i + channel] - other->dots[i + channel]);
	}
	for (int channel = 0; channel < CHANNELS && coloured > 0; channel++)
		worst = MAX(worst, sums[channel] / FULL / (double)coloured);
	printf("%zu coloured dots, mean %.2f %%, at most %.0f %%\n", coloured, 100 * worst,
		100 * MEAN_MOST);
	return coloured == 0 ? 2 : worst <= MEAN_MOST ? 0 : 1;
}

int main(int count, char **arguments)
{
	Picture one = { 0 }, other = { 0 };
	bool are_read = count == 3 && picture_read(arguments[1], &one) &&
		picture_read(arguments[2], &other);
	bool are_alike = are_read && one.width == other.width && one.height == other.height;
	int code = are_alike ? compare(&one, &other) : 2;
	if (!are_alike)
		fputs("usage: same_colours ONE OTHER, of one size\n", stderr);
	g_free(one.file);
	g_free(other.file);
	return code;
}
