#include "batch/pdf_fonts.h"
#include "batch/pdf_number.h"

#include <hb-ot.h>
#include <math.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(hb_blob_t, hb_blob_destroy)

typedef struct {
	const RecordFace *face;
	int first_object;
	bool *is_used;        /* of each glyph */
	const char **letters; /* what each stands for, where it stands for some */
} UsedFace;

struct PdfFonts {
	Arena *arena;
	const RecordFaces *faces;
	GlyphSubsetMake *make_subset;
	PdfWriter *writer;
	UsedFace used[RECORD_FACES_MOST];
	int count;
	int used_before[RECORD_FACES_MOST]; /* of each face, 1 more than its number here; or 0 */
};

/* The objects of a face, after its first one. */
enum { FONT, DESCENDANT, DESCRIPTOR, PROGRAM, TO_UNICODE, FONT_OBJECTS };

PdfFonts *pdf_fonts_open(const RecordFaces *faces, GlyphSubsetMake *make_subset, PdfWriter *writer)
{
	PdfFonts *fonts = g_new0(PdfFonts, 1);
	fonts->arena = arena_open();
	fonts->faces = faces;
	fonts->make_subset = make_subset;
	fonts->writer = writer;
	return fonts;
}

void pdf_fonts_close(PdfFonts *fonts)
{
	if (!fonts)
		return;
	arena_close(fonts->arena);
	g_free(fonts);
}

static int add_face(PdfFonts *fonts, int number)
{
	const RecordFace *face = record_face(fonts->faces, number);
	UsedFace *used = &fonts->used[fonts->count++];
	*used = (UsedFace){
		.face = face,
		.first_object = pdf_writer_number(fonts->writer),
		.is_used = arena_new(fonts->arena, bool, face->glyph_count),
		.letters = arena_new(fonts->arena, const char *, face->glyph_count),
	};
	for (int i = 1; i < FONT_OBJECTS; i++)
		pdf_writer_number(fonts->writer);
	return fonts->used_before[number] = fonts->count;
}

int pdf_fonts_number(PdfFonts *fonts, int face)
{
	int before = fonts->used_before[face];
	return (before > 0 ? before : add_face(fonts, face)) - 1;
}

bool pdf_fonts_note(PdfFonts *fonts, int number, uint32_t glyph, const char *letters)
{
	UsedFace *used = &fonts->used[number];
	used->is_used[glyph] = true;
	if (!letters)
		return false;
	if (!used->letters[glyph])
		used->letters[glyph] = arena_text(fonts->arena, letters);
	return strcmp(used->letters[glyph], letters) == 0;
}

void pdf_fonts_append_resource(const PdfFonts *fonts, GString *text)
{
	g_string_append(text, "/Font<<");
	for (int i = 0; i < fonts->count; i++)
		g_string_append_printf(text, "/F%d %d 0 R", i, fonts->used[i].first_object + FONT);
	g_string_append(text, ">>");
}

/* In thousandths of the em, as PDF measures glyphs. */
static double glyph_space(const RecordFace *face, double units)
{
	return units * 1000 / face->units_per_em;
}

static void append_widths(const UsedFace *used, GString *text)
{
	const RecordFace *face = used->face;
	g_string_append(text, "/W[");
	for (int i = 0; i < face->glyph_count; i++) {
		if (!used->is_used[i])
			continue;
		pdf_append_whole(text, i);
		g_string_append_c(text, '[');
		for (; i < face->glyph_count && used->is_used[i]; i++) {
			hb_position_t width = hb_font_get_glyph_h_advance(face->font, (unsigned)i);
			pdf_append_number(text, glyph_space(face, width));
			g_string_append_c(text, ' ');
		}
		g_string_append_c(text, ']');
	}
	g_string_append_c(text, ']');
}

/* "ABCDEF+RobotoCondensed-Regular": the letters come from the glyphs (ISO 32000-1, 9.6.4). */
static char *font_name(Arena *arena, const RecordFace *face, Text program)
{
	enum { TAG_LETTERS = 6 };
	char name[128] = "";
	unsigned length = sizeof name;
	hb_face_t *font = hb_font_get_face(face->font);
	hb_ot_name_get_utf8(font, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length,
		name);
	char *sha256 = text_sha256(arena, program.bytes, program.length);
	char tag[TAG_LETTERS + 1] = "";
	for (int i = 0; i < TAG_LETTERS; i++)
		tag[i] = (char)('A' + (sha256[2 * i] * 16 + sha256[2 * i + 1]) % 26);
	return arena_printf(arena, "%s+%s", tag, *name ? name : "Face");
}

static double metric(const RecordFace *face, hb_ot_metrics_tag_t tag)
{
	hb_position_t position = 0;
	hb_ot_metrics_get_position_with_fallback(face->font, tag, &position);
	return glyph_space(face, position);
}

/* The box that holds every glyph, from the font's head table (OpenType, "head"). */
static void append_box(const RecordFace *face, GString *text)
{
	enum { X_MIN = 36, BOX_BYTES = 8 };
	hb_face_t *font = hb_font_get_face(face->font);
	g_autoptr(hb_blob_t) head = hb_face_reference_table(font, HB_TAG('h', 'e', 'a', 'd'));
	unsigned length;
	const char *bytes = hb_blob_get_data(head, &length);
	g_string_append(text, "/FontBBox[");
	for (int i = X_MIN; i < X_MIN + BOX_BYTES && i + 1 < (int)length; i += 2) {
		int16_t side = (int16_t)((guchar)bytes[i] << 8 | (guchar)bytes[i + 1]);
		pdf_append_number(text, glyph_space(face, side));
		g_string_append_c(text, ' ');
	}
	g_string_append_c(text, ']');
}

/* Symbolic (4): its codes are no letters of a standard list. */
static void append_descriptor(const UsedFace *used, const char *name, bool is_cff, GString *text)
{
	const RecordFace *font = used->face;
	g_string_append_printf(text, "<</Type/FontDescriptor/FontName/%s/Flags 4/StemV 80", name);
	append_box(font, text);
	g_string_append(text, "/ItalicAngle ");
	pdf_append_number(text, hb_style_get_value(font->font, HB_STYLE_TAG_SLANT_ANGLE));
	g_string_append(text, "/Ascent ");
	pdf_append_number(text, metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER));
	g_string_append(text, "/Descent ");
	pdf_append_number(text, metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER));
	g_string_append(text, "/CapHeight ");
	pdf_append_number(text, font->cap_height * 1000);
	g_string_append_printf(text, "/FontFile%d %d 0 R>>", is_cff ? 3 : 2,
		used->first_object + PROGRAM);
}

static void append_descendant(const UsedFace *used, const char *name, bool is_cff, GString *text)
{
	g_string_append_printf(text,
		"<</Type/Font/Subtype/CIDFontType%d/BaseFont/%s"
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
		"/FontDescriptor %d 0 R%s",
		is_cff ? 0 : 2, name, used->first_object + DESCRIPTOR,
		is_cff ? "" : "/CIDToGIDMap/Identity");
	append_widths(used, text);
	g_string_append(text, ">>");
}

/* What each glyph stands for (ISO 32000-1, 9.10.3); a hundred of them at a time. */
static void append_to_unicode(const UsedFace *used, GString *text)
{
	enum { LINES_TOGETHER = 100 };
	int glyph_count = used->face->glyph_count, left = 0, together = 0;
	g_string_append(text,
		"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
		"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
		"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
	for (int i = 0; i < glyph_count; i++)
		left += used->letters[i] != NULL;
	for (int i = 0; i < glyph_count; i++) {
		if (!used->letters[i])
			continue;
		if (together == 0)
			g_string_append_printf(text, "%d beginbfchar\n", MIN(left, LINES_TOGETHER));
		g_string_append_printf(text, "<%04X><", i);
		pdf_append_utf16(text, used->letters[i]);
		g_string_append(text, ">\n");
		left--;
		together = left > 0 ? (together + 1) % LINES_TOGETHER : 0;
		if (together == 0)
			g_string_append(text, "endbfchar\n");
	}
	g_string_append(text, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
}

static void write_dictionary(PdfWriter *writer, int number, GString *text)
{
	pdf_writer_object(writer, number, (Text){ text->str, text->len });
	g_string_truncate(text, 0);
}

static void write_program(PdfFonts *fonts, const UsedFace *used, GlyphSubset subset)
{
	const char *entries = subset.is_cff
		? "/Subtype/CIDFontType0C"
		: arena_printf(fonts->arena, "/Length1 %zu", subset.program.length);
	pdf_writer_deflated(fonts->writer, used->first_object + PROGRAM, entries, subset.program);
}

static void write_face(PdfFonts *fonts, const UsedFace *used)
{
	PdfWriter *writer = fonts->writer;
	GlyphSubset subset = fonts->make_subset(fonts->arena, hb_font_get_face(used->face->font),
		used->is_used);
	g_assert(subset.program.bytes); /* the face was good enough to shape with */
	char *name = font_name(fonts->arena, used->face, subset.program);
	write_program(fonts, used, subset);
	g_autoptr(GString) text = g_string_new(NULL);
	append_to_unicode(used, text);
	pdf_writer_deflated(writer, used->first_object + TO_UNICODE, "",
		(Text){ text->str, text->len });
	g_string_truncate(text, 0);
	append_descriptor(used, name, subset.is_cff, text);
	write_dictionary(writer, used->first_object + DESCRIPTOR, text);
	append_descendant(used, name, subset.is_cff, text);
	write_dictionary(writer, used->first_object + DESCENDANT, text);
	g_string_append_printf(text,
		"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H"
		"/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		name, used->first_object + DESCENDANT, used->first_object + TO_UNICODE);
	write_dictionary(writer, used->first_object + FONT, text);
}

void pdf_fonts_write(PdfFonts *fonts)
{
	for (int i = 0; i < fonts->count; i++)
		write_face(fonts, &fonts->used[i]);
}
