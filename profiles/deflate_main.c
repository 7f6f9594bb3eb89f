/*
 * Deflates a file as the streams of a PDF are (RFC 1950), as small as it gets:
 *
 *     deflate FILE OUT
 */
#include <glib.h>
#include <stdio.h>
#include <zlib.h>

int main(int count, char **arguments)
{
	g_autofree char *bytes = NULL;
	gsize length;
	g_autoptr(GError) fault = NULL;
	if (count != 3) {
		fprintf(stderr, "usage: deflate FILE OUT\n");
		return 2;
	}
	if (!g_file_get_contents(arguments[1], &bytes, &length, &fault)) {
		fprintf(stderr, "deflate: %s\n", fault->message);
		return 1;
	}
	uLongf room = compressBound(length);
	g_autofree Bytef *deflated = g_malloc(room);
	int state = compress2(deflated, &room, (const Bytef *)bytes, length, Z_BEST_COMPRESSION);
	g_assert(state == Z_OK); /* there is room for whatever comes of it */
	if (!g_file_set_contents(arguments[2], (const char *)deflated, (gssize)room, &fault)) {
		fprintf(stderr, "deflate: %s\n", fault->message);
		return 1;
	}
	return 0;
}
