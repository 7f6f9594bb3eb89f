/*
 * Setting text: a paragraph to lines of items, each from its own left end and
 * baseline. Where the lines stand is decided by whoever asked for them.
 */
#ifndef BULLETIN_TYPESET_SET_TEXT_H
#define BULLETIN_TYPESET_SET_TEXT_H

#include "typeset/setting.h"
#include "typeset/shape.h"

typedef struct {
	/* in reading order; x from the column's left edge, y from the baseline */
	const Item *items;
	int item_count;
	Length left, width; /* of the words on the line */
	int word_count;
	Place place; /* of its first word */
} SetLine;

typedef struct {
	const SetLine *lines;
	int count;
} SetLines;

/* How the lines of a column stand. */
typedef struct {
	Length measure;
	Length first_indent;
	Align align;      /* the start is the right edge where the text runs from right to left */
	bool is_balanced; /* display text: lines alike in length, broken by sense */
	bool is_optical;  /* the first letter's ink, not its box, stands at the edge */
} TextShape;

/*
 * Breaks and sets `text`. A word that is wider than the measure sticks out and
 * is remarked on (word-too-wide). No lines for an empty text.
 */
SetLines set_text(Setting *setting, const StyledText *text, TextShape shape);

/* The same from text shaped before, for trying several measures. */
SetLines set_shaped(Setting *setting, const ShapedText *shaped, TextShape shape);

/* How far the line's ink reaches above its baseline, and below it; never negative. */
Length set_line_height(const Setting *setting, const SetLine *line);
Length set_line_depth(const Setting *setting, const SetLine *line);

/* The styles of a paragraph's stretches; `code` NULL: as what stands round it. */
typedef struct {
	const TextStyle *plain, *strong, *emphasis, *code;
} StyleSet;

/* The layout's styles for running text. */
StyleSet setting_styles(const Setting *setting);

/* Prose from byte `start` up to `end` in these styles, as part of `element`. */
StyledText styled_text_from_prose(Setting *setting, const Prose *prose, int start, int end,
	StyleSet styles, int element);

#endif
