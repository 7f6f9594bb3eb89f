/* What is a number in a table's cell, and where its point is. */
#include "typeset/number.h"

#include <criterion/criterion.h>
#include <glib.h>

/* A number whose whole units are the text before the stroke. */
static void assert_number(const char *with_stroke)
{
	g_auto(GStrv) halves = g_strsplit(with_stroke, "|", 2);
	g_autofree char *text = g_strconcat(halves[0], halves[1], NULL);
	int point;
	cr_expect_eq(number_read(text, &point), CELL_OF_NUMBER, "\"%s\" is a number", text);
	cr_expect_eq(point, (int)strlen(halves[0]), "the units of \"%s\" end at byte %d", text,
		point);
}

Test(number, has_its_point_after_its_whole_units)
{
	static const char *const numbers[] = { "36|", "99|.5", "1,250|.50", "£1,250|.50", "-£5|",
		"\u221212|", "+3|", "£ 5|", "8|¼", "|½", "12| 1/2", "12| ½", "15|%", "5|.5 %",
		"36|*", "7|\u2020", "1\u00A0250|", "1\u202F250|", "3|\u00B75", "~20|" };
	for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++)
		assert_number(numbers[i]);
}

Test(number, is_not_what_has_words_or_several_values)
{
	static const char *const words[] = { "3 to 5", "3\u20135", "5 p", "2026-11-05", "B12",
		"01632 960 014", "£", "%", "half", "4 or 5", "1/2 day" };
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
		int point;
		cr_expect_eq(number_read(words[i], &point), CELL_OF_WORDS, "\"%s\"", words[i]);
	}
}

Test(number, has_none_where_the_cell_is_empty_or_a_dash)
{
	static const char *const nones[] = { "", "-", "\u2013", "\u2014", "\u2212" };
	for (size_t i = 0; i < G_N_ELEMENTS(nones); i++) {
		int point;
		cr_expect_eq(number_read(nones[i], &point), CELL_OF_NONE, "\"%s\"", nones[i]);
		cr_expect_eq(point, (int)strlen(nones[i]), "it ends at the point");
	}
}
