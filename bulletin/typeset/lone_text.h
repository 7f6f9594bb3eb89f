/*
 * Lone text: a text by itself, in one style, for what is printed outside of a
 * bulletin's pages: a school's name. It is itemised, shaped and put in order
 * just as a sheet's own words are, in whatever writing; where its lines end is
 * decided by whoever asks.
 */
#ifndef BULLETIN_TYPESET_LONE_TEXT_H
#define BULLETIN_TYPESET_LONE_TEXT_H

#include "layout/layout.h"
#include "typeset/pages.h"
#include "typeset/typecase.h"

/* Measures are for type of this size (250 pt), and grow in proportion. */
#define LONE_TEXT_EM ((Length)256000)

/* How texts are set. */
typedef struct {
	Typecase *typecase;
	const TextStyle *style;
	const char *language; /* BCP 47 */
} LoneTerms;

typedef struct LoneText LoneText;

/*
 * What stays together on a line: a word, whatever hyphens it has; or one sign,
 * where a line may end after any, as in Chinese.
 */
typedef struct {
	Length width;
	Length gap; /* white before the next one, if the line goes on */
} LoneWord;

/* Glyphs of one font and direction. */
typedef struct {
	int font;            /* of the typecase */
	double share;        /* of the text's size that it is set in: another script's face */
	Length x;            /* of its first glyph's pen, from the line's left end */
	const Glyph *glyphs; /* from left to right; their clusters are bytes of `text` */
	int glyph_count;
	const char *text; /* that it was shaped from */
} LoneRun;

typedef struct {
	const LoneRun *runs; /* from left to right */
	int run_count;
} LoneLine;

/*
 * Shapes `text`. A sign that no font has is an error at `place` (glyph-missing,
 * script-not-installed or script-unknown) for each such text, and NULL. What was
 * shaped of late is found and not shaped again.
 */
const LoneText *lone_text_shape(Arena *arena, const LoneTerms *terms, const char *text, Place place,
	Remarks *remarks);

const LoneWord *lone_text_words(const LoneText *text, int *count);

/*
 * Whether lines start at the right edge: the language decides. A name in Arabic
 * runs its own way, but in an English address it stands under the other lines.
 */
bool lone_text_starts_at_right(const char *language);

/* The words from `first` up to `end` on one line. */
LoneLine lone_text_line(Arena *arena, const LoneTerms *terms, const LoneText *text, int first,
	int end);

#endif
