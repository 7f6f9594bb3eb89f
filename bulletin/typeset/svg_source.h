/*
 * SVG source: what a drawing says that no printed picture shows, found before
 * its library reads it.
 */
#ifndef BULLETIN_TYPESET_SVG_SOURCE_H
#define BULLETIN_TYPESET_SVG_SOURCE_H

#include "base/arena.h"
#include "base/text.h"

typedef struct {
	/*
	 * The same drawing in which links (elements a) have no address, for librsvg
	 * would write them into a PDF as annotations, and none may lie on a sheet
	 * (PRINT.md 5). What is drawn stays the same.
	 */
	Text unlinked;
	/*
	 * The first address that leads out of the picture, to another file or the
	 * net, at most 80 bytes of it; NULL where all is inside. Links do not count:
	 * on paper they lead nowhere.
	 */
	const char *outside;
	/* Addresses that are files themselves ("data:..."), in order; borrowed from the source. */
	const Text *embedded;
	int embedded_count;
	bool has_script;
	bool has_page; /* foreignObject: a stretch of a web page, which is not drawn */
	bool is_animated;
	/*
	 * Nothing in it is used twice, filtered, clipped, masked, repeated or put in,
	 * so that drawing it takes no more than its length.
	 */
	bool is_plain;
	/* Its declarations put in what is not seen by reading it; it is not to be drawn. */
	bool hides_parts;
} SvgSource;

SvgSource svg_source_read(Arena *arena, Text source);

#endif
