#include "layout/contrast.h"
#include "layout/layout_remarks.h"

enum { CYAN = 1, MAGENTA = 2, YELLOW = 4, MIXES = 8 };

/* What the solids of cyan, magenta and yellow let through, by which of them lie there. */
static const Rgb through[][MIXES] = {
	[FINISH_COATED] = {
		[0] = { 1, 1, 1 },
		[CYAN] = { 0, 0.354, 0.772 },
		[MAGENTA] = { 0.798, 0.004, 0.216 },
		[CYAN | MAGENTA] = { 0.040, 0.032, 0.237 },
		[YELLOW] = { 1, 0.851, 0 },
		[CYAN | YELLOW] = { 0, 0.314, 0.064 },
		[MAGENTA | YELLOW] = { 0.782, 0.014, 0.019 },
		[CYAN | MAGENTA | YELLOW] = { 0.044, 0.043, 0.042 },
	},
	[FINISH_UNCOATED] = {
		[0] = { 1, 1, 1 },
		[CYAN] = { 0, 0.399, 0.802 },
		[MAGENTA] = { 0.869, 0.089, 0.284 },
		[CYAN | MAGENTA] = { 0.090, 0.108, 0.288 },
		[YELLOW] = { 1, 0.848, 0.043 },
		[CYAN | YELLOW] = { 0, 0.338, 0.149 },
		[MAGENTA | YELLOW] = { 0.808, 0.093, 0.108 },
		[CYAN | MAGENTA | YELLOW] = { 0.087, 0.086, 0.083 },
	},
};

/* What black lets through, whatever lies under it. */
static const double through_black[] = { [FINISH_COATED] = 0.0239, [FINISH_UNCOATED] = 0.0785 };

/* The share of the sheet that so many per cent cover, with the gain of the press. */
static double covered(double per_cent, double gain)
{
	double share = per_cent / 100;
	return share + 4 * gain * share * (1 - share);
}

static double part(double share, bool is_there)
{
	return is_there ? share : 1 - share;
}

double contrast_as_printed(Rgb paper, const Ink *ink, Finish finish)
{
	double cyan = covered(ink->cyan, 0.13), magenta = covered(ink->magenta, 0.13);
	double yellow = covered(ink->yellow, 0.13), black = covered(ink->black, 0.16);
	Rgb light = { 0 };
	for (int mix = 0; mix < MIXES; mix++) {
		Rgb shown = through[finish][mix];
		double share = part(cyan, mix & CYAN) * part(magenta, mix & MAGENTA) *
			part(yellow, mix & YELLOW);
		light.red += share * ((1 - black) * shown.red + black * through_black[finish]);
		light.green += share * ((1 - black) * shown.green + black * through_black[finish]);
		light.blue += share * ((1 - black) * shown.blue + black * through_black[finish]);
	}
	return rgb_contrast_through(paper, light);
}

#define NEED_OF_TEXT 4.5
#define NEED_OF_LARGE_TEXT 3
#define AIM_OF_TEXT 7

static bool is_large(const TextStyle *style)
{
	return style->size_least >= length_from_pt(style->is_bold ? 14 : 18);
}

static bool sets_small_text(const Layout *layout, int ink)
{
	for (int i = 0; i < layout->style_count; i++)
		if (layout->styles[i].ink == ink && !is_large(&layout->styles[i]))
			return true;
	return false;
}

void contrast_check(const Layout *layout, const char *stock, Rgb paper, Place asked_at,
	Remarks *remarks)
{
	static const Rgb white = { 1, 1, 1 };
	for (int i = 0; i < layout->ink_count; i++) {
		const Ink *ink = &layout->inks[i];
		bool is_small = sets_small_text(layout, i);
		double need = is_small || i > 0 ? NEED_OF_TEXT : NEED_OF_LARGE_TEXT;
		double contrast = contrast_as_printed(paper, ink, FINISH_COATED);
		double uncoated = contrast_as_printed(paper, ink, FINISH_UNCOATED);
		if (contrast_as_printed(white, ink, FINISH_COATED) < need)
			remarks_add(remarks, ink->place, INK_TOO_PALE, ink->name,
				contrast_as_printed(white, ink, FINISH_COATED), need);
		else if (contrast < need)
			remarks_add(remarks, asked_at, STOCK_TOO_DARK, ink->name, contrast, stock,
				need);
		else if (is_small && (contrast < AIM_OF_TEXT || uncoated < NEED_OF_TEXT))
			remarks_add(remarks, asked_at, STOCK_RATHER_DARK, ink->name, contrast,
				uncoated, stock);
	}
}
