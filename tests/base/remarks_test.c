#include "base/remarks.h"

#include <criterion/criterion.h>
#include <string.h>

#define SOMETHING_ODD REMARK_WARNING, "something-odd", "look at it", "this is %s"
#define SOMETHING_WRONG REMARK_ERROR, "something-wrong", "", "this is wrong"

static Arena *arena;
static Remarks *remarks;

static void open_remarks(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
}

static void close_remarks(void)
{
	arena_close(arena);
}

TestSuite(remarks, .init = open_remarks, .fini = close_remarks);

Test(remarks, are_counted_by_weight)
{
	remarks_add(remarks, (Place){ "a.md", 1, 1 }, SOMETHING_ODD, "odd");
	cr_assert(!remarks_failed_since(remarks, 0));
	remarks_add(remarks, (Place){ "a.md", 1, 1 }, SOMETHING_WRONG);
	cr_assert(remarks_failed_since(remarks, 0));
	cr_assert(!remarks_failed_since(remarks, 1));
	cr_assert_eq(remarks_count(remarks), 2);
	cr_assert_eq(remarks_count_of(remarks, REMARK_WARNING), 1);
	cr_assert_eq(remarks_count_of(remarks, REMARK_ERROR), 1);
	cr_assert_eq(remarks_count_of(remarks, REMARK_ADVICE), 0);
}

Test(remarks, come_in_order_of_place_with_files_as_first_named)
{
	remarks_add(remarks, (Place){ "b.md", 9, 1 }, SOMETHING_ODD, "1st");
	remarks_add(remarks, (Place){ "a.md", 3, 7 }, SOMETHING_ODD, "6th");
	remarks_add(remarks, (Place){ "a.md", 3, 2 }, SOMETHING_ODD, "4th");
	remarks_add(remarks, (Place){ "b.md", 9, 1 }, SOMETHING_ODD, "2nd");
	remarks_add(remarks, (Place){ "a.md", 3, 2 }, SOMETHING_ODD, "5th");
	remarks_add(remarks, (Place){ .file = "a.md" }, SOMETHING_ODD, "3rd");
	static const char *const order[] = { "1st", "2nd", "3rd", "4th", "5th", "6th" };
	for (int round = 0; round < 2; round++) {
		int count;
		const Remark *sorted = remarks_sorted(remarks, &count);
		cr_assert_eq(count, 6);
		for (int i = 0; i < count; i++)
			cr_assert(strstr(sorted[i].fault, order[i]), "%s", sorted[i].fault);
	}
}

Test(remarks, keep_copies_of_what_they_are_told)
{
	char file[] = "a.md", word[] = "odd";
	remarks_add(remarks, (Place){ file, 1, 1 }, SOMETHING_ODD, word);
	memset(file, 'x', sizeof file - 1);
	memset(word, 'x', sizeof word - 1);
	int count;
	const Remark *remark = remarks_sorted(remarks, &count);
	cr_assert_str_eq(remark->fault, "this is odd");
	cr_assert_str_eq(remark->place.file, "a.md");
}

static char *told(Place place, bool colour)
{
	remarks_add(remarks, place, SOMETHING_ODD, "odd");
	int count;
	return remark_text(arena, remarks_sorted(remarks, &count), colour);
}

Test(remarks, are_told_with_place_and_way_out)
{
	cr_assert_str_eq(told((Place){ "a.md", 12, 9 }, false),
		"a.md:12:9: warning: this is odd [something-odd]\n    do: look at it\n");
}

Test(remarks, on_a_whole_file_have_no_line)
{
	cr_assert_str_eq(told((Place){ .file = "a.md" }, false),
		"a.md: warning: this is odd [something-odd]\n    do: look at it\n");
}

Test(remarks, without_a_file_are_the_programs)
{
	cr_assert_str_eq(told((Place){ 0 }, false),
		"bulletin: warning: this is odd [something-odd]\n    do: look at it\n");
}

Test(remarks, without_a_way_out_are_one_line)
{
	remarks_add(remarks, (Place){ "a.md", 1, 1 }, SOMETHING_WRONG);
	int count;
	cr_assert_str_eq(remark_text(arena, remarks_sorted(remarks, &count), false),
		"a.md:1:1: error: this is wrong [something-wrong]\n");
}

Test(remarks, have_colours_only_when_asked)
{
	cr_assert(strchr(told((Place){ "a.md", 1, 1 }, true), '\033'));
	cr_assert_not(strchr(told((Place){ "a.md", 1, 1 }, false), '\033'));
}

Test(remarks, show_control_characters_and_broken_utf8_harmlessly)
{
	remarks_add(remarks, (Place){ "a\033.md", 1, 1 }, SOMETHING_ODD,
		"\033[2J, two\nlines, \xFF and \xC2\x9B");
	int count;
	const Remark *remark = remarks_sorted(remarks, &count);
	cr_assert_str_eq(remark_text(arena, remark, false),
		"a\uFFFD.md:1:1: warning: this is \uFFFD[2J, two\uFFFDlines, \uFFFD and \uFFFD"
		" [something-odd]\n    do: look at it\n");
}
