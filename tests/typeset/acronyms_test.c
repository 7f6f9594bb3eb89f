#include "typeset/acronyms.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

/* The text with its acronyms in brackets. */
static char *shown(const char *text)
{
	GString *shown = g_string_new(NULL);
	int length = (int)strlen(text), from = 0;
	for (Acronym acronym; acronym_find(text, from, length, &acronym); from = acronym.end)
		g_string_append_printf(shown, "%.*s[%.*s]", acronym.start - from, text + from,
			acronym.end - acronym.start, text + acronym.start);
	g_string_append(shown, text + from);
	return g_string_free(shown, FALSE);
}

static void expect_shown(const char *text, const char *due)
{
	g_autofree char *found = shown(text);
	cr_expect_str_eq(found, due);
}

Test(acronyms, are_words_of_two_capitals_or_more)
{
	expect_shown("PPA time", "[PPA] time");
	expect_shown("(NASUWT)", "([NASUWT])");
	expect_shown("a PPA", "a [PPA]");
	expect_shown("\u0141\u00D3D\u0179", "[\u0141\u00D3D\u0179]");
}

Test(acronyms, may_have_the_s_of_a_plural)
{
	expect_shown("two TAs, PPA\u2019s", "two [TA]s, [PPA]\u2019s");
	expect_shown("TAsk", "TAsk");
}

Test(acronyms, are_not_part_of_another_word)
{
	expect_shown("A4 McGREGOR I GPs2 7AB Year", "A4 McGREGOR I GPs2 7AB Year");
	expect_shown("", "");
}
