/* Proofs: the sheet 1:1 on a larger page, among its marks. */
#include "paint/cairo_canvas.h"
#include "paint/paint.h"
#include "paint/paper.h"
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

static Text proof_paint(const Painting *painting, const ProofMarks *marks, PaperKind kind, int page,
	double dots_per_inch)
{
	ProofPlan plan = proof_plan(painting, marks);
	Paper paper;
	cairo_t *cr = paper_open(&paper, painting, kind, plan.width, plan.height, dots_per_inch);
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
	return paper_close(&paper);
}

Text paint_proof_pdf(const Painting *painting, const ProofMarks *marks)
{
	return proof_paint(painting, marks, PAPER_PDF, -1, 0);
}

Text paint_proof_png(const Painting *painting, const ProofMarks *marks, int page,
	double dots_per_inch)
{
	return proof_paint(painting, marks, PAPER_PNG, page, dots_per_inch);
}

Text paint_proof_svg(const Painting *painting, const ProofMarks *marks, int page)
{
	return proof_paint(painting, marks, PAPER_SVG, page, 0);
}
