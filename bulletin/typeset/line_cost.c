#include "typeset/line_cost.h"

#include <glib.h>

enum { THOUSAND = 1000 };

Cost cost_sum(Cost a, Cost b)
{
	return (Cost){ a.overfull + b.overfull, a.faults + b.faults, a.uneven + b.uneven,
		a.lines + b.lines };
}

bool cost_is_less(Cost a, Cost b)
{
	if (a.overfull != b.overfull)
		return a.overfull < b.overfull;
	if (a.faults != b.faults)
		return a.faults < b.faults;
	return a.uneven != b.uneven ? a.uneven < b.uneven : a.lines < b.lines;
}

Line line_begin(const Word *words, int start, Column column)
{
	return (Line){
		.start = start,
		.end = start,
		.is_first = start == 0,
		.is_one_word = true,
		.indent = start == 0 ? column.first_indent : 0,
		.hang_start = words[start].hang_start,
	};
}

void line_grow(Line *line, const Word *words, int count)
{
	const Word *word = &words[line->end];
	if (line->end > line->start) {
		const Word *before = word - 1;
		line->gaps += before->gap;
		line->is_one_word = line->is_one_word && before->gap == 0;
		line->spaces += before->gap == 0;
	}
	line->width += word->width + word->hyphen - line->hyphen;
	line->spaces += MAX(word->letters - 1, 0) + (word->hyphen > 0) - (line->hyphen > 0);
	line->hyphen = word->hyphen;
	line->hang_end = word->hang_end;
	line->reluctance = word->reluctance;
	line->end++;
	line->is_last = line->end == count || word->is_forced;
	line->is_division = word->is_division && !line->is_last;
}

int64_t line_left_over(const Line *line, Column column)
{
	return column.measure - line->indent - line->width - line->gaps + line->hang_start +
		line->hang_end;
}

/* What glyphs and letters give, either way. */
static int64_t give_of_letters(const Line *line, Column column)
{
	return line->width * column.expansion / THOUSAND +
		(int64_t)line->spaces * column.letter_spacing;
}

/* All that the line gives where it is widened. */
static int64_t stretch_of(const Line *line, Column column)
{
	return line->gaps * GAP_STRETCH / THOUSAND + give_of_letters(line, column);
}

/* And where it is narrowed: only a justified line is. */
static int64_t shrink_of(const Line *line, Column column)
{
	if (column.setting != LINES_JUSTIFIED)
		return 0;
	return line->gaps * GAP_SHRINK / THOUSAND + give_of_letters(line, column);
}

bool line_fits(const Line *line, Column column)
{
	return line_left_over(line, column) + shrink_of(line, column) >= 0;
}

bool line_may_grow(const Line *line, Column column)
{
	Line bare = *line;
	bare.width -= bare.hyphen;
	bare.hang_end = 0;
	return line_fits(&bare, column);
}

/* How hard a justified line is stretched, or (negative) shrunk; STRAIN_FULL: all that it gives. */
static int64_t strain_of(const Line *line, Column column)
{
	int64_t left_over = line_left_over(line, column);
	if (left_over == 0 || (line->is_last && left_over > 0))
		return 0; /* a last line ends where it ends */
	int64_t give = left_over > 0 ? stretch_of(line, column) : shrink_of(line, column);
	int64_t most = left_over > 0 ? STRAIN_MOST : -STRAIN_FULL;
	if (give == 0)
		return most;
	int64_t strain = left_over * STRAIN_FULL / give;
	return CLAMP(strain, -STRAIN_FULL, STRAIN_MOST);
}

Fitness line_fitness(const Line *line, Column column)
{
	if (column.setting != LINES_JUSTIFIED)
		return FITNESS_NORMAL;
	int64_t strain = strain_of(line, column);
	if (strain < -STRAIN_FULL / 2)
		return FITNESS_TIGHT;
	if (strain <= STRAIN_FULL / 2)
		return FITNESS_NORMAL;
	return strain <= STRAIN_FULL ? FITNESS_LOOSE : FITNESS_VERY_LOOSE;
}

static int64_t square(int64_t number)
{
	return number * number;
}

static int64_t uneven_justified(const Line *line, Column column)
{
	int64_t strain = strain_of(line, column);
	if (strain < 0)
		strain = -strain;
	/* at most 8 * 10^12 before it is divided */
	int64_t badness = strain * strain * strain / (THOUSAND * THOUSAND * THOUSAND / 100);
	int64_t uneven = square(COST_LINE + badness);
	if (line->is_division)
		uneven += COST_DIVISION;
	if (!line->is_last && column.measure > 0)
		uneven += (int64_t)line->reluctance * COST_RELUCTANCE / column.measure;
	return uneven;
}

static int64_t uneven_last(const Line *line, Column column)
{
	int64_t lacks = column.measure / RAG_LAST - line->width - line->gaps;
	return line->is_first || lacks <= 0 ? 0 : square(lacks);
}

static int64_t uneven_of(const Line *line, Column column, int64_t target)
{
	if (column.setting == LINES_JUSTIFIED)
		return uneven_justified(line, column);
	if (column.setting == LINES_RAGGED && line->is_last)
		return uneven_last(line, column);
	int64_t distance = line_left_over(line, column) - target;
	int64_t reluctance = line->is_last ? 0 : line->reluctance;
	int64_t uneven = square((distance < 0 ? -distance : distance) + reluctance) +
		square(target) / RAG_FULLNESS;
	if (column.setting == LINES_RAGGED && line->is_division)
		uneven += square(column.measure / RAG_DIVISION);
	return uneven;
}

Cost line_cost(const Line *line, Column column, int64_t target)
{
	Cost cost = { .lines = 1 };
	bool is_stub = line->is_last && line->is_one_word && !line->is_first;
	if (!line_fits(line, column))
		cost.overfull = -line_left_over(line, column) - shrink_of(line, column);
	else
		cost.uneven = uneven_of(line, column, target);
	if (column.setting == LINES_BALANCED && line->is_division && line->hyphen > 0)
		cost.faults += FAULT_DIVISION;
	if (column.setting == LINES_RAGGED && is_stub)
		cost.faults += FAULT_STUB;
	if (column.setting == LINES_JUSTIFIED && is_stub)
		cost.uneven += COST_STUB;
	return cost;
}

Cost line_cost_after(const Line *line, Fitness fitness, Neighbour before, Column column)
{
	Cost cost = { 0 };
	if (line->is_division && before.hyphens == HYPHENS_IN_A_ROW_MOST)
		cost.faults = FAULT_HYPHENS;
	if (column.setting != LINES_JUSTIFIED)
		return cost;
	if (line->is_division && before.hyphens > 0)
		cost.uneven += COST_DIVISIONS_IN_A_ROW;
	if (line->is_last && before.hyphens > 0)
		cost.uneven += COST_DIVISION_BEFORE_LAST;
	if (ABS((int)fitness - (int)before.fitness) > 1)
		cost.uneven += COST_CLASSES_APART;
	return cost;
}

Neighbour line_as_neighbour(const Line *line, Fitness fitness, Neighbour before)
{
	if (line->is_last)
		return (Neighbour){ FITNESS_NORMAL, 0 };
	int hyphens = MIN(before.hyphens + 1, HYPHENS_IN_A_ROW_MOST);
	return (Neighbour){ fitness, line->is_division ? hyphens : 0 };
}
