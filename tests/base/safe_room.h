/*
 * What the tests of safe_file and safe_folder have to hand: a folder of their
 * own, and what was remarked on.
 */
#ifndef BULLETIN_TESTS_BASE_SAFE_ROOM_H
#define BULLETIN_TESTS_BASE_SAFE_ROOM_H

#include "base/remarks.h"
#include "temporary.h"

#include <criterion/criterion.h>

static Arena *arena;
static Remarks *remarks;
static char *folder;

static inline void open_folder(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
	folder = temporary_open();
	umask(022);
}

static inline void close_folder(void)
{
	temporary_close(folder);
	arena_close(arena);
}

static inline char *path_of(const char *name)
{
	return arena_printf(arena, "%s/%s", folder, name);
}

static inline void assert_holds(const char *path, const char *expected)
{
	g_autofree char *found = NULL;
	cr_assert(g_file_get_contents(path, &found, NULL, NULL), "%s is missing", path);
	cr_assert_str_eq(found, expected);
}

static inline void assert_told(const char *name, const char *path)
{
	int count;
	const Remark *remark = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remark->name, name);
	cr_assert_str_eq(remark->place.file, path);
}

static inline mode_t rights_of(const char *path)
{
	struct stat about;
	cr_assert_eq(stat(path, &about), 0);
	return about.st_mode & 0777;
}

#endif
