/*
 * A PDF that passes every line of the preflight's lists, small and made from
 * nothing, to be broken on purpose.
 */
#ifndef BULLETIN_TESTS_PREFLIGHT_GOOD_FILE_H
#define BULLETIN_TESTS_PREFLIGHT_GOOD_FILE_H

#include "base/text.h"

#include <criterion/criterion.h>
#include <ft2build.h>
#include <qpdf/qpdf-c.h>
#include <string.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

/* What can be broken, each an object of the file. */
typedef enum {
	PART_CATALOG,
	PART_INFO,
	PART_PAGE,
	PART_STATE, /* the ExtGState that overprints */
	PART_FONT,
	PART_DESCENDANT,
	PART_DESCRIPTOR,
	PART_PICTURE,
	PART_PROFILE,
	PART_PRINT,   /* the output intent for the press */
	PART_ARCHIVE, /* and for the archive */
	PART_FORM,
	PARTS,
} Part;

typedef struct {
	qpdf_data pdf;
	qpdf_oh parts[PARTS];
	GString *content, *metadata;
} GoodFile;

enum { GOOD_DOTS = 160 };

/* Two letters, by the numbers of their glyphs in the font. */
static const char good_text[] =
	"/P << /MCID 0 >> BDC q /Gs gs 0 0 0 1 k BT /F 12 Tf 20 80 Td <00250026> Tj ET Q EMC\n";
static const char good_picture[] =
	"/Artifact BMC q .2 0 0 0 k 0 0 300 20 re f Q q 30 0 0 30 50 40 cm /Im Do Q EMC\n";

static const char good_metadata[] =
	"<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
	"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
	"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
	"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
	" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
	" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"\n"
	" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
	" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"\n"
	" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
	" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" pdfaid:conformance=\"A\">\n"
	"<dc:title><rdf:Alt>\n<rdf:li xml:lang=\"x-default\">Rest &amp; play</rdf:li>\n"
	"<rdf:li xml:lang=\"cy\">Gorffwys</rdf:li></rdf:Alt></dc:title>\n"
	"<xmp:CreateDate>2007-09-13T10:02:11Z</xmp:CreateDate>\n"
	"<xmp:ModifyDate>2007-09-13T10:02:11Z</xmp:ModifyDate>\n"
	"<xmp:MetadataDate>2007-09-13T10:02:11Z</xmp:MetadataDate>\n"
	"<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>\n<xmpMM:VersionID>1</xmpMM:VersionID>\n"
	"<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n"
	"<pdf:Trapped>False</pdf:Trapped>\n"
	"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n"
	"<pdfaid:part>2</pdfaid:part>\n<pdfuaid:part>1</pdfuaid:part>\n"
	"</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";

static inline qpdf_oh good_parse(GoodFile *file, const char *words)
{
	return qpdf_oh_parse(file->pdf, words);
}

static inline qpdf_oh good_indirect(GoodFile *file, const char *words)
{
	return qpdf_make_indirect_object(file->pdf, good_parse(file, words));
}

static inline void good_set(GoodFile *file, Part part, const char *key, qpdf_oh value)
{
	qpdf_oh holder = file->parts[part];
	if (qpdf_oh_is_stream(file->pdf, holder))
		holder = qpdf_oh_get_dict(file->pdf, holder);
	qpdf_oh_replace_key(file->pdf, holder, key, value);
}

static inline qpdf_oh good_stream(GoodFile *file, const char *words, const void *bytes,
	size_t length)
{
	qpdf_oh stream = qpdf_oh_new_stream(file->pdf);
	qpdf_oh null = qpdf_oh_new_null(file->pdf), about = good_parse(file, words);
	qpdf_oh dictionary = qpdf_oh_get_dict(file->pdf, stream);
	qpdf_oh_replace_stream_data(file->pdf, stream, bytes, length, null, null);
	qpdf_oh_begin_dict_key_iter(file->pdf, about);
	while (qpdf_oh_dict_more_keys(file->pdf)) {
		const char *key = qpdf_oh_dict_next_key(file->pdf);
		qpdf_oh_replace_key(file->pdf, dictionary, key,
			qpdf_oh_get_key(file->pdf, about, key));
	}
	return stream;
}

/* The font as a whole, with the widths of the two letters as they are. */
static inline void good_font(GoodFile *file)
{
	g_autofree char *path = g_build_filename(g_getenv("BUILD_DIR"),
		"share/bulletin/fonts/files/Roboto-Regular.ttf", NULL);
	g_autofree char *bytes = NULL;
	gsize length = 0;
	cr_assert(g_file_get_contents(path, &bytes, &length, NULL), "%s", path);
	FT_Library library;
	FT_Face face;
	FT_Init_FreeType(&library);
	cr_assert_eq(FT_New_Memory_Face(library, (FT_Byte *)bytes, (FT_Long)length, 0, &face), 0);
	GString *widths = g_string_new("<< /Type /Font /Subtype /CIDFontType2 "
				       "/BaseFont /ABCDEF+Roboto /CIDToGIDMap /Identity /W [37 [");
	for (FT_UInt glyph = 0x25; glyph <= 0x26; glyph++) {
		FT_Fixed advance = 0;
		FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &advance);
		g_string_append_printf(widths, "%ld ", 1000 * advance / face->units_per_EM);
	}
	g_string_append(widths, "]] >>");
	FT_Done_Face(face);
	FT_Done_FreeType(library);
	file->parts[PART_DESCRIPTOR] = good_indirect(file,
		"<< /Type /FontDescriptor /FontName /ABCDEF+Roboto /Flags 4 >>");
	good_set(file, PART_DESCRIPTOR, "/FontFile2", good_stream(file, "<< >>", bytes, length));
	file->parts[PART_DESCENDANT] = good_indirect(file, widths->str);
	good_set(file, PART_DESCENDANT, "/FontDescriptor", file->parts[PART_DESCRIPTOR]);
	g_string_free(widths, TRUE);
	file->parts[PART_FONT] = good_indirect(file,
		"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Roboto /Encoding /Identity-H >>");
	good_set(file, PART_FONT, "/ToUnicode", good_stream(file, "<< >>", "CMap", 4));
	good_set(file, PART_FONT, "/DescendantFonts",
		qpdf_oh_wrap_in_array(file->pdf, file->parts[PART_DESCENDANT]));
}

static inline void good_intents(GoodFile *file)
{
	char profile[128] = { 0 };
	memcpy(profile + 12, "prtrCMYK", 8);
	memcpy(profile + 36, "acsp", 4);
	file->parts[PART_PROFILE] = good_stream(file, "<< /N 4 >>", profile, sizeof profile);
	static const char about[] =
		"/OutputConditionIdentifier (FOGRA39) /RegistryName (http://www.color.org) /Info (F) >>";
	g_autofree char *print = g_strconcat("<< /S /GTS_PDFX ", about, NULL);
	g_autofree char *archive = g_strconcat("<< /S /GTS_PDFA1 ", about, NULL);
	file->parts[PART_PRINT] = good_indirect(file, print);
	file->parts[PART_ARCHIVE] = good_indirect(file, archive);
	good_set(file, PART_PRINT, "/DestOutputProfile", file->parts[PART_PROFILE]);
	good_set(file, PART_ARCHIVE, "/DestOutputProfile", file->parts[PART_PROFILE]);
	qpdf_oh both = qpdf_oh_wrap_in_array(file->pdf, file->parts[PART_PRINT]);
	qpdf_oh_append_item(file->pdf, both, file->parts[PART_ARCHIVE]);
	good_set(file, PART_CATALOG, "/OutputIntents", both);
}

static inline qpdf_oh good_named(GoodFile *file, const char *name, Part part)
{
	qpdf_oh names = qpdf_oh_new_dictionary(file->pdf);
	qpdf_oh_replace_key(file->pdf, names, name, file->parts[part]);
	return names;
}

static inline void good_resources(GoodFile *file)
{
	static const char samples[GOOD_DOTS * GOOD_DOTS * 4];
	file->parts[PART_PICTURE] = good_stream(file,
		"<< /Type /XObject /Subtype /Image /Width 160 /Height 160 "
		"/ColorSpace /DeviceCMYK /BitsPerComponent 8 >>",
		samples, sizeof samples);
	file->parts[PART_FORM] = good_stream(file,
		"<< /Type /XObject /Subtype /Form /BBox [0 0 300 300] >>", "", 0);
	file->parts[PART_STATE] = good_indirect(file,
		"<< /OP true /op true /OPM 1 /TR2 /Default >>");
	qpdf_oh states = good_named(file, "/Gs", PART_STATE);
	qpdf_oh_replace_key(file->pdf, states, "/Kn", good_parse(file, "<< /OP false >>"));
	qpdf_oh objects = good_named(file, "/Im", PART_PICTURE);
	qpdf_oh_replace_key(file->pdf, objects, "/Fm", file->parts[PART_FORM]);
	qpdf_oh resources = qpdf_oh_new_dictionary(file->pdf);
	qpdf_oh_replace_key(file->pdf, resources, "/XObject", objects);
	qpdf_oh_replace_key(file->pdf, resources, "/ExtGState", states);
	qpdf_oh_replace_key(file->pdf, resources, "/Font", good_named(file, "/F", PART_FONT));
	qpdf_oh_replace_key(file->pdf, resources, "/ColorSpace",
		good_parse(file,
			"<< /All [/Separation /All /DeviceCMYK << /FunctionType 2 "
			"/Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 1 1 1] >>] "
			"/Light [/CalRGB << /WhitePoint [.9505 1 1.089] >>] >>"));
	good_set(file, PART_PAGE, "/Resources", resources);
}

static inline GoodFile good_file_open(void)
{
	GoodFile file = { .pdf = qpdf_init() };
	qpdf_silence_errors(file.pdf);
	qpdf_empty_pdf(file.pdf);
	file.parts[PART_CATALOG] = qpdf_get_root(file.pdf);
	good_set(&file, PART_CATALOG, "/Lang", good_parse(&file, "(en-GB)"));
	good_set(&file, PART_CATALOG, "/MarkInfo", good_parse(&file, "<< /Marked true >>"));
	good_set(&file, PART_CATALOG, "/StructTreeRoot", good_parse(&file, "<< >>"));
	good_set(&file, PART_CATALOG, "/ViewerPreferences",
		good_parse(&file, "<< /DisplayDocTitle true >>"));
	file.parts[PART_INFO] = good_indirect(&file,
		"<< /Title (Rest & play) /CreationDate (D:20070913100211Z) "
		"/ModDate (D:20070913100211Z) /Trapped /False >>");
	qpdf_oh_replace_key(file.pdf, qpdf_get_trailer(file.pdf), "/Info", file.parts[PART_INFO]);
	file.parts[PART_PAGE] = good_indirect(&file,
		"<< /Type /Page /MediaBox [-20 -20 320 320] /CropBox [-20 -20 320 320] "
		"/BleedBox [-10 -10 310 310] /TrimBox [0 0 300 300] "
		"/Group << /S /Transparency /CS /DeviceCMYK >> >>");
	good_font(&file);
	good_intents(&file);
	good_resources(&file);
	qpdf_add_page(file.pdf, file.pdf, file.parts[PART_PAGE], QPDF_FALSE);
	file.content = g_string_new(good_text);
	g_string_append(file.content, good_picture);
	file.metadata = g_string_new(good_metadata);
	return file;
}

/* Puts content and metadata in; before the file is written. */
static inline void good_file_finish(GoodFile *file)
{
	good_set(file, PART_PAGE, "/Contents",
		good_stream(file, "<< >>", file->content->str, file->content->len));
	if (file->metadata->len > 0)
		good_set(file, PART_CATALOG, "/Metadata",
			good_stream(file, "<< /Type /Metadata /Subtype /XML >>",
				file->metadata->str, file->metadata->len));
}

static inline Text good_file_bytes(GoodFile *file, Arena *arena)
{
	qpdf_set_object_stream_mode(file->pdf, qpdf_o_disable);
	cr_assert_eq(qpdf_write(file->pdf) & QPDF_ERRORS, 0, "%s",
		qpdf_get_error_full_text(file->pdf, qpdf_get_error(file->pdf)));
	size_t length = qpdf_get_buffer_length(file->pdf);
	return (Text){ arena_bytes(arena, qpdf_get_buffer(file->pdf), length), length };
}

static inline void good_file_close(GoodFile *file)
{
	g_string_free(file->content, TRUE);
	g_string_free(file->metadata, TRUE);
	qpdf_cleanup(&file->pdf);
}

#endif
