/* What the sheet says of itself: catalog, Info and XMP tell the same. */
#include "press/pressing.h"
#include "press/uuid.h"
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

/* Trapping is left to the press room: the inks of the sheet are not spread into each other. */
static void write_info(const Pressing *pressing)
{
	qpdf_data pdf = pressing->pdf;
	const Identity *identity = &pressing->job->identity;
	const char *date = date_text(pressing->arena, identity->made_at, "D:%Y%m%d%H%M%SZ");
	qpdf_oh info = qpdf_oh_new_dictionary(pdf);
	set_text(pdf, info, "/Title", identity->title);
	set_text(pdf, info, "/Author", identity->author);
	set_text(pdf, info, "/Producer", producer);
	set_text(pdf, info, "/CreationDate", date);
	set_text(pdf, info, "/ModDate", date);
	qpdf_oh_replace_key(pdf, info, "/Trapped", qpdf_oh_new_name(pdf, "/False"));
	qpdf_oh_replace_key(pdf, qpdf_get_trailer(pdf), "/Info",
		qpdf_make_indirect_object(pdf, info));
}

/*
 * The document is what the partnership puts out under this title, in this
 * language, on this layout, whenever it is made: a further round of it is the
 * same document. This making of it is all that is painted, with its date.
 */
static Metadata metadata_of(const Pressing *pressing)
{
	static const Uuid bulletins = { { 0x6d, 0xb0, 0xf4, 0x76, 0x39, 0x10, 0x4a, 0x52, 0x8a,
		0xb8, 0xbd, 0x70, 0xe3, 0xf4, 0x0a, 0x86 } }; /* by chance, once */
	Arena *arena = pressing->arena;
	const Identity *identity = &pressing->job->identity;
	char *name = arena_printf(arena, "%s\n%s\n%s\n%s", identity->author, identity->title,
		identity->language, pressing->job->layout->name);
	Uuid document = uuid_of_name(bulletins, text_from(name));
	return (Metadata){
		.standards = XMP_PDFX4 | XMP_PDFA2A | XMP_PDFUA1,
		.title = identity->title,
		.author = identity->author,
		.language = identity->language,
		.made_at = date_text(arena, identity->made_at, "%Y-%m-%dT%H:%M:%SZ"),
		.producer = producer,
		.document_id = uuid_uri(arena, document),
		.version_id = uuid_uri(arena, uuid_of_name(document, pressing->job->painted)),
	};
}

/* libqpdf leaves the catalog's metadata uncompressed, as PDF/X and PDF/A want it. */
static void write_metadata(const Pressing *pressing)
{
	qpdf_data pdf = pressing->pdf;
	Metadata metadata = metadata_of(pressing);
	const char *packet = xmp_packet(pressing->arena, &metadata);

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
