/* What a screen reader needs of the file as a whole (ISO 14289-1). */
#include "preflight/judge.h"
#include "preflight/preflight_remarks.h"

void reading_judge(const Judge *judge)
{
	qpdf_data pdf = judge->pdf;
	qpdf_oh catalog = qpdf_get_root(pdf);
	Spot file = judge_file(judge);
	if (!judge->claims.is_pdfua)
		return;
	bool is_tagged = object_key_is_true(pdf, object_key(pdf, catalog, "/MarkInfo"), "/Marked");
	if (!is_tagged || !object_has(pdf, catalog, "/StructTreeRoot"))
		findings_add(judge->findings, file, FILE_UNTAGGED);
	if (!*object_text(judge->arena, pdf, object_key(pdf, catalog, "/Lang")))
		findings_add(judge->findings, file, FILE_WITHOUT_LANGUAGE);
	qpdf_oh viewing = object_key(pdf, catalog, "/ViewerPreferences");
	if (!object_key_is_true(pdf, viewing, "/DisplayDocTitle"))
		findings_add(judge->findings, file, FILE_HIDES_TITLE);
}
