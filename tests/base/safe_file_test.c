#include "base/safe_file.h"
#include "letters.h"
#include "safe_room.h"

#include <unistd.h>

TestSuite(safe_file, .init = open_folder, .fini = close_folder);

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
