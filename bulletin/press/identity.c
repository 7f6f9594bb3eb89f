/* What the sheet says of itself: catalog, Info and XMP tell the same. */
#include "press/pressing.h"
#include "press/xmp.h"

#include <string.h>

/* No version of a library: the same sheet has the same bytes on any machine. */
static const char producer[] = "bulletin";

static char *date_text(Arena *arena, int64_t seconds, const char *format)
{
	g_autoptr(GDateTime) when = g_date_time_new_from_unix_utc(seconds);
	g_assert(when);
	g_autofree char *text = g_date_time_format(when, format);
	return arena_text(arena, text);
}

static void set_text(qpdf_data pdf, qpdf_oh dictionary, const char *key, const char *text)
{
	qpdf_oh_replace_key(pdf, dictionary, key, qpdf_oh_new_unicode_string(pdf, text));
}

static void write_info(const Pressing *pressing)
{
	qpdf_data pdf = pressing->pdf;
	const char *date = date_text(pressing->arena, pressing->job->identity.made_at,
		"D:%Y%m%d%H%M%SZ");
	qpdf_oh info = qpdf_oh_new_dictionary(pdf);
	set_text(pdf, info, "/Title", pressing->job->identity.title);
	set_text(pdf, info, "/Author", pressing->job->identity.author);
	set_text(pdf, info, "/Producer", producer);
	set_text(pdf, info, "/CreationDate", date);
	set_text(pdf, info, "/ModDate", date);
	qpdf_oh_replace_key(pdf, qpdf_get_trailer(pdf), "/Info",
		qpdf_make_indirect_object(pdf, info));
}

/* libqpdf leaves the catalog's metadata uncompressed, as PDF/X and PDF/A want it. */
static void write_metadata(const Pressing *pressing)
{
	qpdf_data pdf = pressing->pdf;
	const char *date = date_text(pressing->arena, pressing->job->identity.made_at,
		"%Y-%m-%dT%H:%M:%SZ");
	const char *packet = xmp_packet(pressing->arena, &pressing->job->identity, date, producer);

	qpdf_oh none = qpdf_oh_new_null(pdf);
	qpdf_oh stream = qpdf_oh_new_stream(pdf);
	qpdf_oh_replace_stream_data(pdf, stream, (const unsigned char *)packet, strlen(packet),
		none, none);
	qpdf_oh about = qpdf_oh_get_dict(pdf, stream);
	qpdf_oh_replace_key(pdf, about, "/Type", qpdf_oh_new_name(pdf, "/Metadata"));
	qpdf_oh_replace_key(pdf, about, "/Subtype", qpdf_oh_new_name(pdf, "/XML"));
	qpdf_oh_replace_key(pdf, qpdf_get_root(pdf), "/Metadata", stream);
}

void identity_press(const Pressing *pressing)
{
	qpdf_data pdf = pressing->pdf;
	qpdf_oh catalog = qpdf_get_root(pdf);
	set_text(pdf, catalog, "/Lang", pressing->job->identity.language);
	qpdf_oh_replace_key(pdf, catalog, "/ViewerPreferences",
		qpdf_oh_parse(pdf, "<< /DisplayDocTitle true >>"));
	write_info(pressing);
	write_metadata(pressing);
}
