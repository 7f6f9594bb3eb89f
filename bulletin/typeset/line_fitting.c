#include "typeset/line_fitting.h"

#include <math.h>
#include <string.h>

enum { THOUSAND = 1000 };

/* Something to share out over places that each have a weight, so that nothing is lost. */
typedef struct {
	int64_t amount, weights;     /* in all */
	int64_t given, weights_seen; /* so far */
} Share;

static Length share_next(Share *share, int64_t weight)
{
	share->weights_seen += weight;
	int64_t due = share->weights > 0 ? share->amount * share->weights_seen / share->weights : 0;
	int64_t part = due - share->given;
	share->given = due;
	return (Length)part;
}

typedef enum { GLYPH_IN_CLUSTER, GLYPH_BEFORE_SPACE, GLYPH_OF_GAP } GlyphKind;

/* The last word of the line that begins at `offset` or before it. */
static int word_at(const ShapedText *shaped, const LineItems *line, int offset)
{
	int low = line->first_word, high = line->last_word;
	while (low < high) {
		int middle = low + (high - low + 1) / 2;
		if (shaped->word_starts[middle] <= offset)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

/*
 * A gap is all white up to the next word. Letter space follows each cluster but
 * a word's last, and none in a writing whose letters hang together: there words
 * have no `letters`.
 */
static GlyphKind kind_of(const ShapedText *shaped, const LineItems *line, int number, int glyph)
{
	const Item *item = &line->items[number];
	int start = line->starts[number], cluster = item->glyphs[glyph].cluster;
	int word = word_at(shaped, line, start + cluster);
	bool is_last_word = word == line->last_word;
	if (!is_last_word && start + cluster >= shaped->word_ends[word])
		return GLYPH_OF_GAP;
	if (item->is_right_to_left || shaped->words[word].letters == 0 ||
		item->glyphs[glyph].advance <= 0)
		return GLYPH_IN_CLUSTER;
	bool ends_item = glyph + 1 == item->glyph_count;
	int next = ends_item ? (int)strlen(item->text) : item->glyphs[glyph + 1].cluster;
	if (next == cluster)
		return GLYPH_IN_CLUSTER;
	if (start + next < shaped->word_ends[word])
		return GLYPH_BEFORE_SPACE;
	/* a word goes on in its next part, or its last part in a hyphen */
	bool goes_on = is_last_word ? !ends_item : shaped->words[word].gap == 0;
	return goes_on ? GLYPH_BEFORE_SPACE : GLYPH_IN_CLUSTER;
}

/* What there is on the line to share white out to. */
typedef struct {
	int64_t width, gaps;
	int spaces;
} Amounts;

static Length expanded(Length length, int expansion)
{
	return (Length)lround((double)length * (THOUSAND + expansion) / THOUSAND);
}

/* Widens the glyphs and finds what the line has then. */
static Amounts expand(const ShapedText *shaped, const LineItems *line, int expansion)
{
	Amounts amounts = { 0 };
	for (int number = 0; number < line->count; number++) {
		Item *item = &line->items[number];
		Glyph *glyphs = (Glyph *)item->glyphs; /* the line's own, lent as const */
		item->expansion = expansion;
		for (int i = 0; i < item->glyph_count; i++) {
			GlyphKind kind = kind_of(shaped, line, number, i);
			if (kind == GLYPH_OF_GAP) {
				amounts.gaps += glyphs[i].advance;
			} else {
				glyphs[i].advance = expanded(glyphs[i].advance, expansion);
				glyphs[i].dx = expanded(glyphs[i].dx, expansion);
			}
			amounts.spaces += kind == GLYPH_BEFORE_SPACE;
			amounts.width += glyphs[i].advance;
		}
	}
	return amounts;
}

/* Shares out white and moves the items to where it puts them; gives the width. */
static Length spread(const ShapedText *shaped, const LineItems *line, Share letters, Share gaps)
{
	Length pen = 0;
	for (int number = 0; number < line->count; number++) {
		Item *item = &line->items[number];
		Glyph *glyphs = (Glyph *)item->glyphs;
		item->box.x = pen;
		for (int i = 0; i < item->glyph_count; i++) {
			GlyphKind kind = kind_of(shaped, line, number, i);
			if (kind == GLYPH_OF_GAP)
				glyphs[i].advance += share_next(&gaps, glyphs[i].advance);
			else if (kind == GLYPH_BEFORE_SPACE)
				glyphs[i].advance += share_next(&letters, 1);
			pen += glyphs[i].advance;
		}
		item->box.width = pen - item->box.x;
	}
	return pen;
}

Length line_fitting_run(const ShapedText *shaped, LineItems line, const LineNeed *need,
	Length width)
{
	Amounts amounts = expand(shaped, &line, need->expansion);
	int64_t missing = need->is_full ? width - amounts.width : need->letters + need->gaps;
	Share letters = { .amount = need->letters, .weights = amounts.spaces };
	if (amounts.spaces == 0)
		letters.amount = 0;
	else if (amounts.gaps == 0)
		letters.amount = missing;
	Share gaps = { .amount = missing - letters.amount, .weights = amounts.gaps };
	return spread(shaped, &line, letters, gaps);
}
