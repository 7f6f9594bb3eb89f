#include "press/to_unicode.h"
#include "press/token.h"

#include <glib.h>

/* A map is a program, and a group of more than a hundred too much for one (9.7.5.4). */
enum { GROUP_MOST = 100 };

/* The number that the bytes of a code are, the high byte first. */
static uint32_t code_of(Text bytes)
{
	uint32_t code = 0;
	for (size_t i = 0; i < bytes.length; i++)
		code = code << 8 | (uint8_t)bytes.bytes[i];
	return code;
}

/* Alphabetic and Arabic presentation forms, A and B. */
static bool is_form(gunichar2 unit)
{
	return (unit >= 0xFB00 && unit <= 0xFDFF) || (unit >= 0xFE70 && unit < 0xFEFF);
}

static gunichar2 unit_at(Text spelt, size_t index)
{
	const uint8_t *bytes = (const uint8_t *)spelt.bytes + 2 * index;
	return (gunichar2)(bytes[0] << 8 | bytes[1]);
}

static bool has_form(Text spelt)
{
	for (size_t i = 0; i < spelt.length / 2; i++)
		if (is_form(unit_at(spelt, i)))
			return true;
	return false;
}

/* The letters that a form is made of, by Unicode's compatibility mapping. */
static Text spelt_out(Arena *arena, Text spelt)
{
	size_t count = spelt.length / 2;
	g_autofree gunichar2 *units = g_new(gunichar2, count);
	for (size_t i = 0; i < count; i++)
		units[i] = unit_at(spelt, i);
	g_autofree char *text = g_utf16_to_utf8(units, (glong)count, NULL, NULL, NULL);
	g_autofree char *letters = text ? g_utf8_normalize(text, -1, G_NORMALIZE_NFKC) : NULL;
	g_autofree char *bytes = NULL;
	gsize length;
	if (letters)
		bytes = g_convert(letters, -1, "UTF-16BE", "UTF-8", NULL, &length, NULL);
	return bytes ? (Text){ arena_bytes(arena, bytes, length), length } : spelt;
}

/* Pairs of strings, a code and what it spells, up to the word that ends the group. */
static bool read_group(Arena *arena, Text *rest, ToUnicode *map)
{
	for (;;) {
		Token code = token_next(rest);
		if (token_is_word(&code, "endbfchar"))
			return true;
		Token spelt = token_next(rest);
		if (code.kind != TOKEN_STRING || spelt.kind != TOKEN_STRING)
			return false;
		Text letters = token_text(arena, &spelt);
		if (has_form(letters)) {
			letters = spelt_out(arena, letters);
			map->is_mended = true;
		}
		*arena_push(arena, map->items, map->count) = (Spelling){
			code_of(token_text(arena, &code)),
			letters,
		};
	}
}

bool to_unicode_read(Arena *arena, Text map, ToUnicode *read)
{
	*read = (ToUnicode){ 0 };
	for (Token token = token_next(&map); token.kind != TOKEN_END; token = token_next(&map)) {
		bool is_other = token.kind == TOKEN_DAMAGED ||
			token_is_word(&token, "beginbfrange");
		if (is_other ||
			(token_is_word(&token, "beginbfchar") && !read_group(arena, &map, read)))
			return false;
	}
	return true;
}

static Spelling *find(const ToUnicode *map, uint32_t code)
{
	for (int i = 0; i < map->count; i++)
		if (map->items[i].code == code)
			return &map->items[i];
	return NULL;
}

const Spelling *to_unicode_find(const ToUnicode *map, uint32_t code)
{
	return find(map, code);
}

void to_unicode_set(Arena *arena, ToUnicode *map, uint32_t code, Text spelt)
{
	Spelling *own = find(map, code);
	if (own)
		own->spelt = spelt;
	else
		*arena_push(arena, map->items, map->count) = (Spelling){ code, spelt };
}

static void write_spelling(GString *bytes, const Spelling *spelling, int code_bytes)
{
	g_string_append_printf(bytes, "<%0*x> <", 2 * code_bytes, spelling->code);
	for (size_t i = 0; i < spelling->spelt.length; i++)
		g_string_append_printf(bytes, "%02x", (uint8_t)spelling->spelt.bytes[i]);
	g_string_append(bytes, ">\n");
}

Text to_unicode_write(Arena *arena, const ToUnicode *map, int code_bytes)
{
	g_autoptr(GString) bytes = g_string_new("/CIDInit /ProcSet findresource begin\n"
						"12 dict begin\nbegincmap\n"
						"/CIDSystemInfo << /Registry (Adobe) "
						"/Ordering (UCS) /Supplement 0 >> def\n"
						"/CMapName /Adobe-Identity-UCS def\n"
						"/CMapType 2 def\n");
	g_string_append_printf(bytes, "1 begincodespacerange\n<%0*x> <%.*s>\nendcodespacerange\n",
		2 * code_bytes, 0, 2 * code_bytes, "ffff");
	for (int first = 0; first < map->count; first += GROUP_MOST) {
		int count = MIN(map->count - first, GROUP_MOST);
		g_string_append_printf(bytes, "%d beginbfchar\n", count);
		for (int i = 0; i < count; i++)
			write_spelling(bytes, &map->items[first + i], code_bytes);
		g_string_append(bytes, "endbfchar\n");
	}
	g_string_append(bytes,
		"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
	return (Text){ arena_bytes(arena, bytes->str, bytes->len), bytes->len };
}
