/*
 * Image rows: the samples of a picture out of a PDF's stream and into another,
 * one row after the other, so that a large picture takes the memory of its
 * filtered bytes and no more.
 */
#ifndef BULLETIN_PRESS_IMAGE_ROWS_H
#define BULLETIN_PRESS_IMAGE_ROWS_H

#include "base/text.h"

#include <stdint.h>

typedef enum {
	IMAGE_DEFLATED, /* FlateDecode without a predictor */
	IMAGE_JPEG,     /* DCTDecode */
} ImageFilter;

typedef struct {
	ImageFilter filter;
	int width, height;
	int components; /* 1 gray, 3 RGB, 4 CMYK */
	int bits;       /* a sample: 8, or 1 where it is deflated gray */
} ImageShape;

/* How many bytes there are to a row. */
size_t image_row_length(ImageShape shape);

typedef struct ImageReader ImageReader;

/* Reads `filtered`, borrowed until it is closed. */
ImageReader *image_reader_open(Text filtered, ImageShape shape);
void image_reader_close(ImageReader *reader); /* NULL is fine */

/*
 * The next row; false where the stream is damaged,
 * ends too early or has another shape. The colours of a JPEG come as they are
 * stored: of CMYK by most programs inverted.
 */
bool image_reader_next(ImageReader *reader, uint8_t *row);

typedef struct ImageWriter ImageWriter;

/* A JPEG is written with quality 92 and its colours as fine as its tones (4:4:4). */
ImageWriter *image_writer_open(ImageShape shape);
void image_writer_next(ImageWriter *writer, const uint8_t *row);

/* After the last row: the filtered bytes; free them with g_byte_array_unref. */
GByteArray *image_writer_close(ImageWriter *writer);

#endif
