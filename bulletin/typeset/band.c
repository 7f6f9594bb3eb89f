#include "typeset/band.h"

int64_t cost_of_white(const BodyShape *shape, int64_t white)
{
	const int64_t most = (int64_t)10000 * LENGTH_PER_PT; /* keeps its square within 64 bits */
	int64_t leading = MAX(shape->leading, 1);
	white = MIN(ABS(white), most);
	return MAKE_UP_LINE * white * white / (leading * leading);
}

int64_t cost_of_break(const GalleyRow *rows, int count, int end)
{
	return end > 0 && end < count ? rows[end - 1].break_cost : 0;
}

BandMaker band_maker(Arena *arena, const GalleyRow *rows, int count, const BodyShape *shape)
{
	BandMaker maker = {
		.rows = rows,
		.count = count,
		.shape = shape,
		.ends = arena_new(arena, ColumnEnds, shape->columns + 1),
		.traced = arena_new(arena, MadeColumn, shape->columns),
	};
	for (int number = 0; number <= shape->columns; number++) {
		maker.ends[number].cost = arena_new(arena, int64_t, count + 1);
		maker.ends[number].start = arena_new(arena, int, count + 1);
	}
	return maker;
}

static MadeColumn column_of(const Band *band, int number, int first, int end)
{
	return (MadeColumn){
		.number = number,
		.is_after_break = number > 0 || band->is_after_break,
		.first = first,
		.end = end,
		.top = (Length)band->top,
	};
}

/* The column with what it repeats, and nothing else in it. */
static RowColumn open_column(const BandMaker *maker, const Band *band, const MadeColumn *made)
{
	RowColumn column = { { band->room.first, maker->shape->leading }, band->top, false };
	const GalleyRow *repeated;
	int count = make_up_repeated(made, maker->rows, &repeated);
	row_column_add_all(&column, repeated, 0, count, 0);
	return column;
}

/* Of ways that cost the same, the one whose first columns are longer. */
static void offer_end(ColumnEnds *ends, int end, int start, int64_t cost)
{
	for (; ends->reach < end; ends->reach++)
		ends->cost[ends->reach + 1] = BAND_IMPOSSIBLE;
	if (cost <= ends->cost[end]) {
		ends->cost[end] = cost;
		ends->start[end] = start;
	}
}

/* What it costs that a column of the band holds so much, of which rows may take `spare`. */
static int64_t cost_of_height(const BandMaker *maker, const Band *band, int64_t height,
	int64_t spare)
{
	if (band->is_balanced)
		return cost_of_white(maker->shape, height - band->mean);
	int64_t white = band->room.height - band->top - height;
	return cost_of_white(maker->shape, MAX(white - spare, 0));
}

/* All the ways to fill column `number` that begin with row `start`, an empty one too. */
static void fill_column(BandMaker *maker, const Band *band, int number, int start)
{
	int64_t before = maker->ends[number].cost[start];
	ColumnEnds *ends = &maker->ends[number + 1];
	offer_end(ends, start, start, before + cost_of_height(maker, band, 0, 0));

	const MadeColumn made = column_of(band, number, start, start + 1);
	RowColumn column = open_column(maker, band, &made);
	int64_t spare = 0;
	for (int end = start + 1; end <= band->end; end++) {
		const GalleyRow *last = &maker->rows[end - 1];
		bool is_alone = end == start + 1;
		row_column_add(&column, last, 0);
		spare += last->spare;
		if (column.bottom > band->room.height && !is_alone)
			return;
		int64_t bottom = row_column_end(&column, last);
		bool is_too_tall = bottom > band->room.height;
		if (is_too_tall && !is_alone)
			continue;
		int64_t cost = before + (is_too_tall ? MAKE_UP_TOO_TALL : 0) +
			cost_of_height(maker, band, bottom - band->top, spare);
		if (!band->is_balanced || end < band->end)
			cost += cost_of_break(maker->rows, maker->count, end);
		offer_end(ends, end, start, cost);
	}
}

void band_divide(BandMaker *maker, const Band *band)
{
	int columns = maker->shape->columns;
	for (int number = 0; number <= columns; number++)
		maker->ends[number].reach = band->first - 1;
	offer_end(&maker->ends[0], band->first, band->first, 0);
	for (int number = 0; number < columns; number++)
		for (int start = band->first; start <= maker->ends[number].reach; start++)
			fill_column(maker, band, number, start);
}

const MadeColumn *band_trace(const BandMaker *maker, const Band *band, int end)
{
	for (int number = maker->shape->columns - 1; number >= 0; number--) {
		int start = maker->ends[number + 1].start[end];
		maker->traced[number] = column_of(band, number, start, end);
		end = start;
	}
	return maker->traced;
}

int64_t band_bottom(const BandMaker *maker, const Band *band, const MadeColumn *columns)
{
	int64_t bottom = band->top;
	for (int i = 0; i < maker->shape->columns; i++) {
		if (columns[i].first == columns[i].end)
			continue;
		RowColumn column = open_column(maker, band, &columns[i]);
		row_column_add_all(&column, maker->rows, columns[i].first, columns[i].end, 0);
		bottom = MAX(bottom, row_column_end(&column, &maker->rows[columns[i].end - 1]));
	}
	return bottom;
}
