#include "approval/timestamp.h"

#include <criterion/criterion.h>

Test(timestamp, is_written_and_read_as_the_same_second)
{
	Arena *arena = arena_open();
	int64_t seconds[] = { 0, 1189677731, 1772445600, 4102444800 };
	for (size_t i = 0; i < G_N_ELEMENTS(seconds); i++) {
		int64_t again = -1;
		cr_expect(timestamp_read(timestamp_text(arena, seconds[i]), &again));
		cr_expect_eq(again, seconds[i]);
	}
	cr_expect_str_eq(timestamp_text(arena, 1189677731), "2007-09-13T10:02:11Z");
	cr_expect_str_eq(timestamp_day_words(arena, 1190937600), "Friday 28 September 2007");
	arena_close(arena);
}

Test(timestamp, of_any_other_form_is_refused)
{
	static const char *const wrong[] = { "", "2007-09-13", "2007-09-13 10:02:11Z",
		"2007-09-13T10:02:11", "2007-09-13T10:02:11+00:00", "2007-02-30T10:02:11Z",
		"2007-09-13T24:00:00Z", "2007-09-13T10:60:11Z", "2007-09-13T10:02:60Z",
		"1969-09-13T10:02:11Z", "2007-09-13T1a:02:11Z" };
	int64_t seconds;
	for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++)
		cr_expect_not(timestamp_read(wrong[i], &seconds), "%s", wrong[i]);
}
