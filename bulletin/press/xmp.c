#include "press/xmp.h"

/* The byte order mark and the id are fixed by ISO 16684-1, 7.3.2; "r": nobody edits it in place. */
#define PACKET_BEGIN "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
#define PACKET_END "<?xpacket end=\"r\"?>\n"

static const char *escaped(Arena *arena, const char *text)
{
	g_autofree char *markup = g_markup_escape_text(text, -1);
	return arena_text(arena, markup);
}

char *xmp_packet(Arena *arena, const Identity *identity, const char *made_at, const char *producer)
{
	return arena_printf(arena,
		PACKET_BEGIN
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
		"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
		"<rdf:Description rdf:about=\"\"\n"
		" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
		" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
		" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
		"<dc:format>application/pdf</dc:format>\n"
		"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
		"<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n"
		"<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
		"<xmp:CreateDate>%s</xmp:CreateDate>\n"
		"<xmp:ModifyDate>%s</xmp:ModifyDate>\n"
		"<xmp:MetadataDate>%s</xmp:MetadataDate>\n"
		"<pdf:Producer>%s</pdf:Producer>\n"
		"</rdf:Description>\n"
		"</rdf:RDF>\n"
		"</x:xmpmeta>\n" PACKET_END,
		escaped(arena, identity->title), escaped(arena, identity->author),
		escaped(arena, identity->language), made_at, made_at, made_at,
		escaped(arena, producer));
}
