/* Images: every picture of the PDF in the inks of the press. */
#include "press/image.h"
#include "press/press_remarks.h"
#include "press/recolouring.h"

#include <stdlib.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(PixelInks, pixel_inks_close)

bool raster_visit_rows(const Raster *raster, RowVisit *visit, void *data)
{
	ImageShape shape = raster->shape;
	ImageReader *reader = image_reader_open(raster->bytes, shape);
	g_autofree uint8_t *row = g_malloc(image_row_length(shape));
	bool is_sound = true, is_wanted = true;
	for (int y = 0; y < shape.height && is_sound && is_wanted; y++) {
		is_sound = image_reader_next(reader, row);
		is_wanted = is_sound && visit(data, row, shape);
	}
	image_reader_close(reader);
	return is_sound;
}

static int number_at(qpdf_data pdf, qpdf_oh dictionary, const char *key)
{
	int number = 0;
	qpdf_oh_get_value_as_int(pdf, qpdf_oh_get_key(pdf, dictionary, key), &number);
	return number;
}

/* A press scales dots in its own way (PRINT.md 4.10). */
static void leave_scaling(qpdf_data pdf, qpdf_oh dictionary)
{
	qpdf_oh_replace_key(pdf, dictionary, "/Interpolate", qpdf_oh_new_bool(pdf, QPDF_FALSE));
	qpdf_oh mask = qpdf_oh_get_key(pdf, dictionary, "/SMask");
	if (qpdf_oh_is_stream(pdf, mask))
		qpdf_oh_replace_key(pdf, qpdf_oh_get_dict(pdf, mask), "/Interpolate",
			qpdf_oh_new_bool(pdf, QPDF_FALSE));
}

/* false where it is not stored as the painter stores it. */
static bool raster_read(qpdf_data pdf, qpdf_oh stream, int components, Raster *raster)
{
	qpdf_oh dictionary = qpdf_oh_get_dict(pdf, stream);
	qpdf_oh filter = qpdf_oh_get_key(pdf, dictionary, "/Filter");
	bool is_jpeg = qpdf_oh_is_name_and_equals(pdf, filter, "/DCTDecode");
	bool is_deflated = qpdf_oh_is_name_and_equals(pdf, filter, "/FlateDecode");
	ImageShape shape = {
		.filter = is_jpeg ? IMAGE_JPEG : IMAGE_DEFLATED,
		.width = number_at(pdf, dictionary, "/Width"),
		.height = number_at(pdf, dictionary, "/Height"),
		.components = components,
		.bits = number_at(pdf, dictionary, "/BitsPerComponent"),
	};
	bool is_fine = shape.bits == 8 || (shape.bits == 1 && components == 1 && is_deflated);
	if (!is_fine || shape.width <= 0 || shape.height <= 0 || !(is_jpeg || is_deflated) ||
		qpdf_oh_has_key(pdf, dictionary, "/Decode") ||
		qpdf_oh_has_key(pdf, dictionary, "/DecodeParms"))
		return false;
	unsigned char *bytes = NULL;
	size_t length = 0;
	qpdf_oh_get_stream_data(pdf, stream, qpdf_dl_none, NULL, &bytes, &length);
	*raster = (Raster){ shape, { (const char *)bytes, length } };
	return bytes != NULL;
}

/* Frees what raster_read has; nothing where it has nothing. */
static void raster_free(Raster *raster)
{
	free((char *)raster->bytes.bytes);
	*raster = (Raster){ 0 };
}

static void alpha_read(Image *image)
{
	qpdf_data pdf = image->pressing->pdf;
	qpdf_oh mask = qpdf_oh_get_key(pdf, image->dictionary, "/SMask");
	if (!qpdf_oh_is_stream(pdf, mask) || !raster_read(pdf, mask, 1, &image->alpha))
		return;
	bool is_alike = image->alpha.shape.width == image->dots.shape.width &&
		image->alpha.shape.height == image->dots.shape.height;
	if (!is_alike)
		raster_free(&image->alpha);
}

static const char *press_dots(Image *image, ColourSpace space)
{
	qpdf_data pdf = image->pressing->pdf;
	if (!raster_read(pdf, image->resource->object, (int)space, &image->dots))
		return "a picture is stored in a way that the painter never takes";
	if (image->dots.shape.filter == IMAGE_JPEG)
		image->jpeg = jpeg_head(image->pressing->arena, image->dots.bytes);
	alpha_read(image);
	const char *fault = space == SPACE_RGB ? image_press_rgb(image) : image_press_cmyk(image);
	raster_free(&image->dots);
	raster_free(&image->alpha);
	return fault;
}

static const char *press_image(Image *image)
{
	qpdf_data pdf = image->pressing->pdf;
	image->dictionary = qpdf_oh_get_dict(pdf, image->resource->object);
	leave_scaling(pdf, image->dictionary);
	bool is_mask = false;
	qpdf_oh mask = qpdf_oh_get_key(pdf, image->dictionary, "/ImageMask");
	if (qpdf_oh_is_bool(pdf, mask))
		is_mask = qpdf_oh_get_bool_value(pdf, mask);
	ColourSpace space = is_mask
		? SPACE_GRAY
		: colour_space_of(pdf, qpdf_oh_get_key(pdf, image->dictionary, "/ColorSpace"));
	if (space == SPACE_GRAY)
		return NULL;
	if (space != SPACE_RGB && space != SPACE_CMYK)
		return "the colour space of a picture is none of gray, RGB and CMYK";
	return press_dots(image, space);
}

void images_press(const Pressing *pressing, const PageMarks *marks)
{
	g_autoptr(PixelInks) inks = pixel_inks_open(pressing->arena, pressing->profile);
	for (int i = 0; i < pressing->resources.count; i++) {
		const Resource *resource = &pressing->resources.items[i];
		if (resource->kind != RESOURCE_IMAGE)
			continue;
		Image image = {
			.pressing = pressing,
			.marks = marks,
			.resource = resource,
			.inks = inks,
		};
		const char *fault = press_image(&image);
		if (fault)
			remarks_add(pressing->remarks, (Place){ 0 }, SHEET_COLOUR,
				resource->page + 1, fault);
	}
}
