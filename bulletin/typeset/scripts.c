#include "typeset/scripts.h"

#include <hb.h>
#include <pango/pango.h>
#include <string.h>

/* After the Unicode CLDR's likely subtags. */
static const char *const languages_to_the_left[] = { "ar", "arc", "ckb", "dv", "fa", "he", "ks",
	"lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "skr", "syr", "ug", "ur", "yi", NULL };

static const char *const scripts_to_the_left[] = { "adlm", "arab", "aran", "hebr", "mand", "nkoo",
	"rohg", "samr", "syrc", "thaa", NULL };

bool language_is_right_to_left(const char *language)
{
	enum { SCRIPT_SUBTAG = 4 };
	if (!language)
		return false;
	g_autofree char *lower = g_ascii_strdown(language, -1);
	g_auto(GStrv) subtags = g_strsplit_set(lower, "-_", -1);
	for (int i = 1; subtags[0] && subtags[i]; i++)
		if (strlen(subtags[i]) == SCRIPT_SUBTAG && g_ascii_isalpha(subtags[i][0]))
			return g_strv_contains(scripts_to_the_left, subtags[i]);
	return subtags[0] && g_strv_contains(languages_to_the_left, subtags[0]);
}

static bool has_letter_that_runs(const char *text, int length, hb_direction_t direction)
{
	hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
	for (const char *at = text; at < text + length; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);
		if (g_unichar_isalpha(letter) &&
			hb_script_get_horizontal_direction(hb_unicode_script(unicode, letter)) ==
				direction)
			return true;
	}
	return false;
}

bool paragraph_is_right_to_left(const char *text, int length, const char *language)
{
	if (language_is_right_to_left(language))
		return true;
	return !has_letter_that_runs(text, length, HB_DIRECTION_LTR) &&
		has_letter_that_runs(text, length, HB_DIRECTION_RTL);
}

bool name_is_right_to_left(const char *text)
{
	return has_letter_that_runs(text, (int)strlen(text), HB_DIRECTION_RTL);
}

static bool is_language(const char *language, const char *subtag)
{
	size_t length = strlen(subtag);
	return language && g_ascii_strncasecmp(language, subtag, length) == 0 &&
		!g_ascii_isalnum(language[length]);
}

static const char *han_code(const char *language)
{
	static const char *const traditional[] = { "zh-Hant", "zh-TW", "zh-HK", "zh-MO", "yue" };
	if (is_language(language, "ja"))
		return "Jpan";
	if (is_language(language, "ko"))
		return "Kore";
	for (size_t i = 0; i < G_N_ELEMENTS(traditional); i++)
		if (is_language(language, traditional[i]))
			return "Hant";
	return "Hans";
}

void script_code(GUnicodeScript script, const char *language, char code[SCRIPT_CODE])
{
	guint32 tag = g_unicode_script_to_iso15924(script);
	for (int i = 0; i < 4; i++)
		code[i] = (char)(tag >> (8 * (3 - i)));
	code[4] = '\0';
	if (strcmp(code, "Hani") == 0)
		memcpy(code, han_code(language), SCRIPT_CODE);
	else if (strcmp(code, "Hira") == 0 || strcmp(code, "Kana") == 0)
		memcpy(code, "Jpan", SCRIPT_CODE);
	else if (strcmp(code, "Hang") == 0)
		memcpy(code, "Kore", SCRIPT_CODE);
	else if (strcmp(code, "Bopo") == 0)
		memcpy(code, "Hant", SCRIPT_CODE);
}

void script_code_of_language(const char *language, char code[SCRIPT_CODE])
{
	int count = 0;
	const PangoScript *scripts = language
		? pango_language_get_scripts(pango_language_from_string(language), &count)
		: NULL;
	GUnicodeScript script = count > 0 ? (GUnicodeScript)scripts[0] : G_UNICODE_SCRIPT_COMMON;
	if (is_language(language, "zh") || is_language(language, "yue"))
		script = G_UNICODE_SCRIPT_HAN;
	script_code(script, language, code);
}

bool script_is_joined(const char *code)
{
	static const char *const joined[] = { "Adlm", "Arab", "Mand", "Mong", "Nkoo", "Rohg",
		"Syrc", NULL };
	return g_strv_contains(joined, code);
}
