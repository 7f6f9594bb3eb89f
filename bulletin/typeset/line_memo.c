#include "typeset/line_memo.h"
#include "typeset/memo.h"

#include <glib.h>
#include <string.h>

struct LineMemo {
	Memo *memo;
	GArray *key; /* of int32_t; kept for its room */
	int broken_count;
};

LineMemo *line_memo_open(void)
{
	LineMemo *memo = g_new0(LineMemo, 1);
	memo->memo = memo_open();
	memo->key = g_array_new(FALSE, FALSE, sizeof(int32_t));
	return memo;
}

void line_memo_close(LineMemo *memo)
{
	if (!memo)
		return;
	memo_close(memo->memo);
	g_array_unref(memo->key);
	g_free(memo);
}

void line_memo_begin(LineMemo *memo)
{
	memo_begin(memo->memo);
	memo->broken_count = 0;
}

int line_memo_count(const LineMemo *memo)
{
	return memo->broken_count;
}

/* Every field of the words and of their column; the structures have gaps that hold anything. */
static Text key_of(LineMemo *memo, const Word *words, int count, Column column)
{
	const int32_t of_column[] = { column.measure, column.first_indent, (int32_t)column.setting,
		column.expansion, column.letter_spacing, column.looseness };
	g_array_set_size(memo->key, 0);
	g_array_append_vals(memo->key, of_column, G_N_ELEMENTS(of_column));
	for (int i = 0; i < count; i++) {
		const Word *word = &words[i];
		const int32_t of_word[] = { word->width, word->gap, word->hyphen, word->hang_start,
			word->hang_end, word->reluctance, word->letters,
			word->is_division | word->is_bound << 1 | word->is_forced << 2 };
		g_array_append_vals(memo->key, of_word, G_N_ELEMENTS(of_word));
	}
	return (Text){ memo->key->data, memo->key->len * sizeof(int32_t) };
}

static const Lines *keep(LineMemo *memo, Text key, Lines broken)
{
	Arena *arena = memo_arena(memo->memo);
	int *ends = arena_new(arena, int, broken.count);
	if (broken.count > 0)
		memcpy(ends, broken.ends, (size_t)broken.count * sizeof *ends);
	Lines *kept = arena_new(arena, Lines, 1);
	*kept = (Lines){ ends, broken.count };
	memo_keep(memo->memo, key, kept);
	return kept;
}

Lines line_memo_run(LineMemo *memo, const Word *words, int count, Column column)
{
	Text key = key_of(memo, words, count, column);
	const Lines *known = memo_find(memo->memo, key, MEMO_NOW);
	if (known)
		return *known;
	known = memo_find(memo->memo, key, MEMO_BEFORE);
	if (known)
		return *keep(memo, key, *known);
	memo->broken_count++;
	return *keep(memo, key, line_breaker_run(memo_arena(memo->memo), words, count, column));
}
