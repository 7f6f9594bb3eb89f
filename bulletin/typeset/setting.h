/*
 * Setting: what one run of the typesetter works on, and the reading tree that
 * grows as it goes. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_SETTING_H
#define BULLETIN_TYPESET_SETTING_H

#include "typeset/typeset.h"

typedef struct {
	Arena *arena;
	const Copy *copy;
	const Layout *layout;
	Typecase *typecase;
	Remarks *remarks;     /* of how the text is set; kept where it stays so */
	const char *language; /* of the blocks being set; BCP 47 */
	Element *elements;
	int element_count;
	const TextStyle *text; /* of running text in the block being set; NULL: the paragraphs' */
	ShapeMemo *memo;       /* the typecase's; NULL until something is shaped */
	/* Of missing fonts, signs and pictures, which are told once however often a text is set. */
	Remarks *typecase_remarks;
	bool has_rows, has_long_list; /* a register was set in the one form or in the other */
} Setting;

/* Adds an element under `parent` and gives its number. */
int setting_element(Setting *setting, Role role, int parent, Place place);

/* The style numbered `style` in the layout; that of running text where it is -1. */
const TextStyle *setting_style(const Setting *setting, int style);

/* The leading of a style at one of its sizes. */
Length style_leading(const TextStyle *style, Length size);

#endif
