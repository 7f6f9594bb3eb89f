/*
 * Proofs: the sheet 1:1 on a larger page, among its marks; and a drawing of how
 * it is cut, where it is.
 */
#include "paint/cairo_canvas.h"
#include "paint/paint.h"
#include "paint/paper.h"
#include "paint/proof_drawing.h"
#include "paint/proof_marks.h"

typedef struct {
	CairoCanvas sheet; /* first, so that one pointer is all three */
	ProofPage page;
} ProofCanvas;

static void page_begin(Canvas *base, const Pages *pages, int number)
{
	ProofCanvas *canvas = (ProofCanvas *)base;
	canvas->page.page = number;
	cairo_canvas_stock(&canvas->sheet, pages);
	proof_marks_under(&canvas->page);
	proof_marks_around(&canvas->page);
	cairo_canvas_enter(&canvas->sheet);
	if (canvas->sheet.painting->layout->bleed > 0)
		cairo_canvas_keep_within(&canvas->sheet,
			(Box){ 0, 0, pages->width, pages->height });
}

int paint_proof_page_count(const Painting *painting)
{
	return painting->pages->page_count + (layout_is_cut(painting->layout) ? 1 : 0);
}

static void sheet_paint(const Painting *painting, const ProofMarks *marks, ProofPlan plan,
	cairo_t *cr, PaperKind kind, int page)
{
	ProofCanvas canvas = {
		.sheet = cairo_canvas(painting, cr, COLOURS_ON_STOCK, plan.left, plan.top),
		.page = { painting, marks, plan, cr, 0 },
	};
	canvas.sheet.canvas.page_begin = page_begin;
	canvas.sheet.shows_agreement = true;
	canvas.sheet.agreed = marks->agreed;
	if (kind == PAPER_PDF)
		cairo_canvas_tag(&canvas.sheet);
	paint_pages(painting->pages, page, &canvas.sheet.canvas);
}

static void drawing_paint(const Painting *painting, const ProofMarks *marks, cairo_t *cr)
{
	const ProofPage page = { painting, marks, proof_drawing_plan(), cr,
		painting->pages->page_count };
	proof_drawing_draw(&page);
	cairo_show_page(cr);
}

/* One page as a picture. */
static Text proof_picture(const Painting *painting, const ProofMarks *marks, PaperKind kind,
	int page, double dots_per_inch)
{
	bool is_drawing = page >= painting->pages->page_count;
	ProofPlan plan = is_drawing ? proof_drawing_plan() : proof_plan(painting, marks);
	Paper paper;
	cairo_t *cr = paper_open(&paper, painting, kind, plan.width, plan.height, dots_per_inch);
	if (is_drawing)
		drawing_paint(painting, marks, cr);
	else
		sheet_paint(painting, marks, plan, cr, kind, page);
	return paper_close(&paper);
}

Text paint_proof_pdf(const Painting *painting, const ProofMarks *marks)
{
	ProofPlan plan = proof_plan(painting, marks), drawing = proof_drawing_plan();
	Paper paper;
	cairo_t *cr = paper_open(&paper, painting, PAPER_PDF, plan.width, plan.height, 0);
	sheet_paint(painting, marks, plan, cr, PAPER_PDF, -1);
	if (paint_proof_page_count(painting) > painting->pages->page_count) {
		paper_turn(&paper, drawing.width, drawing.height);
		drawing_paint(painting, marks, cr);
	}
	return paper_close(&paper);
}

Text paint_proof_png(const Painting *painting, const ProofMarks *marks, int page,
	double dots_per_inch)
{
	return proof_picture(painting, marks, PAPER_PNG, page, dots_per_inch);
}

Text paint_proof_svg(const Painting *painting, const ProofMarks *marks, int page)
{
	return proof_picture(painting, marks, PAPER_SVG, page, 0);
}
