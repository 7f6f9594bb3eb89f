#include "paint/proof_drawing.h"
#include "layout/grid.h"
#include "paint/cairo_canvas.h"
#include "paint/drawing.h"

/* The page, mm: two columns, what is printed and what is finished. */
static const double page_width = 210, page_height = 297, side = 18, head = 27;
static const double column_left[] = { 18, 112 };
static const double figures_left = 9; /* room for the dimensions left of a view */
static const double title_baseline = 38, title_leading = 4.5;
static const double sheet_top = 47, sheet_height = 112;
static const double sheet_width[] = { 81, 76 };
static const double corner_top = 182, corner_side = 44, corner_scale = 2;
static const double table_top = 243, table_axis = 26, table_width = 83, table_leading = 5;
static const double edge_top = 247, edge_width = 66, note_baseline = 283;

static double mm(double length)
{
	return length * PT_PER_MM;
}

ProofPlan proof_drawing_plan(void)
{
	return (ProofPlan){
		.width = mm(page_width),
		.height = mm(page_height),
		.left = mm(side),
		.top = mm(head),
		.sheet_width = mm(page_width - 2 * side),
		.sheet_height = mm(page_height - head - side),
	};
}

static Box outmost_box(const Layout *layout, DrawingState state)
{
	return state == DRAWING_PRINTED ? grid_media(layout) : drawing_finished_box(layout);
}

/* The largest of the usual scales that both whole views have room at: 4 is 1:4. */
static double reduction_of(const Layout *layout)
{
	static const double usual[] = { 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15, 20 };
	double needed = 0;
	for (int state = 0; state < 2; state++) {
		Box box = outmost_box(layout, (DrawingState)state);
		double across = mm_from_length(box.width) / sheet_width[state];
		double down = mm_from_length(box.height) / sheet_height;
		needed = MAX(needed, MAX(across, down));
	}
	for (size_t i = 0; i < G_N_ELEMENTS(usual); i++)
		if (usual[i] >= needed)
			return usual[i];
	return ceil(needed);
}

static const char *size_words(Arena *arena, Box box)
{
	return arena_printf(arena, "%.4g × %.4g mm", mm_from_length(box.width),
		mm_from_length(box.height));
}

static void words_draw(const ProofPage *page, MarkStyle style, double left, double baseline,
	const char *words)
{
	mark_text_draw(page->painting->typecase, page->cr, style, mm(left), mm(baseline),
		mm(page_width - side - left), words);
}

/* What a column shows, and how large. */
static void title_draw(const ProofPage *page, DrawingState state, double reduction)
{
	const Layout *layout = page->painting->layout;
	Arena *arena = page->painting->arena;
	const char *finishing = layout->finishing == FINISHING_FLUSH_CUT
		? "Laminated and cut: film and paper together"
		: layout->pouch_width > 0 ? "Cut, then sealed in its pouch"
					  : "Cut";
	double left = column_left[state];
	cairo_set_rgb(page->cr, drawing_words);
	words_draw(page, MARK_WORDS, left, title_baseline,
		state == DRAWING_PRINTED ? "1  From the printer" : "2  On the board");
	words_draw(page, MARK_SMALL, left, title_baseline + title_leading,
		arena_printf(arena, "%s, 1 : %g",
			state == DRAWING_PRINTED ? arena_printf(arena, "Printed on %s or larger",
							   layout_printed_on_words(arena, layout))
						 : finishing,
			reduction));
}

static void column_draw(const ProofPage *page, DrawingState state)
{
	double reduction = reduction_of(page->painting->layout);
	Box end = outmost_box(page->painting->layout, state);
	double left = column_left[state] + figures_left;
	DrawingView whole = { page->painting, page->cr, state, mm(left), mm(sheet_top),
		1 / reduction };
	whole.left -= pt_from_length(end.x) / reduction;
	whole.top -= pt_from_length(end.y) / reduction;
	title_draw(page, state, reduction);
	drawing_sheet(&whole);

	DrawingView corner = { page->painting, page->cr, state, mm(left), mm(corner_top),
		corner_scale };
	cairo_set_rgb(page->cr, drawing_words);
	words_draw(page, MARK_SMALL, column_left[state], corner_top - 3,
		arena_printf(page->painting->arena, "Top left corner, %g : 1", corner_scale));
	drawing_corner(&corner, corner_side);
}

typedef struct {
	const ProofPage *page;
	int rows;
} Table;

static void row_draw(Table *table, const char *label, const char *value)
{
	double baseline = table_top + table_leading * ++table->rows;
	cairo_t *cr = table->page->cr;
	cairo_set_rgb(cr, drawing_words);
	words_draw(table->page, MARK_LABEL, side, baseline, label);
	mark_text_draw(table->page->painting->typecase, cr, MARK_SMALL, mm(side + table_axis),
		mm(baseline), mm(table_width - table_axis), value);
	drawing_line(cr, LINE_MEASURE);
	cairo_move_to(cr, mm(side), mm(baseline + 1.5));
	cairo_line_to(cr, mm(side + table_width), mm(baseline + 1.5));
	cairo_stroke(cr);
}

static const char *pouch_words(Arena *arena, const Layout *layout)
{
	return arena_printf(arena, "%s, %s", layout_pouch_words(arena, layout),
		size_words(arena, grid_pouch(layout)));
}

static const char *order_words(const Layout *layout)
{
	if (layout->finishing == FINISHING_FLUSH_CUT)
		return "print, laminate, cut";
	return layout->pouch_width > 0 ? "print, cut, seal in the pouch" : "print, cut";
}

static void table_draw(const ProofPage *page)
{
	static const char *const fixings[] = {
		[FIXING_PINS] = "pins, 8 mm from both edges",
		[FIXING_EYELETS] = "eyelets, 8 mm from both edges",
		[FIXING_NONE] = "none",
	};
	const Layout *layout = page->painting->layout;
	Arena *arena = page->painting->arena;
	Table table = { page, 0 };
	row_draw(&table, "Paper",
		arena_printf(arena, "%s, %s", page->painting->stock_name,
			layout_printed_on_words(arena, layout)));
	row_draw(&table, "Page", size_words(arena, grid_media(layout)));
	row_draw(&table, "Bleed", arena_printf(arena, "%.4g mm", mm_from_length(layout->bleed)));
	row_draw(&table, "Cut to", size_words(arena, (Box){ 0, 0, layout->width, layout->height }));
	row_draw(&table, "Pouch", layout->pouch_width > 0 ? pouch_words(arena, layout) : "none");
	row_draw(&table, "Finished size", size_words(arena, drawing_finished_box(layout)));
	row_draw(&table, "Holes", fixings[layout->fixing]);
	row_draw(&table, "In this order", order_words(layout));
}

void proof_drawing_draw(const ProofPage *page)
{
	proof_marks_banner(page);
	column_draw(page, DRAWING_PRINTED);
	column_draw(page, DRAWING_FINISHED);
	table_draw(page);
	const DrawingView edge = { page->painting, page->cr, DRAWING_FINISHED, mm(column_left[1]),
		mm(edge_top), 1 };
	drawing_edge(&edge, edge_width);
	cairo_set_rgb(page->cr, drawing_aside);
	words_draw(page, MARK_SMALL, column_left[1], note_baseline,
		"Lengths in mm. Grey: what stands on the first page.");
}
