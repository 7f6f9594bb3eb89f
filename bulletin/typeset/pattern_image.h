/*
 * Pattern image: a hyphenation dictionary as it lies in memory once it is read.
 *
 * libhyphen builds its tables from the text of a dictionary each time, which
 * for English takes as long as setting half a sheet. The build keeps them as
 * libhyphen left them, for the same machine and the same library, and a run
 * takes them in with one read. Inside hyphenation only.
 */
#ifndef BULLETIN_TYPESET_PATTERN_IMAGE_H
#define BULLETIN_TYPESET_PATTERN_IMAGE_H

#include <glib.h>
#include <hyphen.h>

/* The tables that libhyphen made of the file `dictionary`, as bytes. NULL where it cannot. */
GBytes *pattern_image_make(const char *dictionary);

/*
 * The tables in the image `path`, for libhyphen to divide by; to be freed with
 * g_free and never by libhyphen. NULL where there is no image, where it is
 * damaged or another build's, or where `dictionary` has changed since: it is
 * only a quicker way to the same.
 */
HyphenDict *pattern_image_read(const char *path, const char *dictionary);

#endif
