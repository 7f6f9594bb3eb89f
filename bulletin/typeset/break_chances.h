/*
 * Break chances: where the lines of a text may end, before anything is measured.
 *
 * The Unicode line breaking algorithm (UAX 14, by Pango) says where a line may
 * end at all; syllables, soft hyphens and addresses add chances inside words,
 * manners say which of them to leave alone. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_BREAK_CHANCES_H
#define BULLETIN_TYPESET_BREAK_CHANCES_H

#include "typeset/manners.h"
#include "typeset/setting.h"
#include "typeset/styled_text.h"

/* What a line that ends after a part does. */
typedef enum {
	CHANCE_BETWEEN_WORDS,
	CHANCE_IN_ADDRESS,  /* nothing is added */
	CHANCE_AFTER_SIGN,  /* divides a word after a hyphen of its own */
	CHANCE_SOFT_HYPHEN, /* divides it where the author allowed it, and shows a hyphen */
	CHANCE_SYLLABLE,    /* divides it after the patterns of its language, with a hyphen */
	CHANCE_FORCED,      /* must end here */
} ChanceKind;

/* A word, or a part of one. */
typedef struct {
	int start, end; /* bytes, without the white that follows */
	int next;       /* where the next part begins */
	ChanceKind kind;
	Binding binding; /* to the next part */
} Part;

typedef struct {
	const Part *parts;
	int count;
} BreakChances;

/*
 * Divides `text` into its parts. `clusters` tells of each byte whether a
 * cluster of glyphs begins there: a ligature is not divided. Words are divided
 * by syllables where their style says so; not those with figures or capitals
 * inside, nor addresses, nor the names that the front matter lists.
 */
BreakChances break_chances_find(Setting *setting, const StyledText *text, const bool *clusters);

#endif
