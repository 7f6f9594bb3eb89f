/*
 * Impositions of sheets by chance: places never overlap, all is on the paper,
 * backs lie behind their fronts, no other way takes more, and what is cut and
 * stacked is in order. Each is held against paper that is moved about here.
 */
#include "batch/imposition.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <time.h>

enum { PLANS = 3000, ROUNDING = 40 };

static Arena *arena;
static GRand *chance;

static void open_chance(void)
{
	arena = arena_open();
	guint32 seed = (guint32)time(NULL);
	chance = g_rand_new_with_seed(seed);
	cr_log_info("seed %u", seed);
}

static void close_chance(void)
{
	g_rand_free(chance);
	arena_close(arena);
}

TestSuite(imposition, .init = open_chance, .fini = close_chance);

static SmallSheet any_sheet(void)
{
	static const double bleeds[] = { 0, 2, 3, 5 };
	return (SmallSheet){
		.width = length_from_mm(g_rand_int_range(chance, 40, 320)),
		.height = length_from_mm(g_rand_int_range(chance, 40, 450)),
		.bleed = length_from_mm(bleeds[g_rand_int_range(chance, 0, 4)]),
		.ink_inset = length_from_mm(8),
		.page_count = g_rand_int_range(chance, 1, 7),
	};
}

static ImpositionWish any_wish(void)
{
	int count;
	const PaperSize *papers = imposition_papers(&count);
	return (ImpositionWish){
		.paper = papers[g_rand_int_range(chance, 0, count)].name,
		.order = g_rand_boolean(chance) ? CUT_AND_STACK : STEP_AND_REPEAT,
		.is_two_sided = g_rand_boolean(chance),
	};
}

static Box grown(Box box, Length by)
{
	return (Box){ box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by };
}

static bool overlap(Box a, Box b)
{
	return a.x + ROUNDING < box_right(b) && b.x + ROUNDING < box_right(a) &&
		a.y + ROUNDING < box_bottom(b) && b.y + ROUNDING < box_bottom(a);
}

static bool is_on(Box box, const Imposition *plan)
{
	return box.x >= -ROUNDING && box.y >= -ROUNDING &&
		box_right(box) <= plan->width + ROUNDING &&
		box_bottom(box) <= plan->height + ROUNDING;
}

static void check_places(const Imposition *plan, const ImposedPlace *places, Length bleed)
{
	for (int i = 0; i < plan->up; i++) {
		Box box = grown(places[i].box, bleed);
		cr_assert(is_on(box, plan));
		for (int before = 0; before < i; before++)
			cr_assert_not(overlap(box, grown(places[before].box, bleed)));
		for (int mark = 0; mark < plan->mark_count; mark++)
			cr_assert_not(overlap(box, grown(plan->marks[mark], ROUNDING)));
		cr_assert_not(plan->slug.width > 0 && overlap(box, plan->slug));
	}
}

/* Looks from behind at a point of the front: its left is the back's right. */
static void check_backs(const Imposition *plan)
{
	for (int i = 0; i < plan->up; i++) {
		Box front = plan->fronts[i].box, back = plan->backs[i].box;
		cr_assert_leq(abs(plan->width - box_right(front) - back.x), 1);
		cr_assert_eq(front.y, back.y);
		cr_assert_eq(front.width, back.width);
		cr_assert_eq(front.height, back.height);
		/* where the head of a sheet points: up, right, down, left */
		int head = plan->fronts[i].quarter_turns, mirrored = head % 2 ? 4 - head : head;
		cr_assert_eq(plan->backs[i].quarter_turns, mirrored);
	}
}

/* Every edge of every sheet has a mark in line with it at both ends of the paper. */
static int marks_in_line(const Imposition *plan, Length at, bool is_upright)
{
	int found = 0;
	for (int i = 0; i < plan->mark_count; i++) {
		Box mark = plan->marks[i];
		found += is_upright ? mark.width == 0 && mark.x == at
				    : mark.height == 0 && mark.y == at;
	}
	return found;
}

static void check_marks(const Imposition *plan)
{
	if (plan->mark_count == 0)
		return;
	for (int i = 0; i < plan->up; i++) {
		Box box = plan->fronts[i].box;
		cr_assert_eq(marks_in_line(plan, box.x, true), 2);
		cr_assert_eq(marks_in_line(plan, box_right(box), true), 2);
		cr_assert_eq(marks_in_line(plan, box.y, false), 2);
		cr_assert_eq(marks_in_line(plan, box_bottom(box), false), 2);
	}
	for (int i = 0; i < plan->mark_count; i++) {
		double mm = mm_from_length(MAX(plan->marks[i].width, plan->marks[i].height));
		cr_assert(is_on(plan->marks[i], plan));
		cr_assert(mm > 3.95 && mm < 5.05, "a mark of %.2f mm", mm);
		cr_assert_not(plan->slug.width > 0 &&
			overlap(plan->slug, grown(plan->marks[i], ROUNDING)));
	}
}

/* Edge to edge the sheets leave nothing of an A4 that a cut would have to take off. */
static void check_halves(const Imposition *plan, const SmallSheet *sheet)
{
	cr_assert_str_eq(plan->paper->name, "A4");
	cr_assert_eq(sheet->bleed, 0);
	cr_assert_eq(plan->slug.width, 0);
	cr_assert_lt(mm_from_length(plan->width - plan->trim.width), 2);
	cr_assert_lt(mm_from_length(plan->height - plan->trim.height), 2);
}

static const PaperSize *paper_of(const ImpositionWish *wish)
{
	int count;
	const PaperSize *papers = imposition_papers(&count);
	for (int i = 0; i < count; i++)
		if (strcmp(papers[i].name, wish->paper) == 0)
			return &papers[i];
	return NULL;
}

/* The most that go on, by trying every number of columns and rows. */
static int most_up(const SmallSheet *sheet, const PaperSize *paper)
{
	double bleed = MAX(mm_from_length(sheet->bleed), 3), gutter = 2 * bleed;
	int most = 0;
	for (int turned = 0; turned < 2; turned++) {
		double width = mm_from_length(turned ? sheet->height : sheet->width);
		double height = mm_from_length(turned ? sheet->width : sheet->height);
		for (int columns = 1; columns < 20; columns++)
			for (int rows = 1; rows < 20; rows++) {
				double across = columns * (width + gutter) - gutter +
					2 * (bleed + 4.5);
				double down = rows * (height + gutter) - gutter + 2 * (bleed + 6);
				if (across < paper->width + 0.005 && down < paper->height + 0.005)
					most = MAX(most, columns * rows);
			}
	}
	return most;
}

Test(imposition, of_any_sheet_is_sound)
{
	int made = 0;
	for (int i = 0; i < PLANS; i++) {
		arena_reset(arena);
		Remarks *remarks = remarks_new(arena);
		SmallSheet sheet = any_sheet();
		ImpositionWish wish = any_wish();
		int copies = g_rand_int_range(chance, 1, 3000);
		const Imposition *plan = imposition_plan(arena, &sheet, &wish, copies, remarks);
		int most = most_up(&sheet, paper_of(&wish));
		cr_assert_eq(plan != NULL, remarks_count_of(remarks, REMARK_ERROR) == 0);
		if (!plan) {
			cr_assert_lt(most, 2);
			continue;
		}
		bool is_edge_to_edge = plan->mark_count == 0;
		cr_assert(is_edge_to_edge || plan->up == most, "%d up, and %d go on it", plan->up,
			most);
		if (is_edge_to_edge)
			check_halves(plan, &sheet);
		check_places(plan, plan->fronts, sheet.bleed);
		check_places(plan, plan->backs, 0);
		check_backs(plan);
		check_marks(plan);
		made++;
	}
	cr_assert_gt(made, PLANS / 20);
}

/* Cuts the printed papers at a place: its pile from top to bottom, in pages of the run. */
static void add_pile(const Imposition *plan, int place, GArray *leaves)
{
	int sides = plan->is_two_sided ? 2 : 1;
	for (int run = 0; run < plan->run_count; run++)
		for (int paper = 0; paper < plan->sheet_count; paper++)
			for (int side = 0; side < sides; side++) {
				int page = imposition_page(plan, paper * sides + side, place);
				g_array_append_val(leaves, page);
			}
}

/* Whether the pages, with blanks left out, are those of so many whole copies in order. */
static bool are_copies(const GArray *pages, int page_count, int copies)
{
	int next = 0;
	for (guint i = 0; i < pages->len; i++) {
		int page = g_array_index(pages, int, i);
		if (page < 0)
			continue;
		if (page != next % page_count)
			return false;
		next++;
	}
	return next == copies * page_count;
}

Test(imposition, cut_and_stacked_is_in_order)
{
	int stacked = 0;
	for (int i = 0; i < PLANS; i++) {
		arena_reset(arena);
		SmallSheet sheet = any_sheet();
		ImpositionWish wish = any_wish();
		int copies = g_rand_int_range(chance, 1, 200);
		const Imposition *plan = imposition_plan(arena, &sheet, &wish, copies,
			remarks_new(arena));
		if (!plan || plan->order != CUT_AND_STACK)
			continue;
		g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(int));
		for (int place = 0; place < plan->up; place++)
			add_pile(plan, place, pages);
		cr_assert(are_copies(pages, sheet.page_count, copies));
		cr_assert_lt(imposition_papers_needed(plan) * plan->up - plan->leaves, plan->up);
		stacked++;
	}
	cr_assert_gt(stacked, PLANS / 100);
}

Test(imposition, repeated_gives_each_place_whole_copies)
{
	for (int i = 0; i < PLANS; i++) {
		arena_reset(arena);
		SmallSheet sheet = any_sheet();
		ImpositionWish wish = any_wish();
		int copies = g_rand_int_range(chance, 1, 200);
		const Imposition *plan = imposition_plan(arena, &sheet, &wish, copies,
			remarks_new(arena));
		if (!plan || plan->order != STEP_AND_REPEAT)
			continue;
		for (int place = 0; place < plan->up; place++) {
			g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(int));
			add_pile(plan, place, pages);
			cr_assert(are_copies(pages, sheet.page_count, plan->run_count));
		}
		cr_assert_geq(plan->run_count * plan->up, copies);
		cr_assert_lt((plan->run_count - 1) * plan->up, copies);
	}
}
