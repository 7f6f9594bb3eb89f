#include "base/safe_file.h"
#include "base/safe_folder.h"
#include "safe_room.h"

TestSuite(safe_folder, .init = open_folder, .fini = close_folder);

Test(safe_folder, is_made_with_its_parents)
{
	cr_assert(safe_folder_make(path_of("a/b//c/"), 0700, remarks));
	cr_assert_eq(rights_of(path_of("a/b/c")), 0700);
	cr_assert(safe_folder_make(path_of("a/b/c"), 0700, remarks), "it is there already");
}

Test(safe_folder, under_a_file_is_refused)
{
	cr_assert(safe_file_write(path_of("a"), text_from("one"), 0644, remarks));
	cr_assert_not(safe_folder_make(path_of("a/b"), 0700, remarks));
	assert_told("file-unwritable", path_of("a/b"));
}

Test(safe_folder, appears_whole_at_its_commit)
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

Test(safe_folder, that_is_discarded_leaves_nothing)
{
	SafeFolder *whole = safe_folder_open(arena, path_of("whole/"), remarks);
	cr_assert(safe_folder_add(whole, "in/deep/b", text_from("two"), remarks));
	safe_folder_discard(whole);
	safe_folder_discard(whole);
	safe_folder_discard(NULL);
	cr_assert_eq(temporary_count(folder), 0);
}

Test(safe_folder, never_takes_the_place_of_another)
{
	cr_assert(safe_folder_make(path_of("whole"), 0700, remarks));
	cr_assert_null(safe_folder_open(arena, path_of("whole/"), remarks));
	assert_told("folder-exists", path_of("whole/"));
}

Test(safe_folder, gives_way_to_one_that_appeared_meanwhile)
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
