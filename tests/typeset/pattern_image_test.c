/* Patterns from the build's image: the same points, and none from a damaged one. */
#include "typeset/hyphenation.h"
#include "typeset/pattern_image.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <stdint.h>
#include <string.h>

static const char DICTIONARY[] = HYPHENATION_FOLDER "/hyph_en_GB.dic";

static char *image_file(const char *folder, const char *bytes, gsize length)
{
	char *path = g_build_filename(folder, "hyph_en_GB.image", NULL);
	cr_assert(g_file_set_contents(path, bytes, (gssize)length, NULL));
	return path;
}

Test(pattern_image, divides_every_word_as_the_dictionary_does)
{
	g_autofree char *folder = g_dir_make_tmp("pattern-image-XXXXXX", NULL);
	g_autoptr(GBytes) made = pattern_image_make(DICTIONARY);
	gsize length;
	const char *bytes = g_bytes_get_data(made, &length);
	g_autofree char *path = image_file(folder, bytes, length);
	HyphenDict *patterns = pattern_image_read(path, DICTIONARY);
	cr_assert_not_null(patterns);
	g_free(patterns);

	Hyphenation *slow = hyphenation_open(HYPHENATION_FOLDER, NULL);
	Hyphenation *quick = hyphenation_open(HYPHENATION_FOLDER, folder);
	g_autofree char *text = NULL;
	g_autofree char *readme = g_build_filename(g_getenv("SOURCE_DIR"), "README.md", NULL);
	cr_assert(g_file_get_contents(readme, &text, NULL, NULL));
	g_auto(GStrv) words = g_strsplit_set(text, " \n.,:;`*#()[]|/", -1);
	int divided = 0;
	for (char **word = words; *word; word++) {
		int from_text[64], from_image[64];
		int count = hyphenation_points(slow, "en-GB", *word, (int)strlen(*word), from_text,
			64);
		int again = hyphenation_points(quick, "en-GB", *word, (int)strlen(*word),
			from_image, 64);
		cr_assert_eq(count, again, "%s", *word);
		cr_assert_eq(memcmp(from_text, from_image, (size_t)count * sizeof *from_text), 0,
			"%s", *word);
		divided += count > 0;
	}
	cr_assert_gt(divided, 100);
	hyphenation_close(slow);
	hyphenation_close(quick);
	g_remove(path);
	g_rmdir(folder);
}

/* Every byte of the head turned over, and the image cut short at many places. */
Test(pattern_image, is_not_taken_where_it_is_damaged_or_of_another_dictionary)
{
	g_autofree char *folder = g_dir_make_tmp("pattern-image-XXXXXX", NULL);
	g_autoptr(GBytes) made = pattern_image_make(DICTIONARY);
	gsize length;
	const char *bytes = g_bytes_get_data(made, &length);
	for (gsize cut = 0; cut < length; cut += length / 20) {
		g_autofree char *path = image_file(folder, bytes, cut);
		cr_assert_null(pattern_image_read(path, DICTIONARY), "cut at %zu", cut);
	}
	for (gsize at = 0; at < 48; at++) {
		g_autofree char *copy = g_memdup2(bytes, length);
		copy[at] ^= 0x55;
		g_autofree char *path = image_file(folder, copy, length);
		g_autofree HyphenDict *read = pattern_image_read(path, DICTIONARY);
		bool is_of_levels = at >= 20 && at < 24;
		cr_assert(!read || is_of_levels, "byte %zu", at);
	}
	g_autofree char *path = image_file(folder, bytes, length);
	cr_assert_null(pattern_image_read(path, path));
	g_remove(path);
	g_rmdir(folder);
}

/* The states of the patterns stand at the end, and are places for the most part. */
Test(pattern_image, is_not_taken_where_a_place_leads_out_of_it)
{
	static const uint64_t far[] = { 1ull << 40, ~0ull };
	g_autofree char *folder = g_dir_make_tmp("pattern-image-XXXXXX", NULL);
	g_autoptr(GBytes) made = pattern_image_make(DICTIONARY);
	gsize length;
	const char *bytes = g_bytes_get_data(made, &length);
	int tried = 0, refused = 0;
	for (gsize at = length / 8 * 7; at + 1024 < length; at += 1024 + sizeof *far, tried++) {
		g_autofree char *copy = g_memdup2(bytes, length);
		memcpy(copy + at / sizeof *far * sizeof *far, &far[tried % 2], sizeof *far);
		g_autofree char *path = image_file(folder, copy, length);
		g_autofree HyphenDict *read = pattern_image_read(path, DICTIONARY);
		refused += read == NULL;
	}
	cr_assert_gt(tried, 40);
	cr_assert_gt(refused, tried / 2, "%d of %d", refused, tried);
	g_autofree char *path = image_file(folder, bytes, length);
	g_remove(path);
	g_rmdir(folder);
}
