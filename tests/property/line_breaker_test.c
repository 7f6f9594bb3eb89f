/* The line breaker against every way there is to break a paragraph. */
#include "typeset/line_breaker.h"
#include "typeset/line_cost.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_WORDS = 12, PARAGRAPHS = 300 };

/* A way to break a paragraph. */
typedef struct {
	int ends[MOST_WORDS];
	int count;
} Way;

typedef struct {
	const Word *words;
	int count;
	Column column;
} Paragraph;

/* One line of it, as line_cost.h tells of lines, reckoned anew from its words. */
typedef struct {
	int64_t left_over, filled, stretch, shrink;
	bool is_last, is_one_word, is_divided;
	const Word *end;
	int start;
} LineByRule;

static LineByRule line_by_rule(const Paragraph *paragraph, int start, int end)
{
	const Word *words = paragraph->words;
	Column column = paragraph->column;
	LineByRule line = { .end = &words[end - 1], .start = start, .is_one_word = true };
	int64_t glyphs = line.end->hyphen, gaps = 0, spaces = line.end->hyphen > 0;
	for (int i = start; i < end; i++) {
		glyphs += words[i].width;
		spaces += words[i].letters > 0 ? words[i].letters - 1 : 0;
		if (i + 1 == end)
			break;
		gaps += words[i].gap;
		spaces += words[i].gap == 0;
		line.is_one_word = line.is_one_word && words[i].gap == 0;
	}
	int64_t room = column.measure - (start == 0 ? column.first_indent : 0);
	line.filled = glyphs + gaps;
	line.left_over = room + words[start].hang_start + line.end->hang_end - line.filled;
	int64_t letters = glyphs * column.expansion / 1000 + spaces * column.letter_spacing;
	bool gives = column.setting == LINES_JUSTIFIED;
	line.stretch = gives ? gaps * GAP_STRETCH / 1000 + letters : 0;
	line.shrink = gives ? gaps * GAP_SHRINK / 1000 + letters : 0;
	line.is_last = end == paragraph->count || line.end->is_forced;
	line.is_divided = line.end->is_division && !line.is_last;
	return line;
}

static int64_t strain_by_rule(const LineByRule *line)
{
	if (line->left_over == 0 || (line->is_last && line->left_over > 0))
		return 0;
	int64_t give = line->left_over > 0 ? line->stretch : line->shrink;
	if (give == 0)
		return line->left_over > 0 ? STRAIN_MOST : -STRAIN_FULL;
	int64_t strain = line->left_over * STRAIN_FULL / give;
	return strain > STRAIN_MOST ? STRAIN_MOST : strain < -STRAIN_FULL ? -STRAIN_FULL : strain;
}

static int class_by_rule(const LineByRule *line)
{
	int64_t strain = strain_by_rule(line);
	return strain < -STRAIN_FULL / 2    ? 0
		: strain <= STRAIN_FULL / 2 ? 1
		: strain <= STRAIN_FULL     ? 2
					    : 3;
}

static void add_justified(Cost *cost, const LineByRule *line, const Paragraph *paragraph)
{
	int64_t strain = llabs(strain_by_rule(line));
	int64_t demerits = COST_LINE + 100 * strain * strain * strain / 1000000000;
	cost->uneven += demerits * demerits + (line->is_divided ? COST_DIVISION : 0);
	if (!line->is_last)
		cost->uneven += (int64_t)line->end->reluctance * COST_RELUCTANCE /
			paragraph->column.measure;
}

/* A last line of several may be short, but not shorter than a part of the measure. */
static void add_short_last(Cost *cost, const LineByRule *line, Column column)
{
	int64_t lacking = column.measure / RAG_LAST - line->filled;
	if (line->start > 0 && lacking > 0)
		cost->uneven += lacking * lacking;
}

static void add_distance(Cost *cost, const LineByRule *line, Column column, int64_t target)
{
	bool is_ragged = column.setting == LINES_RAGGED;
	if (line->is_last && is_ragged) {
		add_short_last(cost, line, column);
		return;
	}
	int64_t distance = llabs(line->left_over - target) +
		(line->is_last ? 0 : line->end->reluctance);
	cost->uneven += distance * distance + target * target / RAG_FULLNESS;
	int64_t divided = line->is_divided && is_ragged ? column.measure / RAG_DIVISION : 0;
	cost->uneven += divided * divided;
}

static void add_neighbours(Cost *cost, const LineByRule *line, const LineByRule *before)
{
	bool is_open = before && !before->is_last;
	int class_before = is_open ? class_by_rule(before) : FITNESS_NORMAL;
	if (is_open && before->is_divided && line->is_divided)
		cost->uneven += COST_DIVISIONS_IN_A_ROW;
	if (is_open && before->is_divided && line->is_last)
		cost->uneven += COST_DIVISION_BEFORE_LAST;
	if (abs(class_by_rule(line) - class_before) > 1)
		cost->uneven += COST_CLASSES_APART;
}

/* What a way costs; false where it is none: two words on an overfull line, or too many. */
static bool cost_by_rule(const Paragraph *paragraph, const Way *way, int64_t target, Cost *cost)
{
	LineSetting setting = paragraph->column.setting;
	*cost = (Cost){ .lines = way->count };
	LineByRule before, line;
	int hyphens = 0;
	for (int i = 0, start = 0; i < way->count; start = way->ends[i++], before = line) {
		line = line_by_rule(paragraph, start, way->ends[i]);
		bool is_overfull = line.left_over + line.shrink < 0;
		if (is_overfull && way->ends[i] - start > 1)
			return false;
		if (is_overfull)
			cost->overfull -= line.left_over + line.shrink;
		else if (setting == LINES_JUSTIFIED)
			add_justified(cost, &line, paragraph);
		else
			add_distance(cost, &line, paragraph->column, target);
		bool is_stub = line.is_last && line.is_one_word && start > 0;
		if (is_stub && setting == LINES_JUSTIFIED)
			cost->uneven += COST_STUB;
		else if (is_stub && setting == LINES_RAGGED)
			cost->faults += FAULT_STUB;
		if (line.is_divided && line.end->hyphen > 0 && setting == LINES_BALANCED)
			cost->faults += FAULT_DIVISION;
		hyphens = line.is_divided ? hyphens + 1 : 0;
		if (hyphens > HYPHENS_IN_A_ROW_MOST)
			cost->faults += FAULT_HYPHENS;
		if (setting == LINES_JUSTIFIED)
			add_neighbours(cost, &line, i > 0 ? &before : NULL);
	}
	return true;
}

static bool keeps_forced_breaks(const Paragraph *paragraph, const Way *way)
{
	for (int i = 0, start = 0; i < way->count; start = way->ends[i++])
		for (int w = start; w + 1 < way->ends[i]; w++)
			if (paragraph->words[w].is_forced)
				return false;
	return true;
}

/* The least cost of all 2^(count - 1) ways, of so many lines where `lines` is not 0. */
static bool least_cost(const Paragraph *paragraph, int lines, int64_t target, Cost *least)
{
	bool is_found = false;
	for (unsigned breaks = 0; breaks < 1u << (paragraph->count - 1); breaks++) {
		Way way = { 0 };
		for (int w = 0; w < paragraph->count; w++)
			if (w + 1 == paragraph->count || breaks & 1u << w)
				way.ends[way.count++] = w + 1;
		Cost cost;
		if ((lines > 0 && way.count != lines) || !keeps_forced_breaks(paragraph, &way) ||
			!cost_by_rule(paragraph, &way, target, &cost))
			continue;
		if (!is_found || cost_is_less(cost, *least))
			*least = cost;
		is_found = true;
	}
	return is_found;
}

/* How many lines the looseness makes; 0 where it is left to the cost. */
static int lines_by_rule(const Paragraph *paragraph)
{
	int looseness = paragraph->column.looseness;
	Cost best, cost;
	cr_assert(least_cost(paragraph, 0, 0, &best));
	int lines = (int)best.lines + looseness;
	for (lines = lines < 1 ? 1 : lines; lines != best.lines; lines += looseness > 0 ? -1 : 1)
		if (least_cost(paragraph, lines, 0, &cost) && cost.overfull <= best.overfull)
			return lines;
	return 0;
}

/* The target that serves best, of those that come before more lines are needed, or faults. */
static int64_t best_target(const Paragraph *paragraph, int lines, Cost *least)
{
	Cost first;
	cr_assert(least_cost(paragraph, lines, 0, &first));
	*least = first;
	int64_t best = 0;
	for (int i = 1; i < RAG_TARGETS && paragraph->column.setting == LINES_RAGGED; i++) {
		int64_t target = (int64_t)paragraph->column.measure * i / RAG_STEP;
		Cost cost;
		cr_assert(least_cost(paragraph, lines, target, &cost));
		if (cost.overfull != first.overfull || cost.faults != first.faults ||
			cost.lines != first.lines)
			break;
		if (cost.uneven >= least->uneven)
			continue;
		*least = cost;
		best = target;
	}
	return best;
}

static int one_in(int chances, int most)
{
	return rand() % chances == 0 ? rand() % most : 0;
}

/* No word is so narrow that a line has more room with it than without: line_breaker.h. */
enum { LEAST_WIDTH = 4 };

static void random_words(Word *words, int count)
{
	bool has_divisions = rand() % 2;
	for (int i = 0; i < count; i++) {
		int width = LEAST_WIDTH + (rand() % 4 == 0 ? rand() % 8 : rand() % 50);
		bool is_division = has_divisions && rand() % 2;
		words[i] = (Word){
			.width = width,
			.gap = is_division ? 0 : rand() % 8,
			.hyphen = is_division && rand() % 4 ? rand() % 5 : 0,
			.hang_start = one_in(4, width / 3 + 1),
			.hang_end = one_in(4, width / 3 + 1),
			.reluctance = one_in(4, 30),
			.letters = width / 8,
			.is_division = is_division,
			.is_forced = rand() % 12 == 0,
		};
	}
}

static Paragraph random_paragraph(Word *words)
{
	int count = 1 + rand() % MOST_WORDS;
	random_words(words, count);
	bool is_loosened = rand() % 4 == 0;
	return (Paragraph){
		.words = words,
		.count = count,
		.column = {
			.measure = 20 + rand() % 160,
			.first_indent = one_in(3, 20),
			.setting = (LineSetting)(rand() % 3),
			.expansion = rand() % 21,
			.letter_spacing = rand() % 3,
			.looseness = is_loosened ? rand() % 5 - 2 : 0,
		},
	};
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
		Paragraph paragraph = random_paragraph(words);
		Lines lines = line_breaker_run(arena, words, paragraph.count, paragraph.column);
		Way way = { .count = lines.count };
		memcpy(way.ends, lines.ends, (size_t)lines.count * sizeof *lines.ends);
		Cost least, found;
		int due = lines_by_rule(&paragraph);
		int64_t target = best_target(&paragraph, due, &least);
		cr_assert(cost_by_rule(&paragraph, &way, target, &found), "SEED=%u, paragraph %d",
			seed, i);
		cr_assert(!cost_is_less(least, found) && !cost_is_less(found, least),
			"SEED=%u, paragraph %d: cost %ld %ld %ld in %ld lines, the least is "
			"%ld %ld %ld in %ld",
			seed, i, (long)found.overfull, (long)found.faults, (long)found.uneven,
			(long)found.lines, (long)least.overfull, (long)least.faults,
			(long)least.uneven, (long)least.lines);
		cr_assert_eq(lines.ends[lines.count - 1], paragraph.count);
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
	enum { MANY = 50 * 1000 };
	Arena *arena = arena_open();
	Word *words = arena_new(arena, Word, MANY);
	Lines lines = line_breaker_run(arena, words, MANY, (Column){ .measure = 100 });
	cr_assert_geq(lines.count, MANY / MOST_WORDS_ON_A_LINE);
	arena_close(arena);
}
