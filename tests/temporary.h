/*
 * A folder of a test's own, under $TMPDIR or /tmp, that goes with the test.
 */
#ifndef BULLETIN_TESTS_TEMPORARY_H
#define BULLETIN_TESTS_TEMPORARY_H

#include <ftw.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>

/* The path of a new folder, to be given to temporary_close. */
static inline char *temporary_open(void)
{
	char *folder = g_dir_make_tmp("bulletin-test-XXXXXX", NULL);
	g_assert(folder);
	return folder;
}

static inline int temporary_remove(const char *path, const struct stat *about, int kind,
	struct FTW *walk)
{
	(void)about, (void)kind, (void)walk;
	return remove(path);
}

static inline void temporary_close(char *folder)
{
	nftw(folder, temporary_remove, 16, FTW_DEPTH | FTW_PHYS);
	g_free(folder);
}

/* How many names there are in a folder, hidden ones included. */
static inline int temporary_count(const char *folder)
{
	int count = 0;
	GDir *names = g_dir_open(folder, 0, NULL);
	while (names && g_dir_read_name(names))
		count++;
	if (names)
		g_dir_close(names);
	return count;
}

#endif
