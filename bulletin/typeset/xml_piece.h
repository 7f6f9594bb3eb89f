/*
 * XML pieces: the source of an XML document cut into tags and what stands
 * between them. Nothing is checked and nothing decoded: it is for looking at a
 * source before a library does.
 */
#ifndef BULLETIN_TYPESET_XML_PIECE_H
#define BULLETIN_TYPESET_XML_PIECE_H

#include "base/text.h"

typedef enum {
	XML_TAG,         /* of an element: begin, end or both */
	XML_INSTRUCTION, /* <?name ...?> */
	XML_DOCTYPE,     /* with all that it declares */
	XML_TEXT,        /* also a CDATA section */
	XML_COMMENT,
} XmlKind;

/* Borrowed from the source. */
typedef struct {
	XmlKind kind;
	Text all;    /* brackets and all */
	Text name;   /* of a tag or instruction, without its prefix: "use"; else empty */
	bool is_end; /* of an element: a tag </use> */
} XmlPiece;

/* Cuts the next piece off `rest`; false at the end. What is not closed reaches to the end. */
bool xml_piece_next(Text *rest, XmlPiece *piece);

typedef struct {
	Text name; /* without its prefix: "href" */
	Text value;
} XmlAttribute;

/* Cuts the next attribute off `rest`, which begins as `all` of a tag or instruction. */
bool xml_attribute_next(Text *rest, XmlAttribute *attribute);

bool xml_name_is(Text name, const char *word);

#endif
