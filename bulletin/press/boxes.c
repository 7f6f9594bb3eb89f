/* Page boxes, in points from the bottom left corner of the trimmed sheet, y up. */
#include "press/press_remarks.h"
#include "press/pressing.h"

/* A millionth of a metre is far below what any knife keeps to. */
static const double points_alike = 0.003;

static qpdf_oh box_new(qpdf_data pdf, double left, double bottom, double right, double top)
{
	enum { DECIMALS = 4 };
	const double sides[] = { left, bottom, right, top };
	qpdf_oh box = qpdf_oh_new_array(pdf);
	for (size_t i = 0; i < G_N_ELEMENTS(sides); i++)
		qpdf_oh_append_item(pdf, box,
			qpdf_oh_new_real_from_double(pdf, sides[i], DECIMALS));
	return box;
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

void boxes_press(const Pressing *pressing)
{
	qpdf_data pdf = pressing->pdf;
	double width = pt_from_length(pressing->job->layout->width);
	double height = pt_from_length(pressing->job->layout->height);
	double bleed = pt_from_length(pressing->job->layout->bleed);

	for (int number = 0; number < pressing->job->pages->page_count; number++) {
		qpdf_oh page = qpdf_get_page_n(pdf, (size_t)number);
		double painted_width, painted_height;
		if (!is_painted_size(pdf, page, width, height, &painted_width, &painted_height))
			remarks_add(pressing->remarks, (Place){ 0 }, SHEET_SIZE, number + 1,
				painted_width / PT_PER_MM, painted_height / PT_PER_MM,
				width / PT_PER_MM, height / PT_PER_MM);
		qpdf_oh with_bleed = box_new(pdf, -bleed, -bleed, width + bleed, height + bleed);
		qpdf_oh_replace_key(pdf, page, "/MediaBox", with_bleed);
		qpdf_oh_replace_key(pdf, page, "/CropBox", with_bleed);
		qpdf_oh_replace_key(pdf, page, "/BleedBox", with_bleed);
		qpdf_oh_replace_key(pdf, page, "/TrimBox", box_new(pdf, 0, 0, width, height));
	}
}
