/* Where words may be divided: the points of the dictionaries, and the program's own minima. */
#include "typeset/hyphenation.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

/* The word with a hyphen at each of its points. */
static char *divided(Hyphenation *hyphenation, const char *language, const char *word)
{
	int points[64];
	int count = hyphenation_points(hyphenation, language, word, (int)strlen(word), points,
		(int)G_N_ELEMENTS(points));
	GString *text = g_string_new(word);
	for (int i = count - 1; i >= 0; i--)
		g_string_insert(text, points[i], "-");
	return g_string_free(text, FALSE);
}

static void assert_divided(Hyphenation *hyphenation, const char *language, const char *word,
	const char *expected)
{
	g_autofree char *found = divided(hyphenation, language, word);
	cr_assert_str_eq(found, expected, "%s: %s, not %s", language, found, expected);
}

Test(hyphenation, divides_after_the_patterns_of_british_english)
{
	Hyphenation *hyphenation = hyphenation_open(HYPHENATION_FOLDER, NULL);
	assert_divided(hyphenation, "en-GB", "partnership", "part-ner-ship");
	assert_divided(hyphenation, "en-GB", "Preparation", "Pre-par-a-tion");
	assert_divided(hyphenation, "en", "consultation", "con-sulta-tion");
	hyphenation_close(hyphenation);
}

Test(hyphenation, divides_nothing_in_a_language_without_a_dictionary)
{
	Hyphenation *hyphenation = hyphenation_open(HYPHENATION_FOLDER, NULL);
	assert_divided(hyphenation, "tlh", "partnership", "partnership");
	assert_divided(hyphenation, "../../etc", "partnership", "partnership");
	assert_divided(hyphenation, "", "partnership", "partnership");
	hyphenation_close(hyphenation);
}

Test(hyphenation, gives_no_more_points_than_there_is_room_for)
{
	Hyphenation *hyphenation = hyphenation_open(HYPHENATION_FOLDER, NULL);
	int points[1];
	cr_assert_eq(hyphenation_points(hyphenation, "en-GB", "partnership", 11, points, 1), 1);
	cr_assert_eq(points[0], 4);
	hyphenation_close(hyphenation);
}

/* A folder with one dictionary in it; the caller empties it. */
static char *folder_with(const char *name, const char *contents, gsize length)
{
	char *folder = g_dir_make_tmp("hyphenation-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, name, NULL);
	cr_assert(g_file_set_contents(path, contents, (gssize)length, NULL));
	return folder;
}

static void folder_remove(char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_remove(path);
	g_rmdir(folder);
	g_free(folder);
}

Test(hyphenation, asks_a_dictionary_in_its_own_encoding)
{
	/* in ISO 8859-2, U+017C is one byte; a point after it counts as two bytes of UTF-8 */
	static const char patterns[] = "ISO8859-2\n\xBF"
				       "1b\n";
	char *folder = folder_with("hyph_pl_PL.dic", patterns, sizeof patterns - 1);
	Hyphenation *hyphenation = hyphenation_open(folder, NULL);
	assert_divided(hyphenation, "pl", "a\u017Bbaaa", "a\u017B-baaa");
	assert_divided(hyphenation, "pl-PL", "a\u017Cbaa\u4E00", "a\u017Cbaa\u4E00");
	hyphenation_close(hyphenation);
	folder_remove(folder, "hyph_pl_PL.dic");
}

Test(hyphenation, never_divides_where_the_spelling_would_change)
{
	static const char patterns[] = "UTF-8\nf1f/ff=f,1,2\ni1f\n";
	char *folder = folder_with("hyph_de_DE.dic", patterns, sizeof patterns - 1);
	Hyphenation *hyphenation = hyphenation_open(folder, NULL);
	assert_divided(hyphenation, "de-DE", "schiffahrt", "schi-ffahrt");
	hyphenation_close(hyphenation);
	folder_remove(folder, "hyph_de_DE.dic");
}

Test(hyphenation, keeps_two_letters_before_and_three_after)
{
	static const char patterns[] = "UTF-8\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 1\na1a\n";
	char *folder = folder_with("hyph_xx.dic", patterns, sizeof patterns - 1);
	Hyphenation *hyphenation = hyphenation_open(folder, NULL);
	assert_divided(hyphenation, "xx-YY", "aaaaaaa", "aa-a-a-aaa");
	assert_divided(hyphenation, "xx-YY", "aaaa", "aaaa");
	hyphenation_close(hyphenation);
	folder_remove(folder, "hyph_xx.dic");
}
