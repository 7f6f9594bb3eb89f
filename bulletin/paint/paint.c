#include "paint/paint.h"
#include "paint/cairo_canvas.h"
#include "paint/paper.h"

/* The sheet alone, the paper as large as it is trimmed. */
static Text sheet_paint(const Painting *painting, PaperKind kind, int page, double dots_per_inch)
{
	const Pages *pages = painting->pages;
	Paper paper;
	cairo_t *cr = paper_open(&paper, painting, kind, pt_from_length(pages->width),
		pt_from_length(pages->height), dots_per_inch);
	bool is_pdf = kind == PAPER_PDF;
	CairoCanvas canvas = cairo_canvas(painting, cr, is_pdf ? COLOURS_OF_INKS : COLOURS_ON_STOCK,
		0, 0);
	if (is_pdf)
		cairo_canvas_tag(&canvas);
	paint_pages(pages, page, &canvas.canvas);
	return paper_close(&paper);
}

Text paint_pdf(const Painting *painting)
{
	return sheet_paint(painting, PAPER_PDF, -1, 0);
}

Text paint_png(const Painting *painting, int page, double dots_per_inch)
{
	return sheet_paint(painting, PAPER_PNG, page, dots_per_inch);
}

Text paint_svg(const Painting *painting, int page)
{
	return sheet_paint(painting, PAPER_SVG, page, 0);
}
