#include "typeset/scripts.h"

#include <glib.h>
#include <hb.h>
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

bool paragraph_is_right_to_left(const char *text, int length, const char *language)
{
	if (language_is_right_to_left(language))
		return true;
	hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
	bool has_leftward = false;
	for (const char *at = text; at < text + length; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);
		if (!g_unichar_isalpha(letter))
			continue;
		hb_script_t script = hb_unicode_script(unicode, letter);
		if (hb_script_get_horizontal_direction(script) == HB_DIRECTION_LTR)
			return false;
		has_leftward |= hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
	}
	return has_leftward;
}
