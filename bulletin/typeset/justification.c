#include "typeset/justification.h"
#include "typeset/line_cost.h"

#include <glib.h>
#include <math.h>

/* Word space may give this share of itself before anything else is asked. */
static const double GAP_FREE = 0.03;

/*
 * What it costs to ask all that glyphs may give, all that letters may, and to
 * change word space by its own width beyond what is free; narrow spaces let
 * words run together. The shares are squared, so that a little of each is asked
 * before much of one.
 */
static const double COST_EXPANSION = 1, COST_LETTERS = 1.5;
static const double COST_GAPS_WIDENED = 50, COST_GAPS_NARROWED = 120;

enum { LEVELS_MOST = 4, LEVEL_COUNT = 2 * LEVELS_MOST + 1, THOUSAND = 1000 };

/* One line with its glyphs at one level of expansion. */
typedef struct {
	LineNeed need;
	double cost;      /* of this line and the best of those before it */
	int level_before; /* theirs, of the last one */
} Choice;

/* What is left for gaps and letters when the glyphs have their width. */
static int64_t left_for_white(const Line *line, Column column, int expansion, bool *is_full)
{
	int64_t left_over = line_left_over(line, column) - line->width * expansion / THOUSAND;
	bool may_be_short = line->is_last || line->gaps == 0;
	*is_full = line_fits(line, column) && (left_over <= 0 || !may_be_short);
	return *is_full ? left_over : 0;
}

static double square(double number)
{
	return number * number;
}

/* What the letters take of `asked`, more than nothing, when the gaps take the rest. */
static double share_of_letters(const Line *line, Column column, double asked, double cost_of_gaps)
{
	double most = (double)line->spaces * column.letter_spacing;
	if (most <= 0)
		return 0;
	if (line->gaps == 0)
		return asked;
	/* the least of cost_of_gaps (gaps' share)^2 + COST_LETTERS (letters' share)^2 */
	double ease_of_gaps = square((double)line->gaps) / cost_of_gaps;
	double ease_of_letters = square(most) / COST_LETTERS;
	return MIN(most, asked * ease_of_letters / (ease_of_gaps + ease_of_letters));
}

/* The line with its glyphs at this expansion, and what that costs. */
static Choice choice_at(const Line *line, Column column, int expansion)
{
	bool is_full;
	int64_t white = left_for_white(line, column, expansion, &is_full);
	double asked = MAX(fabs((double)white) - GAP_FREE * (double)line->gaps, 0);
	double cost_of_gaps = white < 0 ? COST_GAPS_NARROWED : COST_GAPS_WIDENED;
	double letters = share_of_letters(line, column, asked, cost_of_gaps);
	double most = (double)line->spaces * column.letter_spacing;
	double cost = COST_EXPANSION * square((double)expansion / MAX(column.expansion, 1));
	if (most > 0)
		cost += COST_LETTERS * square(letters / most);
	if (line->gaps > 0)
		cost += cost_of_gaps * square((asked - letters) / (double)line->gaps);
	int64_t added = llround(white < 0 ? -letters : letters);
	return (Choice){
		.need = {
			.expansion = expansion,
			.letters = (Length)added,
			.gaps = line->gaps > 0 ? (Length)(white - added) : 0,
			.is_full = is_full,
		},
		.cost = cost,
	};
}

/* The cheapest way to `level`: the line before may be a little narrower or wider. */
static void join_before(Choice *choice, int level, int levels, const Choice *before)
{
	static const int apart = EXPANSION_APART / EXPANSION_STEP;
	int best = MAX(level - apart, 0);
	for (int i = best; i <= MIN(level + apart, levels - 1); i++)
		if (before[i].cost < before[best].cost)
			best = i;
	choice->cost += before[best].cost;
	choice->level_before = best;
}

static int cheapest(const Choice *choices, int levels)
{
	int best = levels / 2;
	for (int i = 0; i < levels; i++)
		if (choices[i].cost < choices[best].cost)
			best = i;
	return best;
}

static Line line_of(const Word *words, int count, Column column, int start, int end)
{
	Line line = line_begin(words, start, column);
	while (line.end < end)
		line_grow(&line, words, count);
	return line;
}

const LineNeed *justification_run(Arena *arena, const Word *words, int count, Lines lines,
	Column column)
{
	int most = MIN(column.expansion / EXPANSION_STEP, LEVELS_MOST);
	int levels = 2 * most + 1;
	g_autofree Choice *choices = g_new0(Choice, (gsize)MAX(lines.count, 1) * LEVEL_COUNT);
	for (int i = 0, start = 0; i < lines.count; start = lines.ends[i++]) {
		Line line = line_of(words, count, column, start, lines.ends[i]);
		Choice *here = &choices[i * LEVEL_COUNT];
		for (int level = 0; level < levels; level++) {
			here[level] = choice_at(&line, column, (level - most) * EXPANSION_STEP);
			if (i > 0)
				join_before(&here[level], level, levels, here - LEVEL_COUNT);
		}
	}
	LineNeed *needs = arena_new(arena, LineNeed, lines.count);
	for (int i = lines.count - 1, level = -1; i >= 0; i--) {
		const Choice *here = &choices[i * LEVEL_COUNT];
		if (level < 0)
			level = cheapest(here, levels);
		needs[i] = here[level].need;
		level = here[level].level_before;
	}
	return needs;
}
