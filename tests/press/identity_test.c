/* What the sheet says of itself, and which press it is meant for. */
#include "press/pressed.h"
#include "press/uuid.h"

TestSuite(identity, .init = open_remarks, .fini = close_remarks);

Test(identity, says_what_the_sheet_is)
{
	pressed(&plain_layout);
	assert_text("Root/Lang", "en-GB");
	assert_value("Root/ViewerPreferences", "<< /DisplayDocTitle true >>");
	assert_value("Root/MarkInfo", "<< /Marked true >>");
	assert_text("Info/Title", identity.title);
	assert_text("Info/Author", identity.author);
	assert_text("Info/Producer", "bulletin");
	assert_value("Info/Trapped", "/False");
	assert_value("Info/CreationDate", "(D:20070913100211Z)");
	assert_value("Info/ModDate", "(D:20070913100211Z)");
}

static void assert_stream_key(const char *key, const char *expected)
{
	g_autofree char *name = g_strconcat("/", key, NULL);
	qpdf_oh about = qpdf_oh_get_dict(pdf, object_at("Root/Metadata"));
	cr_assert_str_eq(qpdf_oh_unparse(pdf, qpdf_oh_get_key(pdf, about, name)), expected);
}

static const char *metadata(void)
{
	unsigned char *bytes;
	size_t length;
	qpdf_oh_get_stream_data(pdf, object_at("Root/Metadata"), qpdf_dl_none, NULL, &bytes,
		&length);
	const char *packet = arena_printf(arena, "%.*s", (int)length, (const char *)bytes);
	free(bytes);
	return packet;
}

Test(identity, says_the_same_in_its_metadata_for_all_to_read)
{
	const char *lines[] = {
		"<rdf:li xml:lang=\"x-default\">Rest &amp; play \xE2\x80\x93 who covers?</rdf:li>",
		"<rdf:li>Saltmarsh &lt;partnership&gt;</rdf:li>",
		"<rdf:li>en-GB</rdf:li>",
		"<xmp:CreateDate>2007-09-13T10:02:11Z</xmp:CreateDate>",
		"<xmp:ModifyDate>2007-09-13T10:02:11Z</xmp:ModifyDate>",
		"<xmp:MetadataDate>2007-09-13T10:02:11Z</xmp:MetadataDate>",
		"<pdf:Producer>bulletin</pdf:Producer>",
		"<pdf:Trapped>False</pdf:Trapped>",
		"<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
		"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
		"<pdfaid:part>2</pdfaid:part>",
		"<pdfaid:conformance>A</pdfaid:conformance>",
		"<pdfuaid:part>1</pdfuaid:part>",
	};
	pressed(&plain_layout);
	assert_stream_key("Type", "/Metadata");
	assert_stream_key("Subtype", "/XML");
	assert_stream_key("Filter", "null"); /* as PDF/X-4 wants it */
	const char *packet = metadata();
	for (size_t i = 0; i < G_N_ELEMENTS(lines); i++)
		cr_assert(strstr(packet, lines[i]), "%s", lines[i]);
}

static const char *id_in(const char *packet, const char *name)
{
	const char *open = arena_printf(arena, "<xmpMM:%s>uuid:", name);
	const char *start = strstr(packet, open);
	cr_assert(start, "%s", name);
	return arena_printf(arena, "%.36s", start + strlen(open));
}

Test(identity, names_the_document_and_this_making_of_it)
{
	pressed(&plain_layout);
	const char *first = metadata();
	pressed(&plain_layout);
	cr_assert_str_eq(first, metadata());

	Page shorter[] = { sides[0], sides[1] };
	shorter[0].item_count--;
	Pages changed = two_sides;
	changed.pages = shorter;
	open_sheet(sheet_of(painted_new(arena, &changed), &changed, &plain_layout, remarks));
	const char *second = metadata();
	cr_assert_str_eq(id_in(first, "DocumentID"), id_in(second, "DocumentID"));
	cr_assert_str_neq(id_in(first, "VersionID"), id_in(second, "VersionID"));

	Layout other = plain_layout;
	other.name = "other";
	pressed(&other);
	cr_assert_str_neq(id_in(first, "DocumentID"), id_in(metadata(), "DocumentID"));
}

/* The name-based UUID of www.example.com, as RFC 9562 gives it (appendix A.4). */
Test(identity, names_things_as_the_standard_of_uuids_does)
{
	static const Uuid name_space_dns = { { 0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80,
		0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8 } };
	Uuid uuid = uuid_of_name(name_space_dns, text_from("www.example.com"));
	cr_assert_str_eq(uuid_uri(arena, uuid), "uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

Test(identity, is_meant_for_one_profile_by_two_standards)
{
	pressed(&plain_layout);
	assert_count("Root/OutputIntents", 2);
	assert_value("Root/OutputIntents/0/S", "/GTS_PDFX");
	assert_value("Root/OutputIntents/1/S", "/GTS_PDFA1");
	cr_assert(is_same("Root/OutputIntents/0/DestOutputProfile",
		"Root/OutputIntents/1/DestOutputProfile"));
	for (int i = 0; i < 2; i++) {
		const char *intent = arena_printf(arena, "Root/OutputIntents/%d", i);
		assert_text(arena_printf(arena, "%s/OutputConditionIdentifier", intent), "FOGRA39");
		assert_text(arena_printf(arena, "%s/RegistryName", intent), "http://www.color.org");
	}
	qpdf_oh stream = object_at("Root/OutputIntents/0/DestOutputProfile");
	unsigned char *bytes;
	size_t length;
	cr_assert_eq(qpdf_oh_get_stream_data(pdf, stream, qpdf_dl_all, NULL, &bytes, &length),
		QPDF_SUCCESS);
	cr_assert_eq(length, 121368);
	cr_assert_eq(memcmp(bytes + 36, "acsp", 4), 0);
	free(bytes);
	cr_assert_str_eq(qpdf_oh_unparse(pdf,
				 qpdf_oh_get_key(pdf, qpdf_oh_get_dict(pdf, stream), "/N")),
		"4");
}
