/*
 * Pages: the set text, items at fixed positions and the reading tree.
 *
 * All a painter needs, and nothing it could decide anew. Fonts and pictures
 * are numbers into the Typecase the pages were set with.
 */
#ifndef BULLETIN_TYPESET_PAGES_H
#define BULLETIN_TYPESET_PAGES_H

#include "base/arena.h"
#include "base/length.h"
#include "base/place.h"
#include "base/role.h"

#include <stdbool.h>
#include <stdint.h>

const char *role_name(Role role); /* as in PDF: "H1", "LBody" */

typedef enum { SCOPE_NONE, SCOPE_COLUMN, SCOPE_ROW } Scope;

/* What the labels of a list count by; none where they are boxes, or dashes. */
typedef enum {
	NUMBERING_NONE,
	NUMBERING_DISC, /* bullets */
	NUMBERING_DECIMAL,
	NUMBERING_LOWER_ALPHA,
	NUMBERING_LOWER_ROMAN,
} Numbering;

/* One element of the reading tree. Elements are in reading order; a parent comes before its
 * children. */
typedef struct {
	Role role;
	int parent;              /* index, or -1 for the document */
	const char *language;    /* BCP 47 where it differs from the parent's, else NULL */
	const char *alternative; /* of a figure */
	const char *actual_text; /* where the glyphs do not spell it, else NULL */
	const char *entry;       /* of a heading: the outline's name for it; NULL: its words */
	Scope scope;             /* of a TH */
	Numbering numbering;     /* of an L */
	Place place;
} Element;

enum { ARTIFACT = -1 };

/* One glyph: its number in the font, how far the pen moves, and its shift from the pen. */
typedef struct {
	uint32_t index;
	Length advance;
	Length dx, dy;
	int cluster; /* byte of the run's text that its cluster begins at */
} Glyph;

typedef enum {
	ITEM_GLYPHS,
	ITEM_RULE,  /* a filled box */
	ITEM_FRAME, /* a box's outline, its line inside the box */
	ITEM_TICK,  /* a tick from edge to edge of a box */
	ITEM_PICTURE,
} ItemKind;

typedef struct {
	ItemKind kind;
	int element; /* index into the tree, or ARTIFACT */
	int ink;     /* index into the layout's inks */
	Box box;     /* glyphs: x and y of the pen on the baseline, width the sum of advances */
	/* glyphs */
	int font;
	const Glyph *glyphs;
	int glyph_count;
	const char *text; /* the run's own, NUL-terminated UTF-8, in logical order */
	bool is_right_to_left;
	bool is_divided; /* its last word goes on in the next line, be there a hyphen or not */
	int expansion;   /* thousandths that its glyphs are wider, or narrower, than drawn */
	/* frame, tick */
	Length weight;
	/* picture */
	int picture;
	/* a bar stands for this partner, else -1; proofs draw it as an outline until they agree */
	int partner;
} Item;

/* A line of text as set: for line numbers in proofs and for the listing. */
typedef struct {
	Length baseline;
	bool is_body;
	Place place; /* of its first word */
} LineMark;

/* Where a frame of the layout came to stand on a side: texts from ascender to last baseline. */
typedef struct {
	int frame; /* index into the layout's */
	Box box;
} PlacedFrame;

typedef struct {
	const Item *items; /* in painting order, which within an element is reading order */
	int item_count;
	const LineMark *lines;
	int line_count;
	const PlacedFrame *frames; /* those of the layout that are on this side, in its order */
	int frame_count;
	/* The baselines that running text stands on: the first, and from each to the next. */
	Length grid_first, grid_leading; /* 0: this side has no body */
} Page;

typedef struct {
	Length width, height; /* of the trimmed sheet */
	const Page *pages;
	int page_count;
	const Element *elements;
	int element_count;
	const char *language; /* BCP 47, of the whole */
	const char *title;
} Pages;

/*
 * The words of each element, by number, with those of the spans in it; NULL
 * where it has none of its own. Divided words are whole.
 */
const char *const *pages_element_texts(Arena *arena, const Pages *pages);

/* What a screen reader says, as plain text: paragraphs divided by empty lines. */
char *pages_text(Arena *arena, const Pages *pages);

#endif
