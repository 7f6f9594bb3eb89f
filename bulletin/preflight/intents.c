/*
 * Output intents: the printing condition that the colours are made for (ISO
 * 32000-1, 14.11.5).
 */
#include "preflight/judge.h"
#include "preflight/preflight_remarks.h"

#include <string.h>

/* Where the header of an ICC profile says what it is for (ICC.1:2010, 7.2). */
enum { CLASS_AT = 12, SPACE_AT = 16, SIGNATURE_AT = 36, HEADER_BYTES = 128 };

static bool is_output_profile(Text profile)
{
	return profile.length >= HEADER_BYTES && memcmp(profile.bytes + CLASS_AT, "prtr", 4) == 0 &&
		memcmp(profile.bytes + SPACE_AT, "CMYK", 4) == 0 &&
		memcmp(profile.bytes + SIGNATURE_AT, "acsp", 4) == 0;
}

static void judge_profile(const Judge *judge, qpdf_oh profile)
{
	qpdf_data pdf = judge->pdf;
	Text bytes;
	if (!qpdf_oh_is_stream(pdf, profile)) {
		findings_add(judge->findings, judge_file(judge), INTENT_WITHOUT_PROFILE);
		return;
	}
	bool is_sound = object_stream(pdf, profile, false, &bytes) && is_output_profile(bytes) &&
		object_key_number(pdf, profile, "/N", 0) == 4;
	object_stream_clear(&bytes);
	if (!is_sound)
		findings_add(judge->findings, judge_file(judge), INTENT_NOT_CMYK);
}

static void judge_condition(const Judge *judge, qpdf_oh intent)
{
	if (!*object_text(judge->arena, judge->pdf,
		    object_key(judge->pdf, intent, "/OutputConditionIdentifier")))
		findings_add(judge->findings, judge_file(judge), INTENT_UNNAMED);
}

/* What a viewer sees by is what the press prints by (ISO 19005-2, 6.2.3). */
static void judge_sameness(const Judge *judge, qpdf_oh first, qpdf_oh other)
{
	qpdf_data pdf = judge->pdf;
	bool are_both = qpdf_oh_is_stream(pdf, first) && qpdf_oh_is_stream(pdf, other);
	if (are_both && object_id(pdf, first) != object_id(pdf, other))
		findings_add(judge->findings, judge_file(judge), INTENTS_DIFFER);
}

void intents_judge(const Judge *judge)
{
	qpdf_data pdf = judge->pdf;
	qpdf_oh list = object_key(pdf, qpdf_get_root(pdf), "/OutputIntents");
	int count = object_count(pdf, list), for_print = 0, for_archive = 0;
	qpdf_oh first = qpdf_oh_new_null(pdf);
	for (int i = 0; i < count; i++) {
		qpdf_oh intent = object_item(pdf, list, i);
		qpdf_oh kind = object_key(pdf, intent, "/S");
		qpdf_oh profile = object_key(pdf, intent, "/DestOutputProfile");
		bool is_for_print = object_is_name(pdf, kind, "GTS_PDFX");
		for_print += is_for_print;
		for_archive += object_is_name(pdf, kind, "GTS_PDFA1");
		if (is_for_print && for_print == 1) {
			judge_condition(judge, intent);
			judge_profile(judge, profile);
		}
		if (i == 0)
			first = profile;
		else
			judge_sameness(judge, first, profile);
	}
	if (for_print == 0)
		findings_add(judge->findings, judge_file(judge), INTENT_MISSING);
	if (for_print > 1)
		findings_add(judge->findings, judge_file(judge), INTENT_TWICE, for_print);
	if (judge->claims.is_pdfa2 && for_archive == 0)
		findings_add(judge->findings, judge_file(judge), INTENT_OF_ARCHIVE_MISSING);
}
