/*
 * Record words: words to glyphs, each word once.
 *
 * Ten thousand schools share a few thousand words, "Primary", "High", "Street",
 * so words are shaped one at a time, and those that come again are kept. Ids and
 * numbers come once, and would take megabytes. Kerning with the blank on either
 * side is kept too. That is right for writing whose letters do not join over a
 * blank and that runs from left to right; record_words_suit says which texts
 * are, and the others are set as typeset does.
 *
 * A keeper is for one thread; the faces are shared.
 */
#ifndef BULLETIN_BATCH_RECORD_WORDS_H
#define BULLETIN_BATCH_RECORD_WORDS_H

#include "batch/record_faces.h"
#include "layout/layout.h"

/* One glyph, in units of its font. */
typedef struct {
	uint32_t index;
	double advance; /* as shaped; whole but for tracking within it */
	int own;        /* its advance in the font, without kerning */
	int dx, dy;
	const char *letters; /* that it stands for; "" where another glyph stands for them */
} RecordGlyph;

typedef struct {
	const RecordGlyph *glyphs; /* the first is the blank before the word */
	int count;
	int blank; /* advance of that blank */
	int width; /* of the others */
	InkReach reach;
} RecordWord;

typedef struct RecordWords RecordWords;

/* How words are shaped. */
typedef struct {
	int face;
	bool has_tabular_figures;
	const char *language; /* BCP 47 */
} WordStyle;

RecordWords *record_words_open(const RecordFaces *faces);
void record_words_close(RecordWords *words); /* NULL is fine */

/* Whether the text can be set word by word in the face: every letter is there, in such writing. */
bool record_words_suit(const RecordWords *words, int face, const char *text);

/* The word of `length` bytes; lent until record_words_trim. */
const RecordWord *record_word(RecordWords *words, const WordStyle *style, const char *text,
	int length);

/* Forgets all words where there are very many: their memory has a bound. */
void record_words_trim(RecordWords *words);

#endif
