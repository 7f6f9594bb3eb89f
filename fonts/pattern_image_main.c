/*
 * Keeps a hyphenation dictionary as the program takes it in:
 *
 *     pattern-image DICTIONARY IMAGE
 */
#include "typeset/pattern_image.h"

int main(int count, char **arguments)
{
	g_autoptr(GBytes) image = count == 3 ? pattern_image_make(arguments[1]) : NULL;
	gsize length = 0;
	const char *bytes = image ? g_bytes_get_data(image, &length) : NULL;
	g_autoptr(GError) error = NULL;
	if (bytes && g_file_set_contents(arguments[2], bytes, (gssize)length, &error))
		return 0;
	g_printerr("pattern-image: %s\n", error ? error->message : "no dictionary could be read");
	return 1;
}
