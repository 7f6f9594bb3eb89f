#include "batch/pdf_writer.h"
#include "batch/pdf_number.h"

#include <string.h>
#include <zlib.h>

enum { OBJECTS_TOGETHER = 200, BUFFER_BYTES = 64 * 1024 };

/* Where an object stands: in the file, or in an object stream. 8 bytes: there are many. */
typedef struct {
	uint64_t place : 46; /* byte of the file, or the number of the object stream */
	uint64_t index : 16; /* in that */
	uint64_t kind : 2;
} ObjectPlace;
G_STATIC_ASSERT(sizeof(ObjectPlace) == 8);

/* As a cross-reference stream has them (ISO 32000-1, table 18). */
enum { KIND_FREE, KIND_PLAIN, KIND_GATHERED };

struct PdfWriter {
	ByteSink *sink;
	bool has_failed;
	int next_number;
	uint64_t written;  /* bytes, without those in the buffer */
	GString *buffer;   /* on its way to the sink */
	GArray *places;    /* of ObjectPlace, by number */
	GString *heads;    /* of the object stream that is gathered: numbers and places */
	GString *gathered; /* its objects */
	int gathered_count, gathered_number;
	z_stream deflater;
};

PdfWriter *pdf_writer_open(ByteSink *sink, int first_free)
{
	PdfWriter *writer = g_new0(PdfWriter, 1);
	writer->sink = sink;
	writer->next_number = first_free;
	writer->buffer = g_string_sized_new(BUFFER_BYTES);
	writer->places = g_array_new(FALSE, TRUE, sizeof(ObjectPlace));
	ObjectPlace head = { 0, UINT16_MAX, KIND_FREE }; /* of the list of free objects */
	g_array_append_val(writer->places, head);
	writer->heads = g_string_new(NULL);
	writer->gathered = g_string_new(NULL);
	/* Quick: what is squeezed here repeats itself from page to page. */
	int code = deflateInit(&writer->deflater, Z_BEST_SPEED);
	g_assert(code == Z_OK);
	/* The bytes above 127 tell that the file is no text (ISO 32000-1, 7.5.2). */
	g_string_append(writer->buffer, "%PDF-1.6\n%\xE2\xE3\xCF\xD3\n");
	return writer;
}

void pdf_writer_close(PdfWriter *writer)
{
	if (!writer)
		return;
	deflateEnd(&writer->deflater);
	g_string_free(writer->gathered, TRUE);
	g_string_free(writer->heads, TRUE);
	g_array_unref(writer->places);
	g_string_free(writer->buffer, TRUE);
	g_free(writer);
}

int pdf_writer_number(PdfWriter *writer)
{
	return writer->next_number++;
}

bool pdf_writer_is_well(const PdfWriter *writer)
{
	return !writer->has_failed;
}

static void send(PdfWriter *writer, const char *bytes, size_t length)
{
	writer->written += length;
	if (!writer->has_failed && length > 0)
		writer->has_failed = !byte_sink_take(writer->sink, bytes, length);
}

static void flush(PdfWriter *writer)
{
	send(writer, writer->buffer->str, writer->buffer->len);
	g_string_truncate(writer->buffer, 0);
}

static void put(PdfWriter *writer, const char *bytes, size_t length)
{
	if (writer->buffer->len + length > BUFFER_BYTES)
		flush(writer);
	if (length > BUFFER_BYTES)
		send(writer, bytes, length);
	else
		g_string_append_len(writer->buffer, bytes, (gssize)length);
}

static void put_text(PdfWriter *writer, const char *text)
{
	put(writer, text, strlen(text));
}

static uint64_t position(const PdfWriter *writer)
{
	return writer->written + writer->buffer->len;
}

static void note_place(PdfWriter *writer, int number, ObjectPlace place)
{
	if ((int)writer->places->len <= number)
		g_array_set_size(writer->places, (guint)number + 1);
	g_array_index(writer->places, ObjectPlace, number) = place;
}

static void put_number(PdfWriter *writer, int64_t number)
{
	pdf_append_whole(writer->buffer, number);
}

static void begin_stream(PdfWriter *writer, int number)
{
	note_place(writer, number, (ObjectPlace){ position(writer), 0, KIND_PLAIN });
	put_number(writer, number);
	put_text(writer, " 0 obj\n");
}

static void end_stream(PdfWriter *writer, Text bytes)
{
	put_text(writer, "\nstream\n");
	put(writer, bytes.bytes, bytes.length);
	put_text(writer, "\nendstream\nendobj\n");
}

void pdf_writer_stored(PdfWriter *writer, int number, Text dictionary, Text bytes)
{
	begin_stream(writer, number);
	put(writer, dictionary.bytes, dictionary.length);
	end_stream(writer, bytes);
}

void pdf_writer_stream(PdfWriter *writer, int number, const char *entries, Text bytes)
{
	begin_stream(writer, number);
	put_text(writer, "<<");
	put_text(writer, entries);
	put_text(writer, "/Length ");
	put_number(writer, (int64_t)bytes.length);
	put_text(writer, ">>");
	end_stream(writer, bytes);
}

void pdf_writer_deflated(PdfWriter *writer, int number, const char *entries, Text bytes)
{
	z_stream *deflater = &writer->deflater;
	deflateReset(deflater);
	g_autofree char *all = g_strconcat(entries, "/Filter/FlateDecode", NULL);
	uLong bound = deflateBound(deflater, (uLong)bytes.length);
	g_autofree Bytef *squeezed = g_malloc(bound);
	deflater->next_in = (Bytef *)bytes.bytes;
	deflater->avail_in = (uInt)bytes.length;
	deflater->next_out = squeezed;
	deflater->avail_out = (uInt)bound;
	int code = deflate(deflater, Z_FINISH);
	g_assert(code == Z_STREAM_END);
	pdf_writer_stream(writer, number, all, (Text){ (char *)squeezed, deflater->total_out });
}

static void end_gathering(PdfWriter *writer)
{
	if (writer->gathered_count == 0)
		return;
	char entries[64];
	g_snprintf(entries, sizeof entries, "/Type/ObjStm/N %d/First %zu", writer->gathered_count,
		writer->heads->len);
	g_string_append_len(writer->heads, writer->gathered->str, (gssize)writer->gathered->len);
	pdf_writer_deflated(writer, writer->gathered_number, entries,
		(Text){ writer->heads->str, writer->heads->len });
	g_string_truncate(writer->heads, 0);
	g_string_truncate(writer->gathered, 0);
	writer->gathered_count = 0;
}

GString *pdf_writer_begin(PdfWriter *writer, int number)
{
	if (writer->gathered_count == 0)
		writer->gathered_number = pdf_writer_number(writer);
	note_place(writer, number,
		(ObjectPlace){ (uint64_t)writer->gathered_number, (uint64_t)writer->gathered_count,
			KIND_GATHERED });
	writer->gathered_count++;
	pdf_append_whole(writer->heads, number);
	g_string_append_c(writer->heads, ' ');
	pdf_append_whole(writer->heads, (int64_t)writer->gathered->len);
	g_string_append_c(writer->heads, ' ');
	return writer->gathered;
}

void pdf_writer_end(PdfWriter *writer)
{
	g_string_append_c(writer->gathered, '\n');
	if (writer->gathered_count == OBJECTS_TOGETHER)
		end_gathering(writer);
}

void pdf_writer_object(PdfWriter *writer, int number, Text value)
{
	g_string_append_len(pdf_writer_begin(writer, number), value.bytes, (gssize)value.length);
	pdf_writer_end(writer);
}

/* One entry of the cross-reference stream: kind, place and index, the greatest byte first. */
static void append_place(GString *table, ObjectPlace place, int width)
{
	g_string_append_c(table, (char)place.kind);
	for (int byte = width - 1; byte >= 0; byte--)
		g_string_append_c(table, (char)(place.place >> (8 * byte)));
	g_string_append_c(table, (char)(place.index >> 8));
	g_string_append_c(table, (char)place.index);
}

bool pdf_writer_finish(PdfWriter *writer, const char *entries)
{
	end_gathering(writer);
	int number = pdf_writer_number(writer);
	uint64_t start = position(writer);
	int width = start <= UINT32_MAX ? 4 : 6;
	note_place(writer, number, (ObjectPlace){ start, 0, KIND_PLAIN });
	g_autoptr(GString) table = g_string_new(NULL);
	for (guint i = 0; i < writer->places->len; i++)
		append_place(table, g_array_index(writer->places, ObjectPlace, i), width);
	g_autofree char *all = g_strdup_printf("/Type/XRef/Size %u/W[1 %d 2]%s",
		writer->places->len, width, entries);
	pdf_writer_deflated(writer, number, all, (Text){ table->str, table->len });
	put_text(writer, "startxref\n");
	put_number(writer, (int64_t)start);
	put_text(writer, "\n%%EOF\n");
	flush(writer);
	return !writer->has_failed && byte_sink_finish(writer->sink);
}
