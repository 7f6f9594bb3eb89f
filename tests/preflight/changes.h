/*
 * Changes: what is done to the good file where more than one key is concerned.
 * Each breaks one rule, or does what looks like it and is allowed.
 */
#ifndef BULLETIN_TESTS_PREFLIGHT_CHANGES_H
#define BULLETIN_TESTS_PREFLIGHT_CHANGES_H

#include "preflight/good_file.h"

static inline void make_later_version(GoodFile *file)
{
	qpdf_force_pdf_version(file->pdf, "1.7");
}

static inline void encrypt(GoodFile *file)
{
	qpdf_set_r4_encryption_parameters_insecure(file->pdf, "", "owner", QPDF_TRUE, QPDF_TRUE,
		QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, qpdf_r3p_full, QPDF_FALSE, QPDF_TRUE);
	qpdf_set_static_aes_IV(file->pdf, QPDF_TRUE);
}

static inline void lock(GoodFile *file)
{
	qpdf_set_r4_encryption_parameters_insecure(file->pdf, "secret", "owner", QPDF_TRUE,
		QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE,
		QPDF_TRUE);
}

static inline void take_pages(GoodFile *file)
{
	qpdf_remove_page(file->pdf, file->parts[PART_PAGE]);
}

static inline void add_postscript(GoodFile *file)
{
	good_set(file, PART_CATALOG, "/Further",
		good_stream(file, "<< /Type /XObject /Subtype /PS >>", "showpage", 8));
}

static inline void add_lzw(GoodFile *file)
{
	qpdf_oh stream = good_stream(file, "<< >>", "", 0);
	qpdf_oh_replace_stream_data(file->pdf, stream, (const unsigned char *)"\x80\x0b\x60\x50", 4,
		qpdf_oh_new_name(file->pdf, "/LZWDecode"), qpdf_oh_new_null(file->pdf));
	good_set(file, PART_CATALOG, "/Further", stream);
}

static inline void pack_nothing_anew(GoodFile *file)
{
	qpdf_set_stream_data_mode(file->pdf, qpdf_s_preserve);
}

static inline void take_metadata(GoodFile *file)
{
	g_string_truncate(file->metadata, 0);
}

/* The page is the one page of a record, the record the one of the file. */
static inline void add_record(GoodFile *file)
{
	g_string_replace(file->metadata, "<pdfxid:",
		"<vt:GTS_PDFVTVersion xmlns:vt=\"http://www.npes.org/pdfvt/ns/id/\">PDF/VT-1"
		"</vt:GTS_PDFVTVersion><vt:GTS_PDFVTModDate xmlns:vt=\"http://www.npes.org/pdfvt/ns/id/\">"
		"2007-09-13T10:02:11Z</vt:GTS_PDFVTModDate><pdfxid:",
		1);
	qpdf_oh root = good_indirect(file, "<< /Type /DPartRoot /RecordLevel 1 >>");
	qpdf_oh node = good_indirect(file, "<< /Type /DPart /DParts [[]] >>");
	qpdf_oh leaf = good_indirect(file, "<< /Type /DPart >>");
	qpdf_oh_replace_key(file->pdf, root, "/DPartRootNode", node);
	qpdf_oh_replace_key(file->pdf, node, "/Parent", root);
	qpdf_oh_replace_key(file->pdf, leaf, "/Parent", node);
	qpdf_oh_replace_key(file->pdf, leaf, "/Start", file->parts[PART_PAGE]);
	qpdf_oh lists = qpdf_oh_get_key(file->pdf, node, "/DParts");
	qpdf_oh_append_item(file->pdf, qpdf_oh_get_array_item(file->pdf, lists, 0), leaf);
	good_set(file, PART_PAGE, "/DPart", leaf);
	good_set(file, PART_CATALOG, "/DPartRoot", root);
}

static inline void add_record_unlisted(GoodFile *file)
{
	add_record(file);
	good_set(file, PART_CATALOG, "/DPartRoot", qpdf_oh_new_null(file->pdf));
}

static inline void add_record_unknown_to_its_page(GoodFile *file)
{
	add_record(file);
	good_set(file, PART_PAGE, "/DPart", qpdf_oh_new_null(file->pdf));
}

static inline void add_record_without_a_parent(GoodFile *file)
{
	add_record(file);
	qpdf_oh leaf = qpdf_oh_get_key(file->pdf, file->parts[PART_PAGE], "/DPart");
	qpdf_oh_replace_key(file->pdf, leaf, "/Parent", file->parts[PART_CATALOG]);
}

/* The list is in itself, without an end. */
static inline void add_record_within_itself(GoodFile *file)
{
	add_record(file);
	qpdf_oh leaf = qpdf_oh_get_key(file->pdf, file->parts[PART_PAGE], "/DPart");
	qpdf_oh node = qpdf_oh_get_key(file->pdf, leaf, "/Parent");
	qpdf_oh lists = qpdf_oh_get_key(file->pdf, node, "/DParts");
	qpdf_oh_append_item(file->pdf, qpdf_oh_get_array_item(file->pdf, lists, 0), node);
}

/* It is led to, so that the second page is one too many. */
static inline void add_page_without_a_record(GoodFile *file)
{
	add_record(file);
	qpdf_add_page(file->pdf, file->pdf, file->parts[PART_PAGE], QPDF_FALSE);
}

static inline void add_record_of_another_day(GoodFile *file)
{
	add_record(file);
	g_string_replace(file->metadata,
		"2007-09-13T10:02:11Z</vt:", "2007-09-12T10:02:11Z</vt:", 1);
}

static inline void add_intent(GoodFile *file)
{
	qpdf_oh list = qpdf_oh_get_key(file->pdf, file->parts[PART_CATALOG], "/OutputIntents");
	qpdf_oh_append_item(file->pdf, list, file->parts[PART_PRINT]);
}

static inline void add_profile(GoodFile *file)
{
	good_set(file, PART_ARCHIVE, "/DestOutputProfile",
		good_stream(file, "<< /N 4 >>", "another", 7));
}

static inline void spoil_font(GoodFile *file)
{
	good_set(file, PART_DESCRIPTOR, "/FontFile2", good_stream(file, "<< >>", "no font", 7));
}

/* A form that draws at 50, 50; what of that is within its box is seen. */
static inline void draw_in_form(GoodFile *file)
{
	static const char red[] = "1 0 0 rg 50 50 30 30 re f";
	qpdf_oh null = qpdf_oh_new_null(file->pdf);
	qpdf_oh_replace_stream_data(file->pdf, file->parts[PART_FORM], (const unsigned char *)red,
		strlen(red), null, null);
}

/* The form draws itself. */
static inline void draw_in_circle(GoodFile *file)
{
	qpdf_oh null = qpdf_oh_new_null(file->pdf);
	static const char again[] = "/Fm Do";
	qpdf_oh_replace_stream_data(file->pdf, file->parts[PART_FORM], (const unsigned char *)again,
		strlen(again), null, null);
	g_string_append(file->content, "/Artifact BMC /Fm Do EMC");
}

static inline void save_a_thousand(GoodFile *file)
{
	for (int i = 0; i < 1000; i++)
		g_string_append(file->content, "q ");
}

static inline void fill_picture(GoodFile *file)
{
	static unsigned char samples[GOOD_DOTS * GOOD_DOTS * 4];
	qpdf_oh null = qpdf_oh_new_null(file->pdf);
	memset(samples, 0xFF, sizeof samples);
	qpdf_oh_replace_stream_data(file->pdf, file->parts[PART_PICTURE], samples, sizeof samples,
		null, null);
}

/* The picture anew, all ink, in so many bits a sample. */
static inline void fill_picture_in(GoodFile *file, int bits)
{
	static unsigned char samples[GOOD_DOTS * GOOD_DOTS * 4 * 2];
	qpdf_oh null = qpdf_oh_new_null(file->pdf);
	memset(samples, 0xFF, sizeof samples);
	good_set(file, PART_PICTURE, "/BitsPerComponent", qpdf_oh_new_integer(file->pdf, bits));
	qpdf_oh_replace_stream_data(file->pdf, file->parts[PART_PICTURE], samples,
		sizeof samples * (size_t)bits / 16, null, null);
}

static inline void fill_picture_in_2_bits(GoodFile *file)
{
	fill_picture_in(file, 2);
}

static inline void fill_picture_in_16_bits(GoodFile *file)
{
	fill_picture_in(file, 16);
}

static inline void mask_picture_in_colours(GoodFile *file)
{
	good_set(file, PART_PICTURE, "/SMask",
		good_stream(file,
			"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 "
			"/BitsPerComponent 8 /ColorSpace /DeviceCMYK >>",
			"\0\0\0\0", 4));
}

static inline void add_page_blended_in_rgb(GoodFile *file)
{
	qpdf_oh page = good_indirect(file,
		"<< /Type /Page /MediaBox [-10 -10 310 310] /TrimBox [0 0 300 300] "
		"/Resources << >> /Group << /S /Transparency /CS /DeviceRGB >> >>");
	qpdf_add_page(file->pdf, file->pdf, page, QPDF_FALSE);
}

/* Layers by two configurations, each with its name, the first with this list. */
static inline void add_layers(GoodFile *file, int listed)
{
	qpdf_oh properties = good_parse(file,
		"<< /OCGs [] /D << /Name (All) >> /Configs [<< /Name (None) >>] >>");
	qpdf_oh layers = qpdf_oh_get_key(file->pdf, properties, "/OCGs");
	qpdf_oh list = qpdf_oh_new_array(file->pdf), group = qpdf_oh_new_array(file->pdf);
	for (int i = 0; i < 2; i++) {
		qpdf_oh layer = good_indirect(file, "<< /Type /OCG /Name (Notes) >>");
		qpdf_oh_append_item(file->pdf, layers, layer);
		if (i < listed)
			qpdf_oh_append_item(file->pdf, group, layer);
	}
	qpdf_oh_append_item(file->pdf, list, group);
	qpdf_oh_replace_key(file->pdf, qpdf_oh_get_key(file->pdf, properties, "/D"), "/Order",
		list);
	good_set(file, PART_CATALOG, "/OCProperties", properties);
}

static inline void add_all_layers(GoodFile *file)
{
	add_layers(file, 2);
}

static inline void add_one_layer_of_two(GoodFile *file)
{
	add_layers(file, 1);
}

/* Draws what has this name and no other in its category. */
static inline void draw_with(GoodFile *file, const char *category, const char *name, qpdf_oh object,
	const char *drawn)
{
	qpdf_oh resources = qpdf_oh_get_key(file->pdf, file->parts[PART_PAGE], "/Resources");
	if (!qpdf_oh_has_key(file->pdf, resources, category))
		qpdf_oh_replace_key(file->pdf, resources, category,
			qpdf_oh_new_dictionary(file->pdf));
	qpdf_oh_replace_key(file->pdf, qpdf_oh_get_key(file->pdf, resources, category), name,
		object);
	g_string_append_printf(file->content, "/Artifact BMC q %s Q EMC\n", drawn);
}

static inline qpdf_oh shading_of(GoodFile *file, qpdf_oh function)
{
	qpdf_oh shading = good_parse(file,
		"<< /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 300 0] >>");
	qpdf_oh_replace_key(file->pdf, shading, "/Function", function);
	return shading;
}

static inline void add_sampled_shading(GoodFile *file)
{
	static const char samples[] = "\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0";
	qpdf_oh function = good_stream(file,
		"<< /FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1 0 1] /Size [3] "
		"/BitsPerSample 8 >>",
		samples, sizeof samples);
	draw_with(file, "/Shading", "/Sh", shading_of(file, function), "/Sh sh");
}

static inline qpdf_oh stitched(GoodFile *file)
{
	return good_parse(file,
		"<< /FunctionType 3 /Domain [0 1] /Bounds [.4 .6] /Encode [0 1 0 1 0 1] /Functions ["
		"<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0 1 1 0] >>"
		"<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 1 1 0] /C1 [1 1 1 1] >>"
		"<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 1 1 0] /C1 [0 0 0 0] >>] >>");
}

static inline void add_stitched_shading(GoodFile *file)
{
	draw_with(file, "/Shading", "/Sh", shading_of(file, stitched(file)), "/Sh sh");
}

static inline void add_shading_pattern(GoodFile *file)
{
	qpdf_oh pattern = good_indirect(file, "<< /PatternType 2 >>");
	qpdf_oh_replace_key(file->pdf, pattern, "/Shading", shading_of(file, stitched(file)));
	draw_with(file, "/Pattern", "/Sp", pattern, "/Pattern cs /Sp scn 50 50 30 30 re f");
}

static inline void add_shading_by_program(GoodFile *file)
{
	static const char program[] = "{ dup dup dup }";
	qpdf_oh function = good_stream(file,
		"<< /FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1] >>", program,
		sizeof program - 1);
	draw_with(file, "/Shading", "/Sh", shading_of(file, function), "/Sh sh");
}

/* A letter that is a drawing. */
static inline void add_drawn_letter(GoodFile *file, const char *glyph)
{
	qpdf_oh font = good_indirect(file,
		"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] "
		"/FirstChar 65 /LastChar 65 /Widths [1000] /CharProcs << >> "
		"/Encoding << /Differences [65 /A] >> >>");
	qpdf_oh_replace_key(file->pdf, font, "/ToUnicode", good_stream(file, "<< >>", "CMap", 4));
	qpdf_oh_replace_key(file->pdf, qpdf_oh_get_key(file->pdf, font, "/CharProcs"), "/A",
		good_stream(file, "<< >>", glyph, strlen(glyph)));
	draw_with(file, "/Font", "/T", font, ".2 0 0 0 k BT /T 20 Tf 40 40 Td (AA) Tj ET");
}

static inline void add_letter_in_rgb(GoodFile *file)
{
	add_drawn_letter(file, "1000 0 d0 1 0 0 rg 0 0 500 500 re f");
}

static inline void add_letter_with_a_thin_stroke(GoodFile *file)
{
	add_drawn_letter(file, "1000 0 d0 0 0 10 500 re f");
}

/* A soft mask that draws this. */
static inline void add_mask(GoodFile *file, const char *drawn)
{
	qpdf_oh state = good_parse(file, "<< /SMask << /S /Luminosity /TR /Identity >> >>");
	qpdf_oh_replace_key(file->pdf, qpdf_oh_get_key(file->pdf, state, "/SMask"), "/G",
		good_stream(file,
			"<< /Type /XObject /Subtype /Form /BBox [0 0 300 300] "
			"/Group << /S /Transparency /CS /DeviceGray >> >>",
			drawn, strlen(drawn)));
	draw_with(file, "/ExtGState", "/Ms", state, "/Ms gs .2 0 0 0 k 50 50 30 30 re f");
}

static inline void add_mask_in_rgb(GoodFile *file)
{
	add_mask(file, "1 0 0 rg 0 0 300 300 re f");
}

static inline void add_mask_in_thin_lines_of_four_inks(GoodFile *file)
{
	add_mask(file, "1 1 1 1 K .1 w 0 0 m 300 300 l S");
}

#endif
