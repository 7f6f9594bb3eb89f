#include "base/text.h"
#include "letters.h"
#include "temporary.h"

#include <criterion/criterion.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static Arena *arena;
static Remarks *remarks;
static char *folder;

static void open_folder(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
	folder = temporary_open();
}

static void close_folder(void)
{
	temporary_close(folder);
	arena_close(arena);
}

TestSuite(text, .init = open_folder, .fini = close_folder);

static char *path_of(const char *name)
{
	return arena_printf(arena, "%s/%s", folder, name);
}

static void assert_refused(const char *path, size_t limit, const char *name, const char *fault)
{
	cr_assert_null(text_read(arena, path, limit, remarks).bytes);
	int count;
	const Remark *remark = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remark->name, name);
	cr_assert_str_eq(remark->place.file, path);
	cr_assert(strstr(remark->fault, fault), "%s", remark->fault);
}

Test(text, is_read_whole_with_a_nul_after_it)
{
	char *path = path_of("a.md");
	g_file_set_contents(path, "a\0b\n", 4, NULL);
	Text text = text_read(arena, path, 4, remarks);
	cr_assert_eq(text.length, 4);
	cr_assert_arr_eq(text.bytes, "a\0b\n", 5);
}

Test(text, of_an_empty_file_is_empty_and_not_missing)
{
	char *path = path_of("a.md");
	g_file_set_contents(path, "", 0, NULL);
	Text text = text_read(arena, path, 4, remarks);
	cr_assert_not_null(text.bytes);
	cr_assert_eq(text.length, 0);
}

Test(text, of_a_missing_file_is_refused)
{
	assert_refused(path_of("none.md"), 10, "file-missing", "no such file");
}

Test(text, of_a_folder_is_refused)
{
	assert_refused(folder, 10, "file-not-plain", "not a plain file");
}

Test(text, of_a_named_pipe_is_refused_without_waiting_for_a_writer)
{
	char *pipe = path_of("pipe");
	cr_assert_eq(mkfifo(pipe, 0600), 0);
	assert_refused(pipe, 10, "file-not-plain", "not a plain file");
}

Test(text, larger_than_the_limit_is_refused_with_both_sizes)
{
	char *path = path_of("a.md");
	g_file_set_contents(path, letters(arena, 2049, 'x'), 2049, NULL);
	assert_refused(path, 2048, "file-too-large", "has 3 KiB, and at most 2 KiB");
}

Test(text, that_may_not_be_read_is_refused)
{
	char *path = path_of("a.md");
	g_file_set_contents(path, "a", 1, NULL);
	chmod(path, 0);
	if (geteuid() == 0)
		cr_skip("root may read everything");
	assert_refused(path, 10, "file-unreadable", "Permission denied");
}

static void assert_place(const char *words, size_t offset, int line, int column)
{
	Place place = text_place(text_from(words), offset, (Place){ "a.md", 1, 1 });
	cr_assert(place.line == line && place.column == column, "%s at %zu: %d:%d", words, offset,
		place.line, place.column);
}

Test(text, places_count_lines_and_characters_from_1)
{
	assert_place("", 0, 1, 1);
	assert_place("abc", 2, 1, 3);
	assert_place("ab\ncd", 3, 2, 1);
	assert_place("\n\n", 2, 3, 1);
	assert_place("abc", 99, 1, 4);
}

Test(text, places_count_characters_and_not_bytes)
{
	assert_place("caf\u00E9 x", 6, 1, 6);
	assert_place("\U0001F4CC x", 5, 1, 3);
}

Test(text, places_count_every_kind_of_line_end_once)
{
	assert_place("a\r\nb", 3, 2, 1);
	assert_place("a\rb", 2, 2, 1);
	assert_place("a\n\rb", 3, 3, 1);
	assert_place("a\r\n\r\nb", 5, 3, 1);
}

Test(text, places_go_on_from_where_the_text_starts)
{
	Place place = text_place(text_from("ab\nc"), 1, (Place){ "a.md", 5, 10 });
	cr_assert(place.line == 5 && place.column == 11);
	place = text_place(text_from("ab\nc"), 3, (Place){ "a.md", 5, 10 });
	cr_assert(place.line == 6 && place.column == 1);
}

static const char *nearest_key(const char *word)
{
	static const char *const keys[] = { "title", "headline", "stock", "tint", "date" };
	return text_nearest(word, keys, 5);
}

Test(text, nearest_word_is_found_through_a_slip_in_three_letters)
{
	cr_assert_str_eq(nearest_key("titel"), "title");
	cr_assert_str_eq(nearest_key("tit"), "tint");
	cr_assert_str_eq(nearest_key("heading"), "headline");
}

Test(text, nearest_word_is_none_where_nothing_is_meant)
{
	cr_assert_null(nearest_key("copies"));
	cr_assert_null(nearest_key(""));
	cr_assert_null(nearest_key(letters(arena, 5000, 't')));
}

Test(text, digest_is_that_of_fips_180_4)
{
	cr_assert_str_eq(text_sha256(arena, "abc", 3),
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	cr_assert_str_eq(text_sha256(arena, NULL, 0),
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

Test(text, ids_are_small_letters_figures_and_hyphens)
{
	cr_assert(text_is_id("ten-things-2"));
	cr_assert(text_is_id("7"));
	cr_assert(text_is_id(letters(arena, 64, 'a')));
	cr_assert_not(text_is_id(letters(arena, 65, 'a')));
	cr_assert_not(text_is_id(""));
	cr_assert_not(text_is_id("-a"));
	cr_assert_not(text_is_id("Ten"));
	cr_assert_not(text_is_id("../a"));
	cr_assert_not(text_is_id("a b"));
}

Test(text, finds_a_word_without_an_end)
{
	g_autofree char *longest = g_strnfill(10000, 'w');
	g_autofree char *words = g_strdup_printf("a %s\n%s", longest, longest);
	g_autofree char *endless = g_strdup_printf("a %sw", longest);
	cr_expect_eq(text_endless_word(words), -1);
	cr_expect_eq(text_endless_word(endless), 2);
}

Test(text, a_number_is_written_as_printf_does)
{
	static const int64_t numbers[] = { 0, 7, 10, 999, -1, 1000000, INT64_MAX, INT64_MIN };
	for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
		char room[TEXT_LONGEST_NUMBER], expected[TEXT_LONGEST_NUMBER];
		g_snprintf(expected, sizeof expected, "%" G_GINT64_FORMAT, numbers[i]);
		cr_expect_str_eq(text_number(room, numbers[i]), expected);
	}
}
