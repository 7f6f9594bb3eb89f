/*
 * JPEGs made for tests, of any size and kind, so that none has to lie in the
 * repository.
 */
#ifndef BULLETIN_TESTS_JPEG_BYTES_H
#define BULLETIN_TESTS_JPEG_BYTES_H

#include "base/text.h"

#include <stdint.h>
#include <stdio.h> /* before the next, which leans on it */
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

typedef struct {
	int width, height;
	J_COLOR_SPACE dots;   /* of the samples given: JCS_GRAYSCALE, JCS_RGB or JCS_CMYK */
	J_COLOR_SPACE stored; /* JCS_UNKNOWN: libjpeg's own choice */
	bool is_progressive, is_arithmetic;
	Text profile; /* ICC; none: NULL */
} JpegKind;

/* The samples of the dot at x, y. */
typedef void JpegDot(int x, int y, uint8_t *samples);

static inline Text jpeg_bytes(Arena *arena, JpegKind kind, JpegDot *dot)
{
	struct jpeg_compress_struct encoder;
	struct jpeg_error_mgr errors;
	unsigned char *bytes = NULL;
	unsigned long length = 0;
	encoder.err = jpeg_std_error(&errors);
	jpeg_create_compress(&encoder);
	jpeg_mem_dest(&encoder, &bytes, &length);
	encoder.image_width = (JDIMENSION)kind.width;
	encoder.image_height = (JDIMENSION)kind.height;
	encoder.input_components = kind.dots == JCS_GRAYSCALE ? 1 : kind.dots == JCS_RGB ? 3 : 4;
	encoder.in_color_space = kind.dots;
	jpeg_set_defaults(&encoder);
	if (kind.stored != JCS_UNKNOWN)
		jpeg_set_colorspace(&encoder, kind.stored);
	jpeg_set_quality(&encoder, 95, TRUE);
	encoder.arith_code = kind.is_arithmetic;
	if (kind.is_progressive)
		jpeg_simple_progression(&encoder);
	jpeg_start_compress(&encoder, TRUE);
	if (kind.profile.bytes)
		jpeg_write_icc_profile(&encoder, (const JOCTET *)kind.profile.bytes,
			(unsigned)kind.profile.length);
	uint8_t *line = malloc((size_t)kind.width * 4);
	for (int y = 0; y < kind.height; y++) {
		for (int x = 0; x < kind.width; x++)
			dot(x, y, line + x * encoder.input_components);
		jpeg_write_scanlines(&encoder, &line, 1);
	}
	jpeg_finish_compress(&encoder);
	jpeg_destroy_compress(&encoder);
	char *copy = arena_bytes(arena, bytes, length);
	free(bytes);
	free(line);
	return (Text){ copy, length };
}

#endif
