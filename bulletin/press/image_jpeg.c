#include "press/image_jpeg.h"

#include <setjmp.h>
#include <stdio.h> /* before the next, which leans on it */
#include <stdlib.h>

#include <jpeglib.h>

struct JpegReader {
	struct jpeg_decompress_struct decoder;
	struct jpeg_error_mgr errors;
	jmp_buf on_fault;
	ImageShape shape;
	bool is_begun;
};

struct JpegWriter {
	struct jpeg_compress_struct encoder;
	struct jpeg_error_mgr errors;
	unsigned char *bytes;
	unsigned long length;
};

static void reading_stop(j_common_ptr common)
{
	longjmp(((JpegReader *)common->client_data)->on_fault, 1);
}

/* What is damaged was told when the picture was opened. */
static void message_ignore(j_common_ptr common)
{
	(void)common;
}

static JpegReader *reader_new(void)
{
	JpegReader *reader = g_new0(JpegReader, 1);
	reader->decoder.client_data = reader;
	reader->decoder.err = jpeg_std_error(&reader->errors);
	reader->errors.error_exit = reading_stop;
	reader->errors.output_message = message_ignore;
	return reader;
}

static Text profile_read(Arena *arena, struct jpeg_decompress_struct *decoder)
{
	JOCTET *profile;
	unsigned length;
	if (!jpeg_read_icc_profile(decoder, &profile, &length))
		return (Text){ NULL, 0 };
	Text text = { arena_bytes(arena, profile, length), length };
	free(profile);
	return text;
}

JpegHead jpeg_head(Arena *arena, Text jpeg)
{
	JpegReader *reader = reader_new();
	JpegHead head = { 0 };
	if (setjmp(reader->on_fault) == 0) {
		jpeg_create_decompress(&reader->decoder);
		jpeg_mem_src(&reader->decoder, (const unsigned char *)jpeg.bytes, jpeg.length);
		jpeg_save_markers(&reader->decoder, JPEG_APP0 + 2, 0xFFFF);
		jpeg_read_header(&reader->decoder, TRUE);
		head.profile = profile_read(arena, &reader->decoder);
		head.is_inverted = reader->decoder.saw_Adobe_marker;
		head.components = reader->decoder.num_components;
	}
	jpeg_reader_close(reader);
	return head;
}

JpegReader *jpeg_reader_open(Text jpeg, ImageShape shape)
{
	JpegReader *reader = reader_new();
	reader->shape = shape;
	if (setjmp(reader->on_fault) == 0) {
		jpeg_create_decompress(&reader->decoder);
		jpeg_mem_src(&reader->decoder, (const unsigned char *)jpeg.bytes, jpeg.length);
		jpeg_read_header(&reader->decoder, TRUE);
		if (reader->decoder.num_components == 4)
			reader->decoder.out_color_space = JCS_CMYK;
		jpeg_start_decompress(&reader->decoder);
		reader->is_begun = (int)reader->decoder.output_width == shape.width &&
			(int)reader->decoder.output_height == shape.height &&
			reader->decoder.output_components == shape.components;
	}
	return reader;
}

bool jpeg_reader_next(JpegReader *reader, uint8_t *row)
{
	if (!reader->is_begun || reader->decoder.output_scanline == reader->decoder.output_height)
		return false;
	if (setjmp(reader->on_fault) != 0) {
		reader->is_begun = false;
		return false;
	}
	return jpeg_read_scanlines(&reader->decoder, &row, 1) == 1;
}

void jpeg_reader_close(JpegReader *reader)
{
	jpeg_destroy_decompress(&reader->decoder);
	g_free(reader);
}

JpegWriter *jpeg_writer_open(ImageShape shape)
{
	enum { QUALITY = 92 };
	JpegWriter *writer = g_new0(JpegWriter, 1);
	struct jpeg_compress_struct *encoder = &writer->encoder;
	encoder->err = jpeg_std_error(&writer->errors); /* runs out of memory or not at all */
	jpeg_create_compress(encoder);
	jpeg_mem_dest(encoder, &writer->bytes, &writer->length);
	encoder->image_width = (JDIMENSION)shape.width;
	encoder->image_height = (JDIMENSION)shape.height;
	encoder->input_components = shape.components;
	encoder->in_color_space = shape.components == 1 ? JCS_GRAYSCALE : JCS_CMYK;
	jpeg_set_defaults(encoder);
	if (shape.components == 4)
		jpeg_set_colorspace(encoder, JCS_YCCK);
	for (int i = 0; i < encoder->num_components; i++)
		encoder->comp_info[i].h_samp_factor = encoder->comp_info[i].v_samp_factor = 1;
	jpeg_set_quality(encoder, QUALITY, TRUE);
	jpeg_start_compress(encoder, TRUE);
	return writer;
}

void jpeg_writer_next(JpegWriter *writer, const uint8_t *row)
{
	JSAMPROW rows = (JSAMPROW)row;
	jpeg_write_scanlines(&writer->encoder, &rows, 1);
}

GByteArray *jpeg_writer_close(JpegWriter *writer)
{
	jpeg_finish_compress(&writer->encoder);
	jpeg_destroy_compress(&writer->encoder);
	GByteArray *bytes = g_byte_array_sized_new((guint)writer->length);
	g_byte_array_append(bytes, writer->bytes, (guint)writer->length);
	free(writer->bytes);
	g_free(writer);
	return bytes;
}
