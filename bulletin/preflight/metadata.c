/* What the file says of itself, in XMP and in Info (ISO 32000-1, 14.3). */
#include "preflight/judge.h"
#include "preflight/preflight_remarks.h"
#include "preflight/xmp_properties.h"

#include <string.h>

static const char dc[] = "http://purl.org/dc/elements/1.1/";
static const char xmp[] = "http://ns.adobe.com/xap/1.0/";
static const char xmp_mm[] = "http://ns.adobe.com/xap/1.0/mm/";
static const char pdf_space[] = "http://ns.adobe.com/pdf/1.3/";
static const char pdfx_id[] = "http://www.npes.org/pdfx/ns/id/";
static const char pdfvt_id[] = "http://www.npes.org/pdfvt/ns/id/";
static const char pdfa_id[] = "http://www.aiim.org/pdfa/ns/id/";
static const char pdfua_id[] = "http://www.aiim.org/pdfua/ns/id/";

static qpdf_oh metadata_stream(const Judge *judge)
{
	return object_key(judge->pdf, qpdf_get_root(judge->pdf), "/Metadata");
}

static bool read_properties(const Judge *judge, XmpProperties *properties)
{
	Text packet;
	*properties = (XmpProperties){ 0 };
	if (!object_stream(judge->pdf, metadata_stream(judge), false, &packet))
		return false;
	bool is_read = xmp_properties_read(judge->arena, packet, properties);
	object_stream_clear(&packet);
	return is_read;
}

Claims metadata_claims(const Judge *judge)
{
	XmpProperties found;
	read_properties(judge, &found);
	bool is_ours = judge->job->layout != NULL;
	return (Claims){
		.is_pdfx4 = is_ours ||
			g_str_has_prefix(xmp_property(&found, pdfx_id, "GTS_PDFXVersion"),
				"PDF/X-4"),
		.is_pdfvt1 = g_str_has_prefix(xmp_property(&found, pdfvt_id, "GTS_PDFVTVersion"),
			"PDF/VT-1"),
		.is_pdfa2 = is_ours || strcmp(xmp_property(&found, pdfa_id, "part"), "2") == 0,
		.is_pdfua = is_ours || strcmp(xmp_property(&found, pdfua_id, "part"), "1") == 0,
	};
}

/* What PDF/X asks of the packet beside its own mark (ISO 15930-7, document identification). */
static void judge_wanted(const Judge *judge, const XmpProperties *found)
{
	static const struct {
		const char *space, *name, *words;
	} wanted[] = {
		{ dc, "title", "title (dc:title)" },
		{ xmp, "CreateDate", "date it was made (xmp:CreateDate)" },
		{ xmp, "ModifyDate", "date it was changed (xmp:ModifyDate)" },
		{ xmp, "MetadataDate", "date of what it says of itself (xmp:MetadataDate)" },
		{ xmp_mm, "DocumentID", "document's number (xmpMM:DocumentID)" },
		{ xmp_mm, "VersionID", "version's number (xmpMM:VersionID)" },
		{ xmp_mm, "RenditionClass", "kind of rendition (xmpMM:RenditionClass)" },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(wanted); i++)
		if (!*xmp_property(found, wanted[i].space, wanted[i].name))
			findings_add(judge->findings, judge_file(judge), XMP_INCOMPLETE,
				wanted[i].words);
}

/* Whoever changed the file since, and knew nothing of records, left the older date. */
static void judge_date_of_records(const Judge *judge, const XmpProperties *found)
{
	const char *of_records = xmp_property(found, pdfvt_id, "GTS_PDFVTModDate");
	const char *of_file = xmp_property(found, xmp, "ModifyDate");
	if (strcmp(of_records, of_file) != 0)
		findings_add(judge->findings, judge_file(judge), PARTS_OF_ANOTHER_DATE, of_records,
			of_file);
}

/* A sheet of ours says that it is all three; any other file at least what it is printed as. */
static void judge_identification(const Judge *judge, const XmpProperties *found)
{
	const char *version = xmp_property(found, pdfx_id, "GTS_PDFXVersion");
	Spot file = judge_file(judge);
	if (strcmp(version, "PDF/X-4") != 0)
		findings_add(judge->findings, file, PDFX_UNIDENTIFIED, *version ? ": " : "",
			version);
	if (!judge->job->layout)
		return;
	if (strcmp(xmp_property(found, pdfa_id, "part"), "2") != 0)
		findings_add(judge->findings, file, PDFA_UNIDENTIFIED);
	if (strcmp(xmp_property(found, pdfua_id, "part"), "1") != 0)
		findings_add(judge->findings, file, PDFUA_UNIDENTIFIED);
}

static void judge_trapped(const Judge *judge, const XmpProperties *found, qpdf_oh info)
{
	const char *in_xmp = xmp_property(found, pdf_space, "Trapped");
	const char *in_info = object_name(judge->pdf, object_key(judge->pdf, info, "/Trapped"));
	bool is_known = strcmp(in_info, "False") == 0 || strcmp(in_info, "True") == 0;
	if (!is_known || strcmp(in_info, in_xmp) != 0)
		findings_add(judge->findings, judge_file(judge), TRAPPED_UNKNOWN);
}

/* The figures of a date, which has the same order in both: "20070913100211". */
static char *date_figures(Arena *arena, const char *date)
{
	enum { FIGURES = 14 };
	char figures[FIGURES + 1] = "";
	int count = 0;
	for (const char *at = date; *at && count < FIGURES; at++)
		if (g_ascii_isdigit(*at))
			figures[count++] = *at;
	return arena_text(arena, figures);
}

static void judge_date(const Judge *judge, const XmpProperties *found, qpdf_oh info,
	const char *key, const char *name)
{
	const char *in_info = object_text(judge->arena, judge->pdf,
		object_key(judge->pdf, info, key));
	const char *in_xmp = xmp_property(found, xmp, name);
	if (*in_info && *in_xmp &&
		strcmp(date_figures(judge->arena, in_info), date_figures(judge->arena, in_xmp)) !=
			0)
		findings_add(judge->findings, judge_file(judge), INFO_DISAGREES, key + 1, in_info,
			in_xmp);
}

static void judge_agreement(const Judge *judge, const XmpProperties *found, qpdf_oh info)
{
	const char *title = object_text(judge->arena, judge->pdf,
		object_key(judge->pdf, info, "/Title"));
	const char *in_xmp = xmp_property(found, dc, "title");
	if (*title && *in_xmp && strcmp(title, in_xmp) != 0)
		findings_add(judge->findings, judge_file(judge), INFO_DISAGREES, "Title", title,
			in_xmp);
	judge_date(judge, found, info, "/CreationDate", "CreateDate");
	judge_date(judge, found, info, "/ModDate", "ModifyDate");
}

void metadata_judge(const Judge *judge)
{
	qpdf_oh stream = metadata_stream(judge);
	qpdf_oh info = object_key(judge->pdf, qpdf_get_trailer(judge->pdf), "/Info");
	XmpProperties found;
	if (!qpdf_oh_is_stream(judge->pdf, stream)) {
		findings_add(judge->findings, judge_file(judge), XMP_MISSING);
		return;
	}
	if (!read_properties(judge, &found)) {
		findings_add(judge->findings, judge_file(judge), XMP_UNREADABLE);
		return;
	}
	if (object_has(judge->pdf, stream, "/Filter"))
		findings_add(judge->findings, judge_file(judge), XMP_PACKED);
	judge_identification(judge, &found);
	if (judge->claims.is_pdfx4)
		judge_wanted(judge, &found);
	if (judge->claims.is_pdfvt1)
		judge_date_of_records(judge, &found);
	judge_trapped(judge, &found, info);
	judge_agreement(judge, &found, info);
}
