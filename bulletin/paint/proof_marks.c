#include "paint/proof_marks.h"
#include "layout/grid.h"
#include "paint/cairo_canvas.h"
#include "paint/qr_code.h"

#include <stdlib.h>
#include <string.h>

static const Rgb guide = { 0.16, 0.40, 0.68 }; /* lines that are not printed */
static const Rgb words = { 0.10, 0.10, 0.10 };
static const Rgb aside = { 0.45, 0.45, 0.45 };

/* Distances of the marks, mm. */
static const double side = 18, head = 27, foot = 19; /* around the pouch */
static const double foot_with_code = 40;
static const double first_baseline = 13, second_baseline = 20; /* from the page's top */
static const double foot_baseline = 6.5, foot_leading = 4;     /* under the pouch */
static const double code_size = 26, code_above = 5;
static const double number_gap = 3; /* between line number and pouch */
static const double line_weight = 0.2;

static double mm(double length)
{
	return length * PT_PER_MM;
}

ProofPlan proof_plan(const Painting *painting, const ProofMarks *marks)
{
	const Layout *layout = painting->layout;
	double width = pt_from_length(painting->pages->width);
	double height = pt_from_length(painting->pages->height);
	double film = layout->pouch_width > 0 ? (pt_from_length(layout->pouch_width) - width) / 2
					      : 0;
	double left = mm(side) + film, top = mm(head) + film;
	double bottom = mm(marks->subject ? foot_with_code : foot) + film;
	return (ProofPlan){
		.width = left + width + left,
		.height = top + height + bottom,
		.left = left,
		.top = top,
		.sheet_width = width,
		.sheet_height = height,
		.film = film,
	};
}

/*
 * PROOF from corner to corner, as large as the sheet holds it, darker than the
 * stock by so little that all text on it keeps its contrast. It is drawn as
 * outlines: a reader of the text finds only the sheet's own words.
 */
static void proof_across(const ProofPage *page)
{
	const ProofPlan *plan = &page->plan;
	const double shade = 0.91, share = 0.94;
	Rgb stock = page->painting->stock;
	Typecase *typecase = page->painting->typecase;
	cairo_t *cr = page->cr;
	double left, top, right, bottom;
	cairo_new_path(cr);
	mark_text_outline(typecase, cr, MARK_LARGE, 0, 0, "PROOF");
	cairo_path_extents(cr, &left, &top, &right, &bottom);
	cairo_new_path(cr);

	double slope = atan2(plan->sheet_height, plan->sheet_width);
	double width = right - left, height = bottom - top;
	double fit_width = plan->sheet_width / (width * cos(slope) + height * sin(slope));
	double fit_height = plan->sheet_height / (width * sin(slope) + height * cos(slope));
	double scale = share * MIN(fit_width, fit_height);
	cairo_save(cr);
	cairo_translate(cr, plan->left + plan->sheet_width / 2, plan->top + plan->sheet_height / 2);
	cairo_rotate(cr, -slope);
	cairo_scale(cr, scale, scale);
	mark_text_outline(typecase, cr, MARK_LARGE, -(left + right) / 2, -(top + bottom) / 2,
		"PROOF");
	cairo_set_source_rgb(cr, stock.red * shade, stock.green * shade, stock.blue * shade);
	cairo_fill(cr);
	cairo_restore(cr);
}

/* The pouch's edge, its corners round as they are sold. */
static void pouch_draw(const ProofPage *page)
{
	const ProofPlan *plan = &page->plan;
	double radius = mm(3.5);
	double left = plan->left - plan->film, top = plan->top - plan->film;
	double right = plan->left + plan->sheet_width + plan->film;
	double bottom = plan->top + plan->sheet_height + plan->film;
	cairo_t *cr = page->cr;
	cairo_new_sub_path(cr);
	cairo_arc(cr, right - radius, top + radius, radius, -G_PI / 2, 0);
	cairo_arc(cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
	cairo_arc(cr, left + radius, bottom - radius, radius, G_PI / 2, G_PI);
	cairo_arc(cr, left + radius, top + radius, radius, G_PI, 3 * G_PI / 2);
	cairo_close_path(cr);
	cairo_stroke(cr);
}

static void pins_draw(const ProofPage *page)
{
	const ProofPlan *plan = &page->plan;
	for (int corner = 0; corner < CORNER_COUNT; corner++) {
		Box round = grid_keep_out(page->painting->layout, (Corner)corner);
		double radius = pt_from_length(round.width) / 2;
		cairo_new_sub_path(page->cr);
		cairo_arc(page->cr, plan->left + pt_from_length(round.x) + radius,
			plan->top + pt_from_length(round.y) + radius, radius, 0, 2 * G_PI);
	}
	cairo_stroke(page->cr);
}

/* Whether the frame of what is printed for each school has no line of its own. */
static bool is_bare_imprint(const ProofPage *page, const Frame *frame)
{
	return frame->kind == FRAME_IMPRINT && frame->weight == 0 &&
		frame_is_on_side(frame, page->page, page->painting->pages->page_count);
}

/* Where the sheet stays empty until it is printed for a school. */
static void imprints_draw(const ProofPage *page)
{
	const Layout *layout = page->painting->layout;
	const ProofPlan *plan = &page->plan;
	for (int i = 0; i < layout->frame_count; i++) {
		const Frame *frame = &layout->frames[i];
		if (!is_bare_imprint(page, frame))
			continue;
		cairo_rectangle(page->cr, plan->left + pt_from_length(frame->left),
			plan->top + pt_from_length(frame->top), pt_from_length(frame->width),
			pt_from_length(frame->height));
	}
	cairo_stroke(page->cr);
}

static bool has_bare_imprint(const ProofPage *page)
{
	const Layout *layout = page->painting->layout;
	for (int i = 0; i < layout->frame_count; i++)
		if (is_bare_imprint(page, &layout->frames[i]))
			return true;
	return false;
}

void proof_marks_under(const ProofPage *page)
{
	const ProofPlan *plan = &page->plan;
	cairo_t *cr = page->cr;
	proof_across(page);
	cairo_save(cr);
	cairo_set_line_width(cr, mm(line_weight));
	cairo_set_rgb(cr, guide);
	if (plan->film > 0)
		pouch_draw(page);
	if (page->painting->layout->fixing != FIXING_NONE)
		pins_draw(page);
	imprints_draw(page);
	cairo_rectangle(cr, plan->left, plan->top, plan->sheet_width, plan->sheet_height);
	cairo_stroke(cr);
	cairo_restore(cr);
}

void proof_marks_banner(const ProofPage *page)
{
	const ProofPlan *plan = &page->plan;
	const ProofMarks *marks = page->marks;
	double right = plan->left + plan->sheet_width;
	double person_width = 0;
	cairo_set_rgb(page->cr, words);
	mark_text_draw(page->painting->typecase, page->cr, MARK_LARGE, plan->left,
		mm(first_baseline), plan->sheet_width, "PROOF");
	if (marks->code)
		mark_text_draw_back(page->painting->typecase, page->cr, MARK_LARGE, right,
			mm(first_baseline), marks->code);
	if (marks->person)
		person_width = mm(6) +
			mark_text_draw_back(page->painting->typecase, page->cr, MARK_WORDS, right,
				mm(second_baseline), marks->person);
	mark_text_draw(page->painting->typecase, page->cr, MARK_WORDS, plan->left,
		mm(second_baseline), plan->sheet_width - person_width, marks->banner);
}

/* Stock, sizes and the page's number, in one line under the pouch. */
static char *foot_words(const ProofPage *page)
{
	const Painting *painting = page->painting;
	const Layout *layout = painting->layout;
	const Pages *pages = painting->pages;
	g_autoptr(GString) told = g_string_new(NULL);
	if (painting->stock_name)
		g_string_append_printf(told, "%s paper    ", painting->stock_name);
	g_string_append_printf(told, "sheet %.0f × %.0f mm", mm_from_length(pages->width),
		mm_from_length(pages->height));
	if (layout->pouch_width > 0)
		g_string_append_printf(told, "    pouch %.0f × %.0f mm",
			mm_from_length(layout->pouch_width), mm_from_length(layout->pouch_height));
	if (pages->page_count > 1)
		g_string_append_printf(told, "    page %d of %d", page->page + 1,
			pages->page_count);
	return arena_text(painting->arena, told->str);
}

/* What the blue lines are. */
static char *guide_words(const ProofPage *page)
{
	const Layout *layout = page->painting->layout;
	return arena_printf(page->painting->arena, "blue, not printed: the edge of the sheet%s%s%s",
		page->plan.film > 0 ? ", the pouch" : "",
		layout->fixing == FIXING_NONE ? "" : ", room for pins",
		has_bare_imprint(page) ? ", room for each school's name" : "");
}

static void foot_line(const ProofPage *page, int line, const char *told)
{
	const ProofPlan *plan = &page->plan;
	double bottom = plan->top + plan->sheet_height + plan->film;
	double beside = page->marks->subject ? mm(code_size + foot_leading) : 0;
	mark_text_draw(page->painting->typecase, page->cr, MARK_SMALL, plan->left,
		bottom + mm(foot_baseline + line * foot_leading), plan->sheet_width - beside, told);
}

static void foot_draw(const ProofPage *page)
{
	cairo_set_rgb(page->cr, words);
	foot_line(page, 0, foot_words(page));
	cairo_set_rgb(page->cr, guide);
	foot_line(page, 1, guide_words(page));
}

/* The QR code, and the same digits to be read, in halves. */
static void subject_draw(const ProofPage *page, const char *subject)
{
	const ProofPlan *plan = &page->plan;
	double right = plan->left + plan->sheet_width;
	double top = plan->top + plan->sheet_height + plan->film + mm(code_above);
	size_t half = strlen(subject) / 2;
	cairo_set_rgb(page->cr, words);
	qr_code_draw(page->cr, subject, right - mm(code_size), top, mm(code_size),
		page->painting->remarks);
	foot_line(page, 3, arena_bytes(page->painting->arena, subject, half));
	foot_line(page, 4, subject + half);
}

static int by_length(const void *left, const void *right)
{
	Length a = *(const Length *)left, b = *(const Length *)right;
	return (a > b) - (a < b);
}

/* The baselines of the page's lines from top to foot; columns share theirs. */
static int baselines_find(const Page *page, Length *baselines)
{
	const Length closest = length_from_pt(mark_text_size(MARK_NUMBER));
	int found = 0, count = 0;
	for (int i = 0; i < page->line_count; i++)
		if (page->lines[i].is_body)
			baselines[found++] = page->lines[i].baseline;
	if (found > 0)
		qsort(baselines, (size_t)found, sizeof *baselines, by_length);
	for (int i = 0; i < found; i++)
		if (count == 0 || baselines[i] >= baselines[count - 1] + closest)
			baselines[count++] = baselines[i];
	return count;
}

/* Lines are counted through all pages, so that "line 23" is one line only. */
static void numbers_draw(const ProofPage *page)
{
	const ProofPlan *plan = &page->plan;
	const Pages *pages = page->painting->pages;
	double right = plan->left - plan->film - mm(number_gap);
	int number = 0;
	for (int i = 0; i <= page->page; i++) {
		const Page *set = &pages->pages[i];
		Length *baselines = arena_new(page->painting->arena, Length, set->line_count);
		int count = baselines_find(set, baselines);
		for (int line = 0; i == page->page && line < count; line++) {
			bool is_fifth = (number + line + 1) % 5 == 0;
			char figures[16];
			g_snprintf(figures, sizeof figures, "%d", number + line + 1);
			cairo_set_rgb(page->cr, is_fifth ? words : aside);
			mark_text_draw_back(page->painting->typecase, page->cr,
				is_fifth ? MARK_FIFTH : MARK_NUMBER, right,
				plan->top + pt_from_length(baselines[line]), figures);
		}
		number += count;
	}
}

void proof_marks_around(const ProofPage *page)
{
	proof_marks_banner(page);
	foot_draw(page);
	if (page->marks->subject)
		subject_draw(page, page->marks->subject);
	numbers_draw(page);
}
