/*
 * Scripts: what writing a language uses, and which way it runs.
 *
 * Languages are BCP 47 tags ("ur", "pa-Arab", "zh-Hant"); scripts are told as
 * ISO 15924 codes. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_SCRIPTS_H
#define BULLETIN_TYPESET_SCRIPTS_H

#include <stdbool.h>

/*
 * Whether the language is usually written from right to left: by its script
 * subtag where it has one, else by its first subtag. NULL is not.
 */
bool language_is_right_to_left(const char *language);

/*
 * Which way a paragraph of `language` runs, for the embedding of its lines
 * (UAX 9, rule HL1). The language decides, not the first letter: an English
 * paragraph that opens with an Arabic name is an English paragraph. But one
 * that has letters of the other direction alone runs their way, so that Urdu
 * that nobody marked as such is not set backwards.
 */
bool paragraph_is_right_to_left(const char *text, int length, const char *language);

#endif
