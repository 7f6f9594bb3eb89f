#include "typeset/svg_source.h"

#include <string.h>

/* One attribute href, also xlink:href. */
typedef struct {
	const char *name;  /* its letters "href" */
	const char *value; /* inside the quotes */
	size_t length;
	bool is_link; /* of an element a */
} Address;

/* Whether the tag that `at` stands in is that of an element a, in any namespace. */
static bool is_in_link(Text source, const char *at)
{
	const char *tag = g_strrstr_len(source.bytes, at - source.bytes, "<");
	if (!tag)
		return false;
	size_t length = strcspn(tag + 1, " \t\r\n/>");
	return (length == 1 && tag[1] == 'a') ||
		(length > 1 && memcmp(tag + length - 1, ":a", 2) == 0);
}

/* The next address after `from`; false at the end. A Text from an arena ends with a NUL. */
static bool address_next(Text source, const char *from, Address *address)
{
	const char *end = source.bytes + source.length;
	for (const char *at = from; (at = g_strstr_len(at, end - at, "href")) != NULL; at++) {
		const char *quote = at + strlen("href");
		quote += strspn(quote, " \t\r\n");
		if (*quote != '=')
			continue;
		quote++;
		quote += strspn(quote, " \t\r\n");
		const char *close = *quote == '"' || *quote == '\'' ? strchr(quote + 1, *quote)
								    : NULL;
		if (!close)
			continue;
		*address = (Address){
			.name = at,
			.value = quote + 1,
			.length = (size_t)(close - quote - 1),
			.is_link = is_in_link(source, at),
		};
		return true;
	}
	return false;
}

char *svg_source_outside(Arena *arena, Text source)
{
	enum { TELL_MOST = 80 };
	Address address;
	const char *from = source.bytes;
	while (address_next(source, from, &address)) {
		from = address.value + address.length;
		bool is_inside = address.length == 0 || *address.value == '#' ||
			g_str_has_prefix(address.value, "data:");
		if (!address.is_link && !is_inside)
			return arena_bytes(arena, address.value, MIN(address.length, TELL_MOST));
	}
	return NULL;
}

Text svg_source_unlinked(Arena *arena, Text source)
{
	char *copy = arena_bytes(arena, source.bytes, source.length);
	Address address;
	const char *from = source.bytes;
	while (address_next(source, from, &address)) {
		from = address.value + address.length;
		if (address.is_link)
			memset(copy + (address.name - source.bytes), '_', strlen("href"));
	}
	return (Text){ copy, source.length };
}
