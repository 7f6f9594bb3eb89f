/*
 * JPEG by libjpeg-turbo, for the module "jpeg".
 *
 * The picture is decoded to its end even where a PDF will carry the file's own
 * bytes: only so do we know that it is whole.
 */
#include "typeset/exif.h"
#include "typeset/picture_reader.h"

#include <glib.h>
#include <setjmp.h>
#include <stdio.h> /* before the next two, which lean on it */
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

#include <jerror.h>

/* What libjpeg calls back with, and what has to survive a jump out of it. */
typedef struct {
	struct jpeg_decompress_struct decoder;
	struct jpeg_error_mgr errors;
	struct jpeg_progress_mgr progress;
	jmp_buf on_fault;
	ReadPicture *picture;
} Reading;

static void fault_tell(j_common_ptr common)
{
	Reading *reading = common->client_data;
	common->err->format_message(common, reading->picture->fault_text);
	reading->picture->fault = reading->picture->fault_text;
	longjmp(reading->on_fault, 1);
}

/* libjpeg fills what is missing with grey and goes on; a sheet must not. */
static void message_judge(j_common_ptr common, int level)
{
	static const int faults[] = { JWRN_JPEG_EOF, JWRN_HIT_MARKER, JWRN_HUFF_BAD_CODE,
		JWRN_ARITH_BAD_CODE, JWRN_MUST_RESYNC };
	for (size_t i = 0; i < G_N_ELEMENTS(faults) && level < 0; i++)
		if (common->err->msg_code == faults[i])
			fault_tell(common);
}

/* A few kilobytes can hold thousands of scans over a whole picture; cameras write a dozen. */
static void scans_limit(j_common_ptr common)
{
	enum { SCANS_MOST = 200 };
	j_decompress_ptr decoder = (j_decompress_ptr)common;
	if (decoder->input_scan_number > SCANS_MOST)
		ERREXIT(decoder, JERR_BAD_PROGRESSION);
}

static int orientation_of(const struct jpeg_decompress_struct *decoder)
{
	for (jpeg_saved_marker_ptr marker = decoder->marker_list; marker; marker = marker->next) {
		int orientation = exif_orientation(marker->data, marker->data_length);
		if (orientation != 1)
			return orientation;
	}
	return 1;
}

/* Printers' ink to screen colour, in place: a CMYK photograph as Adobe stores it, inverted. */
static void line_from_cmyk(uint8_t *line, int width, bool is_inverted)
{
	for (int i = 0; i < width; i++) {
		uint8_t *dot = line + 4 * i;
		unsigned paper[4];
		for (int ink = 0; ink < 4; ink++)
			paper[ink] = is_inverted ? dot[ink] : 255u - dot[ink];
		uint32_t rgb = 0;
		for (int ink = 0; ink < 3; ink++)
			rgb = rgb << 8 | paper[ink] * paper[3] / 255;
		memcpy(dot, &rgb, sizeof rgb);
	}
}

static void lines_read(struct jpeg_decompress_struct *decoder, cairo_surface_t *surface)
{
	uint8_t *dots = cairo_image_surface_get_data(surface);
	size_t stride = (size_t)cairo_image_surface_get_stride(surface);
	bool is_cmyk = decoder->out_color_space == JCS_CMYK;

	while (decoder->output_scanline < decoder->output_height) {
		JSAMPROW line = dots + stride * decoder->output_scanline;
		if (jpeg_read_scanlines(decoder, &line, 1) == 1 && is_cmyk)
			line_from_cmyk(line, (int)decoder->output_width, decoder->saw_Adobe_marker);
	}
	cairo_surface_mark_dirty(surface);
}

/*
 * Whether a PDF may carry the file as it is (ISO 32000-1, 7.4.8, DCTDecode).
 * Three colours that are stored as red, green and blue would need a word in its
 * dictionary that cairo does not write.
 */
static bool goes_out_as_is(const struct jpeg_decompress_struct *decoder)
{
	return !decoder->arith_code && decoder->jpeg_color_space != JCS_RGB &&
		decoder->jpeg_color_space != JCS_UNKNOWN;
}

/* Gray goes to the black plate and printers' ink to its own, whatever the profile. */
static GBytes *profile_read(struct jpeg_decompress_struct *decoder)
{
	JOCTET *profile;
	unsigned length;
	if (decoder->num_components != 3 || !jpeg_read_icc_profile(decoder, &profile, &length))
		return NULL;
	return g_bytes_new_with_free_func(profile, length, free, profile);
}

static void picture_decode(Reading *reading, Text bytes)
{
	struct jpeg_decompress_struct *decoder = &reading->decoder;
	ReadPicture *picture = reading->picture;

	jpeg_mem_src(decoder, (const unsigned char *)bytes.bytes, bytes.length);
	jpeg_save_markers(decoder, JPEG_APP0 + 1, 0xFFFF); /* Exif */
	jpeg_save_markers(decoder, JPEG_APP0 + 2, 0xFFFF); /* ICC */
	jpeg_read_header(decoder, TRUE);
	picture->dots = (double)decoder->image_width * decoder->image_height / 1e6;
	if (picture->dots > PICTURE_DOTS_MOST / 1e6)
		return;

	bool is_cmyk = decoder->num_components == 4;
	if (is_cmyk && !goes_out_as_is(decoder)) {
		picture->fault = "its four inks are coded in a way that no PDF can carry";
		return;
	}
	decoder->out_color_space = is_cmyk        ? JCS_CMYK
		: G_BYTE_ORDER == G_LITTLE_ENDIAN ? JCS_EXT_BGRX
						  : JCS_EXT_XRGB;
	jpeg_start_decompress(decoder);
	picture->width = decoder->output_width;
	picture->height = decoder->output_height;
	picture->units_per_inch = 96;
	picture->orientation = orientation_of(decoder);
	picture->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24,
		(int)decoder->output_width, (int)decoder->output_height);
	if (cairo_surface_status(picture->surface)) /* 32,767 dots are the longest side */
		ERREXIT1(decoder, JERR_IMAGE_TOO_BIG, 32767);
	lines_read(decoder, picture->surface);
	picture->profile = profile_read(decoder);
	jpeg_finish_decompress(decoder);

	if (goes_out_as_is(decoder)) {
		void *copy = g_memdup2(bytes.bytes, bytes.length);
		cairo_surface_set_mime_data(picture->surface, CAIRO_MIME_TYPE_JPEG, copy,
			bytes.length, g_free, copy);
	}
}

void jpeg_open(Text bytes, ReadPicture *picture)
{
	Reading *reading = g_new0(Reading, 1);
	reading->picture = picture;
	reading->decoder.client_data = reading;
	reading->decoder.err = jpeg_std_error(&reading->errors);
	reading->errors.error_exit = fault_tell;
	reading->errors.emit_message = message_judge;
	reading->progress.progress_monitor = scans_limit;

	if (setjmp(reading->on_fault) == 0) {
		jpeg_create_decompress(&reading->decoder);
		reading->decoder.progress = &reading->progress;
		picture_decode(reading, bytes);
	} else {
		cairo_surface_destroy(picture->surface); /* NULL is fine */
		picture->surface = NULL;
		g_clear_pointer(&picture->profile, g_bytes_unref);
	}
	jpeg_destroy_decompress(&reading->decoder);
	g_free(reading);
}
