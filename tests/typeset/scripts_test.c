#include "typeset/scripts.h"

#include <criterion/criterion.h>
#include <string.h>

Test(scripts, a_language_runs_as_its_usual_script_does)
{
	cr_assert(language_is_right_to_left("ur"));
	cr_assert(language_is_right_to_left("ar-EG"));
	cr_assert(language_is_right_to_left("he"));
	cr_assert_not(language_is_right_to_left("en-GB"));
	cr_assert_not(language_is_right_to_left("pa"));
	cr_assert_not(language_is_right_to_left("zh-Hans"));
	cr_assert_not(language_is_right_to_left(NULL));
	cr_assert_not(language_is_right_to_left(""));
}

Test(scripts, a_script_subtag_wins_over_the_language)
{
	cr_assert(language_is_right_to_left("pa-Arab"));
	cr_assert(language_is_right_to_left("pa-Arab-PK"));
	cr_assert_not(language_is_right_to_left("ur-Latn"));
	cr_assert(language_is_right_to_left("ar-1994")); /* a variant is no script */
}

static bool runs_left(const char *text, const char *language)
{
	return paragraph_is_right_to_left(text, (int)strlen(text), language);
}

Test(scripts, the_language_decides_how_a_paragraph_runs)
{
	cr_assert(runs_left("Year 7", "ur"));
	cr_assert_not(runs_left("\u0645\u0631\u062D\u0628\u0627 means hello", "en-GB"));
	cr_assert_not(runs_left("12 + 3", "en-GB"));
}

Test(scripts, a_paragraph_of_the_other_direction_alone_runs_that_way)
{
	cr_assert(runs_left("\u0645\u0631\u062D\u0628\u0627, 12.", "en-GB"));
}

Test(scripts, a_name_runs_the_way_of_its_own_letters)
{
	cr_assert(name_is_right_to_left("\u0645\u0631\u062D\u0628\u0627 PPA"));
	cr_assert_not(name_is_right_to_left("01632 960 014"));
	cr_assert_not(name_is_right_to_left("23 November 2026"));
}
