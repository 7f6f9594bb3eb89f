/*
 * Canvas: what a painter draws on. One table of calls; behind it a PDF, PNG or
 * SVG by cairo, or the plain listing. `paint_pages` alone walks the pages.
 */
#ifndef BULLETIN_PAINT_CANVAS_H
#define BULLETIN_PAINT_CANVAS_H

#include "base/length.h"
#include "layout/layout.h"
#include "layout/stock.h"
#include "typeset/pages.h"
#include "typeset/typecase.h"

typedef struct Canvas Canvas;

struct Canvas {
	void (*page_begin)(Canvas *canvas, const Pages *pages, int page);
	void (*page_end)(Canvas *canvas);
	/* Elements nest as the reading tree does; items outside all are artifacts. May be NULL. */
	void (*element_begin)(Canvas *canvas, const Element *element, int number);
	void (*element_end)(Canvas *canvas, const Element *element);
	void (*glyphs)(Canvas *canvas, const Item *item);
	void (*rule)(Canvas *canvas, const Item *item);
	void (*frame)(Canvas *canvas, const Item *item);
	void (*tick)(Canvas *canvas, const Item *item);
	void (*picture)(Canvas *canvas, const Item *item);
};

/*
 * Draws all pages, or the one numbered `only` (from 0) where it is not negative.
 *
 * On each page the artifacts come first, then all else in reading order; a
 * page's own order of painting holds within an element. Every element is begun
 * at least once, also an empty cell of a table. Three rules keep the tree simple
 * for a canvas that numbers what it is given, as cairo's PDF does:
 *  - an element that is given items holds no other element: it ends, and begins
 *    anew for what is inside it;
 *  - an element that is given items ends with the page, and begins anew where
 *    it goes on. Elements around it stay open from page to page;
 *  - a span that says a word which is divided over lines (its actual text) ends
 *    with the line, and begins anew with the next: press/whole_words.c tells
 *    why.
 */
void paint_pages(const Pages *pages, int only, Canvas *canvas);

#endif
