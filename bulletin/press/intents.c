/* Output intents: by which profile the sheet is to be printed. */
#include "press/pressing.h"

/* The ICC's own registry, where the condition's name is looked up (ISO 15930-7, 6.2). */
static const char registry[] = "http://www.color.org";

/* The profile as a stream; ours is deflated already, others are when the sheet is written. */
static qpdf_oh profile_stream(const Pressing *pressing)
{
	qpdf_data pdf = pressing->pdf;
	const Profile *profile = pressing->profile;
	Text bytes = profile->deflated.bytes ? profile->deflated : profile->icc;
	qpdf_oh filter = profile->deflated.bytes ? qpdf_oh_new_name(pdf, "/FlateDecode")
						 : qpdf_oh_new_null(pdf);
	qpdf_oh stream = qpdf_oh_new_stream(pdf);
	qpdf_oh_replace_stream_data(pdf, stream, (const unsigned char *)bytes.bytes, bytes.length,
		filter, qpdf_oh_new_null(pdf));
	qpdf_oh_replace_key(pdf, qpdf_oh_get_dict(pdf, stream), "/N", qpdf_oh_new_integer(pdf, 4));
	return stream;
}

static void set_text(qpdf_data pdf, qpdf_oh dictionary, const char *key, const char *text)
{
	qpdf_oh_replace_key(pdf, dictionary, key, qpdf_oh_new_unicode_string(pdf, text));
}

static qpdf_oh intent_new(const Pressing *pressing, const char *kind, qpdf_oh stream)
{
	qpdf_data pdf = pressing->pdf;
	const Profile *profile = pressing->profile;
	qpdf_oh intent = qpdf_oh_parse(pdf, "<< /Type /OutputIntent >>");
	qpdf_oh_replace_key(pdf, intent, "/S", qpdf_oh_new_name(pdf, kind));
	set_text(pdf, intent, "/OutputConditionIdentifier",
		profile->condition ? profile->condition : "Custom");
	if (profile->condition)
		set_text(pdf, intent, "/RegistryName", registry);
	set_text(pdf, intent, "/Info", profile->name);
	qpdf_oh_replace_key(pdf, intent, "/DestOutputProfile", stream);
	return qpdf_make_indirect_object(pdf, intent);
}

void intents_press(const Pressing *pressing)
{
	qpdf_data pdf = pressing->pdf;
	qpdf_oh stream = profile_stream(pressing);
	qpdf_oh intents = qpdf_oh_new_array(pdf);
	qpdf_oh_append_item(pdf, intents, intent_new(pressing, "/GTS_PDFX", stream));
	qpdf_oh_append_item(pdf, intents, intent_new(pressing, "/GTS_PDFA1", stream));
	qpdf_oh_replace_key(pdf, qpdf_get_root(pdf), "/OutputIntents", intents);
}
