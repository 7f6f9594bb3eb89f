#include "preflight/font_use.h"

#include <string.h>

/* "ABCDEF+Roboto" is a subset of Roboto (ISO 32000-1, 9.6.4). */
static const char *name_without_subset(const char *name)
{
	enum { TAG_LETTERS = 6 };
	if (strlen(name) <= TAG_LETTERS || name[TAG_LETTERS] != '+')
		return name;
	for (int i = 0; i < TAG_LETTERS; i++)
		if (!g_ascii_isupper(name[i]))
			return name;
	return name + TAG_LETTERS + 1;
}

static FontUse *new_use(FontUses *uses, qpdf_oh font, int page)
{
	qpdf_data pdf = uses->pdf;
	FontUse *use = arena_new(uses->arena, FontUse, 1);
	qpdf_oh kind = object_key(pdf, font, "/Subtype");
	const char *name = object_name(pdf, object_key(pdf, font, "/BaseFont"));
	*use = (FontUse){
		.object = qpdf_oh_new_object(pdf, font),
		.name = arena_text(uses->arena,
			*name ? name_without_subset(name) : "without a name"),
		.is_composite = object_is_name(pdf, kind, "Type0"),
		.is_drawn = object_is_name(pdf, kind, "Type3"),
		.first_page = page,
	};
	use->codes = arena_new(uses->arena, uint8_t, font_use_codes(use) / 8);
	*arena_push(uses->arena, uses->items, uses->count) = use;
	return use;
}

FontUse *font_use(FontUses *uses, qpdf_oh font, int page)
{
	int number = object_id(uses->pdf, font);
	FontUse *use = number > 0 ? g_hash_table_lookup(uses->by_number, GINT_TO_POINTER(number))
				  : NULL;
	if (use)
		return use;
	use = new_use(uses, font, page);
	if (number > 0)
		g_hash_table_insert(uses->by_number, GINT_TO_POINTER(number), use);
	return use;
}

bool font_use_note(FontUse *use, Text shown)
{
	int width = use->is_composite ? 2 : 1;
	bool is_ink = use->is_composite && shown.length > 1;
	for (size_t i = 0; i + (size_t)width <= shown.length; i += (size_t)width) {
		unsigned code = (unsigned char)shown.bytes[i];
		if (use->is_composite)
			code = code << 8 | (unsigned char)shown.bytes[i + 1];
		use->codes[code / 8] |= (uint8_t)(1u << code % 8);
		is_ink |= !use->is_composite && code != ' ';
	}
	return is_ink;
}

int font_use_codes(const FontUse *use)
{
	return use->is_composite ? FONT_CODES_COMPOSITE : FONT_CODES_SIMPLE;
}

bool font_use_has(const FontUse *use, int code)
{
	return use->codes[code / 8] >> code % 8 & 1;
}
