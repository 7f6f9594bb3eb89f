#include "typeset/hyphenation.h"
#include "typeset/pattern_image.h"

#include <glib.h>
#include <hyphen.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
	LETTERS_BEFORE = 2,
	LETTERS_AFTER = 3,
	LONGEST_WORD = 256, /* bytes; no pattern knows what is longer */
};

/* What libhyphen adds to the length of a word for its vector of points. */
enum { VECTOR_EXTRA = 5 };

struct Hyphenation {
	char *folder, *images;
	GHashTable *dictionaries; /* language to Dictionary */
};

/* One language's patterns; `patterns` is NULL where none are installed. */
typedef struct {
	const Hyphenation *hyphenation; /* its folders */
	char *language;
	GThread *reader; /* that still reads it, or NULL; the rest is its own until it ends */
	HyphenDict *patterns;
	bool is_image; /* they are one block of memory, from an image */
} Dictionary;

static void dictionary_free(gpointer data)
{
	Dictionary *dictionary = data;
	if (dictionary->reader)
		g_thread_join(dictionary->reader);
	if (dictionary->is_image)
		g_free(dictionary->patterns);
	else if (dictionary->patterns)
		hnj_hyphen_free(dictionary->patterns);
	g_free(dictionary->language);
	g_free(dictionary);
}

Hyphenation *hyphenation_open(const char *folder, const char *images)
{
	Hyphenation *hyphenation = g_new0(Hyphenation, 1);
	hyphenation->folder = g_strdup(folder);
	hyphenation->images = g_strdup(images);
	hyphenation->dictionaries = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
		dictionary_free);
	return hyphenation;
}

void hyphenation_close(Hyphenation *hyphenation)
{
	if (!hyphenation)
		return;
	g_hash_table_unref(hyphenation->dictionaries);
	g_free(hyphenation->folder);
	g_free(hyphenation->images);
	g_free(hyphenation);
}

/* A tag names a file, so it must be one: letters, figures and hyphens. */
static bool is_tag(const char *language)
{
	for (const char *at = language; *at; at++)
		if (!g_ascii_isalnum(*at) && *at != '-')
			return false;
	return *language != '\0';
}

/* The patterns of a locale, from their image where there is one; whether they are there. */
static bool patterns_read(Dictionary *dictionary, const char *locale)
{
	const Hyphenation *hyphenation = dictionary->hyphenation;
	g_autofree char *name = g_strdup_printf("hyph_%s.dic", locale);
	g_autofree char *path = g_build_filename(hyphenation->folder, name, NULL);
	if (!g_file_test(path, G_FILE_TEST_IS_REGULAR))
		return false;
	if (hyphenation->images) {
		g_autofree char *image = g_strdup_printf("%s/hyph_%s.image", hyphenation->images,
			locale);
		dictionary->patterns = pattern_image_read(image, path);
	}
	dictionary->is_image = dictionary->patterns != NULL;
	if (!dictionary->is_image)
		dictionary->patterns = hnj_hyphen_load(path);
	return dictionary->patterns != NULL;
}

/* The country that a language's usual dictionary is of, where it is not named like it. */
static char *locale_at_home(const char *language)
{
	static const char *const others[][2] = {
		{ "en", "en_GB" },
		{ "cs", "cs_CZ" },
		{ "da", "da_DK" },
		{ "el", "el_GR" },
		{ "sl", "sl_SI" },
		{ "sv", "sv_SE" },
		{ "uk", "uk_UA" },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
		if (g_str_equal(language, others[i][0]))
			return g_strdup(others[i][1]);
	g_autofree char *country = g_ascii_strup(language, -1);
	return g_strdup_printf("%s_%s", language, country);
}

static void patterns_find(Dictionary *dictionary)
{
	g_autofree char *locale = g_strdelimit(g_strdup(dictionary->language), "-", '_');
	g_autofree char *language = g_ascii_strdown(dictionary->language,
		(gssize)strcspn(dictionary->language, "-"));
	g_autofree char *at_home = locale_at_home(language);
	if (!patterns_read(dictionary, locale) && !patterns_read(dictionary, language))
		patterns_read(dictionary, at_home);
}

/* Works in a thread of its own, on nothing but its dictionary. */
static gpointer dictionary_read(gpointer data)
{
	Dictionary *dictionary = data;
	if (is_tag(dictionary->language))
		patterns_find(dictionary);
	return NULL;
}

/* The language's dictionary, begun to be read. */
static Dictionary *dictionary_begun(Hyphenation *hyphenation, const char *language)
{
	Dictionary *dictionary = g_hash_table_lookup(hyphenation->dictionaries, language);
	if (dictionary)
		return dictionary;
	dictionary = g_new0(Dictionary, 1);
	dictionary->hyphenation = hyphenation;
	dictionary->language = g_strdup(language);
	g_hash_table_insert(hyphenation->dictionaries, g_strdup(language), dictionary);
	dictionary->reader = g_thread_new("patterns", dictionary_read, dictionary);
	return dictionary;
}

static const Dictionary *dictionary_of(Hyphenation *hyphenation, const char *language)
{
	Dictionary *dictionary = dictionary_begun(hyphenation, language);
	g_clear_pointer(&dictionary->reader, g_thread_join);
	return dictionary;
}

void hyphenation_prepare(Hyphenation *hyphenation, const char *language)
{
	dictionary_begun(hyphenation, language);
}

/* The word in small letters, one for one, as its dictionary writes them; NULL where it cannot. */
static char *word_as_written(const Dictionary *dictionary, const char *word, int length)
{
	g_autoptr(GString) small = g_string_sized_new((gsize)length);
	for (const char *at = word; at < word + length; at = g_utf8_next_char(at))
		g_string_append_unichar(small, g_unichar_tolower(g_utf8_get_char(at)));
	if (dictionary->patterns->utf8)
		return g_string_free(g_steal_pointer(&small), FALSE);
	return g_convert(small->str, (gssize)small->len, dictionary->patterns->cset, "UTF-8", NULL,
		NULL, NULL);
}

/* libhyphen's answer about one word: odd after each letter that may end a line. */
typedef struct {
	char after[LONGEST_WORD + VECTOR_EXTRA];
	char **respelt; /* by letter: what the division would change, else NULL */
	int *from, *cut;
	int size;
} Points;

static bool points_ask(Points *points, const Dictionary *dictionary, const char *word)
{
	points->size = (int)strlen(word);
	if (points->size > LONGEST_WORD)
		return false;
	return hnj_hyphen_hyphenate3(dictionary->patterns, word, points->size, points->after, NULL,
		       &points->respelt, &points->from, &points->cut, LETTERS_BEFORE, LETTERS_AFTER,
		       LETTERS_BEFORE, LETTERS_AFTER) == 0;
}

static void points_clear(Points *points)
{
	for (int i = 0; points->respelt && i < points->size; i++)
		free(points->respelt[i]);
	free(points->respelt);
	free(points->from);
	free(points->cut);
}

static bool divides_after(const Points *points, int letter)
{
	return points->after[letter] % 2 == 1 && !(points->respelt && points->respelt[letter]);
}

int hyphenation_points(Hyphenation *hyphenation, const char *language, const char *word, int length,
	int *points, int most)
{
	int letters = (int)g_utf8_strlen(word, length);
	if (letters < LETTERS_BEFORE + LETTERS_AFTER || length > LONGEST_WORD)
		return 0;
	const Dictionary *dictionary = dictionary_of(hyphenation, language);
	if (!dictionary->patterns)
		return 0;
	g_autofree char *written = word_as_written(dictionary, word, length);
	if (!written)
		return 0;
	Points answer = { 0 };
	int count = 0;
	if (points_ask(&answer, dictionary, written)) {
		const char *at = word;
		for (int letter = 0; letter < letters - LETTERS_AFTER && count < most; letter++) {
			at = g_utf8_next_char(at);
			if (letter + 1 >= LETTERS_BEFORE && divides_after(&answer, letter))
				points[count++] = (int)(at - word);
		}
	}
	points_clear(&answer);
	return count;
}
