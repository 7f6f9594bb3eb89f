/* Page boxes, and the paper and pouch that the page is to fit. */
#include "preflight/judge.h"
#include "preflight/preflight_remarks.h"

#include <math.h>

/* Boxes are written with a few decimals: a hundredth of a point is no difference. */
static const double points_alike = 0.01;
/* A sheet cut by a knife is half a millimetre off without anybody seeing it. */
static const double mm_alike = 0.5;

static bool read_box(qpdf_data pdf, qpdf_oh page, const char *key, Rectangle *box)
{
	double side[4];
	if (!object_key_numbers(pdf, page, key, 4, side))
		return false;
	*box = (Rectangle){ fmin(side[0], side[2]), fmin(side[1], side[3]), fmax(side[0], side[2]),
		fmax(side[1], side[3]) };
	return true;
}

/* A box that is missing is the next larger one (ISO 32000-1, 14.11.2.1). */
static JudgedPage read_page(qpdf_data pdf, qpdf_oh object)
{
	JudgedPage page = { .object = object,
		.unit = object_key_number(pdf, object, "/UserUnit", 1) };
	read_box(pdf, object, "/MediaBox", &page.media);
	Rectangle crop = page.media;
	read_box(pdf, object, "/CropBox", &crop);
	page.bleed = page.trim = crop;
	read_box(pdf, object, "/BleedBox", &page.bleed);
	if (!read_box(pdf, object, "/TrimBox", &page.trim))
		read_box(pdf, object, "/ArtBox", &page.trim);
	return page;
}

const JudgedPage *boxes_read(Judge *judge)
{
	JudgedPage *pages = arena_new(judge->arena, JudgedPage, judge->page_count);
	for (int i = 0; i < judge->page_count; i++)
		pages[i] = read_page(judge->pdf, qpdf_get_page_n(judge->pdf, (size_t)i));
	return pages;
}

static bool is_within(Rectangle inner, Rectangle outer)
{
	return inner.left >= outer.left - points_alike &&
		inner.bottom >= outer.bottom - points_alike &&
		inner.right <= outer.right + points_alike && inner.top <= outer.top + points_alike;
}

static bool is_empty(Rectangle box)
{
	return box.right - box.left < 1 || box.top - box.bottom < 1;
}

/* Each box that is there lies in the larger one before it. */
static bool judge_nesting(const Judge *judge, int number)
{
	static const struct {
		const char *key, *words;
	} boxes[] = { { "/MediaBox", "media" }, { "/CropBox", "crop" }, { "/BleedBox", "bleed" },
		{ "/TrimBox", "trim" }, { "/ArtBox", "art" } };
	const JudgedPage *page = &judge->pages[number];
	Rectangle outer = page->media, box;
	const char *words_of_outer = "media";
	bool is_nested = true;
	for (size_t i = 0; i < G_N_ELEMENTS(boxes); i++) {
		if (!read_box(judge->pdf, page->object, boxes[i].key, &box))
			continue;
		if (is_empty(box) || !is_within(box, outer)) {
			findings_add(judge->findings, judge_page(judge, number), BOXES_NOT_NESTED,
				boxes[i].words, words_of_outer);
			is_nested = false;
		}
		outer = box;
		words_of_outer = boxes[i].words;
	}
	return is_nested;
}

static bool judge_trim(const Judge *judge, int number)
{
	qpdf_oh page = judge->pages[number].object;
	bool has_trim = object_has(judge->pdf, page, "/TrimBox");
	bool has_art = object_has(judge->pdf, page, "/ArtBox");
	if (!has_trim && !has_art)
		findings_add(judge->findings, judge_page(judge, number), TRIM_MISSING);
	if (has_trim && has_art)
		findings_add(judge->findings, judge_page(judge, number), TRIM_TWICE);
	return has_trim;
}

static double width_mm(const JudgedPage *page)
{
	return (page->trim.right - page->trim.left) * page->unit / PT_PER_MM;
}

static double height_mm(const JudgedPage *page)
{
	return (page->trim.top - page->trim.bottom) * page->unit / PT_PER_MM;
}

/* The film has to meet film all round the sheet (PRINT.md 1). */
static void judge_pouch(const Judge *judge, int number)
{
	const double seal_mm = 3;
	const Layout *layout = judge->job->layout;
	const JudgedPage *page = &judge->pages[number];
	if (layout->pouch_width == 0)
		return;
	double spare = fmin(mm_from_length(layout->pouch_width) - width_mm(page),
		mm_from_length(layout->pouch_height) - height_mm(page));
	if (spare < 2 * seal_mm - mm_alike)
		findings_add(judge->findings, judge_page(judge, number), TRIM_OVER_POUCH,
			width_mm(page), height_mm(page), mm_from_length(layout->pouch_width),
			mm_from_length(layout->pouch_height));
}

static void judge_size(const Judge *judge, int number)
{
	const Layout *layout = judge->job->layout;
	const JudgedPage *page = &judge->pages[number];
	double width = mm_from_length(layout->width), height = mm_from_length(layout->height);
	if (fabs(width_mm(page) - width) > mm_alike || fabs(height_mm(page) - height) > mm_alike)
		findings_add(judge->findings, judge_page(judge, number), TRIM_SIZE, width_mm(page),
			height_mm(page), width, height);
}

static double least_bleed_mm(const JudgedPage *page)
{
	Rectangle bleed = page->bleed, trim = page->trim;
	double left = trim.left - bleed.left, right = bleed.right - trim.right;
	double bottom = trim.bottom - bleed.bottom, top = bleed.top - trim.top;
	return fmin(fmin(left, right), fmin(bottom, top)) * page->unit / PT_PER_MM;
}

static void judge_bleed(const Judge *judge, int number)
{
	double wanted = mm_from_length(judge->job->layout->bleed);
	double found = least_bleed_mm(&judge->pages[number]);
	if (found < wanted - 0.1)
		findings_add(judge->findings, judge_page(judge, number), BLEED_SHORT, found,
			wanted);
}

void boxes_judge(const Judge *judge)
{
	for (int number = 0; number < judge->page_count; number++) {
		bool is_nested = judge_nesting(judge, number);
		bool has_trim = judge_trim(judge, number);
		/* A box that is missing or wrong has no size that could be too small as well. */
		if (!judge->job->layout || !is_nested || !has_trim)
			continue;
		judge_size(judge, number);
		judge_pouch(judge, number);
		judge_bleed(judge, number);
	}
}
