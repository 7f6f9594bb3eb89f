/* Pictures in four inks. */
#include "layout/inks.h"
#include "press/image.h"
#include "press/picture_place.h"
#include "press/press_remarks.h"
#include "press/recolouring.h"

#include <lcms2.h>
#include <string.h>

typedef struct {
	bool is_inverted;
	int limit;      /* of a dot's four inks together, 255 for each that is full */
	int64_t beyond; /* dots that are over it */
	int most;       /* of any dot */
} InkSum;

static bool row_sum_inks(void *data, const uint8_t *row, ImageShape shape)
{
	InkSum *sum = data;
	for (int i = 0; i < shape.width; i++, row += INKS) {
		int inks = row[0] + row[1] + row[2] + row[3];
		inks = sum->is_inverted ? INKS * 0xFF - inks : inks;
		sum->beyond += inks > sum->limit;
		sum->most = MAX(sum->most, inks);
	}
	return true;
}

/* The edges of a JPEG ring: single dots that are over the limit are not seen on paper. */
static const char *check_inks(const Image *image, Place place)
{
	enum { DOTS_TO_ONE_BEYOND = 1000 };
	double limit = inks_limit(image->pressing->job->layout);
	InkSum sum = {
		.is_inverted = image->jpeg.is_inverted,
		.limit = (int)(limit / 100 * 0xFF + 0.5),
	};
	if (!image_visit_rows(image, row_sum_inks, &sum))
		return "a picture is damaged";
	int64_t dots = (int64_t)image->dots.shape.width * image->dots.shape.height;
	if (sum.beyond > dots / DOTS_TO_ONE_BEYOND)
		remarks_add(image->pressing->remarks, place, PICTURE_INK, sum.most * 100.0 / 0xFF,
			limit);
	return NULL;
}

/*
 * The head of a profile tells its date and by whom it was saved; what comes
 * after it tells the colours.
 */
static bool is_same_press(Text one, Text other)
{
	const size_t head = sizeof(cmsICCHeader);
	return one.length == other.length && one.length > head &&
		memcmp(one.bytes + head, other.bytes + head, one.length - head) == 0;
}

/*
 * A picture whose inks were mixed for a printing condition keeps them, if that
 * is ours or none is named: mixing them anew would print black type in four inks.
 */
const char *image_press_cmyk(const Image *image)
{
	const Pressing *pressing = image->pressing;
	qpdf_data pdf = pressing->pdf;
	if (image->dots.shape.filter != IMAGE_JPEG || image->resource->is_mask)
		return "a picture has inks, and is not one that the author gave";
	Place place = picture_place(pressing, image->marks, image->resource);
	if (image->jpeg.profile.bytes &&
		!is_same_press(image->jpeg.profile, pressing->profile->icc)) {
		const char *name = profile_name(pressing->arena, image->jpeg.profile);
		remarks_add(pressing->remarks, place, PICTURE_OTHER_PRESS,
			*name ? name : "another press", pressing->profile->name);
		return NULL;
	}
	if (image->jpeg.is_inverted)
		qpdf_oh_replace_key(pdf, image->dictionary, "/Decode",
			qpdf_oh_parse(pdf, "[1 0 1 0 1 0 1 0]"));
	return check_inks(image, place);
}
