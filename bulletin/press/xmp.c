#include "press/xmp.h"

/* The byte order mark and the id are fixed by ISO 16684-1, 7.3.2; "r": nobody edits it in place. */
#define PACKET_BEGIN "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
#define PACKET_END "<?xpacket end=\"r\"?>\n"

#define NAMESPACE_PDF "http://ns.adobe.com/pdf/1.3/"
#define NAMESPACE_PDFX "http://www.npes.org/pdfx/ns/id/"
#define NAMESPACE_PDFUA "http://www.aiim.org/pdfua/ns/id/"

static const char namespaces[] = " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
				 " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
				 " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"\n"
				 " xmlns:pdf=\"" NAMESPACE_PDF "\"\n"
				 " xmlns:pdfxid=\"" NAMESPACE_PDFX "\"\n"
				 " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
				 " xmlns:pdfuaid=\"" NAMESPACE_PDFUA "\"\n"
				 " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
				 " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
				 " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";

#define SCHEMA(title, uri, prefix, property, type, description) \
	"<rdf:li rdf:parseType=\"Resource\">\n" \
	"<pdfaSchema:schema>" title "</pdfaSchema:schema>\n" \
	"<pdfaSchema:namespaceURI>" uri "</pdfaSchema:namespaceURI>\n" \
	"<pdfaSchema:prefix>" prefix "</pdfaSchema:prefix>\n" \
	"<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n" \
	"<pdfaProperty:name>" property "</pdfaProperty:name>\n" \
	"<pdfaProperty:valueType>" type "</pdfaProperty:valueType>\n" \
	"<pdfaProperty:category>internal</pdfaProperty:category>\n" \
	"<pdfaProperty:description>" description "</pdfaProperty:description>\n" \
	"</rdf:li></rdf:Seq></pdfaSchema:property>\n" \
	"</rdf:li>\n"

/* The property of `pdf` that the XMP of 2005, on which PDF/A-2 stands, does not have. */
static const char schema_of_pdf[] = SCHEMA("PDF", NAMESPACE_PDF, "pdf", "Trapped", "Text",
	"Whether the pages are trapped");

/* What a file says that keeps to a standard, and the schema of the property that says it. */
static const struct {
	XmpStandards standard;
	const char *claim, *schema;
} standards[] = {
	{ XMP_PDFX4, "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n",
		SCHEMA("PDF/X", NAMESPACE_PDFX, "pdfxid", "GTS_PDFXVersion", "Text",
			"The version of PDF/X that the file keeps to") },
	{ XMP_PDFA2A,
		"<pdfaid:part>2</pdfaid:part>\n"
		"<pdfaid:conformance>A</pdfaid:conformance>\n",
		"" },
	{ XMP_PDFUA1, "<pdfuaid:part>1</pdfuaid:part>\n",
		SCHEMA("PDF/UA", NAMESPACE_PDFUA, "pdfuaid", "part", "Integer",
			"The part of PDF/UA that the file keeps to") },
};

/* PDF/VT has its own date of change; its prefix is bound here, as no other file has it. */
static void append_pdfvt(GString *told, const char *made_at)
{
	static const char space[] = "xmlns:pdfvtid=\"http://www.npes.org/pdfvt/ns/id/\"";
	g_string_append_printf(told,
		"<pdfvtid:GTS_PDFVTVersion %s>PDF/VT-1</pdfvtid:GTS_PDFVTVersion>\n"
		"<pdfvtid:GTS_PDFVTModDate %s>%s</pdfvtid:GTS_PDFVTModDate>\n",
		space, space, made_at);
}

/* The claims, and, as PDF/A wants it, the schemas of what XMP itself does not have. */
static const char *claims(Arena *arena, unsigned claimed, const char *made_at)
{
	g_autoptr(GString) told = g_string_new(NULL);
	g_autoptr(GString) schemas = g_string_new(schema_of_pdf);
	for (size_t i = 0; i < G_N_ELEMENTS(standards); i++)
		if (claimed & standards[i].standard) {
			g_string_append(told, standards[i].claim);
			g_string_append(schemas, standards[i].schema);
		}
	if (claimed & XMP_PDFVT1)
		append_pdfvt(told, made_at);
	if (claimed & XMP_PDFA2A)
		g_string_append_printf(told,
			"<pdfaExtension:schemas><rdf:Bag>\n%s</rdf:Bag></pdfaExtension:schemas>\n",
			schemas->str);
	return arena_text(arena, told->str);
}

static const char *escaped(Arena *arena, const char *text)
{
	g_autofree char *markup = g_markup_escape_text(text, -1);
	return arena_text(arena, markup);
}

/* For whom, by whom and in what language: Dublin Core. */
static const char *description(Arena *arena, const Metadata *metadata)
{
	return arena_printf(arena,
		"<dc:format>application/pdf</dc:format>\n"
		"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
		"<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n"
		"<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n",
		escaped(arena, metadata->title), escaped(arena, metadata->author),
		escaped(arena, metadata->language));
}

/* Where it comes from, and which one it is. */
static const char *provenance(Arena *arena, const Metadata *metadata)
{
	return arena_printf(arena,
		"<xmp:CreateDate>%s</xmp:CreateDate>\n"
		"<xmp:ModifyDate>%s</xmp:ModifyDate>\n"
		"<xmp:MetadataDate>%s</xmp:MetadataDate>\n"
		"<xmpMM:DocumentID>%s</xmpMM:DocumentID>\n"
		"<xmpMM:VersionID>%s</xmpMM:VersionID>\n"
		"<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n"
		"<pdf:Producer>%s</pdf:Producer>\n"
		"<pdf:Trapped>False</pdf:Trapped>\n",
		metadata->made_at, metadata->made_at, metadata->made_at, metadata->document_id,
		metadata->version_id, escaped(arena, metadata->producer));
}

char *xmp_packet(Arena *arena, const Metadata *metadata)
{
	return arena_printf(arena,
		PACKET_BEGIN "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
			     "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
			     "<rdf:Description rdf:about=\"\"\n%s>\n"
			     "%s%s%s"
			     "</rdf:Description>\n"
			     "</rdf:RDF>\n"
			     "</x:xmpmeta>\n" PACKET_END,
		namespaces, description(arena, metadata), provenance(arena, metadata),
		claims(arena, metadata->standards, metadata->made_at));
}
