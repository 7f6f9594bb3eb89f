#include "base/safe_file.h"
#include "base/safe_folder.h"
#include "safe_room.h"

#include <unistd.h>

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

/* ---- what a killed run has left */

static void put(const char *name, const char *words)
{
	g_autofree char *parent = g_path_get_dirname(path_of(name));
	g_mkdir_with_parents(parent, 0777);
	cr_assert(safe_file_write(path_of(name), text_from(words), 0644, remarks));
}

Test(safe_folder, removes_what_a_killed_run_has_left_of_it)
{
	put(".whole.12-345.new/in/deep/b", "two");
	put("kept", "mine");
	cr_assert_eq(symlink(path_of("kept"), path_of(".whole.12-345.new/link")), 0);
	SafeFolder *whole = safe_folder_open(arena, path_of("whole/"), remarks);
	cr_assert_not(g_file_test(path_of(".whole.12-345.new"), G_FILE_TEST_EXISTS));
	safe_folder_discard(whole);
	assert_holds(path_of("kept"), "mine");
	cr_assert_eq(temporary_count(folder), 1);
}

Test(safe_folder, removes_what_a_killed_run_has_left_of_others_beside_it)
{
	put(".other.12-345.new/a", "one");
	put(".an.other.name.6-7.new/a", "one");
	safe_folder_discard(safe_folder_open(arena, path_of("whole"), remarks));
	cr_assert_eq(temporary_count(folder), 0);
}

Test(safe_folder, is_left_alone_by_a_folder_beside_it)
{
	SafeFolder *first = safe_folder_open(arena, path_of("first"), remarks);
	cr_assert(safe_folder_add(first, "a", text_from("one"), remarks));
	SafeFolder *second = safe_folder_open(arena, path_of("second"), remarks);
	cr_assert(safe_folder_commit(second, remarks));
	cr_assert(safe_folder_commit(first, remarks));
	assert_holds(path_of("first/a"), "one");
}

Test(safe_folder, leaves_alone_what_another_user_began)
{
	enum { NOBODY = 65534 };
	put(".whole.12-345.new/a", "theirs");
	if (chown(path_of(".whole.12-345.new"), NOBODY, (gid_t)-1) < 0)
		cr_skip_test("only root can give a folder to somebody else");
	safe_folder_sweep(path_of("whole"));
	assert_holds(path_of(".whole.12-345.new/a"), "theirs");
}

Test(safe_folder, is_left_alone_while_it_is_written)
{
	SafeFolder *first = safe_folder_open(arena, path_of("whole"), remarks);
	cr_assert(safe_folder_add(first, "a", text_from("one"), remarks));
	SafeFolder *second = safe_folder_open(arena, path_of("whole"), remarks);
	safe_folder_sweep(path_of("whole"));
	cr_assert_eq(temporary_count(folder), 2);
	cr_assert(safe_folder_commit(first, remarks));
	assert_holds(path_of("whole/a"), "one");
	safe_folder_discard(second);
	cr_assert_eq(temporary_count(folder), 1);
}

Test(safe_folder, leaves_alone_what_is_not_its_own)
{
	static const char *const others[] = { ".whole.12-345.new.bak/a", ".whole.x12-345.new/a",
		".whole.12-.new/a", "whole.12-345.new/a", "..12-345.new/a", ".12-345.new/a",
		".whole.12.new/a", ".whole.12-345/a" };
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
		put(others[i], "theirs");
	put(".whole.12-345.new", "a file");
	put("elsewhere/a", "theirs");
	cr_assert_eq(symlink(path_of("elsewhere"), path_of(".whole.67-890.new")), 0);
	safe_folder_sweep(path_of("whole"));
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
		assert_holds(path_of(others[i]), "theirs");
	assert_holds(path_of(".whole.12-345.new"), "a file");
	assert_holds(path_of("elsewhere/a"), "theirs");
}
