#include "draft/pieces.h"

#include <string.h>

Pieces pieces_open(Arena *arena)
{
	return (Pieces){
		.arena = arena,
		.text = g_string_new(NULL),
		.pieces = g_array_new(FALSE, TRUE, sizeof(Piece)),
	};
}

void pieces_close(Pieces *pieces)
{
	g_string_free(pieces->text, TRUE);
	g_array_free(pieces->pieces, TRUE);
}

int pieces_last(const Pieces *pieces)
{
	return (int)pieces->pieces->len - 1;
}

Piece *pieces_at(Pieces *pieces, int number)
{
	return &g_array_index(pieces->pieces, Piece, number);
}

/* Whether what comes from `origin` goes on with the last piece. */
static bool goes_on(Pieces *pieces, int origin)
{
	if (pieces->pieces->len == 0 || pieces->is_apart)
		return false;
	const Piece *last = pieces_at(pieces, pieces_last(pieces));
	return last->next_origin == origin && last->marks == pieces->marks &&
		last->link == pieces->link;
}

void pieces_add(Pieces *pieces, const char *bytes, int length, int origin, int next_origin)
{
	int start = (int)pieces->text->len;
	if (!goes_on(pieces, origin)) {
		Piece piece = {
			.start = start,
			.origin = origin,
			.marks = pieces->marks,
			.link = pieces->link,
		};
		g_array_append_val(pieces->pieces, piece);
		pieces->is_apart = false;
	}
	g_string_append_len(pieces->text, bytes, length);
	Piece *last = pieces_at(pieces, pieces_last(pieces));
	last->end = start + length;
	last->next_origin = next_origin;
}

/* The prose as it is put together from the pieces that are kept. */
typedef struct {
	Arena *arena;
	const Source *source;
	char *text;
	int length;
	Span *spans;
	int span_count;
	Anchor *anchors;
	int anchor_count;
	Place place; /* of the character that would go on with the last piece */
	const char *language;
	const char **languages; /* around the current one */
	int language_count;
	int next_origin;
} Making;

static void turn_language(Making *making, const Piece *piece)
{
	if (piece->opens) {
		*arena_push(making->arena, making->languages,
			making->language_count) = making->language;
		making->language = piece->opens;
	} else if (piece->closes) {
		g_assert(making->language_count > 0);
		making->language = making->languages[--making->language_count];
	}
}

static void add_span(Making *making, const Piece *piece, int length)
{
	Span *last = making->span_count ? &making->spans[making->span_count - 1] : NULL;
	if (last && last->marks == piece->marks && last->link == piece->link &&
		last->language == making->language) {
		last->end += length;
		return;
	}
	*arena_push(making->arena, making->spans, making->span_count) = (Span){
		.start = making->length,
		.end = making->length + length,
		.marks = piece->marks,
		.language = making->language,
		.link = piece->link,
	};
}

static void add_anchor(Making *making, int offset)
{
	*arena_push(making->arena, making->anchors, making->anchor_count) = (Anchor){ offset,
		making->place };
}

/*
 * Anchors where the source goes on elsewhere, and at least every few words: who
 * asks for a place counts characters from the anchor before it, and a line may
 * be as long as the file.
 */
static void add_anchors(Making *making, const Piece *piece, const char *bytes)
{
	enum { FURTHEST = 64 };
	if (making->anchor_count == 0 || piece->origin != making->next_origin) {
		making->place = source_place(making->source, piece->origin);
		add_anchor(making, making->length);
	}
	for (int i = 0; i < piece->end - piece->start; i++) {
		bool is_character = (bytes[i] & 0xC0) != 0x80;
		int offset = making->length + i;
		if (is_character &&
			offset - making->anchors[making->anchor_count - 1].offset >= FURTHEST)
			add_anchor(making, offset);
		making->place.column += is_character;
	}
}

static void add_piece(Making *making, const Piece *piece, const char *bytes)
{
	int length = piece->end - piece->start;
	add_span(making, piece, length);
	add_anchors(making, piece, bytes);
	memcpy(making->text + making->length, bytes, (size_t)length);
	making->length += length;
	making->next_origin = piece->next_origin;
}

Prose pieces_prose(Pieces *pieces, const Source *source)
{
	Making making = {
		.arena = pieces->arena,
		.source = source,
		.text = arena_new(pieces->arena, char, pieces->text->len + 1),
	};
	for (int i = 0; i <= pieces_last(pieces); i++) {
		const Piece *piece = pieces_at(pieces, i);
		turn_language(&making, piece);
		if (!piece->is_dropped)
			add_piece(&making, piece, pieces->text->str + piece->start);
	}
	g_string_truncate(pieces->text, 0);
	g_array_set_size(pieces->pieces, 0);
	pieces->is_apart = false;
	return (Prose){
		.text = making.text,
		.length = making.length,
		.spans = making.spans,
		.span_count = making.span_count,
		.anchors = making.anchors,
		.anchor_count = making.anchor_count,
	};
}
