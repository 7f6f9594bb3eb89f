#include "typeset/band.h"

/* The galley on its way to sides. */
typedef struct {
	Arena *arena;
	BandMaker bands;
	int64_t *heights;   /* of all rows up to each, with their white */
	int64_t *least;     /* the same at the very least, wherever columns end */
	int64_t *cost_from; /* of the cheapest later sides from each row on */
	int *band_ends;     /* where the band that a row begins or is in ends at the latest */
} Making;

/* A side on its way: its bands so far, and the cheapest way to end it. */
typedef struct {
	Making *making;
	int first;
	bool is_first, is_last; /* of the sheet */
	bool keeps_columns;     /* not only what the cheapest way costs */
	ColumnRoom room;

	MadeColumn *columns; /* of its bands */
	int column_count;
	int64_t cost; /* of its bands */
	int64_t top;  /* of the next band */
	int next;     /* row that the next band begins with */

	int64_t best; /* cost of this side and of all that follow */
	int best_end;
	bool best_is_last;
	MadeColumn *best_columns;
	int best_count;
} SideSearch;

static bool row_spans(const Making *making, int row)
{
	return making->bands.shape->columns > 1 && making->bands.rows[row].spans;
}

/* From the last row to the first, so that no row is looked at twice. */
static void find_band_ends(Making *making, int count)
{
	for (int i = count - 1; i >= 0; i--) {
		bool goes_on = i + 1 < count && row_spans(making, i + 1) == row_spans(making, i);
		making->band_ends[i] = goes_on ? making->band_ends[i + 1] : i + 1;
	}
}

/* Weighs ending the side before row `end`, with these columns under its bands. */
static void offer_side(SideSearch *side, int end, int64_t cost, const MadeColumn *columns,
	int count)
{
	Making *making = side->making;
	bool is_stuck = end == side->first && !side->is_first && !side->is_last;
	bool is_unfinished = side->is_last != (end == making->bands.count);
	if (is_stuck || is_unfinished)
		return;
	cost += side->cost + MAKE_UP_SIDE + (side->is_last ? 0 : making->cost_from[end]);
	if (cost > side->best) /* of equals, the side that holds more */
		return;
	side->best = cost;
	side->best_end = end;
	side->best_is_last = side->is_last;
	side->best_count = 0;
	if (!side->keeps_columns)
		return;
	for (int i = 0; i < side->column_count; i++)
		*arena_push(making->arena, side->best_columns, side->best_count) = side->columns[i];
	for (int i = 0; i < count; i++)
		*arena_push(making->arena, side->best_columns, side->best_count) = columns[i];
}

static void add_columns(SideSearch *side, const MadeColumn *columns, int count)
{
	for (int i = 0; i < count; i++)
		*arena_push(side->making->arena, side->columns, side->column_count) = columns[i];
}

/* Rows that span, one under another; false where the side ends among them. */
static bool add_spanning(SideSearch *side, int end)
{
	const BandMaker *bands = &side->making->bands;
	MadeColumn band = {
		.spans = true,
		.is_after_break = side->column_count == 0,
		.is_under = side->column_count > 0,
		.first = side->next,
		.end = side->next + 1,
		.top = (Length)side->top,
	};
	RowColumn column = { { side->room.first, bands->shape->leading }, side->top,
		band.is_under };
	const GalleyRow *repeated;
	int count = make_up_repeated(&band, bands->rows, &repeated);
	row_column_add_all(&column, repeated, 0, count, 0);
	int64_t bottom = side->top;
	bool fits = true;
	for (; band.end <= end; band.end++) {
		const GalleyRow *last = &bands->rows[band.end - 1];
		bool is_alone = side->column_count == 0 && band.end == band.first + 1;
		row_column_add(&column, last, 0);
		if (column.bottom > side->room.height && !is_alone)
			return false;
		bottom = row_column_end(&column, last);
		int64_t white = side->room.height - bottom;
		fits = white >= 0 || is_alone;
		if (!fits)
			continue;
		if (white < 0)
			side->cost += MAKE_UP_TOO_TALL;
		int64_t cost = bands->shape->columns * cost_of_white(bands->shape, MAX(white, 0));
		offer_side(side, band.end,
			cost + cost_of_break(bands->rows, bands->count, band.end), &band, 1);
	}
	band.end = end;
	if (!fits)
		return false;
	add_columns(side, &band, 1);
	side->top = bottom + bands->rows[end - 1].below;
	side->next = end;
	return true;
}

static Band band_of(const SideSearch *side, int end)
{
	return (Band){
		.first = side->next,
		.end = end,
		.top = side->top,
		.room = side->room,
		.is_after_break = side->column_count == 0,
	};
}

/* The side ends in the columns that begin here. */
static void end_in_columns(SideSearch *side, int end_most)
{
	BandMaker *bands = &side->making->bands;
	int columns = bands->shape->columns;
	const Band band = band_of(side, end_most);
	band_divide(bands, &band);
	const ColumnEnds *ends = &bands->ends[columns];
	for (int end = band.first; end <= ends->reach; end++)
		offer_side(side, end, ends->cost[end], band_trace(bands, &band, end), columns);
}

/* Adds columns alike in height that hold all rows up to `end`; false where they cannot. */
static bool add_balanced(SideSearch *side, int end)
{
	Making *making = side->making;
	BandMaker *bands = &making->bands;
	int columns = bands->shape->columns;
	int64_t room = MAX(side->room.height, 0) + bands->shape->leading / 2;
	if (making->least[end] - making->least[side->next] > columns * room)
		return false;
	Band band = band_of(side, end);
	band.is_balanced = true;
	band.mean = (making->heights[end] - making->heights[band.first] -
			    bands->rows[band.first].above) /
		columns;
	band_divide(bands, &band);
	const ColumnEnds *ends = &bands->ends[columns];
	if (ends->reach < end || ends->cost[end] >= BAND_IMPOSSIBLE)
		return false;
	const MadeColumn *traced = band_trace(bands, &band, end);
	add_columns(side, traced, columns);
	side->cost += ends->cost[end];
	side->top = band_bottom(bands, &band, traced);
	side->next = end;
	return true;
}

/* All the ways to make up the side, as the sheet's last or not. */
static void search_side(SideSearch *side, bool is_last)
{
	Making *making = side->making;
	side->next = side->first;
	side->is_last = is_last;
	side->room = making->bands.shape->rooms[!side->is_first][is_last];
	side->column_count = 0;
	side->cost = side->top = 0;
	if (side->is_first) /* nothing may fit under its head */
		offer_side(side, 0,
			making->bands.shape->columns *
				cost_of_white(making->bands.shape, MAX(side->room.height, 0)),
			NULL, 0);
	bool goes_on = true;
	while (goes_on && side->next < making->bands.count) {
		int end = making->band_ends[side->next];
		if (row_spans(making, side->next)) {
			goes_on = add_spanning(side, end);
			continue;
		}
		if (!is_last)
			end_in_columns(side, end);
		goes_on = (is_last || end < making->bands.count) && add_balanced(side, end);
	}
	if (goes_on)
		offer_side(side, making->bands.count, 0, NULL, 0);
}

static SideSearch best_side(Making *making, int first, bool is_first, bool keeps_columns)
{
	SideSearch side = {
		.making = making,
		.first = first,
		.is_first = is_first,
		.keeps_columns = keeps_columns,
		.best = BAND_IMPOSSIBLE,
	};
	search_side(&side, true);
	search_side(&side, false);
	return side;
}

static Making making_of(Arena *arena, const GalleyRow *rows, int count, const BodyShape *shape)
{
	Making making = {
		.arena = arena,
		.bands = band_maker(arena, rows, count, shape),
		.heights = arena_new(arena, int64_t, count + 1),
		.least = arena_new(arena, int64_t, count + 1),
		.cost_from = arena_new(arena, int64_t, count + 1),
		.band_ends = arena_new(arena, int, count + 1),
	};
	find_band_ends(&making, count);
	Length room = INT32_MAX;
	for (int i = 0; i < 4; i++)
		room = MIN(room, MAX(shape->rooms[i / 2][i % 2].height, 0));
	for (int i = 0; i < count; i++) {
		Length least = MIN(rows[i].height, room) - shape->leading / 8;
		making.heights[i + 1] = making.heights[i] + rows[i].above + rows[i].height;
		making.least[i + 1] = making.least[i] + MAX(least, 0);
	}
	return making;
}

int make_up_repeated(const MadeColumn *column, const GalleyRow *rows, const GalleyRow **repeated)
{
	*repeated = NULL;
	if (!column->is_after_break || column->first == 0 || column->first == column->end)
		return 0;
	*repeated = rows[column->first - 1].repeat;
	return rows[column->first - 1].repeat_count;
}

static ColumnRoom room_of(const MadeColumn *column, const BodyShape *shape, int side_count)
{
	return shape->rooms[column->side > 0][column->side + 1 == side_count];
}

RowColumn make_up_column(const MadeColumn *column, const BodyShape *shape, int side_count)
{
	return (RowColumn){ { room_of(column, shape, side_count).first, shape->leading },
		column->top, column->is_under };
}

static const GalleyRow *last_row(const MadeColumn *column, const GalleyRow *rows)
{
	return column->end > column->first ? &rows[column->end - 1] : NULL;
}

/* How far down the column reaches when its rows take so much white. */
static int64_t bottom_of(const MadeColumn *column, const GalleyRow *rows, const BodyShape *shape,
	int side_count, Length share)
{
	RowColumn filled = make_up_column(column, shape, side_count);
	const GalleyRow *repeated;
	int count = make_up_repeated(column, rows, &repeated);
	row_column_add_all(&filled, repeated, 0, count, 0);
	row_column_add_all(&filled, rows, column->first, column->end, share);
	const GalleyRow *last = last_row(column, rows);
	return last ? row_column_end(&filled, last) : filled.bottom;
}

/*
 * The white that each row of the column takes, so that its last one ends on
 * `foot`; where the grid pushes what follows under it, a quarter of a line less.
 */
static Length share_of(const MadeColumn *column, const GalleyRow *rows, const BodyShape *shape,
	int side_count, int64_t foot)
{
	Length quarter = MAX(shape->leading / 4, 1), most = 0;
	int sharers = 0;
	for (int i = column->first; i < column->end; i++) {
		most = MAX(most, rows[i].spare);
		sharers += rows[i].spare > 0;
	}
	int64_t white = MAX(foot - bottom_of(column, rows, shape, side_count, 0), 0);
	Length share = sharers > 0 ? (Length)MIN(most, white / sharers) : 0;
	while (share > 0 && bottom_of(column, rows, shape, side_count, share) > foot)
		share = MAX(share - quarter, 0);
	return share;
}

/*
 * Rows of a filled side spread to its foot, those of balanced columns to the
 * longest of them. Those that go on in the next column take no more there, so
 * that they are as high on both.
 */
static void spread_rows(MadeUp *made, MadeColumn *columns, const GalleyRow *rows,
	const BodyShape *shape)
{
	Length most = INT32_MAX;
	for (int i = 0, end; i < made->count; i = end) {
		int64_t longest = columns[i].top;
		for (end = i; end < made->count && columns[end].side == columns[i].side &&
			columns[end].top == columns[i].top;
			end++)
			longest = MAX(longest,
				bottom_of(&columns[end], rows, shape, made->side_count, 0));
		bool is_lowest = end == made->count || columns[end].side != columns[i].side;
		bool is_balanced = shape->columns > 1 &&
			(!is_lowest || columns[i].side + 1 == made->side_count);
		int64_t foot = is_balanced ? longest
					   : room_of(&columns[i], shape, made->side_count).height;
		for (int k = i; k < end; k++) {
			columns[k].share = MIN(most,
				share_of(&columns[k], rows, shape, made->side_count, foot));
			longest = MAX(longest,
				bottom_of(&columns[k], rows, shape, made->side_count,
					columns[k].share));
			const GalleyRow *last = last_row(&columns[k], rows);
			most = last && last->close ? columns[k].share : INT32_MAX;
		}
		made->empty = (Length)MAX(room_of(&columns[i], shape, made->side_count).height -
				longest,
			0);
	}
}

static void find_flaws(MadeUp *made, const GalleyRow *rows, int count, const BodyShape *shape)
{
	made->too_tall = -1;
	for (int i = 0; i < made->count; i++) {
		const MadeColumn *column = &made->columns[i];
		bool ends_band = i + 1 < made->count && made->columns[i + 1].side == column->side &&
			made->columns[i + 1].top != column->top;
		if (!ends_band && column->end > column->first &&
			cost_of_break(rows, count, column->end) >= MIN(BREAK_ORPHAN, BREAK_WIDOW))
			made->has_flaw = true;
		Length height = room_of(column, shape, made->side_count).height;
		bool sticks_out = column->end == column->first + 1 &&
			bottom_of(column, rows, shape, made->side_count, 0) > height;
		if (sticks_out && made->too_tall < 0)
			made->too_tall = column->first;
	}
}

MadeUp make_up(Arena *arena, const GalleyRow *rows, int count, const BodyShape *shape)
{
	Making making = making_of(arena, rows, count, shape);
	for (int first = count - 1; first >= 0; first--)
		making.cost_from[first] = best_side(&making, first, false, false).best;

	MadeUp made = { 0 };
	MadeColumn *columns = NULL;
	SideSearch side = { 0 };
	do {
		side = best_side(&making, side.best_end, made.side_count == 0, true);
		if (made.side_count == 0)
			made.cost = side.best;
		for (int i = 0; i < side.best_count; i++) {
			side.best_columns[i].side = made.side_count;
			*arena_push(arena, columns, made.count) = side.best_columns[i];
		}
		made.side_count++;
	} while (!side.best_is_last);
	made.columns = columns;
	spread_rows(&made, columns, rows, shape);
	find_flaws(&made, rows, count, shape);
	return made;
}
