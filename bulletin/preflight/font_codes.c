#include "preflight/font_codes.h"

#include FT_CID_H

#include <string.h>

/* Windows and Macintosh tables of a TrueType font (OpenType, cmap). */
enum { PLATFORM_MACINTOSH = 1, PLATFORM_MICROSOFT = 3, ENCODING_SYMBOL = 0 };
enum { SYMBOL_CODES = 0xF000 };

static const char *charset_named(const char *encoding)
{
	if (strcmp(encoding, "WinAnsiEncoding") == 0)
		return "WINDOWS-1252";
	return strcmp(encoding, "MacRomanEncoding") == 0 ? "MACINTOSH" : NULL;
}

/* "code name name ... code name": names stand for codes that follow one another (9.6.6.1). */
static const char *const *read_differences(Arena *arena, qpdf_data pdf, qpdf_oh list)
{
	const char **names = arena_new(arena, const char *, SIMPLE_CODES);
	int code = 0;
	for (int i = 0; i < object_count(pdf, list); i++) {
		qpdf_oh item = object_item(pdf, list, i);
		if (qpdf_oh_is_number(pdf, item))
			code = object_whole(pdf, item, 0);
		else if (code >= 0 && code < SIMPLE_CODES)
			names[code++] = arena_text(arena, object_name(pdf, item));
	}
	return names;
}

static void read_simple(Arena *arena, qpdf_data pdf, const FontUse *use, FontCodes *codes)
{
	enum { FLAG_SYMBOLIC = 4 };
	qpdf_oh encoding = object_key(pdf, use->object, "/Encoding");
	qpdf_oh descriptor = object_key(pdf, use->object, "/FontDescriptor");
	int flags = object_key_whole(pdf, descriptor, "/Flags", 0);
	codes->is_truetype = object_key_is_name(pdf, use->object, "/Subtype", "TrueType");
	bool is_own = codes->is_truetype && flags & FLAG_SYMBOLIC;
	if (is_own)
		return; /* an encoding of a symbolic TrueType font is not looked at (9.6.6.4) */
	codes->charset = charset_named(object_name(pdf, encoding));
	if (!qpdf_oh_is_dictionary(pdf, encoding))
		return;
	codes->charset = charset_named(
		object_name(pdf, object_key(pdf, encoding, "/BaseEncoding")));
	codes->names = read_differences(arena, pdf, object_key(pdf, encoding, "/Differences"));
}

/* An OpenType font numbers its glyphs by itself, and has a CID for each. */
static void invert_cids(Arena *arena, FontCodes *codes)
{
	enum { CIDS = 65536 };
	int *glyph_of_cid = arena_new(arena, int, CIDS);
	for (FT_Long glyph = 0; glyph < codes->face->num_glyphs; glyph++) {
		FT_UInt cid;
		if (FT_Get_CID_From_Glyph_Index(codes->face, (FT_UInt)glyph, &cid) == 0 &&
			cid < CIDS)
			glyph_of_cid[cid] = (int)glyph;
	}
	codes->glyph_of_cid = glyph_of_cid;
	codes->cid_count = CIDS;
}

static void read_composite(Arena *arena, qpdf_data pdf, const FontUse *use, FontCodes *codes)
{
	qpdf_oh descendant = object_item(pdf, object_key(pdf, use->object, "/DescendantFonts"), 0);
	qpdf_oh encoding = object_key(pdf, use->object, "/Encoding");
	qpdf_oh map = object_key(pdf, descendant, "/CIDToGIDMap");
	Text bytes;
	codes->is_composite = true;
	codes->is_identity = object_is_name(pdf, encoding, "Identity-H") ||
		object_is_name(pdf, encoding, "Identity-V");
	/* Of a bare CFF font FreeType takes the CID itself; see its documentation of FT_CID_H. */
	if (FT_IS_CID_KEYED(codes->face) && FT_IS_SFNT(codes->face))
		invert_cids(arena, codes);
	codes->has_map = object_stream(pdf, map, false, &bytes);
	if (codes->has_map)
		codes->map = (Text){ arena_bytes(arena, bytes.bytes, bytes.length), bytes.length };
	object_stream_clear(&bytes);
}

FontCodes font_codes_read(Arena *arena, qpdf_data pdf, const FontUse *use, FT_Face face)
{
	FontCodes codes = { .face = face };
	if (use->is_composite)
		read_composite(arena, pdf, use, &codes);
	else
		read_simple(arena, pdf, use, &codes);
	return codes;
}

static int glyph_of_cid(const FontCodes *codes, int cid)
{
	size_t at = 2 * (size_t)cid;
	if (!codes->is_identity)
		return GLYPH_UNKNOWN;
	if (codes->has_map)
		return at + 1 < codes->map.length ? (unsigned char)codes->map.bytes[at] << 8 |
				(unsigned char)codes->map.bytes[at + 1]
						  : 0;
	if (codes->glyph_of_cid)
		return cid < codes->cid_count ? codes->glyph_of_cid[cid] : 0;
	return cid;
}

/* By the table of the font for this platform, or GLYPH_UNKNOWN where it has none. */
static int glyph_by_table(FT_Face face, int platform, int encoding, FT_ULong code)
{
	for (int i = 0; i < face->num_charmaps; i++) {
		FT_CharMap table = face->charmaps[i];
		if (table->platform_id == platform && table->encoding_id == encoding &&
			FT_Set_Charmap(face, table) == 0)
			return (int)FT_Get_Char_Index(face, code);
	}
	return GLYPH_UNKNOWN;
}

static int glyph_by_own_table(FT_Face face, int code)
{
	int glyph = glyph_by_table(face, PLATFORM_MICROSOFT, ENCODING_SYMBOL,
		(FT_ULong)SYMBOL_CODES + (FT_ULong)code);
	if (glyph <= 0)
		glyph = glyph_by_table(face, PLATFORM_MICROSOFT, ENCODING_SYMBOL, (FT_ULong)code);
	if (glyph <= 0)
		glyph = glyph_by_table(face, PLATFORM_MACINTOSH, 0, (FT_ULong)code);
	return glyph;
}

static int glyph_by_charset(const FontCodes *codes, int code)
{
	char byte = (char)code;
	g_autofree char *letter = g_convert(&byte, 1, "UTF-8", codes->charset, NULL, NULL, NULL);
	if (!letter || FT_Select_Charmap(codes->face, FT_ENCODING_UNICODE) != 0)
		return GLYPH_UNKNOWN;
	int glyph = (int)FT_Get_Char_Index(codes->face, g_utf8_get_char(letter));
	/* A space, or a hyphen, may be there under another of its numbers. */
	return glyph > 0 ? glyph : GLYPH_UNKNOWN;
}

static int glyph_of_simple(const FontCodes *codes, int code)
{
	const char *name = codes->names ? codes->names[code] : NULL;
	if (name && FT_HAS_GLYPH_NAMES(codes->face)) {
		FT_UInt glyph = FT_Get_Name_Index(codes->face, (char *)name);
		return glyph > 0 ? (int)glyph : GLYPH_UNKNOWN;
	}
	if (name)
		return GLYPH_UNKNOWN;
	if (codes->charset)
		return glyph_by_charset(codes, code);
	if (codes->is_truetype)
		return glyph_by_own_table(codes->face, code);
	bool has_own = FT_Select_Charmap(codes->face, FT_ENCODING_ADOBE_CUSTOM) == 0 ||
		FT_Select_Charmap(codes->face, FT_ENCODING_ADOBE_STANDARD) == 0;
	return has_own ? (int)FT_Get_Char_Index(codes->face, (FT_ULong)code) : GLYPH_UNKNOWN;
}

int font_codes_glyph(const FontCodes *codes, int code)
{
	return codes->is_composite ? glyph_of_cid(codes, code) : glyph_of_simple(codes, code);
}
