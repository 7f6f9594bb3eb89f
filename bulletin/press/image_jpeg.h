/*
 * Image JPEG: rows of a JPEG by libjpeg, for press/image_rows.h, and what a
 * JPEG says of its colours.
 */
#ifndef BULLETIN_PRESS_IMAGE_JPEG_H
#define BULLETIN_PRESS_IMAGE_JPEG_H

#include "press/image_rows.h"

typedef struct {
	int components; /* 0: it is no JPEG, or damaged in its head */
	/* Four inks are stored inverted, 255 for none, as Adobe's programs do and most after them.
	 */
	bool is_inverted;
	Text profile; /* ICC, in the arena; none: NULL */
} JpegHead;

JpegHead jpeg_head(Arena *arena, Text jpeg);

typedef struct JpegReader JpegReader;
JpegReader *jpeg_reader_open(Text jpeg, ImageShape shape);
bool jpeg_reader_next(JpegReader *reader, uint8_t *row);
void jpeg_reader_close(JpegReader *reader);

typedef struct JpegWriter JpegWriter;
JpegWriter *jpeg_writer_open(ImageShape shape);
void jpeg_writer_next(JpegWriter *writer, const uint8_t *row);
GByteArray *jpeg_writer_close(JpegWriter *writer);

#endif
