/*
 * Scripts: what writing a language uses, and which way it runs.
 *
 * Languages are BCP 47 tags ("ur", "pa-Arab", "zh-Hant"); scripts are told as
 * ISO 15924 codes. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_SCRIPTS_H
#define BULLETIN_TYPESET_SCRIPTS_H

#include <glib.h>
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

/*
 * The same for a few words that stand alone, as a name, a date or a telephone
 * number do. On a sheet in Urdu too they may be English, whose figures would
 * change their order: it is their letters that decide.
 */
bool name_is_right_to_left(const char *text);

enum { SCRIPT_CODE = 5 }; /* four letters and a NUL */

/*
 * The code of a script as faces are chosen by it, for text in `language`. Han
 * characters, which are drawn differently, are "Jpan", "Kore" or "Hant" where
 * the language says so and "Hans" elsewhere; kana are "Jpan", hangul "Kore".
 */
void script_code(GUnicodeScript script, const char *language, char code[SCRIPT_CODE]);

/* The code of the script that the language is usually written in; "Zyyy" where it is not known. */
void script_code_of_language(const char *language, char code[SCRIPT_CODE]);

/* Whether its letters join, so that white between them would tear the word. */
bool script_is_joined(const char *code);

#endif
