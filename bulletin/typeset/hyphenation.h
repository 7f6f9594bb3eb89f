/*
 * Hyphenation: where a word may be divided, after the patterns of its language.
 *
 * F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (Stanford, 1983), as
 * libhyphen does it with the dictionaries that Debian installs (hyphen-en-gb,
 * hyphen-pl, ...). One is read when the first word of its language is asked
 * for: most sheets divide nothing, and a dictionary takes some milliseconds.
 */
#ifndef BULLETIN_TYPESET_HYPHENATION_H
#define BULLETIN_TYPESET_HYPHENATION_H

typedef struct Hyphenation Hyphenation;

/* Where Debian puts the dictionaries, hyph_en_GB.dic and so on. */
#define HYPHENATION_FOLDER "/usr/share/hyphen"

/*
 * Reads nothing yet. The typecase keeps one, so that `watch` reads each dictionary
 * once. `images` is the folder of those that the build has read before, which
 * is quicker (pattern_image.h), or NULL.
 */
Hyphenation *hyphenation_open(const char *folder, const char *images);
void hyphenation_close(Hyphenation *hyphenation); /* NULL is fine */

/*
 * Begins to read the patterns of `language` while the caller goes on: for a
 * layout that divides words, whose fonts are yet to be opened. Not needed, but
 * a sheet is set the sooner.
 */
void hyphenation_prepare(Hyphenation *hyphenation, const char *language);

/*
 * Fills `points` with the byte offsets inside `word` at which it may be
 * divided, in order, `most` at most, and gives their number. At least two
 * letters stay before a point and three after it.
 *
 * `language` is a BCP 47 tag: en-GB asks for hyph_en_GB, then for hyph_en, then
 * for the language at home (en_GB, pl_PL). Where none of them is installed, or
 * the word has a sign its dictionary cannot write, there is no point; nor where
 * the spelling would change at the break (Schiff-fahrt), for the sheet has the
 * author's letters and no others. `word` is letters alone, `length` bytes of
 * UTF-8; capitals count as small letters.
 */
int hyphenation_points(Hyphenation *hyphenation, const char *language, const char *word, int length,
	int *points, int most);

#endif
