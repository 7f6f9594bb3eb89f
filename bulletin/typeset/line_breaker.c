#include "typeset/line_breaker.h"
#include "typeset/line_cost.h"

#include <glib.h>
#include <string.h>

/* The best way on from a word: where its line ends, and what all lines from there cost. */
typedef struct {
	Cost cost;
	int end;
	bool is_there;
} WayOn;

/*
 * One settling of a paragraph. The best way on from a word depends on the line
 * before it and, where the lines are counted, on how many are still to come.
 */
typedef struct {
	const Word *words;
	int count;
	Column column;
	int64_t target;
	int lines;                       /* how many there shall be, or 0: as many as is best */
	int fitness_kinds, hyphen_kinds; /* of a line before, as far as any can be told apart */
	WayOn *ways;
} Programme;

static int kinds_of_neighbour(const Programme *programme)
{
	return programme->fitness_kinds * programme->hyphen_kinds;
}

static int number_of_neighbour(const Programme *programme, Neighbour neighbour)
{
	int fitness = programme->fitness_kinds > 1 ? (int)neighbour.fitness : 0;
	return fitness * programme->hyphen_kinds + neighbour.hyphens;
}

static Neighbour neighbour_of_number(const Programme *programme, int number)
{
	bool has_fitness = programme->fitness_kinds > 1;
	return (Neighbour){
		.fitness = has_fitness ? (Fitness)(number / programme->hyphen_kinds)
				       : FITNESS_NORMAL,
		.hyphens = number % programme->hyphen_kinds,
	};
}

/* The way on from `word` with so many lines to come, 0 where they are not counted. */
static WayOn *way_on(const Programme *programme, int word, int lines, int neighbour)
{
	size_t row = (size_t)word * (size_t)(programme->lines + 1) + (size_t)lines;
	return &programme->ways[row * (size_t)kinds_of_neighbour(programme) + (size_t)neighbour];
}

/* Tries the line as the first of those that are to come, after each kind of line before it. */
static void offer_line(const Programme *programme, const Line *line, Cost own, int lines)
{
	Fitness fitness = line_fitness(line, programme->column);
	int lines_after = programme->lines > 0 ? lines - 1 : 0;
	for (int number = 0; number < kinds_of_neighbour(programme); number++) {
		Neighbour before = neighbour_of_number(programme, number);
		Neighbour here = line_as_neighbour(line, fitness, before);
		const WayOn *after = way_on(programme, line->end, lines_after,
			number_of_neighbour(programme, here));
		if (!after->is_there)
			continue;
		Cost cost = cost_sum(cost_sum(own, after->cost),
			line_cost_after(line, fitness, before, programme->column));
		WayOn *best = way_on(programme, line->start, lines, number);
		if (!best->is_there || cost_is_less(cost, best->cost))
			*best = (WayOn){ cost, line->end, true };
	}
}

/* Each line that may begin with `start`: those that fit, and any of one word. */
static void settle_word(const Programme *programme, int start)
{
	Line line = line_begin(programme->words, start, programme->column);
	while (line.end < programme->count && line.end - start < MOST_WORDS_ON_A_LINE) {
		line_grow(&line, programme->words, programme->count);
		if (line.end == start + 1 || line_fits(&line, programme->column)) {
			Cost own = line_cost(&line, programme->column, programme->target);
			int least = programme->lines > 0 ? 1 : 0;
			for (int lines = least; lines <= programme->lines; lines++)
				offer_line(programme, &line, own, lines);
		}
		if (programme->words[line.end - 1].is_forced ||
			!line_may_grow(&line, programme->column))
			break;
	}
}

/*
 * Settles the words from last to first: the best way on from a word is its
 * cheapest line and then the best way on from there. Filling one line after
 * another would be shorter, but leaves a hole wherever a long word falls.
 */
static void settle(Programme *programme)
{
	size_t states = (size_t)(programme->count + 1) * (size_t)(programme->lines + 1) *
		(size_t)kinds_of_neighbour(programme);
	programme->ways = g_renew(WayOn, programme->ways, states);
	memset(programme->ways, 0, states * sizeof *programme->ways);
	for (int number = 0; number < kinds_of_neighbour(programme); number++)
		way_on(programme, programme->count, 0, number)->is_there = true;
	for (int start = programme->count - 1; start >= 0; start--)
		settle_word(programme, start);
}

/* The best way of all, from the first word. */
static const WayOn *whole_way(const Programme *programme)
{
	Neighbour none = { FITNESS_NORMAL, 0 };
	return way_on(programme, 0, programme->lines, number_of_neighbour(programme, none));
}

/* Follows that way; `ends` has room for as many as there are words. Gives the number of lines. */
static int follow_way(const Programme *programme, int *ends)
{
	int count = 0, lines = programme->lines;
	Neighbour before = { FITNESS_NORMAL, 0 };
	for (int start = 0; start < programme->count;) {
		const WayOn *way = way_on(programme, start, lines,
			number_of_neighbour(programme, before));
		Line line = line_begin(programme->words, start, programme->column);
		while (line.end < way->end)
			line_grow(&line, programme->words, programme->count);
		before = line_as_neighbour(&line, line_fitness(&line, programme->column), before);
		ends[count++] = start = way->end;
		lines = MAX(lines - 1, 0);
	}
	return count;
}

static bool has_division(const Word *words, int count)
{
	for (int i = 0; i < count; i++)
		if (words[i].is_division)
			return true;
	return false;
}

/* Whether the lines can be counted in reasonable time. */
static bool is_countable(const Programme *programme, int lines)
{
	return (int64_t)programme->count * lines <= MOST_LOOSE_STATES;
}

/* Settles so many lines as the looseness makes of those that are best, where there is a way. */
static void loosen(Programme *programme, Cost best)
{
	int looseness = programme->column.looseness;
	int due = MAX((int)best.lines + looseness, 1);
	if (looseness == 0 || !is_countable(programme, MAX(due, (int)best.lines)))
		return;
	while (due != (int)best.lines) {
		programme->lines = due;
		settle(programme);
		const WayOn *way = whole_way(programme);
		if (way->is_there && way->cost.overfull <= best.overfull)
			return;
		due += looseness > 0 ? -1 : 1;
	}
	programme->lines = 0;
	settle(programme);
}

/* Tries the targets short of the measure as long as they need no more lines than the first. */
static int even_rag(Programme *programme, int *ends)
{
	Cost first = whole_way(programme)->cost;
	int64_t least = first.uneven;
	int lines = follow_way(programme, ends);
	if (programme->column.setting != LINES_RAGGED || programme->count > MOST_WORDS_EVENED)
		return lines;
	for (int i = 1; i < RAG_TARGETS; i++) {
		programme->target = (int64_t)programme->column.measure * i / RAG_STEP;
		settle(programme);
		Cost cost = whole_way(programme)->cost;
		if (cost.overfull != first.overfull || cost.faults != first.faults ||
			cost.lines != first.lines)
			break;
		if (cost.uneven < least) {
			least = cost.uneven;
			follow_way(programme, ends);
		}
	}
	return lines;
}

Lines line_breaker_run(Arena *arena, const Word *words, int count, Column column)
{
	if (count == 0)
		return (Lines){ 0 };
	bool is_justified = column.setting == LINES_JUSTIFIED;
	Programme programme = {
		.words = words,
		.count = count,
		.column = column,
		.fitness_kinds = is_justified ? FITNESS_CLASSES : 1,
		.hyphen_kinds = has_division(words, count) ? HYPHENS_IN_A_ROW_MOST + 1 : 1,
	};
	settle(&programme);
	loosen(&programme, whole_way(&programme)->cost);
	g_autofree int *found = g_new(int, count);
	int lines = even_rag(&programme, found);
	int *ends = arena_new(arena, int, lines);
	memcpy(ends, found, (size_t)lines * sizeof *ends);
	g_free(programme.ways);
	return (Lines){ .ends = ends, .count = lines };
}
