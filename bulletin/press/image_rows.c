#include "press/image_rows.h"
#include "press/image_jpeg.h"

#include <zlib.h>

struct ImageReader {
	ImageShape shape;
	z_stream inflating;
	JpegReader *jpeg;
};

struct ImageWriter {
	ImageShape shape;
	z_stream deflating;
	GByteArray *deflated;
	JpegWriter *jpeg;
};

size_t image_row_length(ImageShape shape)
{
	return ((size_t)shape.width * (size_t)shape.components * (size_t)shape.bits + 7) / 8;
}

ImageReader *image_reader_open(Text filtered, ImageShape shape)
{
	ImageReader *reader = g_new0(ImageReader, 1);
	reader->shape = shape;
	if (shape.filter == IMAGE_JPEG) {
		reader->jpeg = jpeg_reader_open(filtered, shape);
		return reader;
	}
	reader->inflating.next_in = (Bytef *)filtered.bytes;
	reader->inflating.avail_in = (uInt)filtered.length;
	inflateInit(&reader->inflating);
	return reader;
}

void image_reader_close(ImageReader *reader)
{
	if (!reader)
		return;
	if (reader->jpeg)
		jpeg_reader_close(reader->jpeg);
	else
		inflateEnd(&reader->inflating);
	g_free(reader);
}

bool image_reader_next(ImageReader *reader, uint8_t *row)
{
	if (reader->jpeg)
		return jpeg_reader_next(reader->jpeg, row);
	reader->inflating.next_out = row;
	reader->inflating.avail_out = (uInt)image_row_length(reader->shape);
	int outcome = Z_OK;
	while (reader->inflating.avail_out > 0 && outcome == Z_OK)
		outcome = inflate(&reader->inflating, Z_NO_FLUSH);
	return reader->inflating.avail_out == 0;
}

ImageWriter *image_writer_open(ImageShape shape)
{
	ImageWriter *writer = g_new0(ImageWriter, 1);
	writer->shape = shape;
	if (shape.filter == IMAGE_JPEG) {
		writer->jpeg = jpeg_writer_open(shape);
		return writer;
	}
	writer->deflated = g_byte_array_new();
	deflateInit(&writer->deflating, Z_DEFAULT_COMPRESSION);
	return writer;
}

/* Takes up what is to be deflated, and with Z_FINISH all that is left. */
static void deflate_on(ImageWriter *writer, int flush)
{
	uint8_t room[16 * 1024];
	do {
		writer->deflating.next_out = room;
		writer->deflating.avail_out = sizeof room;
		deflate(&writer->deflating, flush);
		g_byte_array_append(writer->deflated, room,
			(guint)(sizeof room - writer->deflating.avail_out));
	} while (writer->deflating.avail_out == 0);
}

void image_writer_next(ImageWriter *writer, const uint8_t *row)
{
	if (writer->jpeg) {
		jpeg_writer_next(writer->jpeg, row);
		return;
	}
	writer->deflating.next_in = (Bytef *)row;
	writer->deflating.avail_in = (uInt)image_row_length(writer->shape);
	deflate_on(writer, Z_NO_FLUSH);
}

GByteArray *image_writer_close(ImageWriter *writer)
{
	GByteArray *bytes = writer->deflated;
	if (writer->jpeg) {
		bytes = jpeg_writer_close(writer->jpeg);
	} else {
		deflate_on(writer, Z_FINISH);
		deflateEnd(&writer->deflating);
	}
	g_free(writer);
	return bytes;
}
