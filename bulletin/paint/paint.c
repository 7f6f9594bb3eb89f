#include "paint/paint.h"
#include "layout/grid.h"
#include "paint/cairo_canvas.h"
#include "paint/paper.h"
#include "paint/slug.h"

/* What runs off the sheet ends with the bleed, so that none of it lies under a mark. */
static void press_page_begin(Canvas *base, const Pages *pages, int page)
{
	(void)pages;
	CairoCanvas *canvas = (CairoCanvas *)base;
	const Layout *layout = canvas->painting->layout;
	cairo_canvas_enter(canvas);
	if (layout->has_marks)
		slug_draw(canvas->painting, canvas->cr, page);
	if (layout->has_marks || layout->bleed > 0)
		cairo_canvas_keep_within(canvas, grid_bleed(layout));
}

Text paint_pdf(const Painting *painting)
{
	Box media = grid_media(painting->layout);
	Paper paper;
	cairo_t *cr = paper_open(&paper, painting, PAPER_PDF, pt_from_length(media.width),
		pt_from_length(media.height), 0);
	CairoCanvas canvas = cairo_canvas(painting, cr, COLOURS_OF_INKS, -pt_from_length(media.x),
		-pt_from_length(media.y));
	canvas.canvas.page_begin = press_page_begin;
	cairo_canvas_tag(&canvas);
	paint_pages(painting->pages, -1, &canvas.canvas);
	return paper_close(&paper);
}

Text paint_png(const Painting *painting, int page, double dots_per_inch)
{
	const Pages *pages = painting->pages;
	Paper paper;
	cairo_t *cr = paper_open(&paper, painting, PAPER_PNG, pt_from_length(pages->width),
		pt_from_length(pages->height), dots_per_inch);
	CairoCanvas canvas = cairo_canvas(painting, cr, COLOURS_ON_STOCK, 0, 0);
	paint_pages(pages, page, &canvas.canvas);
	return paper_close(&paper);
}
