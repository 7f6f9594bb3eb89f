#include "batch/imposition.h"
#include "batch/arrangement.h"
#include "batch/batch_remarks.h"
#include "layout/grid.h"

#include <string.h>

/* All in mm. */
static const double mark_from = 1, mark_to = 6; /* outward from the bleed */
static const double slug_at = 5;                /* the slug's baseline, outward from the bleed */
static const double slug_from_corner = 5;
static const double slug_height = 2.5;

/* The paper asked for, or the smallest that takes two; NULL with a remark. */
static const PaperSize *choose_paper(Arena *arena, const SmallSheet *sheet,
	const ImpositionWish *wish, Remarks *remarks)
{
	const char *name = wish->paper;
	int count;
	const PaperSize *papers = imposition_papers(&count);
	const char **names = arena_new(arena, const char *, count);
	for (int i = 0; i < count; i++) {
		Arrangement arrangement = arrangement_on(sheet, &papers[i]);
		names[i] = papers[i].name;
		if (name ? strcmp(name, names[i]) == 0 : arrangement_up(&arrangement) >= 2)
			return &papers[i];
	}
	if (!name)
		return &papers[count - 1]; /* it lacks least */
	const char *nearest = text_nearest(name, names, count);
	remarks_add(remarks, wish->place, IMPOSED_PAPER_UNKNOWN, name,
		nearest ? arena_printf(arena, "; did you mean \"%s\"?", nearest) : "");
	return NULL;
}

static Box place_box(const Imposition *plan, const Arrangement *arrangement, int column, int row)
{
	Length width = arrangement->width, height = arrangement->height;
	Length gutter = arrangement->gutter;
	Length across = plan->columns * width + (plan->columns - 1) * gutter;
	Length down = plan->rows * height + (plan->rows - 1) * gutter;
	return (Box){ (plan->width - across) / 2 + column * (width + gutter),
		(plan->height - down) / 2 + row * (height + gutter), width, height };
}

/* As it shows when the paper is turned over its long edge. */
static ImposedPlace behind(const ImposedPlace *front, Length paper_width)
{
	ImposedPlace back = *front;
	back.box.x = paper_width - box_right(front->box);
	back.quarter_turns = (4 - front->quarter_turns) % 4;
	return back;
}

static void add_places(Arena *arena, Imposition *plan, const Arrangement *arrangement)
{
	ImposedPlace *fronts = arena_new(arena, ImposedPlace, plan->up);
	ImposedPlace *backs = arena_new(arena, ImposedPlace, plan->up);
	for (int i = 0; i < plan->up; i++) {
		fronts[i] = (ImposedPlace){
			.box = place_box(plan, arrangement, i % plan->columns, i / plan->columns),
			.quarter_turns = arrangement->is_turned ? 1 : 0,
		};
		backs[i] = behind(&fronts[i], plan->width);
	}
	plan->fronts = fronts;
	plan->backs = backs;
}

static void frame_places(Imposition *plan, Length bleed)
{
	Box first = plan->fronts[0].box, last = plan->fronts[plan->up - 1].box;
	Box trim = { first.x, first.y, box_right(last) - first.x, box_bottom(last) - first.y };
	plan->trim = trim;
	plan->bleed = (Box){ trim.x - bleed, trim.y - bleed, trim.width + 2 * bleed,
		trim.height + 2 * bleed };
}

/* From where to where, outward from the trimmed sheets, marks stand in so wide a margin. */
static void mark_ends(Length margin, Length bleed, Length *from, Length *to)
{
	Length length = length_from_mm(mark_to - mark_from);
	*to = MIN(margin, bleed + length_from_mm(mark_to));
	*from = MAX(bleed, *to - length);
}

static void add_mark_pair(Imposition *plan, Box *marks, Box one, Box other)
{
	marks[plan->mark_count++] = one;
	marks[plan->mark_count++] = other;
}

/* In line with the left and right edges of each column and the upper and lower of each row. */
static void add_marks(Arena *arena, Imposition *plan, Length bleed)
{
	Box *marks = arena_new(arena, Box, 4 * (plan->columns + plan->rows));
	Box trim = plan->trim;
	Length from, to;
	mark_ends(trim.y, bleed, &from, &to);
	for (int i = 0; i < 2 * plan->columns; i++) {
		Box box = plan->fronts[i / 2].box;
		Length x = i % 2 ? box_right(box) : box.x;
		add_mark_pair(plan, marks, (Box){ x, trim.y - to, 0, to - from },
			(Box){ x, box_bottom(trim) + from, 0, to - from });
	}
	mark_ends(trim.x, bleed, &from, &to);
	for (int i = 0; i < 2 * plan->rows; i++) {
		Box box = plan->fronts[i / 2 * plan->columns].box;
		Length y = i % 2 ? box_bottom(box) : box.y;
		add_mark_pair(plan, marks, (Box){ trim.x - to, y, to - from, 0 },
			(Box){ box_right(trim) + from, y, to - from, 0 });
	}
	plan->marks = marks;
}

/* Under the first sheet of the lowest row, clear of the marks at both its ends. */
static Box slug_under(const Imposition *plan, Length bleed)
{
	Box lowest = plan->fronts[plan->up - plan->columns].box;
	Length away = length_from_mm(slug_from_corner), height = length_from_mm(slug_height);
	Length baseline = box_bottom(lowest) + bleed + length_from_mm(slug_at);
	return (Box){ lowest.x + away, baseline - height, MAX(lowest.width - 2 * away, 0), height };
}

static int divided_up(int64_t sum, int64_t parts)
{
	return (int)((sum + parts - 1) / parts);
}

/* How many papers it takes; false where a file would have too many pages. */
static bool count_sheets(Imposition *plan, const ImpositionWish *wish, int copies, Remarks *remarks)
{
	plan->leaf_count = plan->is_two_sided ? (plan->page_count + 1) / 2 : plan->page_count;
	plan->leaves = (int64_t)copies * plan->leaf_count;
	if (plan->order == CUT_AND_STACK && plan->leaf_count == 1) {
		plan->order = STEP_AND_REPEAT;
		remarks_add(remarks, wish->place, IMPOSED_SINGLE_LEAF);
	}
	bool repeats = plan->order == STEP_AND_REPEAT;
	plan->run_count = repeats ? divided_up(copies, plan->up) : 1;
	plan->sheet_count = repeats ? plan->leaf_count : divided_up(plan->leaves, plan->up);
	if (plan->sheet_count <= IMPOSED_SHEETS_MOST)
		return true;
	remarks_add(remarks, wish->place, IMPOSED_TOO_MANY, plan->sheet_count, IMPOSED_SHEETS_MOST);
	return false;
}

static bool is_clear_of_edge(const SmallSheet *sheet, const ImpositionWish *wish, Remarks *remarks)
{
	if (sheet->bleed > 0 ||
		sheet->ink_inset >= length_from_mm(GRID_UNSAFE_EDGE_MM) - GRID_ROUNDING)
		return true;
	remarks_add(remarks, wish->place, IMPOSED_INK_AT_EDGE, sheet->ink_page + 1,
		mm_from_length(sheet->ink_inset), GRID_UNSAFE_EDGE_MM,
		GRID_UNSAFE_EDGE_MM - mm_from_length(sheet->ink_inset));
	return false;
}

const Imposition *imposition_plan(Arena *arena, const SmallSheet *sheet, const ImpositionWish *wish,
	int copies, Remarks *remarks)
{
	g_assert(copies > 0 && sheet->page_count > 0 && sheet->width > 0 && sheet->height > 0);
	const PaperSize *paper = choose_paper(arena, sheet, wish, remarks);
	if (!paper)
		return NULL;
	Arrangement arrangement = arrangement_on(sheet, paper);
	if (arrangement_up(&arrangement) < 2)
		arrangement_tell_missing(sheet, paper, wish->place, remarks);
	bool is_clear = is_clear_of_edge(sheet, wish, remarks);
	if (arrangement_up(&arrangement) < 2 || !is_clear)
		return NULL;

	Imposition *plan = arena_new(arena, Imposition, 1);
	*plan = (Imposition){
		.paper = paper,
		.width = length_from_mm(paper->width),
		.height = length_from_mm(paper->height),
		.columns = arrangement.columns,
		.rows = arrangement.rows,
		.up = arrangement_up(&arrangement),
		.order = wish->order,
		.is_two_sided = wish->is_two_sided && sheet->page_count > 1,
		.page_count = sheet->page_count,
	};
	if (!count_sheets(plan, wish, copies, remarks))
		return NULL;
	add_places(arena, plan, &arrangement);
	frame_places(plan, sheet->bleed);
	if (arrangement.gutter > 0) {
		add_marks(arena, plan, arrangement.clear);
		plan->slug = slug_under(plan, arrangement.clear);
	}
	return plan;
}

int imposition_side_count(const Imposition *imposition)
{
	return imposition->sheet_count * (imposition->is_two_sided ? 2 : 1);
}

/* The leaf of the run of all copies at a place, or -1. */
static int64_t leaf_at(const Imposition *imposition, int sheet, int place)
{
	if (imposition->order == STEP_AND_REPEAT)
		return sheet;
	int64_t leaf = (int64_t)place * imposition->sheet_count + sheet;
	return leaf < imposition->leaves ? leaf : -1;
}

int imposition_page(const Imposition *imposition, int side, int place)
{
	int sides = imposition->is_two_sided ? 2 : 1;
	int64_t leaf = leaf_at(imposition, side / sides, place);
	if (leaf < 0)
		return -1;
	int page = (int)(leaf % imposition->leaf_count) * sides + side % sides;
	return page < imposition->page_count ? page : -1;
}

int64_t imposition_papers_needed(const Imposition *imposition)
{
	return (int64_t)imposition->sheet_count * imposition->run_count;
}
