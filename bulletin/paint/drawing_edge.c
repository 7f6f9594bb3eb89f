/* A section through the finished edge: paper between two films. */
#include "paint/cairo_canvas.h"
#include "paint/drawing.h"
#include "paint/mark_text.h"

/* Not to scale: a film is a tenth of a millimetre. On the page, mm. */
static const double film_height = 2, paper_height = 3;
static const double lip = 14;  /* of film beyond the paper where it is sealed */
static const double knife = 9; /* the cut's line above and below */

typedef struct {
	cairo_t *cr;
	double left, right, top; /* pt */
} Section;

static double mm(double length)
{
	return length * PT_PER_MM;
}

static void bar_draw(const Section *section, double right, double top, double height, Rgb colour)
{
	cairo_rectangle(section->cr, section->left, section->top + mm(top), right - section->left,
		mm(height));
	cairo_set_rgb(section->cr, colour);
	cairo_fill_preserve(section->cr);
	drawing_line(section->cr, LINE_INK);
	cairo_stroke(section->cr);
}

/* Two films that close on the paper and go on as one. */
static void sealed_draw(const Section *section, Rgb paper)
{
	cairo_t *cr = section->cr;
	double middle = film_height + paper_height / 2;
	double inner = section->right - mm(lip), slope = mm(3);
	for (int side = -1; side <= 1; side += 2) {
		double inside = section->top + mm(middle + side * paper_height / 2);
		double outside = inside + side * mm(film_height);
		double centre = section->top + mm(middle);
		cairo_move_to(cr, section->left, inside);
		cairo_line_to(cr, inner, inside);
		cairo_line_to(cr, inner + slope, centre);
		cairo_line_to(cr, section->right, centre);
		cairo_line_to(cr, section->right, centre + side * mm(film_height));
		cairo_line_to(cr, inner + slope, centre + side * mm(film_height));
		cairo_line_to(cr, inner, outside);
		cairo_line_to(cr, section->left, outside);
		cairo_set_rgb(cr, drawing_film);
		cairo_fill_preserve(cr);
		drawing_line(cr, LINE_FILM);
		cairo_stroke(cr);
	}
	bar_draw(section, inner, film_height, paper_height, paper);
}

static void cut_draw(const Section *section, Rgb paper)
{
	double height = 2 * film_height + paper_height;
	bar_draw(section, section->right, 0, film_height, drawing_film);
	bar_draw(section, section->right, film_height, paper_height, paper);
	bar_draw(section, section->right, film_height + paper_height, film_height, drawing_film);
	drawing_line(section->cr, LINE_CUT);
	cairo_move_to(section->cr, section->right, section->top - mm(knife - height) / 2);
	cairo_line_to(section->cr, section->right, section->top + mm(knife + height) / 2);
	cairo_stroke(section->cr);
}

static void words_draw(const DrawingView *view, const Section *section, double under,
	const char *words)
{
	cairo_set_rgb(view->cr, drawing_words);
	mark_text_draw(view->painting->typecase, view->cr, MARK_SMALL, section->left,
		section->top + mm(2 * film_height + paper_height + under), 1e4, words);
}

void drawing_edge(const DrawingView *view, double width)
{
	const Layout *layout = view->painting->layout;
	const Section section = { view->cr, view->left, view->left + mm(width), view->top };
	bool is_laminated = layout->pouch_width > 0 || layout->finishing == FINISHING_FLUSH_CUT;
	if (!is_laminated)
		return;
	if (layout->finishing == FINISHING_FLUSH_CUT) {
		cut_draw(&section, view->painting->stock);
		words_draw(view, &section, 5, "Film, paper, film: cut together. The edge is open,");
		words_draw(view, &section, 9, "so keep the sheet out of damp rooms.");
	} else {
		sealed_draw(&section, view->painting->stock);
		words_draw(view, &section, 5, "Film, paper, film: the films hold to one another");
		words_draw(view, &section, 9, "beyond the sheet, and keep water out.");
	}
}
