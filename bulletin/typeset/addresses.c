#include "typeset/addresses.h"

#include <glib.h>
#include <string.h>

/* Names of the web that stand without a path: what partners' addresses end in. */
static const char *const endings[] = { "uk", "org", "com", "net", "edu", "gov", "eu", "int", "info",
	"cymru", "wales", "scot", "ie", "pl", "de", "fr", NULL };

static bool has_prefix(Text word, const char *prefix)
{
	size_t length = strlen(prefix);
	return word.length > length && g_ascii_strncasecmp(word.bytes, prefix, length) == 0;
}

/* The byte after labels of letters, figures and hyphens with dots between; `from` where none. */
static size_t end_of_name(Text word, size_t from, size_t *dots, size_t *last_label)
{
	size_t at = from;
	*dots = 0;
	*last_label = from;
	while (at < word.length && (g_ascii_isalnum(word.bytes[at]) || word.bytes[at] == '-')) {
		while (at < word.length &&
			(g_ascii_isalnum(word.bytes[at]) || word.bytes[at] == '-'))
			at++;
		if (at + 1 >= word.length || word.bytes[at] != '.' ||
			!g_ascii_isalnum(word.bytes[at + 1]))
			break;
		(*dots)++;
		*last_label = ++at;
	}
	return at;
}

static bool is_well_known(Text word, size_t start, size_t end)
{
	g_autofree char *label = g_ascii_strdown(word.bytes + start, (gssize)(end - start));
	return g_strv_contains(endings, label);
}

static bool is_mail(Text word)
{
	const char *at = memchr(word.bytes, '@', word.length);
	if (!at || at == word.bytes)
		return false;
	size_t dots, last_label;
	size_t start = (size_t)(at - word.bytes) + 1;
	return end_of_name(word, start, &dots, &last_label) > start && dots > 0;
}

bool address_is(Text word)
{
	static const char *const schemes[] = { "http://", "https://", "ftp://", "mailto:", "www." };
	for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++)
		if (has_prefix(word, schemes[i]))
			return true;
	if (is_mail(word))
		return true;
	size_t dots, last_label;
	size_t end = end_of_name(word, 0, &dots, &last_label);
	if (dots == 0 || !g_ascii_isalpha(word.bytes[last_label]))
		return false;
	bool has_path = end + 1 < word.length && word.bytes[end] == '/';
	return has_path || is_well_known(word, last_label, end);
}

bool address_may_break(Text address, size_t offset)
{
	enum { LEAST = 3 };
	if (offset < LEAST || offset + LEAST > address.length)
		return false;
	char before = address.bytes[offset - 1], after = address.bytes[offset];
	if (before == '/' && address.bytes[offset - 2] == '/')
		return after != '/';
	if (before == ':')
		return after != '/' && !g_ascii_isdigit(after); /* https://, and a port */
	if (before == '=' || before == '&')
		return true;
	return before != '/' && strchr("/.,-_~?#%=&@", after);
}
