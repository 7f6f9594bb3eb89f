/*
 * PNG by libpng, straight into the dots of a cairo surface: cairo's own reader
 * knows nothing of profiles, of gamma and of pictures that move.
 */
#include "typeset/picture_reader.h"

#include <glib.h>
#include <png.h>
#include <stdint.h>
#include <string.h>

typedef struct {
	png_structp png;
	png_infop info;
	Text rest; /* of the file */
	ReadPicture *picture;
} Reading;

static void fault_tell(png_structp png, png_const_charp message)
{
	ReadPicture *picture = ((Reading *)png_get_error_ptr(png))->picture;
	g_snprintf(picture->fault_text, sizeof picture->fault_text, "it is damaged (%s)", message);
	picture->fault = picture->fault_text;
	png_longjmp(png, 1);
}

static void fault_find(Reading *reading, const char *fault)
{
	reading->picture->fault = fault;
	png_longjmp(reading->png, 1);
}

/*
 * libpng warns of much that a picture is none the worse for, a text of wrong
 * length or an odd date; but a profile that it leaves out is to be told of.
 */
static void warning_judge(png_structp png, png_const_charp message)
{
	ReadPicture *picture = ((Reading *)png_get_error_ptr(png))->picture;
	bool is_left_out = g_str_has_prefix(message, "iCCP: ") && !strstr(message, "sRGB");
	if (is_left_out && !picture->profile)
		picture->profile = g_bytes_new(NULL, 0);
}

static void bytes_take(png_structp png, png_bytep room, size_t length)
{
	Reading *reading = png_get_io_ptr(png);
	Text *rest = &reading->rest;
	if (length > rest->length)
		fault_find(reading, "it is damaged or not complete");
	memcpy(room, rest->bytes, length);
	*rest = (Text){ rest->bytes + length, rest->length - length };
}

/* An animation is announced by the chunk acTL, which begins with the number of its pictures. */
static int chunk_note(png_structp png, png_unknown_chunkp chunk)
{
	Reading *reading = png_get_user_chunk_ptr(png);
	if (memcmp(chunk->name, "acTL", 4) == 0 && chunk->size >= 4)
		reading->picture->is_animated = png_get_uint_32(chunk->data) > 1;
	return 1; /* and none is to be kept */
}

static void reading_open(Reading *reading)
{
	reading->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, reading, fault_tell,
		warning_judge);
	reading->info = png_create_info_struct(reading->png);
	png_set_read_fn(reading->png, reading, bytes_take);
	png_set_read_user_chunk_fn(reading->png, reading, chunk_note);
	/* What text and profiles unfold to is held below 8 MB by libpng itself. */
	png_set_user_limits(reading->png, PICTURE_DOTS_MOST, PICTURE_DOTS_MOST);
}

/*
 * The profile (iCCP) where there is one, else sRGB (sRGB, or nothing said). A
 * bare gamma (gAMA) is applied here. Gray goes to the black plate as it is,
 * whatever its profile.
 */
static void colours_read(Reading *reading)
{
	png_structp png = reading->png;
	char *name;
	int method;
	png_bytep profile;
	png_uint_32 length;
	double gamma;
	bool is_coloured = png_get_color_type(png, reading->info) & PNG_COLOR_MASK_COLOR;
	if (!is_coloured)
		g_clear_pointer(&reading->picture->profile, g_bytes_unref);
	if (png_get_iCCP(png, reading->info, &name, &method, &profile, &length)) {
		if (is_coloured)
			reading->picture->profile = g_bytes_new(profile, length);
	} else if (!png_get_valid(png, reading->info, PNG_INFO_sRGB) &&
		png_get_gAMA(png, reading->info, &gamma)) {
		png_set_gamma(png, PNG_DEFAULT_sRGB, gamma);
	}
}

/* Whatever is stored comes as four bytes a dot, in the order of a cairo surface. */
static bool samples_settle(Reading *reading)
{
	png_structp png = reading->png;
	bool has_alpha = png_get_color_type(png, reading->info) & PNG_COLOR_MASK_ALPHA ||
		png_get_valid(png, reading->info, PNG_INFO_tRNS);
	png_set_expand(png);
	png_set_scale_16(png);
	png_set_gray_to_rgb(png);
	if (G_BYTE_ORDER == G_LITTLE_ENDIAN)
		png_set_bgr(png);
	else if (has_alpha)
		png_set_swap_alpha(png);
	png_set_filler(png, 0xFF,
		G_BYTE_ORDER == G_LITTLE_ENDIAN ? PNG_FILLER_AFTER : PNG_FILLER_BEFORE);
	return has_alpha;
}

/* cairo wants its colours multiplied by their alpha. */
static void line_multiply(uint32_t *line, int width)
{
	for (int i = 0; i < width; i++) {
		uint32_t alpha = line[i] >> 24, product = alpha << 24;
		for (int shift = 0; shift < 24; shift += 8)
			product |= ((line[i] >> shift & 0xFF) * alpha + 127) / 255 << shift;
		line[i] = product;
	}
}

static void dots_read(Reading *reading, cairo_surface_t *surface)
{
	uint8_t *dots = cairo_image_surface_get_data(surface);
	size_t stride = (size_t)cairo_image_surface_get_stride(surface);
	int height = cairo_image_surface_get_height(surface);
	int passes = png_set_interlace_handling(reading->png);
	png_read_update_info(reading->png, reading->info);
	for (int pass = 0; pass < passes; pass++)
		for (int line = 0; line < height; line++)
			png_read_row(reading->png, dots + stride * (size_t)line, NULL);
	png_read_end(reading->png, NULL);
}

static void picture_decode(Reading *reading)
{
	ReadPicture *picture = reading->picture;
	png_read_info(reading->png, reading->info);
	uint32_t width = png_get_image_width(reading->png, reading->info);
	uint32_t height = png_get_image_height(reading->png, reading->info);
	picture->width = width;
	picture->height = height;
	picture->units_per_inch = 96;
	picture->orientation = 1;
	picture->dots = picture->width * picture->height / 1e6;
	if (picture->dots > PICTURE_DOTS_MOST / 1e6)
		return;
	colours_read(reading);
	bool has_alpha = samples_settle(reading);
	picture->surface = cairo_image_surface_create(has_alpha ? CAIRO_FORMAT_ARGB32
								: CAIRO_FORMAT_RGB24,
		(int)width, (int)height);
	if (cairo_surface_status(picture->surface))
		fault_find(reading, "one of its sides is longer than 32767 dots");
	dots_read(reading, picture->surface);
	uint8_t *dots = cairo_image_surface_get_data(picture->surface);
	int stride = cairo_image_surface_get_stride(picture->surface);
	for (uint32_t line = 0; has_alpha && line < height; line++)
		line_multiply((uint32_t *)(void *)(dots + (size_t)stride * line), (int)width);
	cairo_surface_mark_dirty(picture->surface);
}

void png_open(Text bytes, ReadPicture *picture)
{
	Reading *reading = g_new0(Reading, 1);
	*reading = (Reading){ .rest = bytes, .picture = picture };
	reading_open(reading);
	if (setjmp(png_jmpbuf(reading->png)) == 0) {
		picture_decode(reading);
	} else {
		cairo_surface_destroy(picture->surface); /* NULL is fine */
		picture->surface = NULL;
		g_clear_pointer(&picture->profile, g_bytes_unref);
	}
	png_destroy_read_struct(&reading->png, &reading->info, NULL);
	g_free(reading);
}
