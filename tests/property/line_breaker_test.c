/* The line breaker against every way there is to break a paragraph. */
#include "typeset/line_breaker.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <time.h>

enum { MOST_WORDS = 12, PARAGRAPHS = 4000 };

/* The rule of line_breaker.h, written a second time and as it reads there. */
static int64_t cost_by_rule(const Word *words, int count, Column column, const int *ends, int lines)
{
	int64_t sum = 0;
	for (int i = 0, start = 0; i < lines; start = ends[i++]) {
		int64_t width = i == 0 ? column.first_indent : 0;
		for (int w = start; w < ends[i]; w++)
			width += words[w].width + (w + 1 < ends[i] ? words[w].gap : 0);
		const Word *last = &words[ends[i] - 1];
		bool is_alone = ends[i] - start == 1;
		bool is_last = ends[i] == count || last->is_forced;
		int64_t left_over = column.measure - width - last->hyphen;
		if (left_over < 0 && !is_alone)
			return INT64_MAX;
		if (left_over < 0)
			continue;
		if (is_last && column.setting != LINES_BALANCED && !(is_alone && start > 0))
			continue;
		int64_t white = left_over + (is_last ? 0 : last->reluctance);
		sum += white * white;
	}
	return sum;
}

static bool keeps_forced_breaks(const Word *words, const int *ends, int lines)
{
	for (int i = 0, start = 0; i < lines; start = ends[i++])
		for (int w = start; w + 1 < ends[i]; w++)
			if (words[w].is_forced)
				return false;
	return true;
}

/* Each of the 2^(count - 1) sets of breaks in turn. */
static int64_t least_cost(const Word *words, int count, Column column)
{
	int64_t least = INT64_MAX;
	for (unsigned breaks = 0; breaks < 1u << (count - 1); breaks++) {
		int ends[MOST_WORDS], lines = 0;
		for (int w = 0; w < count; w++)
			if (w + 1 == count || breaks & 1u << w)
				ends[lines++] = w + 1;
		if (!keeps_forced_breaks(words, ends, lines))
			continue;
		int64_t cost = cost_by_rule(words, count, column, ends, lines);
		least = cost < least ? cost : least;
	}
	return least;
}

static int random_paragraph(Word *words, Column *column)
{
	int count = 1 + rand() % MOST_WORDS;
	for (int i = 0; i < count; i++)
		words[i] = (Word){
			.width = rand() % 60,
			.gap = rand() % 8,
			.hyphen = rand() % 6 == 0 ? rand() % 5 : 0,
			.reluctance = rand() % 4 == 0 ? rand() % 30 : 0,
			.is_forced = rand() % 12 == 0,
		};
	*column = (Column){
		.measure = 20 + rand() % 120,
		.first_indent = rand() % 3 == 0 ? rand() % 20 : 0,
		.setting = rand() % 2 ? LINES_BALANCED : LINES_RAGGED,
	};
	return count;
}

Test(line_breaker, costs_exactly_what_the_best_of_all_ways_costs)
{
	const char *given = getenv("SEED");
	unsigned seed = given ? (unsigned)strtoul(given, NULL, 10) : (unsigned)time(NULL);
	cr_log_info("SEED=%u", seed);
	srand(seed);
	Arena *arena = arena_open();
	for (int i = 0; i < PARAGRAPHS; i++) {
		Word words[MOST_WORDS];
		Column column;
		int count = random_paragraph(words, &column);
		Lines lines = line_breaker_run(arena, words, count, column);
		int64_t found = cost_by_rule(words, count, column, lines.ends, lines.count);
		int64_t least = least_cost(words, count, column);
		cr_assert_eq(found, least, "SEED=%u, paragraph %d: cost %ld, the least is %ld",
			seed, i, (long)found, (long)least);
		cr_assert_eq(lines.ends[lines.count - 1], count);
		arena_reset(arena);
	}
	arena_close(arena);
}

Test(line_breaker, gives_no_line_for_no_word)
{
	Arena *arena = arena_open();
	cr_assert_eq(line_breaker_run(arena, NULL, 0, (Column){ .measure = 100 }).count, 0);
	arena_close(arena);
}

Test(line_breaker, stays_linear_for_words_without_width)
{
	enum { MANY = 200 * 1000 };
	Arena *arena = arena_open();
	Word *words = arena_new(arena, Word, MANY);
	Lines lines = line_breaker_run(arena, words, MANY, (Column){ .measure = 100 });
	cr_assert_geq(lines.count, MANY / MOST_WORDS_ON_A_LINE);
	arena_close(arena);
}
