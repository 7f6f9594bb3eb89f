/* Fonts: embedded, readable, and as wide as they say. */
#include "preflight/font_widths.h"
#include "preflight/judge.h"
#include "preflight/preflight_remarks.h"

/* The dictionary that has the font's descriptor: its own, or its descendant's. */
static qpdf_oh described(qpdf_data pdf, const FontUse *use)
{
	return use->is_composite
		? object_item(pdf, object_key(pdf, use->object, "/DescendantFonts"), 0)
		: use->object;
}

static bool find_program(qpdf_data pdf, const FontUse *use, qpdf_oh *program)
{
	static const char *const keys[] = { "/FontFile", "/FontFile2", "/FontFile3" };
	qpdf_oh descriptor = object_key(pdf, described(pdf, use), "/FontDescriptor");
	for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
		*program = object_key(pdf, descriptor, keys[i]);
		if (qpdf_oh_is_stream(pdf, *program))
			return true;
	}
	return false;
}

static void judge_program(const Judge *judge, const FontUse *use, qpdf_oh stream)
{
	Spot spot = judge_page(judge, use->first_page);
	Text program;
	FontWidths found = { 0 };
	if (object_stream(judge->pdf, stream, false, &program))
		found = font_widths_compare(judge->arena, judge->pdf, use, program);
	object_stream_clear(&program);
	if (!found.is_readable)
		findings_add(judge->findings, spot, FONT_DAMAGED, use->name);
	if (found.wrong > 0)
		findings_add(judge->findings, spot, FONT_WIDTHS, use->name, found.wrong,
			found.worst / 10);
	if (found.missing > 0 && (judge->claims.is_pdfa2 || judge->claims.is_pdfua))
		findings_add(judge->findings, spot, FONT_NOTDEF, use->name, found.missing);
}

/* What PDF/A-2 6.2.11.3.2 and PDF/UA-1 7.21.3.2 and 7.21.7 ask beyond it. */
static void judge_promises(const Judge *judge, const FontUse *use)
{
	qpdf_data pdf = judge->pdf;
	qpdf_oh descendant = described(pdf, use);
	Spot spot = judge_page(judge, use->first_page);
	if (!judge->claims.is_pdfa2 && !judge->claims.is_pdfua)
		return;
	if (object_key_is_name(pdf, descendant, "/Subtype", "CIDFontType2") &&
		!object_has(pdf, descendant, "/CIDToGIDMap"))
		findings_add(judge->findings, spot, FONT_WITHOUT_MAP, use->name);
	bool has_known_letters = !use->is_composite &&
		qpdf_oh_is_name(pdf, object_key(pdf, use->object, "/Encoding"));
	if (!object_has(pdf, use->object, "/ToUnicode") && !has_known_letters)
		findings_add(judge->findings, spot, FONT_WITHOUT_LETTERS, use->name);
}

void fonts_judge(const Judge *judge)
{
	for (int i = 0; i < judge->fonts->count; i++) {
		const FontUse *use = judge->fonts->items[i];
		qpdf_oh program;
		if (!use->is_seen)
			continue;
		judge_promises(judge, use);
		if (use->is_drawn)
			continue; /* the pages draw it */
		if (find_program(judge->pdf, use, &program))
			judge_program(judge, use, program);
		else
			findings_add(judge->findings, judge_page(judge, use->first_page),
				FONT_NOT_EMBEDDED, use->name);
	}
}
