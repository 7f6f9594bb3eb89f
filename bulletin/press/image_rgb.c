/* Pictures in RGB. */
#include "press/image.h"
#include "press/recolouring.h"

#include <string.h>

static bool row_is_neutral(void *is_neutral, const uint8_t *row, ImageShape shape)
{
	const uint8_t *end = row + 3 * (size_t)shape.width;
	for (const uint8_t *dot = row; dot < end; dot += 3)
		if (dot[0] != dot[1] || dot[1] != dot[2])
			return *(bool *)is_neutral = false;
	return true;
}

/* A picture on its way from RGB. */
typedef struct {
	ImageWriter *writer;
	ImageShape shape; /* as it is written */
	PixelInks *inks;  /* NULL: to gray */
	uint8_t *row;
	ImageReader *alpha; /* NULL: all is seen */
	ImageShape alpha_shape;
	uint8_t *alpha_row;
} Conversion;

/*
 * Gray is what all three have in common; where they differ, in the luminosity of
 * a mask, it is how light they are (ISO 32000-1, 10.3.3).
 */
static void row_to_gray(const uint8_t *rgb, uint8_t *gray, int count)
{
	for (int i = 0; i < count; i++, rgb += 3)
		gray[i] = (uint8_t)((30 * rgb[0] + 59 * rgb[1] + 11 * rgb[2] + 50) / 100);
}

static bool is_unseen(const uint8_t *alpha, int bits, int x)
{
	return bits == 8 ? alpha[x] == 0 : !(alpha[x / 8] & 0x80 >> x % 8);
}

/*
 * The painter leaves black where nothing is seen. Paper is better: a press that
 * scales the dots would mix the black with those at the edge.
 */
static void row_clear_unseen(const Conversion *conversion)
{
	int components = conversion->shape.components;
	if (!conversion->alpha || !image_reader_next(conversion->alpha, conversion->alpha_row))
		return;
	for (int x = 0; x < conversion->shape.width; x++)
		if (is_unseen(conversion->alpha_row, conversion->alpha_shape.bits, x))
			memset(conversion->row + (size_t)x * (size_t)components,
				components == 1 ? 0xFF : 0, (size_t)components);
}

static bool row_convert(void *data, const uint8_t *row, ImageShape shape)
{
	Conversion *conversion = data;
	if (conversion->inks)
		pixel_inks_convert(conversion->inks, row, conversion->row, shape.width);
	else
		row_to_gray(row, conversion->row, shape.width);
	row_clear_unseen(conversion);
	image_writer_next(conversion->writer, conversion->row);
	return true;
}

static void image_replace(const Image *image, ImageShape shape, const GByteArray *bytes)
{
	qpdf_data pdf = image->pressing->pdf;
	const char *filter = shape.filter == IMAGE_JPEG ? "/DCTDecode" : "/FlateDecode";
	const char *space = shape.components == 1 ? "/DeviceGray" : "/DeviceCMYK";
	qpdf_oh_replace_stream_data(pdf, image->resource->object, bytes->data, bytes->len,
		qpdf_oh_new_name(pdf, filter), qpdf_oh_new_null(pdf));
	qpdf_oh_replace_key(pdf, qpdf_oh_get_dict(pdf, image->resource->object), "/ColorSpace",
		qpdf_oh_new_name(pdf, space));
}

/* Above so many dots a JPEG is a fraction of the bytes, and nobody sees it. */
static ImageFilter filter_for(int64_t dots)
{
	enum { DOTS_MOST = 4 * 1000 * 1000 };
	return dots > DOTS_MOST ? IMAGE_JPEG : IMAGE_DEFLATED;
}

/* The picture written anew as the conversion has it, or NULL where it is damaged. */
static GByteArray *convert(const Image *image, Conversion *conversion)
{
	g_autofree uint8_t *row = g_malloc(image_row_length(conversion->shape));
	g_autofree uint8_t *alpha_row = NULL;
	conversion->row = row;
	if (image->alpha.bytes.bytes) {
		conversion->alpha_shape = image->alpha.shape;
		alpha_row = g_malloc(image_row_length(conversion->alpha_shape));
		conversion->alpha_row = alpha_row;
		conversion->alpha = image_reader_open(image->alpha.bytes, image->alpha.shape);
	}
	conversion->writer = image_writer_open(conversion->shape);
	bool is_sound = raster_visit_rows(&image->dots, row_convert, conversion);
	g_autoptr(GByteArray) bytes = image_writer_close(conversion->writer);
	image_reader_close(conversion->alpha);
	return is_sound ? g_steal_pointer(&bytes) : NULL;
}

static int64_t dots_of(ImageShape shape)
{
	return (int64_t)shape.width * shape.height;
}

static GByteArray *convert_within(const Image *image, Conversion *conversion, double limit)
{
	conversion->inks = image->inks;
	pixel_inks_begin(image->inks, image->jpeg.profile, dots_of(conversion->shape), limit);
	return convert(image, conversion);
}

/*
 * A JPEG gives its dots back a little lighter or darker: where many stand at the
 * limit of ink, some go over it. Then it is written once more, with that much room.
 */
static GByteArray *convert_to_inks(const Image *image, Conversion *conversion)
{
	InkTally tally = { .limit = ink_limit_of(image->pressing->job->layout) };
	GByteArray *bytes = convert_within(image, conversion, tally.limit);
	if (!bytes || conversion->shape.filter != IMAGE_JPEG)
		return bytes;
	Raster written = { conversion->shape, { (const char *)bytes->data, bytes->len } };
	if (!raster_tally_inks(&written, false, &tally) || !ink_tally_is_over(&tally))
		return bytes;
	g_byte_array_unref(bytes);
	return convert_within(image, conversion, 2 * tally.limit - tally.most);
}

const char *image_press_rgb(const Image *image)
{
	bool is_neutral = true;
	if (!image->resource->is_mask &&
		!raster_visit_rows(&image->dots, row_is_neutral, &is_neutral))
		return "a picture is damaged";
	Conversion conversion = { .shape = image->dots.shape };
	conversion.shape.filter = filter_for(dots_of(conversion.shape));
	conversion.shape.components = is_neutral ? 1 : INKS;
	g_autoptr(GByteArray) bytes = is_neutral ? convert(image, &conversion)
						 : convert_to_inks(image, &conversion);
	if (!bytes)
		return "a picture is damaged";
	image_replace(image, conversion.shape, bytes);
	return NULL;
}
