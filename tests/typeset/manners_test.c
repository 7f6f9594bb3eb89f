#include "typeset/addresses.h"
#include "typeset/manners.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

/* How closely the two words of `pair`, divided by a space, belong together. */
static Binding binding(const char *language, const char *pair)
{
	const char *space = strchr(pair, ' ');
	cr_assert(space, "%s", pair);
	return manners_binding(language, (Text){ pair, (size_t)(space - pair) },
		text_from(space + 1));
}

static void all_are(const char *language, const char *const *pairs, Binding due)
{
	for (; *pairs; pairs++)
		cr_expect_eq(binding(language, *pairs), due, "%s: \"%s\"", language, *pairs);
}

Test(manners, a_number_stays_with_what_it_counts_and_what_counts_it)
{
	static const char *const pairs[] = { "Year 7", "year 7.", "(Year 7)", "Key Stage",
		"Stage 2", "10 per", "per cent", "per cent.", "0.5 day", "2.30 pm", "2.30 p.m.",
		"p. 4", "pp. 4–6", "5 November", "November 5,", "Section 3", "Paper B", "25 %",
		"12 kg", "1.5 metres", "£5 million", "½ day", "5 minutes’", "Minute 6;", NULL };
	all_are("en-GB", pairs, BINDING_TIGHT);
}

Test(manners, a_title_stays_with_the_name)
{
	static const char *const pairs[] = { "Mrs Ali", "Dr Jones", "“Mrs Ali”", "J. R.", "St Mary",
		NULL };
	all_are("en", pairs, BINDING_TIGHT);
	cr_expect_eq(binding("en", "J. Smith"), BINDING_LOOSE);
}

Test(manners, a_line_does_not_begin_with_a_dash)
{
	cr_expect_eq(binding("en-GB", "time –"), BINDING_TIGHT);
	cr_expect_eq(binding(NULL, "time —"), BINDING_TIGHT);
	cr_expect_eq(binding("en-GB", "– time"), BINDING_NONE);
}

Test(manners, a_lone_word_leans_on_the_next)
{
	cr_expect_eq(binding("en-GB", "a lesson"), BINDING_LOOSE);
	cr_expect_eq(binding("en-GB", "I teach"), BINDING_LOOSE);
	cr_expect_eq(binding("pl", "w szkole"), BINDING_TIGHT);
	cr_expect_eq(binding("en-GB", "w szkole"), BINDING_NONE);
}

Test(manners, other_words_are_free)
{
	static const char *const pairs[] = { "the year", "year the", "a. Then", "7. Days",
		"in 2026, seven", "7) days", "cent per", "teacher Ali", "may 5x", "Mrs and",
		"word word", "per term", NULL };
	for (const char *const *pair = pairs; *pair; pair++)
		cr_expect_neq(binding("en-GB", *pair), BINDING_TIGHT, "\"%s\"", *pair);
}

Test(manners, rules_are_those_of_the_language)
{
	static const char *const welsh[] = { "Blwyddyn 7", "10 y", "y cant", "Cyfnod Allweddol",
		"Allweddol 2", "5 Tachwedd", "12 kg", NULL };
	all_are("cy", welsh, BINDING_TIGHT);
	static const char *const polish[] = { "klasa 7", "5 listopada", "s. 4", "pani Nowak",
		"15 zł", "godz. 14", NULL };
	all_are("pl-PL", polish, BINDING_TIGHT);
	cr_expect_eq(binding("cy", "5 November"), BINDING_NONE);
	cr_expect_eq(binding("pl", "Year 7"), BINDING_NONE);
	cr_expect_eq(binding("ur", "12 kg"), BINDING_TIGHT);
}

static bool is_address(const char *word)
{
	return address_is(text_from(word));
}

Test(addresses, are_known_by_their_form)
{
	cr_expect(is_address("https://example.org/a"));
	cr_expect(is_address("www.example.org"));
	cr_expect(is_address("office@school.example.org,"));
	cr_expect(is_address("gov.uk/sick-pay"));
	cr_expect(is_address("union.org."));
	cr_expect_not(is_address("e.g."));
	cr_expect_not(is_address("2.30"));
	cr_expect_not(is_address("and/or"));
	cr_expect_not(is_address("end.Begin"));
	cr_expect_not(is_address("@all"));
	cr_expect_not(is_address("www."));
	cr_expect_not(is_address(""));
}

/* The address with a bar at each place that a line may end. */
static char *broken(const char *address)
{
	GString *shown = g_string_new(NULL);
	for (size_t i = 0; i < strlen(address); i++) {
		if (i > 0 && address_may_break(text_from(address), i))
			g_string_append_c(shown, '|');
		g_string_append_c(shown, address[i]);
	}
	return g_string_free(shown, FALSE);
}

Test(addresses, are_broken_before_their_signs_and_after_the_double_slash)
{
	static const char *const due[] = { "https://|example|.org|/sick|-pay|/page|?id|=|7|&|more",
		"office|@school|.example|.org", "www|.example|.org", "http://|x|.org:8080|/~me|/cv",
		NULL };
	for (const char *const *at = due; *at; at++) {
		g_auto(GStrv) parts = g_strsplit(*at, "|", -1);
		g_autofree char *address = g_strjoinv("", parts);
		g_autofree char *found = broken(address);
		cr_expect_str_eq(found, *at);
	}
}
