#include "typeset/line_breaker.h"

#include <stdint.h>

/* A line of the words from `start` up to `end`, as a choice. */
typedef struct {
	int start, end;
	bool is_last; /* of the paragraph, or before a forced break */
	Length left_over;
	Length reluctance;
} Choice;

static int64_t cost_of_line(const Choice *line, bool is_balanced)
{
	if (line->left_over < 0)
		return 0; /* an overfull line holds one word */
	bool is_stub = line->start > 0 && line->end - line->start == 1;
	if (line->is_last && !is_balanced && !is_stub)
		return 0;
	int64_t white = (int64_t)line->left_over + (line->is_last ? 0 : line->reluctance);
	return white * white;
}

/*
 * Settles the words from last to first: the best way on from a word is its
 * cheapest line and then the best way on from there. Filling one line after
 * another would be shorter, but leaves a hole wherever a long word falls.
 */
Lines line_breaker_run(Arena *arena, const Word *words, int count, Column column)
{
	int64_t *cost_from = arena_new(arena, int64_t, count + 1);
	int *end_of = arena_new(arena, int, count + 1); /* of the best line starting there */

	for (int start = count - 1; start >= 0; start--) {
		Length measure = column.measure - (start == 0 ? column.first_indent : 0);
		int64_t filled = 0;
		for (int end = start + 1; end <= count && end - start <= MOST_WORDS_ON_A_LINE;
			end++) {
			const Word *last = &words[end - 1];
			filled += last->width;
			bool is_alone = end == start + 1;
			if (filled > measure && !is_alone)
				break;
			Choice line = {
				.start = start,
				.end = end,
				.is_last = end == count || last->is_forced,
				.left_over = (Length)(measure - filled - last->hyphen),
				.reluctance = last->reluctance,
			};
			int64_t cost = cost_from[end] +
				cost_of_line(&line, column.setting == LINES_BALANCED);
			bool fits = line.left_over >= 0 || is_alone;
			if (is_alone || (fits && cost < cost_from[start])) {
				cost_from[start] = cost;
				end_of[start] = end;
			}
			if (last->is_forced)
				break;
			filled += last->gap;
		}
	}

	int *ends = NULL;
	Lines lines = { 0 };
	for (int start = 0; start < count; start = end_of[start])
		*arena_push(arena, ends, lines.count) = end_of[start];
	lines.ends = ends;
	return lines;
}
