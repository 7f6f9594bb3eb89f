/* Specimens: a layout on a larger page, with all that it is measured by. */
#include "layout/grid.h"
#include "paint/cairo_canvas.h"
#include "paint/paint.h"
#include "paint/paper.h"
#include "paint/specimen_frames.h"
#include "paint/specimen_marks.h"
#include "paint/specimen_styles.h"

/* Lines that are not printed, and what they are told apart by. */
static const Rgb guide = { 0.16, 0.40, 0.68 };
static const Rgb baseline_red = { 0.93, 0.47, 0.53 };
static const Rgb column_tint = { 0.90, 0.94, 0.98 };
static const Rgb cutting = { 0.05, 0.45, 0.25 };
static const Rgb words = { 0.10, 0.10, 0.10 };

/* Distances on the page, mm. */
static const double head = 30, foot = 20, edge = 15; /* around sheet and styles */
static const double name_room = 36;                  /* beside the pouch, for names of frames */
static const double first_baseline = 14, second_baseline = 21; /* from the page's top */
static const double foot_baseline = 8, foot_leading = 4;       /* under the pouch */
static const double number_gap = 1.6; /* between a column's number and the pouch */
static const double dashes[] = { 0.8 * PT_PER_MM, 0.8 * PT_PER_MM };
static const double hair = 0.12, line = 0.2;

/* How sheet and styles lie on the page, pt. */
typedef struct {
	double width, height;
	double left, top; /* of the sheet */
	double around;    /* the sheet: pouch, or page with bleed and marks */
	double styles_left;
} SpecimenPlan;

typedef struct {
	CairoCanvas sheet; /* first, so that one pointer is all three */
	const SpecimenNotes *notes;
	SpecimenPlan plan;
	SpecimenMarks marks; /* of the page that is drawn */
} SpecimenCanvas;

static double mm(double length)
{
	return length * PT_PER_MM;
}

/* Whether the name of a frame stands between the sheet and the styles. */
static bool has_names_right(const Painting *painting)
{
	bool has_names = false;
	for (int i = 0; i < painting->pages->page_count; i++)
		has_names = has_names ||
			specimen_frames_has_right(painting, specimen_marks_of(painting, i));
	return has_names;
}

static SpecimenPlan plan_of(const Painting *painting)
{
	const Layout *layout = painting->layout;
	SpecimenStyles styles = specimen_styles_measure(painting);
	double width = pt_from_length(layout->width), height = pt_from_length(layout->height);
	double around = -pt_from_length(MIN(grid_pouch(layout).x, grid_media(layout).x));
	double left = mm(edge + name_room) + around, top = mm(head) + around;
	double styles_left = left + width + around + mm(edge) +
		(has_names_right(painting) ? mm(name_room) : 0);
	return (SpecimenPlan){
		.width = styles_left + styles.width + mm(edge),
		.height = top + MAX(height + around, styles.height) + mm(foot),
		.left = left,
		.top = top,
		.around = around,
		.styles_left = styles_left,
	};
}

static void mark_path(cairo_t *cr, const SpecimenMark *mark)
{
	double x = pt_from_length(mark->box.x), y = pt_from_length(mark->box.y);
	double width = pt_from_length(mark->box.width), height = pt_from_length(mark->box.height);
	if (mark->kind == SPECIMEN_KEEP_OUT || mark->kind == SPECIMEN_REGISTRATION) {
		cairo_new_sub_path(cr);
		cairo_arc(cr, x + width / 2, y + height / 2, width / 2, 0, 2 * G_PI);
	} else if (mark->kind == SPECIMEN_BASELINE) {
		cairo_move_to(cr, x, y);
		cairo_line_to(cr, x + width, y);
	} else {
		cairo_rectangle(cr, x, y, width, height);
	}
}

/* Adds all marks of a kind to the path, in points from the sheet's corner. */
static void path_of_kind(const SpecimenCanvas *canvas, SpecimenKind kind)
{
	for (int i = 0; i < canvas->marks.count; i++)
		if (canvas->marks.marks[i].kind == kind)
			mark_path(canvas->sheet.cr, &canvas->marks.marks[i]);
}

static void lines_draw(const SpecimenCanvas *canvas, SpecimenKind kind, Rgb colour, double weight)
{
	cairo_t *cr = canvas->sheet.cr;
	cairo_set_rgb(cr, colour);
	cairo_set_line_width(cr, mm(weight));
	path_of_kind(canvas, kind);
	cairo_stroke(cr);
}

static void columns_draw(const SpecimenCanvas *canvas)
{
	cairo_t *cr = canvas->sheet.cr;
	cairo_set_rgb(cr, column_tint);
	path_of_kind(canvas, SPECIMEN_COLUMN);
	cairo_fill(cr);
}

/* Above the pouch, each over the middle of its column. */
static void column_numbers_draw(const SpecimenCanvas *canvas)
{
	cairo_t *cr = canvas->sheet.cr;
	Typecase *typecase = canvas->sheet.painting->typecase;
	cairo_set_rgb(cr, guide);
	for (int i = 0; i < canvas->marks.count; i++) {
		const SpecimenMark *mark = &canvas->marks.marks[i];
		if (mark->kind != SPECIMEN_COLUMN)
			continue;
		double middle = pt_from_length(mark->box.x) + pt_from_length(mark->box.width) / 2;
		mark_text_draw_middle(typecase, cr, MARK_NUMBER, middle,
			-canvas->plan.around - mm(number_gap),
			arena_printf(canvas->sheet.painting->arena, "%d", mark->number));
	}
}

/* Round a sheet that is cut: the page with its marks, and how far the bleed reaches. */
static void round_the_sheet(const SpecimenCanvas *canvas)
{
	cairo_t *cr = canvas->sheet.cr;
	lines_draw(canvas, SPECIMEN_PAGE, cutting, hair);
	lines_draw(canvas, SPECIMEN_PRINTER_MARK, cutting, hair);
	lines_draw(canvas, SPECIMEN_REGISTRATION, cutting, hair);
	cairo_set_dash(cr, dashes, G_N_ELEMENTS(dashes), 0);
	lines_draw(canvas, SPECIMEN_BLEED, cutting, line);
	cairo_set_dash(cr, NULL, 0, 0);
}

static void over_the_sheet(const SpecimenCanvas *canvas)
{
	cairo_t *cr = canvas->sheet.cr;
	lines_draw(canvas, SPECIMEN_POUCH, guide, line);
	round_the_sheet(canvas); /* the bleed reaches as far as the film, and is dashed over it */
	lines_draw(canvas, SPECIMEN_SHEET, guide, line);
	lines_draw(canvas, SPECIMEN_KEEP_OUT, guide, line);
	cairo_set_dash(cr, dashes, G_N_ELEMENTS(dashes), 0);
	lines_draw(canvas, SPECIMEN_SAFE_AREA, guide, line);
	cairo_set_dash(cr, NULL, 0, 0);
	column_numbers_draw(canvas);
	specimen_frames_draw(canvas->sheet.painting, cr, canvas->marks, canvas->plan.around);
}

static void head_draw(const SpecimenCanvas *canvas)
{
	const SpecimenPlan *plan = &canvas->plan;
	const Painting *painting = canvas->sheet.painting;
	double room = plan->width - plan->left - mm(edge);
	cairo_set_rgb(canvas->sheet.cr, words);
	mark_text_draw(painting->typecase, canvas->sheet.cr, MARK_LARGE, plan->left,
		mm(first_baseline), room, painting->layout->name);
	mark_text_draw(painting->typecase, canvas->sheet.cr, MARK_WORDS, plan->left,
		mm(second_baseline), room, canvas->notes->purpose);
}

/* Sheet, pouch and grid in figures, and how much text it holds. */
static const char *measure_words(const SpecimenCanvas *canvas, int page)
{
	const Painting *painting = canvas->sheet.painting;
	const Layout *layout = painting->layout;
	g_autoptr(GString) told = g_string_new(NULL);
	g_string_append_printf(told, "sheet %.0f × %.0f mm", mm_from_length(layout->width),
		mm_from_length(layout->height));
	if (layout->pouch_width > 0)
		g_string_append_printf(told, "    pouch %.0f × %.0f mm",
			mm_from_length(layout->pouch_width), mm_from_length(layout->pouch_height));
	if (layout_is_cut(layout))
		g_string_append_printf(told, "    bleed %.4g mm    printed on %s or larger",
			mm_from_length(layout->bleed),
			layout_printed_on_words(painting->arena, layout));
	g_string_append_printf(told, "    margin %.0f mm    %d columns, gutter %.0f mm",
		mm_from_length(layout->margin), layout->columns, mm_from_length(layout->gutter));
	g_string_append_printf(told, "    baseline %.4g pt", pt_from_length(layout->baseline));
	if (*canvas->notes->holds)
		g_string_append_printf(told, "    holds %s", canvas->notes->holds);
	if (painting->pages->page_count > 1)
		g_string_append_printf(told, "    page %d of %d", page + 1,
			painting->pages->page_count);
	return arena_text(painting->arena, told->str);
}

static void foot_draw(const SpecimenCanvas *canvas, int page)
{
	const SpecimenPlan *plan = &canvas->plan;
	const Painting *painting = canvas->sheet.painting;
	double top = plan->height - mm(foot);
	double room = plan->width - plan->left - mm(edge);
	const Layout *layout = painting->layout;
	const char *pins = layout->fixing == FIXING_NONE ? "" : ", room for pins";
	cairo_t *cr = canvas->sheet.cr;
	cairo_set_rgb(cr, words);
	mark_text_draw(painting->typecase, cr, MARK_SMALL, plan->left, top + mm(foot_baseline),
		room, measure_words(canvas, page));
	cairo_set_rgb(cr, guide);
	mark_text_draw(painting->typecase, cr, MARK_SMALL, plan->left,
		top + mm(foot_baseline + foot_leading), room,
		arena_printf(painting->arena,
			"%sblue: sheet%s, safe area (dashed)%s; red: baselines; tint: columns; "
			"grey: frames, with where they begin and end in mm",
			layout_is_cut(layout) ? "green: page, marks and bleed (dashed); " : "",
			layout->pouch_width > 0 ? " and pouch" : "", pins));
}

static void page_begin(Canvas *base, const Pages *pages, int number)
{
	SpecimenCanvas *canvas = (SpecimenCanvas *)base;
	const SpecimenPlan *plan = &canvas->plan;
	canvas->marks = specimen_marks_of(canvas->sheet.painting, number);
	cairo_canvas_stock(&canvas->sheet, pages);
	head_draw(canvas);
	foot_draw(canvas, number);
	if (number == 0)
		specimen_styles_draw(canvas->sheet.painting, canvas->sheet.cr, plan->styles_left,
			plan->top);
	cairo_canvas_enter(&canvas->sheet);
	columns_draw(canvas);
	lines_draw(canvas, SPECIMEN_BASELINE, baseline_red, hair);
}

static void page_end(Canvas *base)
{
	SpecimenCanvas *canvas = (SpecimenCanvas *)base;
	over_the_sheet(canvas);
	cairo_restore(canvas->sheet.cr);
	cairo_show_page(canvas->sheet.cr);
}

static Text specimen_paint(const Painting *painting, const SpecimenNotes *notes, PaperKind kind,
	int page, double dots_per_inch)
{
	SpecimenPlan plan = plan_of(painting);
	Paper paper;
	cairo_t *cr = paper_open(&paper, painting, kind, plan.width, plan.height, dots_per_inch);
	SpecimenCanvas canvas = {
		.sheet = cairo_canvas(painting, cr, COLOURS_ON_STOCK, plan.left, plan.top),
		.notes = notes,
		.plan = plan,
	};
	canvas.sheet.canvas.page_begin = page_begin;
	canvas.sheet.canvas.page_end = page_end;
	paint_pages(painting->pages, page, &canvas.sheet.canvas);
	return paper_close(&paper);
}

Text paint_specimen_pdf(const Painting *painting, const SpecimenNotes *notes)
{
	return specimen_paint(painting, notes, PAPER_PDF, -1, 0);
}

Text paint_specimen_png(const Painting *painting, const SpecimenNotes *notes, int page,
	double dots_per_inch)
{
	return specimen_paint(painting, notes, PAPER_PNG, page, dots_per_inch);
}

Text paint_specimen_svg(const Painting *painting, const SpecimenNotes *notes, int page)
{
	return specimen_paint(painting, notes, PAPER_SVG, page, 0);
}
