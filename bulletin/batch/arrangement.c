#include "batch/arrangement.h"
#include "batch/batch_remarks.h"
#include "layout/grid.h"

#include <string.h>

/* All in mm. */
static const double mark_least = 4.5; /* SRA4 leaves (225 - 210) / 2 - 3 beside A5 */
static const double slug_room = 6;    /* from the bleed to what hangs below the words */
static const double halves_alike = 2; /* so much paper may be left over edge to edge */

/* The paper that is cut edge to edge: offices have it, and halve it. */
static const char office_paper[] = "A4";

/* White between the sheets and round them all. */
typedef struct {
	Length gutter;
	Length bleed; /* of the outermost sheets; where there is none, as far as a knife strays */
	Length beside, under; /* of marks, beyond the bleed: left and right; above and below */
} Spacing;

static Spacing spacing_of_marks(const SmallSheet *sheet)
{
	Length bleed = MAX(sheet->bleed, length_from_mm(GRID_KNIFE_STRAYS_MM));
	return (Spacing){
		.gutter = 2 * bleed,
		.bleed = bleed,
		.beside = length_from_mm(mark_least),
		.under = length_from_mm(slug_room),
	};
}

/* How much room so many sheets take in one direction. */
static int64_t extent(int count, Length size, const Spacing *spacing, Length marks)
{
	return (int64_t)count * size + (int64_t)(count - 1) * spacing->gutter +
		2 * ((int64_t)spacing->bleed + marks);
}

static int count_fitting(Length room, Length size, const Spacing *spacing, Length marks)
{
	int count = 0;
	while (extent(count + 1, size, spacing, marks) <= (int64_t)room + GRID_ROUNDING)
		count++;
	return count;
}

static Arrangement arrangement_of(const SmallSheet *sheet, bool is_turned)
{
	return (Arrangement){
		.is_turned = is_turned,
		.width = is_turned ? sheet->height : sheet->width,
		.height = is_turned ? sheet->width : sheet->height,
	};
}

int arrangement_up(const Arrangement *arrangement)
{
	return arrangement->columns * arrangement->rows;
}

/* As many as go on the paper, upright or turned. */
static Arrangement arrange(const SmallSheet *sheet, const PaperSize *paper, const Spacing *spacing)
{
	Arrangement ways[2];
	for (int turned = 0; turned < 2; turned++) {
		Arrangement *way = &ways[turned];
		*way = arrangement_of(sheet, turned);
		way->gutter = spacing->gutter;
		way->clear = spacing->bleed;
		way->columns = count_fitting(length_from_mm(paper->width), way->width, spacing,
			spacing->beside);
		way->rows = count_fitting(length_from_mm(paper->height), way->height, spacing,
			spacing->under);
	}
	return arrangement_up(&ways[1]) > arrangement_up(&ways[0]) ? ways[1] : ways[0];
}

/* Whether sheets that touch fill the paper: then its halves are as large as they are. */
static bool fills(const Arrangement *arrangement, const PaperSize *paper)
{
	static const Spacing none = { 0 };
	int64_t across = extent(arrangement->columns, arrangement->width, &none, 0);
	int64_t down = extent(arrangement->rows, arrangement->height, &none, 0);
	return arrangement_up(arrangement) >= 2 &&
		length_from_mm(paper->width) - across < length_from_mm(halves_alike) &&
		length_from_mm(paper->height) - down < length_from_mm(halves_alike);
}

Arrangement arrangement_on(const SmallSheet *sheet, const PaperSize *paper)
{
	static const Spacing none = { 0 };
	if (sheet->bleed == 0 && strcmp(paper->name, office_paper) == 0) {
		Arrangement touching = arrange(sheet, paper, &none);
		if (fills(&touching, paper))
			return touching;
	}
	const Spacing spacing = spacing_of_marks(sheet);
	return arrange(sheet, paper, &spacing);
}

/* How far two sheets, side by side or one above the other, exceed the paper; 0: not. */
typedef struct {
	Arrangement pair;
	Length across, down;
} Shortfall;

static Shortfall shortfall_of(const SmallSheet *sheet, const PaperSize *paper,
	const Spacing *spacing, bool is_turned, bool is_column)
{
	Shortfall shortfall = { .pair = arrangement_of(sheet, is_turned) };
	Arrangement *pair = &shortfall.pair;
	pair->columns = is_column ? 1 : 2;
	pair->rows = is_column ? 2 : 1;
	int64_t across = extent(pair->columns, pair->width, spacing, spacing->beside) -
		length_from_mm(paper->width);
	int64_t down = extent(pair->rows, pair->height, spacing, spacing->under) -
		length_from_mm(paper->height);
	shortfall.across = (Length)CLAMP(across, 0, INT32_MAX / 2);
	shortfall.down = (Length)CLAMP(down, 0, INT32_MAX / 2);
	return shortfall;
}

/* Of the four ways to lay two sheets on the paper the one that lacks least. */
static Shortfall least_shortfall(const SmallSheet *sheet, const PaperSize *paper,
	const Spacing *spacing)
{
	Shortfall least = shortfall_of(sheet, paper, spacing, false, false);
	for (int way = 1; way < 4; way++) {
		Shortfall other = shortfall_of(sheet, paper, spacing, way & 1, way & 2);
		if (other.across + other.down < least.across + least.down)
			least = other;
	}
	return least;
}

void arrangement_tell_missing(const SmallSheet *sheet, const PaperSize *paper, Place asked_at,
	Remarks *remarks)
{
	const Spacing spacing = spacing_of_marks(sheet);
	Shortfall least = least_shortfall(sheet, paper, &spacing);
	const struct {
		const char *name;
		Length missing, size, marks;
		int count;
		double room;
	} sides[] = {
		{ "width", least.across, least.pair.width, spacing.beside, least.pair.columns,
			paper->width },
		{ "height", least.down, least.pair.height, spacing.under, least.pair.rows,
			paper->height },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(sides); i++)
		if (sides[i].missing > GRID_ROUNDING)
			remarks_add(remarks, asked_at, IMPOSED_NO_ROOM, paper->name,
				mm_from_length(sides[i].missing), sides[i].name,
				mm_from_length(sheet->width), mm_from_length(sheet->height),
				mm_from_length(sides[i].count * sides[i].size),
				mm_from_length((sides[i].count - 1) * spacing.gutter),
				mm_from_length(2 * sheet->bleed),
				mm_from_length(2 * (spacing.bleed - sheet->bleed + sides[i].marks)),
				sides[i].room);
}
