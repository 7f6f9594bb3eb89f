#include "typeset/acronyms.h"

#include <glib.h>

static bool is_plural(const char *at, const char *end)
{
	if (at == end || *at != 's')
		return false;
	return at + 1 == end || !g_unichar_isalnum(g_utf8_get_char(at + 1));
}

/* The byte after the capitals from `at` on. */
static const char *end_of_capitals(const char *at, const char *end)
{
	while (at < end && g_unichar_isupper(g_utf8_get_char(at)))
		at = g_utf8_next_char(at);
	return at;
}

bool acronym_find(const char *text, int from, int end, Acronym *acronym)
{
	const char *last = text + end;
	bool is_inside = false; /* of a word that is none */
	for (const char *at = text + from, *next; at < last; at = next) {
		next = g_utf8_next_char(at);
		const char *stop = is_inside ? at : end_of_capitals(at, last);
		bool is_whole = stop == last || !g_unichar_isalnum(g_utf8_get_char(stop)) ||
			is_plural(stop, last);
		if (stop > next && is_whole) {
			*acronym = (Acronym){ (int)(at - text), (int)(stop - text) };
			return true;
		}
		is_inside = g_unichar_isalnum(g_utf8_get_char(at));
	}
	return false;
}
