/*
 * Whether two renderers show the same picture:
 *
 *     same_picture ONE.pgm OTHER.pam
 *
 * The one is gray as poppler makes it of inks; of the other, inks as mupdf
 * writes them, the gray is made here in the same way. (mupdf's own gray of what
 * is blended in inks is wrong: 100 % yellow comes out black.)
 *
 * Every renderer puts glyphs and thin rules on a grid of its own, and their
 * edges fall into neighbouring dots. So a dot differs by as much as it is
 * lighter or darker than all that the other picture has within one dot of it,
 * taken both ways. Of these differences
 *  - the mean over all dots is below 0.5 % of the way from black to white, and
 *  - dots that differ by more than a quarter of that way, and touch, are at no
 *    place more than 4 dots wide and 4 dots high.
 *
 * Prints the figures; ends with 0 where they are kept, 1 where they are not, 2
 * where a picture cannot be read.
 */
#include <glib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double MEAN_MOST = 0.005;
enum { SEEN = 64, CLUSTER_MOST = 4, WHITE = 255 };

typedef struct {
	int width, height;
	gsize count;
	guint8 *dots; /* gray, row by row */
} Picture;

/* How dark each ink is to the eye; together they are no darker than black. */
static guint8 gray_of_inks(const guint8 *inks)
{
	double ink = 0.3 * inks[0] + 0.59 * inks[1] + 0.11 * inks[2] + inks[3];
	return (guint8)(WHITE - MIN(ink, WHITE) + 0.5);
}

/* A PGM, a byte a dot, or a PAM of inks, four bytes a dot, as the two programs write them. */
static bool picture_read(const char *file, Picture *picture)
{
	static const char gray[] = "P5 %d %d 255%n";
	static const char inks[] =
		"P7 WIDTH %d HEIGHT %d DEPTH 4 MAXVAL 255 TUPLTYPE CMYK ENDHDR%n";
	g_autofree char *bytes = NULL;
	gsize length;
	int start = 0;
	if (!g_file_get_contents(file, &bytes, &length, NULL))
		return false;
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

/* The darkest or the lightest within one dot of each. */
static guint8 *neighbourhood(const Picture *picture, bool is_lightest)
{
	g_autofree guint8 *rows = spread(picture, picture->dots, false, is_lightest);
	return spread(picture, rows, true, is_lightest);
}

/* Raises `difference` to how far each dot of `one` lies outside of what `other` has around it. */
static void compare(const Picture *one, const Picture *other, guint8 *difference)
{
	g_autofree guint8 *darkest = neighbourhood(other, false);
	g_autofree guint8 *lightest = neighbourhood(other, true);
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

int main(int count, char **arguments)
{
	Picture one, other;
	if (count != 3 || !picture_read(arguments[1], &one) ||
		!picture_read(arguments[2], &other)) {
		fprintf(stderr, "usage: same_picture ONE.pgm OTHER.pam\n");
		return 2;
	}
	if (one.width != other.width || one.height != other.height) {
		printf("%d by %d dots, and %d by %d\n", one.width, one.height, other.width,
			other.height);
		return 1;
	}
	guint8 *difference = g_new0(guint8, one.count);
	compare(&one, &other, difference);
	compare(&other, &one, difference);
	double mean = mean_of(difference, one.count);
	Cluster largest = largest_cluster(&one, difference);
	printf("mean %.4f %%, largest cluster %d by %d at %d, %d\n", 100 * mean,
		largest.right - largest.left + 1, largest.bottom - largest.top + 1, largest.left,
		largest.top);
	return mean >= MEAN_MOST || cluster_size(largest) > CLUSTER_MOST;
}
