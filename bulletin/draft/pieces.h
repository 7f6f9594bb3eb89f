/*
 * Pieces: prose under construction, character by character.
 *
 * A piece is a run of characters of one look that stand one after another in
 * the source, one for one. Pieces can be taken back until the prose is made.
 */
#ifndef BULLETIN_DRAFT_PIECES_H
#define BULLETIN_DRAFT_PIECES_H

#include "draft/draft.h"
#include "draft/source.h"

/* The next origin of a piece that nothing goes on with. */
#define PIECE_ENDS (-1)

typedef struct {
	int start, end; /* bytes of the text */
	int origin;     /* in the source, of its first character */
	int next_origin;
	unsigned marks;
	const char *link;
	bool is_dropped;
	const char *opens; /* language that holds from here on, until `closes` */
	bool closes;
} Piece;

typedef struct {
	Arena *arena; /* of the prose to come */
	GString *text;
	GArray *pieces; /* of Piece */
	unsigned marks; /* of what is added next */
	const char *link;
	bool is_apart; /* what is added next begins a piece of its own */
} Pieces;

Pieces pieces_open(Arena *arena);
void pieces_close(Pieces *pieces);

/*
 * Adds `length` bytes of text that the source has at `origin`. What comes from
 * `next_origin` goes on with them, character for character.
 */
void pieces_add(Pieces *pieces, const char *bytes, int length, int origin, int next_origin);

/* The number of the last piece, or -1. */
int pieces_last(const Pieces *pieces);
Piece *pieces_at(Pieces *pieces, int number);

/* Makes the prose and begins anew. */
Prose pieces_prose(Pieces *pieces, const Source *source);

#endif
