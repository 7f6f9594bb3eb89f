#include "judges/picture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double MEAN_MOST = 0.005;
enum { SEEN = 64, CLUSTER_MOST = 4, WHITE = 255 };

/* How dark each ink is to the eye; together they are no darker than black. */
static guint8 gray_of_inks(const guint8 *inks)
{
	double ink = 0.3 * inks[0] + 0.59 * inks[1] + 0.11 * inks[2] + inks[3];
	return (guint8)(WHITE - MIN(ink, WHITE) + 0.5);
}

/* A PGM, a byte a dot, or a PAM of inks, four bytes a dot. */
static bool read_portable(const char *bytes, gsize length, Picture *picture)
{
	static const char gray[] = "P5 %d %d 255%n";
	static const char inks[] =
		"P7 WIDTH %d HEIGHT %d DEPTH 4 MAXVAL 255 TUPLTYPE CMYK ENDHDR%n";
	int start = 0;
	bool is_gray = g_str_has_prefix(bytes, "P5");
	sscanf(bytes, is_gray ? gray : inks, &picture->width, &picture->height, &start);
	picture->count = (gsize)picture->width * (gsize)picture->height;
	gsize head = (gsize)start + 1; /* one white space stands before the dots */
	if (start == 0 || head + picture->count * (is_gray ? 1 : 4) != length)
		return false;
	const guint8 *dots = (const guint8 *)bytes + head;
	picture->dots = g_malloc(picture->count);
	for (gsize i = 0; i < picture->count; i++)
		picture->dots[i] = is_gray ? dots[i] : gray_of_inks(dots + 4 * i);
	return true;
}

/* A number of `size` bytes in a TIFF, the lowest first. */
static gsize number_at(const guint8 *bytes, gsize length, gsize at, gsize size)
{
	gsize number = 0;
	for (gsize i = 0; i < size && at + i < length; i++)
		number |= (gsize)bytes[at + i] << (8 * i);
	return number;
}

/* The value of a tag in the first directory of a TIFF, or the place of its values; 0: none. */
static gsize value_of_tag(const guint8 *bytes, gsize length, gsize tag)
{
	enum { ENTRY = 12, SHORT = 3 };
	gsize directory = number_at(bytes, length, 4, 4);
	gsize entries = number_at(bytes, length, directory, 2);
	for (gsize i = 0; i < entries; i++) {
		gsize entry = directory + 2 + ENTRY * i;
		bool is_short = number_at(bytes, length, entry + 2, 2) == SHORT &&
			number_at(bytes, length, entry + 4, 4) == 1;
		if (number_at(bytes, length, entry, 2) == tag)
			return number_at(bytes, length, entry + 8, is_short ? 2 : 4);
	}
	return 0;
}

/* One gray picture in strips that follow each other, not compressed. */
static bool read_plate(const guint8 *bytes, gsize length, Picture *picture)
{
	enum { WIDTH = 256, HEIGHT = 257, COMPRESSION = 259, STRIPS = 273, STRIP_ROWS = 278 };
	gsize rows = value_of_tag(bytes, length, STRIP_ROWS);
	gsize strips = value_of_tag(bytes, length, STRIPS);
	picture->width = (int)value_of_tag(bytes, length, WIDTH);
	picture->height = (int)value_of_tag(bytes, length, HEIGHT);
	picture->count = (gsize)picture->width * (gsize)picture->height;
	gsize first = rows < (gsize)picture->height ? number_at(bytes, length, strips, 4) : strips;
	if (value_of_tag(bytes, length, COMPRESSION) != 1 || picture->count == 0 ||
		first + picture->count > length)
		return false;
	picture->dots = g_memdup2(bytes + first, picture->count);
	return true;
}

bool picture_read(const char *file, Picture *picture)
{
	g_autofree char *bytes = NULL;
	gsize length;
	if (!g_file_get_contents(file, &bytes, &length, NULL))
		return false;
	return g_str_has_prefix(bytes, "II*") ? read_plate((const guint8 *)bytes, length, picture)
					      : read_portable(bytes, length, picture);
}

/* Of each dot and the two beside it, or above and below it, the darkest or the lightest. */
static guint8 *spread(const Picture *picture, const guint8 *from, bool is_down, bool is_lightest)
{
	int width = picture->width, height = picture->height;
	guint8 *all = g_malloc(picture->count);
	for (int y = 0; y < height; y++)
		for (int x = 0; x < width; x++) {
			int at = y * width + x, step = is_down ? width : 1;
			bool is_first = is_down ? y == 0 : x == 0;
			bool is_last = is_down ? y == height - 1 : x == width - 1;
			guint8 before = from[is_first ? at : at - step];
			guint8 after = from[is_last ? at : at + step];
			all[at] = is_lightest ? MAX(MAX(before, after), from[at])
					      : MIN(MIN(before, after), from[at]);
		}
	return all;
}

/* The darkest or the lightest within `reach` dots of each. */
static guint8 *neighbourhood(const Picture *picture, int reach, bool is_lightest)
{
	guint8 *all = g_memdup2(picture->dots, picture->count);
	for (int i = 0; i < reach; i++) {
		g_autofree guint8 *from = all;
		g_autofree guint8 *rows = spread(picture, from, false, is_lightest);
		all = spread(picture, rows, true, is_lightest);
	}
	return all;
}

/* Raises `difference` to how far each dot of `one` lies outside of what `other` has around it. */
static void compare(const Picture *one, const Picture *other, int reach, guint8 *difference)
{
	g_autofree guint8 *darkest = neighbourhood(other, reach, false);
	g_autofree guint8 *lightest = neighbourhood(other, reach, true);
	for (gsize i = 0; i < one->count; i++) {
		int dot = one->dots[i];
		int outside = MAX(darkest[i] - dot, dot - lightest[i]);
		difference[i] = (guint8)MAX(outside, difference[i]);
	}
}

typedef struct {
	int left, right, top, bottom;
} Cluster;

static int cluster_size(Cluster cluster)
{
	return MIN(cluster.right - cluster.left, cluster.bottom - cluster.top) + 1;
}

/* Follows the dots that differ from `start` on and takes them out of `difference`. */
static Cluster cluster_take(const Picture *picture, guint8 *difference, int start, int *waiting)
{
	int width = picture->width, height = picture->height, count = 0;
	Cluster cluster = { width, 0, height, 0 };
	difference[start] = 0;
	waiting[count++] = start;
	while (count > 0) {
		int at = waiting[--count], x = at % width, y = at / width;
		cluster = (Cluster){ MIN(cluster.left, x), MAX(cluster.right, x),
			MIN(cluster.top, y), MAX(cluster.bottom, y) };
		for (int v = MAX(y - 1, 0); v <= MIN(y + 1, height - 1); v++)
			for (int u = MAX(x - 1, 0); u <= MIN(x + 1, width - 1); u++)
				if (difference[v * width + u] > SEEN) {
					difference[v * width + u] = 0;
					waiting[count++] = v * width + u;
				}
	}
	return cluster;
}

/* The one that is the largest both ways; a long thin one is a rule's edge. */
static Cluster largest_cluster(const Picture *picture, guint8 *difference)
{
	g_autofree int *waiting = g_new(int, picture->count);
	Cluster largest = { 0, -1, 0, -1 };
	for (gsize i = 0; i < picture->count; i++) {
		if (difference[i] <= SEEN)
			continue;
		Cluster cluster = cluster_take(picture, difference, (int)i, waiting);
		if (cluster_size(cluster) > cluster_size(largest))
			largest = cluster;
	}
	return largest;
}

static double mean_of(const guint8 *difference, gsize count)
{
	double sum = 0;
	for (gsize i = 0; i < count; i++)
		sum += difference[i];
	return sum / WHITE / (double)count;
}

static Picture cropped(const Picture *picture, int width, int height)
{
	Picture part = { width, height, (gsize)width * (gsize)height, NULL };
	part.dots = g_malloc(part.count);
	for (int y = 0; y < height; y++)
		memcpy(part.dots + (gsize)y * (gsize)width,
			picture->dots + (gsize)y * (gsize)picture->width, (gsize)width);
	return part;
}

static bool is_like(const Picture *one, const Picture *other, int reach)
{
	g_autofree guint8 *difference = g_new0(guint8, one->count);
	compare(one, other, reach, difference);
	compare(other, one, reach, difference);
	double mean = mean_of(difference, one->count);
	Cluster largest = largest_cluster(one, difference);
	printf("mean %.4f %%, largest cluster %d by %d at %d, %d\n", 100 * mean,
		largest.right - largest.left + 1, largest.bottom - largest.top + 1, largest.left,
		largest.top);
	return mean < MEAN_MOST && cluster_size(largest) <= CLUSTER_MOST;
}

bool picture_is_like(const Picture *one, const Picture *other, int reach)
{
	int width = MIN(one->width, other->width), height = MIN(one->height, other->height);
	if (MAX(one->width, other->width) > width + 1 ||
		MAX(one->height, other->height) > height + 1) {
		printf("%d by %d dots, and %d by %d\n", one->width, one->height, other->width,
			other->height);
		return false;
	}
	Picture first = cropped(one, width, height), second = cropped(other, width, height);
	bool is_same = memcmp(first.dots, second.dots, first.count) == 0 ||
		is_like(&first, &second, reach);
	g_free(first.dots);
	g_free(second.dots);
	return is_same;
}
