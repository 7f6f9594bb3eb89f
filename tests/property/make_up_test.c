/* Make-up against every way there is to divide a galley over sides and columns. */
#include "typeset/make_up.h"

#include <criterion/criterion.h>
#include <time.h>

enum { MOST_ROWS = 9, GALLEYS = 4000 };

static const int64_t NEVER = INT64_MAX / 4;

/* A galley, to which the rule of make_up.h is applied as it reads there. */
typedef struct {
	GalleyRow rows[MOST_ROWS], head, foot;
	int count;
	BodyShape shape;
	int64_t later[MOST_ROWS + 1]; /* least cost of the sides from each row on; 0: not known */
} Sample;

/* A place on a side where a band begins. */
typedef struct {
	ColumnRoom room;
	int start; /* row that the side begins with */
	bool is_first, is_last;
	bool is_under; /* something stands above */
	int64_t top;
} Spot;

static int64_t least_of_sides(Sample *sample, int first, bool is_first);

static int64_t cost_of(const Sample *sample, int64_t white)
{
	int64_t leading = sample->shape.leading;
	return MAKE_UP_LINE * white * white / (leading * leading);
}

static int64_t break_before(const Sample *sample, int row)
{
	return row > 0 && row < sample->count ? sample->rows[row - 1].break_cost : 0;
}

static bool spans(const Sample *sample, int row)
{
	return sample->shape.columns > 1 && sample->rows[row].spans;
}

static int64_t bottom_of(const Sample *sample, Spot spot, bool is_under, bool is_after_break,
	int first, int end)
{
	RowColumn column = { { spot.room.first, sample->shape.leading }, spot.top, is_under };
	if (is_after_break && first > 0 && end > first)
		row_column_add_all(&column, sample->rows[first - 1].repeat, 0,
			sample->rows[first - 1].repeat_count, 0);
	row_column_add_all(&column, sample->rows, first, end, 0);
	return end > first ? row_column_end(&column, &sample->rows[end - 1]) : column.bottom;
}

/* What rows divided over columns cost, and how far down they reach. */
typedef struct {
	int64_t cost, bottom;
} Way;

/* The least for `columns` columns, the last of them as short as may be; mean -1: to the foot. */
static Way least_way(const Sample *sample, Spot spot, int columns, int first, int end, int band_end,
	int64_t mean)
{
	Way least = { NEVER, spot.top };
	if (columns == 0)
		return (Way){ first == end ? 0 : NEVER, spot.top };
	for (int start = end; start >= first; start--) {
		Way before = least_way(sample, spot, columns - 1, first, start, band_end, mean);
		int64_t bottom = bottom_of(sample, spot, false, columns > 1 || !spot.is_under,
			start, end);
		bool is_over = bottom > spot.room.height && end > start;
		if (before.cost >= NEVER || (is_over && end > start + 1))
			continue;
		int64_t white = spot.room.height - bottom;
		for (int i = start; i < end; i++)
			white -= sample->rows[i].spare;
		int64_t cost = before.cost + (is_over ? MAKE_UP_TOO_TALL : 0) +
			cost_of(sample, mean >= 0 ? bottom - spot.top - mean : MAX(white, 0));
		if (end > start && (mean < 0 || end < band_end))
			cost += break_before(sample, end);
		if (cost < least.cost)
			least = (Way){ cost, MAX(before.bottom, bottom) };
	}
	return least;
}

static int64_t mean_of(const Sample *sample, int first, int end)
{
	int64_t height = -sample->rows[first].above;
	for (int i = first; i < end; i++)
		height += sample->rows[i].above + sample->rows[i].height;
	return height / sample->shape.columns;
}

/* A side that ends before row `end`, and all that follow it. */
static int64_t ended(Sample *sample, Spot spot, int end, int64_t cost)
{
	if (spot.is_last || end == sample->count || (end == spot.start && !spot.is_first))
		return NEVER;
	return cost + MAKE_UP_SIDE + least_of_sides(sample, end, false);
}

static int64_t least_from(Sample *sample, Spot spot, int first, int64_t cost);

static int64_t least_of_spanning(Sample *sample, Spot spot, int first, int band_end, int64_t cost)
{
	int64_t least = NEVER, bottom = spot.top;
	bool fits = true;
	for (int end = first + 1; end <= band_end; end++) {
		bottom = bottom_of(sample, spot, spot.is_under, !spot.is_under, first, end);
		bool is_over = bottom > spot.room.height;
		fits = !is_over || (!spot.is_under && end == first + 1);
		if (!fits)
			continue;
		cost += is_over ? MAKE_UP_TOO_TALL : 0;
		int64_t white = is_over ? 0 : spot.room.height - bottom;
		least = MIN(least,
			ended(sample, spot, end,
				cost + sample->shape.columns * cost_of(sample, white) +
					break_before(sample, end)));
	}
	if (!fits)
		return least;
	spot.top = bottom + sample->rows[band_end - 1].below;
	spot.is_under = true;
	return MIN(least, least_from(sample, spot, band_end, cost));
}

static int64_t least_from(Sample *sample, Spot spot, int first, int64_t cost)
{
	if (first == sample->count)
		return spot.is_last ? cost + MAKE_UP_SIDE : NEVER;
	int columns = sample->shape.columns, end = first + 1;
	while (end < sample->count && spans(sample, end) == spans(sample, first))
		end++;
	if (spans(sample, first))
		return least_of_spanning(sample, spot, first, end, cost);
	int64_t least = NEVER;
	for (int last = first; last <= end && !spot.is_last; last++) {
		Way way = least_way(sample, spot, columns, first, last, end, -1);
		if (way.cost < NEVER)
			least = MIN(least, ended(sample, spot, last, cost + way.cost));
	}
	if (!spot.is_last && end == sample->count)
		return least;
	Way way = least_way(sample, spot, columns, first, end, end, mean_of(sample, first, end));
	if (way.cost >= NEVER)
		return least;
	spot.top = way.bottom;
	spot.is_under = true;
	return MIN(least, least_from(sample, spot, end, cost + way.cost));
}

static int64_t least_of_sides(Sample *sample, int first, bool is_first)
{
	if (!is_first && sample->later[first] > 0)
		return sample->later[first];
	int64_t least = NEVER;
	for (int last = 0; last < 2; last++) {
		const Spot spot = { sample->shape.rooms[!is_first][last], first, is_first, last,
			false, 0 };
		least = MIN(least, least_from(sample, spot, first, 0));
		if (is_first && !last) /* nothing stands on it */
			least = MIN(least,
				ended(sample, spot, 0,
					sample->shape.columns * cost_of(sample, spot.room.height)));
	}
	if (!is_first)
		sample->later[first] = least;
	return least;
}

static int one_of(const int *choices, int count)
{
	return choices[rand() % count];
}

static void fill_sample(Sample *sample)
{
	static const int costs[] = { BREAK_FREE, BREAK_FREE, BREAK_IN_PARAGRAPH, BREAK_IN_PARAGRAPH,
		BREAK_ORPHAN, BREAK_AFTER_HEADING, BREAK_INSIDE, BREAK_NEVER };
	static const int heights[] = { 16, 16, 16, 20, 32, 70 };
	*sample = (Sample){ .count = 1 + rand() % MOST_ROWS,
		.head = { .height = 18 },
		.foot = { .height = 3 } };
	sample->shape = (BodyShape){ .columns = 1 + rand() % 3, .leading = 16 };
	for (int i = 0; i < 4; i++)
		sample->shape.rooms[i / 2][i % 2] = (ColumnRoom){ rand() % 100, 12 };
	for (int i = 0; i < sample->count; i++) {
		GalleyRow *row = &sample->rows[i];
		row->height = one_of(heights, G_N_ELEMENTS(heights));
		row->above = rand() % 3 == 0 ? rand() % 20 : 0;
		row->below = rand() % 5 == 0 ? 8 : 0;
		row->grid = rand() % 2 ? 12 : 0;
		row->spare = rand() % 5 == 0 ? 24 : 0;
		row->break_cost = one_of(costs, G_N_ELEMENTS(costs));
		row->spans = i > 0 && rand() % 2 ? sample->rows[i - 1].spans : rand() % 4 == 0;
		row->repeat = &sample->head;
		row->repeat_count = rand() % 4 == 0;
		row->close = rand() % 4 == 0 ? &sample->foot : NULL;
	}
}

Test(make_up, costs_the_least_that_any_way_to_divide_the_rows_does)
{
	unsigned seed = (unsigned)time(NULL);
	srand(seed);
	for (int i = 0; i < GALLEYS; i++) {
		Arena *arena = arena_open();
		Sample sample;
		fill_sample(&sample);
		MadeUp made = make_up(arena, sample.rows, sample.count, &sample.shape);
		int64_t least = least_of_sides(&sample, 0, true);
		cr_assert_eq(made.cost, least, "seed %u, galley %d of %d rows: %ld, and %ld is due",
			seed, i, sample.count, (long)made.cost, (long)least);
		arena_close(arena);
	}
}

Test(make_up, every_row_stands_once_and_in_order)
{
	srand((unsigned)time(NULL));
	for (int i = 0; i < GALLEYS; i++) {
		Arena *arena = arena_open();
		Sample sample;
		fill_sample(&sample);
		MadeUp made = make_up(arena, sample.rows, sample.count, &sample.shape);
		int next = 0, side = 0;
		for (int k = 0; k < made.count; k++) {
			cr_assert_eq(made.columns[k].first, next);
			cr_assert_geq(made.columns[k].side, side);
			next = made.columns[k].end;
			side = made.columns[k].side;
		}
		cr_assert_eq(next, sample.count);
		cr_assert_lt(side, made.side_count);
		arena_close(arena);
	}
}
