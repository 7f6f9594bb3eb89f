/* The file as such: its version, its identifier, and that it is open to everybody. */
#include "preflight/judge.h"
#include "preflight/preflight_remarks.h"

#include <string.h>

/* ISO 32000-1, 14.4: two strings, the first of them for good. */
static bool has_identifier(qpdf_data pdf)
{
	enum { IDENTIFIER_BYTES = 16 };
	qpdf_oh both = object_key(pdf, qpdf_get_trailer(pdf), "/ID");
	if (object_count(pdf, both) != 2)
		return false;
	for (int i = 0; i < 2; i++) {
		qpdf_oh one = object_item(pdf, both, i);
		size_t length = 0;
		if (!qpdf_oh_is_string(pdf, one))
			return false;
		qpdf_oh_get_binary_string_value(pdf, one, &length);
		if (length < IDENTIFIER_BYTES)
			return false;
	}
	return true;
}

/* As the header and the catalog have it, the later one: "1.6". */
static void judge_version(const Judge *judge)
{
	const char *version = qpdf_get_pdf_version(judge->pdf);
	if (strcmp(version, "1.6") > 0)
		findings_add(judge->findings, judge_file(judge), PDF_VERSION, version);
}

void document_judge(const Judge *judge)
{
	judge_version(judge);
	if (!has_identifier(judge->pdf))
		findings_add(judge->findings, judge_file(judge), PDF_WITHOUT_ID);
	if (qpdf_is_encrypted(judge->pdf))
		findings_add(judge->findings, judge_file(judge), PDF_ENCRYPTED);
}
