/*
 * A schools list that is a file in memory alone, for readers that take a path.
 */
#ifndef BULLETIN_TESTS_BATCH_LIST_IN_MEMORY_H
#define BULLETIN_TESTS_BATCH_LIST_IN_MEMORY_H

#include "batch/schools.h"

#include <glib.h>
#include <sys/mman.h>
#include <unistd.h>

/* Puts `source` in place of what the file holds. */
static inline void list_put(int file, Text source)
{
	g_assert_cmpint(ftruncate(file, 0), ==, 0);
	g_assert_cmpint(pwrite(file, source.bytes, source.length, 0), ==, (ssize_t)source.length);
}

/* A new file that holds `source`; `path` is its name. To be closed. */
static inline int list_open(Arena *arena, Text source, const char **path)
{
	int file = memfd_create("schools.csv", MFD_CLOEXEC);
	g_assert_cmpint(file, >=, 0);
	list_put(file, source);
	*path = arena_printf(arena, "/proc/self/fd/%d", file);
	return file;
}

#endif
