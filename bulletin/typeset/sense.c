#include "typeset/sense.h"

#include <glib.h>
#include <string.h>

static bool ends_a_phrase(const ShapedText *shaped, int word)
{
	int end = shaped->word_ends[word];
	return end > shaped->word_starts[word] && strchr(",.;:!?", shaped->text.text[end - 1]);
}

static Length reluctance_of(const ShapedText *shaped, int word, Length measure)
{
	enum { SMALL_WORD = 3 };
	if (ends_a_phrase(shaped, word))
		return 0;
	int start = shaped->word_starts[word];
	long letters = g_utf8_strlen(shaped->text.text + start, shaped->word_ends[word] - start);
	if (letters <= 1)
		return measure / 2;
	return letters <= SMALL_WORD ? measure / 8 : measure / 16;
}

const Word *words_by_sense(Arena *arena, const ShapedText *shaped, Length measure)
{
	Word *words = arena_new(arena, Word, shaped->word_count);
	for (int i = 0; i < shaped->word_count; i++) {
		words[i] = shaped->words[i];
		words[i].reluctance = MAX(words[i].reluctance, reluctance_of(shaped, i, measure));
	}
	return words;
}
