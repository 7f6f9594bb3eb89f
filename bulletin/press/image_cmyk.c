/* Pictures in four inks. */
#include "press/image.h"
#include "press/picture_place.h"
#include "press/press_remarks.h"
#include "press/recolouring.h"

#include <lcms2.h>
#include <string.h>

typedef struct {
	bool is_inverted;
	InkTally *tally;
} Adding;

static bool row_add_inks(void *data, const uint8_t *row, ImageShape shape)
{
	const Adding *adding = data;
	for (int i = 0; i < shape.width; i++, row += INKS) {
		int sum = row[0] + row[1] + row[2] + row[3];
		sum = adding->is_inverted ? INKS * 0xFF - sum : sum;
		ink_tally_add(adding->tally, sum * 100.0 / 0xFF);
	}
	return true;
}

bool raster_tally_inks(const Raster *raster, bool is_inverted, InkTally *tally)
{
	Adding adding = { is_inverted, tally };
	return raster_visit_rows(raster, row_add_inks, &adding);
}

static Place place_of(const Image *image)
{
	return picture_place(image->pressing, image->marks, image->resource);
}

static const char *check_inks(const Image *image)
{
	InkTally tally = { .limit = ink_limit_of(image->pressing->job->layout) };
	if (!raster_tally_inks(&image->dots, image->jpeg.is_inverted, &tally))
		return "a picture is damaged";
	if (ink_tally_is_over(&tally))
		remarks_add(image->pressing->remarks, place_of(image), PICTURE_INK, tally.most,
			tally.limit);
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
	if (image->jpeg.profile.bytes &&
		!is_same_press(image->jpeg.profile, pressing->profile->icc)) {
		const char *name = profile_name(pressing->arena, image->jpeg.profile);
		remarks_add(pressing->remarks, place_of(image), PICTURE_OTHER_PRESS,
			*name ? name : "another press", pressing->profile->name);
		return NULL;
	}
	if (image->jpeg.is_inverted)
		qpdf_oh_replace_key(pdf, image->dictionary, "/Decode",
			qpdf_oh_parse(pdf, "[1 0 1 0 1 0 1 0]"));
	return check_inks(image);
}
