/* Page boxes, in points from the bottom left corner of the page, y up. */
#include "layout/grid.h"
#include "press/press_remarks.h"
#include "press/pressing.h"

/* A millionth of a metre is far below what any knife keeps to. */
static const double points_alike = 0.003;

/* A box of the sheet, y down, on the page that is `media`. */
static qpdf_oh box_new(qpdf_data pdf, Box media, Box box)
{
	enum { DECIMALS = 4 };
	const double sides[] = {
		pt_from_length(box.x - media.x),
		pt_from_length(box_bottom(media) - box_bottom(box)),
		pt_from_length(box_right(box) - media.x),
		pt_from_length(box_bottom(media) - box.y),
	};
	qpdf_oh array = qpdf_oh_new_array(pdf);
	for (size_t i = 0; i < G_N_ELEMENTS(sides); i++)
		qpdf_oh_append_item(pdf, array,
			qpdf_oh_new_real_from_double(pdf, sides[i], DECIMALS));
	return array;
}

static double box_side(qpdf_data pdf, qpdf_oh box, int side)
{
	return qpdf_oh_get_numeric_value(pdf, qpdf_oh_get_array_item(pdf, box, side));
}

static bool is_painted_size(qpdf_data pdf, qpdf_oh page, double width, double height,
	double *painted_width, double *painted_height)
{
	qpdf_oh box = qpdf_oh_get_key(pdf, page, "/MediaBox");
	if (!qpdf_oh_is_array(pdf, box) || qpdf_oh_get_array_n_items(pdf, box) != 4)
		return *painted_width = *painted_height = 0, false;
	*painted_width = box_side(pdf, box, 2) - box_side(pdf, box, 0);
	*painted_height = box_side(pdf, box, 3) - box_side(pdf, box, 1);
	return fabs(*painted_width - width) < points_alike &&
		fabs(*painted_height - height) < points_alike;
}

static void give_boxes(const Pressing *pressing, qpdf_oh page)
{
	const Layout *layout = pressing->job->layout;
	Box media = grid_media(layout);
	const struct {
		const char *key;
		Box box;
	} boxes[] = {
		{ "/MediaBox", media },
		{ "/CropBox", media },
		{ "/BleedBox", grid_bleed(layout) },
		{ "/TrimBox", { 0, 0, layout->width, layout->height } },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(boxes); i++)
		qpdf_oh_replace_key(pressing->pdf, page, boxes[i].key,
			box_new(pressing->pdf, media, boxes[i].box));
}

void boxes_press(const Pressing *pressing)
{
	Box media = grid_media(pressing->job->layout);
	double width = pt_from_length(media.width), height = pt_from_length(media.height);
	for (int number = 0; number < pressing->job->pages->page_count; number++) {
		qpdf_oh page = qpdf_get_page_n(pressing->pdf, (size_t)number);
		double painted_width, painted_height;
		if (!is_painted_size(pressing->pdf, page, width, height, &painted_width,
			    &painted_height))
			remarks_add(pressing->remarks, (Place){ 0 }, SHEET_SIZE, number + 1,
				painted_width / PT_PER_MM, painted_height / PT_PER_MM,
				width / PT_PER_MM, height / PT_PER_MM);
		give_boxes(pressing, page);
	}
}
