/*
 * Styled text: one paragraph's words with how each stretch of them is set.
 */
#ifndef BULLETIN_TYPESET_STYLED_TEXT_H
#define BULLETIN_TYPESET_STYLED_TEXT_H

#include "base/arena.h"
#include "draft/draft.h"
#include "layout/layout.h"

/* Bytes `start` up to `end`, all alike. */
typedef struct {
	int start, end;
	const TextStyle *style;
	Length size;     /* within the style's range */
	double tracking; /* em */
	const char *language;
	int element; /* of the reading tree */
} Stretch;

typedef struct {
	const char *text; /* NUL-terminated UTF-8 */
	int length;
	const Stretch *stretches; /* in order, without gaps */
	int stretch_count;
	const char *language;  /* of the paragraph; a stretch may be in another */
	bool is_right_to_left; /* which way its lines run */
	const Prose *prose;    /* where it came from, for places; NULL for fixed words */
	int prose_start;       /* byte of the prose that the text begins at */
	Place place;           /* where there is no prose */
} StyledText;

/* All of `text` in one style at its largest size. */
StyledText styled_text_plain(Arena *arena, const char *text, const TextStyle *style,
	const char *language, int element, Place place);

/*
 * Where letters are set much closer than they are drawn, a ligature would keep
 * its own white between them, and hide under the f the dot of an i, which is
 * looked for at six metres: such a style has none.
 */
bool style_has_ligatures(const TextStyle *style);

/* Where the author wrote the byte `offset`. */
Place styled_text_place(const StyledText *text, int offset);

#endif
