#include "typeset/justification.h"
#include "typeset/line_cost.h"

#include <glib.h>
#include <math.h>

/* Word space may give this share of itself before anything else is asked. */
static const double GAP_FREE = 0.01;

/*
 * What it costs to ask all that glyphs may give, all that letters may, and to
 * change word space by its own width beyond what is free; narrow spaces let
 * words run together. The shares are squared, so that a little of each is asked
 * before much of one.
 */
static const double COST_EXPANSION = 1, COST_LETTERS = 1.5;
static const double COST_GAPS_WIDENED = 150, COST_GAPS_NARROWED = 250;

/*
 * Gaps narrower by more than this share of themselves no longer part words for
 * certain. Letters and glyphs give all they have before it comes to that, and
 * so do the lines above and below, whose glyphs may not be far from this one's.
 */
static const double GAP_NARROWED_MOST = GAP_SHRINK / 1000.0;
static const double COST_GAPS_CLOSED = 60000;

enum { LEVELS_MOST = 4, LEVEL_COUNT = 2 * LEVELS_MOST + 1, THOUSAND = 1000 };

/*
 * Ragged lines: their glyphs give for little, each line to be as far from the
 * measure as the mean of them; what is widened over the measure is out of the
 * question.
 */
static const double COST_RAGGED_EXPANSION = 0.005, COST_OVERFULL = 1e6;

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

/* By what share of themselves the gaps are wider or narrower, free as it is or not. */
static double change_of_gaps(const Line *line, double white, double letters)
{
	return line->gaps > 0 ? (fabs(white) - letters) / (double)line->gaps : 0;
}

/* What the letters take of `white`, without its sign, when the gaps take the rest. */
static double share_of_letters(const Line *line, Column column, double white)
{
	double gaps = (double)line->gaps;
	double most = (double)line->spaces * column.letter_spacing;
	double asked = MAX(fabs(white) - GAP_FREE * gaps, 0);
	if (most <= 0)
		return 0;
	if (line->gaps == 0)
		return asked;
	/* the least of the gaps' cost by their share squared, and the letters' by theirs */
	double ease_of_gaps = square(gaps) / (white < 0 ? COST_GAPS_NARROWED : COST_GAPS_WIDENED);
	double ease_of_letters = square(most) / COST_LETTERS;
	double share = asked * ease_of_letters / (ease_of_gaps + ease_of_letters);
	if (white < 0)
		share = MAX(share, fabs(white) - GAP_NARROWED_MOST * gaps);
	return MIN(share, most);
}

static double cost_of_gaps(const Line *line, double white, double letters)
{
	double change = change_of_gaps(line, white, letters);
	double cost = (white < 0 ? COST_GAPS_NARROWED : COST_GAPS_WIDENED) *
		square(MAX(change - GAP_FREE, 0));
	if (white < 0)
		cost += COST_GAPS_CLOSED * square(MAX(change - GAP_NARROWED_MOST, 0));
	return cost;
}

/* The line with its glyphs at this expansion, and what that costs. */
static Choice choice_at(const Line *line, Column column, int expansion)
{
	bool is_full;
	int64_t white = left_for_white(line, column, expansion, &is_full);
	double letters = share_of_letters(line, column, (double)white);
	double most = (double)line->spaces * column.letter_spacing;
	double cost = COST_EXPANSION * square((double)expansion / MAX(column.expansion, 1));
	if (most > 0)
		cost += COST_LETTERS * square(letters / most);
	cost += cost_of_gaps(line, (double)white, letters);
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

/*
 * A ragged line with its glyphs at this expansion: it is to be as long as the
 * others are, of which `even` is left over, and is never longer than the measure.
 */
static Choice ragged_choice_at(const Line *line, Column column, int expansion, int64_t even)
{
	int64_t left_over = line_left_over(line, column) - line->width * expansion / THOUSAND;
	double give = (double)column.measure * column.expansion / THOUSAND;
	Choice choice = { .need = { .expansion = expansion } };
	choice.cost = COST_RAGGED_EXPANSION * square((double)expansion / MAX(column.expansion, 1));
	if (!line->is_last)
		choice.cost += square((double)(left_over - even) / MAX(give, 1));
	if (left_over < 0 && expansion > 0)
		choice.cost += COST_OVERFULL * expansion;
	return choice;
}

/* What is left over on a line, in the mean of all that do not end where they end. */
static int64_t even_left_over(const Line *lines, int count, Column column)
{
	int64_t sum = 0;
	int full = 0;
	for (int i = 0; i < count; i++) {
		if (lines[i].is_last || !line_fits(&lines[i], column))
			continue;
		sum += line_left_over(&lines[i], column);
		full++;
	}
	return full > 0 ? sum / full : 0;
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
	g_autofree Line *set = g_new0(Line, (gsize)MAX(lines.count, 1));
	for (int i = 0, start = 0; i < lines.count; start = lines.ends[i++])
		set[i] = line_of(words, count, column, start, lines.ends[i]);
	int64_t even = even_left_over(set, lines.count, column);
	g_autofree Choice *choices = g_new0(Choice, (gsize)MAX(lines.count, 1) * LEVEL_COUNT);
	for (int i = 0; i < lines.count; i++) {
		Choice *here = &choices[i * LEVEL_COUNT];
		for (int level = 0; level < levels; level++) {
			int expansion = (level - most) * EXPANSION_STEP;
			here[level] = column.setting == LINES_JUSTIFIED
				? choice_at(&set[i], column, expansion)
				: ragged_choice_at(&set[i], column, expansion, even);
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
