#include "base/safe_file.h"
#include "letters.h"
#include "temporary.h"

#include <criterion/criterion.h>
#include <string.h>
#include <unistd.h>

static Arena *arena;
static Remarks *remarks;
static char *folder;

static void open_folder(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
	folder = temporary_open();
	umask(022);
}

static void close_folder(void)
{
	temporary_close(folder);
	arena_close(arena);
}

TestSuite(safe_file, .init = open_folder, .fini = close_folder);

static char *path_of(const char *name)
{
	return arena_printf(arena, "%s/%s", folder, name);
}

static void assert_holds(const char *path, const char *expected)
{
	g_autofree char *found = NULL;
	cr_assert(g_file_get_contents(path, &found, NULL, NULL), "%s is missing", path);
	cr_assert_str_eq(found, expected);
}

static void assert_told(const char *name, const char *path)
{
	int count;
	const Remark *remark = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remark->name, name);
	cr_assert_str_eq(remark->place.file, path);
}

static mode_t rights_of(const char *path)
{
	struct stat about;
	cr_assert_eq(stat(path, &about), 0);
	return about.st_mode & 0777;
}

Test(safe_file, is_written_with_its_rights_and_nothing_beside_it)
{
	cr_assert(safe_file_write(path_of("a"), text_from("one"), 0600, remarks));
	assert_holds(path_of("a"), "one");
	cr_assert_eq(rights_of(path_of("a")), 0600);
	cr_assert_eq(temporary_count(folder), 1);
}

Test(safe_file, replaces_what_was_there)
{
	cr_assert(safe_file_write(path_of("a"), text_from("a longer one"), 0644, remarks));
	cr_assert(safe_file_write(path_of("a"), text_from("two"), 0644, remarks));
	assert_holds(path_of("a"), "two");
}

Test(safe_file, may_be_empty)
{
	cr_assert(safe_file_write(path_of("a"), (Text){ "", 0 }, 0644, remarks));
	assert_holds(path_of("a"), "");
}

Test(safe_file, may_have_the_longest_name_there_is)
{
	char *path = path_of(letters(arena, 255, 'n'));
	cr_assert(safe_file_write(path, text_from("one"), 0644, remarks));
	assert_holds(path, "one");
}

Test(safe_file, is_written_through_a_symbolic_link)
{
	cr_assert(safe_file_write(path_of("a"), text_from("one"), 0644, remarks));
	cr_assert_eq(symlink("a", path_of("link")), 0);
	cr_assert(safe_file_write(path_of("link"), text_from("two"), 0644, remarks));
	assert_holds(path_of("a"), "two");
	cr_assert(g_file_test(path_of("link"), G_FILE_TEST_IS_SYMLINK));
}

Test(safe_file, never_takes_the_place_of_a_device)
{
	cr_assert_eq(symlink("/dev/null", path_of("link")), 0);
	cr_assert_not(safe_file_write(path_of("link"), text_from("one"), 0644, remarks));
	assert_told("file-not-plain", path_of("link"));
}

Test(safe_file, in_a_missing_folder_is_refused)
{
	cr_assert_not(safe_file_write(path_of("none/a"), text_from("one"), 0644, remarks));
	assert_told("file-unwritable", path_of("none/a"));
}

Test(safe_file, folder_is_made_with_its_parents)
{
	cr_assert(safe_folder_make(path_of("a/b//c/"), 0700, remarks));
	cr_assert_eq(rights_of(path_of("a/b/c")), 0700);
	cr_assert(safe_folder_make(path_of("a/b/c"), 0700, remarks), "it is there already");
}

Test(safe_file, folder_under_a_file_is_refused)
{
	cr_assert(safe_file_write(path_of("a"), text_from("one"), 0644, remarks));
	cr_assert_not(safe_folder_make(path_of("a/b"), 0700, remarks));
	assert_told("file-unwritable", path_of("a/b"));
}

Test(safe_file, folder_appears_whole_at_its_commit)
{
	SafeFolder *whole = safe_folder_open(arena, path_of("x/whole"), remarks);
	cr_assert(safe_folder_add(whole, "a", text_from("one"), remarks));
	cr_assert(safe_folder_add(whole, "in/deep/b", text_from("two"), remarks));
	cr_assert(safe_folder_add(whole, "in/c", text_from("three"), remarks));
	cr_assert_not(g_file_test(path_of("x/whole"), G_FILE_TEST_EXISTS));
	cr_assert(safe_folder_commit(whole, remarks));
	assert_holds(path_of("x/whole/a"), "one");
	assert_holds(path_of("x/whole/in/deep/b"), "two");
	assert_holds(path_of("x/whole/in/c"), "three");
	safe_folder_discard(whole);
	assert_holds(path_of("x/whole/a"), "one");
	cr_assert_eq(temporary_count(path_of("x")), 1);
}

Test(safe_file, folder_that_is_discarded_leaves_nothing)
{
	SafeFolder *whole = safe_folder_open(arena, path_of("whole/"), remarks);
	cr_assert(safe_folder_add(whole, "in/deep/b", text_from("two"), remarks));
	safe_folder_discard(whole);
	safe_folder_discard(whole);
	safe_folder_discard(NULL);
	cr_assert_eq(temporary_count(folder), 0);
}

Test(safe_file, folder_never_takes_the_place_of_another)
{
	cr_assert(safe_folder_make(path_of("whole"), 0700, remarks));
	cr_assert_null(safe_folder_open(arena, path_of("whole/"), remarks));
	assert_told("folder-exists", path_of("whole/"));
}

Test(safe_file, folder_gives_way_to_one_that_appeared_meanwhile)
{
	SafeFolder *whole = safe_folder_open(arena, path_of("whole"), remarks);
	cr_assert(safe_folder_add(whole, "a", text_from("one"), remarks));
	cr_assert(safe_folder_make(path_of("whole"), 0700, remarks));
	cr_assert(safe_file_write(path_of("whole/theirs"), text_from("two"), 0644, remarks));
	cr_assert_not(safe_folder_commit(whole, remarks));
	assert_told("folder-exists", path_of("whole"));
	assert_holds(path_of("whole/theirs"), "two");
	cr_assert_eq(temporary_count(folder), 1);
}
