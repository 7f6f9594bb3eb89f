/*
 * What a golden is compared with: files of tests/golden/, which are written
 * anew where ACCEPT is set in the environment.
 */
#ifndef BULLETIN_TESTS_EXPECTED_H
#define BULLETIN_TESTS_EXPECTED_H

#include "base/text.h"
#include "golden/picture_difference.h"

#include <criterion/criterion.h>
#include <string.h>
#include <unistd.h>

static inline const char *golden_folder(void)
{
	static char folder[4096];
	g_snprintf(folder, sizeof folder, "%s/tests/golden", g_getenv("SOURCE_DIR"));
	return folder;
}

/* Shows the difference as diff does, and keeps before and after for a look. */
static inline void tell_difference(const char *expected_file, const char *name, const char *what,
	const char *found)
{
	g_autofree char *folder = g_build_filename(g_getenv("BUILD_DIR"), "golden", name, NULL);
	g_mkdir_with_parents(folder, 0755);
	g_autofree char *found_file = g_build_filename(folder, what, NULL);
	g_file_set_contents(found_file, found, -1, NULL);
	char *command[] = { "diff", "-u", (char *)expected_file, found_file, NULL };
	g_autofree char *difference = NULL;
	g_spawn_sync(NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &difference, NULL, NULL,
		NULL);
	cr_assert(false, "%s: %s is not as expected:\n%s", name, what, difference);
}

static inline void compare(const char *name, const char *what, const char *found)
{
	g_autofree char *file = g_build_filename(golden_folder(), name, what, NULL);
	if (g_getenv("ACCEPT")) {
		g_autofree char *folder = g_path_get_dirname(file);
		g_mkdir_with_parents(folder, 0755);
		if (found)
			g_file_set_contents(file, found, -1, NULL);
		else
			unlink(file);
		return;
	}
	g_autofree char *expected = NULL;
	g_file_get_contents(file, &expected, NULL, NULL);
	if (g_strcmp0(expected, found) != 0)
		tell_difference(file, name, what, found ? found : "(none)\n");
}

/* Pictures are compared to the last dot: fonts and libraries are Debian 12's own. */
static inline void compare_picture(const char *name, const char *what, Text found)
{
	g_autofree char *file = g_build_filename(golden_folder(), name, what, NULL);
	if (g_getenv("ACCEPT")) {
		g_autofree char *folder = g_path_get_dirname(file);
		g_mkdir_with_parents(folder, 0755);
		cr_assert(g_file_set_contents(file, found.bytes, (gssize)found.length, NULL));
		return;
	}
	g_autofree char *expected = NULL;
	gsize length = 0;
	g_file_get_contents(file, &expected, &length, NULL);
	if (expected && length == found.length && memcmp(expected, found.bytes, length) == 0)
		return;
	g_autofree char *folder = g_build_filename(g_getenv("BUILD_DIR"), "golden", name, what,
		NULL);
	g_autofree char *page = picture_difference_page(folder, file, found.bytes, found.length);
	cr_assert(false, "%s is not as expected: open %s", what, page);
}

#endif
