/*
 * The cross-reference stream of a file that nobody keeps: what is looked at is
 * where the writer says that its objects stand.
 */
#include "batch/pdf_writer.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { MOST_BYTES = 64 * 1024 };

/* Counts all bytes, and keeps those from `from` on. */
typedef struct {
	ByteSink sink;
	uint64_t from, count;
	GString *kept;
} CountingSink;

static bool take(ByteSink *sink, const void *bytes, size_t length)
{
	CountingSink *counting = (CountingSink *)sink;
	uint64_t before = MIN(length,
		counting->from > counting->count ? counting->from - counting->count : 0);
	g_string_append_len(counting->kept, (const char *)bytes + before,
		(gssize)(length - before));
	counting->count += length;
	return true;
}

static bool finish(ByteSink *sink)
{
	(void)sink;
	return true;
}

/* The bytes from a place of the file on. */
static const char *at(const CountingSink *counting, uint64_t place)
{
	cr_assert_geq(place, counting->from);
	cr_assert_lt(place, counting->from + counting->kept->len);
	return counting->kept->str + (place - counting->from);
}

/* What the last lines of the file say. */
static uint64_t place_of_table(const CountingSink *counting)
{
	static const char words[] = "startxref\n";
	enum { LAST = 48 };
	const char *tail = counting->kept->str + counting->kept->len - LAST;
	const char *found = memmem(tail, LAST, words, strlen(words));
	cr_assert(found);
	return strtoull(found + strlen(words), NULL, 10);
}

/* The table of the cross-reference stream, unpacked. */
static unsigned char *table_of(const CountingSink *counting, int *width)
{
	const char *stream = at(counting, place_of_table(counting));
	const char *widths = strstr(stream, "/W[1 ");
	cr_assert(widths);
	*width = (int)strtol(widths + strlen("/W[1 "), NULL, 10);
	uLong length = strtoul(strstr(stream, "/Length ") + strlen("/Length "), NULL, 10);
	const char *bytes = strstr(stream, "stream\n") + strlen("stream\n");
	unsigned char *table = g_malloc0(MOST_BYTES);
	uLong unpacked = MOST_BYTES;
	cr_assert_eq(uncompress(table, &unpacked, (const Bytef *)bytes, length), Z_OK);
	return table;
}

static uint64_t place_in(const unsigned char *table, int width, int number)
{
	const unsigned char *entry = table + number * (1 + width + 2);
	uint64_t place = 0;
	for (int i = 0; i < width; i++)
		place = place << 8 | entry[1 + i];
	return place;
}

/* Writes so many streams of a mebibyte, and a last one. */
static void write_streams(CountingSink *counting, int count)
{
	enum { MEBIBYTE = 1 << 20 };
	char *bytes = g_malloc0(MEBIBYTE);
	PdfWriter *writer = pdf_writer_open(&counting->sink, 1);
	for (int i = 0; i < count; i++)
		pdf_writer_stream(writer, pdf_writer_number(writer), "", (Text){ bytes, MEBIBYTE });
	pdf_writer_stream(writer, pdf_writer_number(writer), "", text_from("last"));
	pdf_writer_object(writer, pdf_writer_number(writer), text_from("<</Root true>>"));
	cr_assert(pdf_writer_finish(writer, "/Root 1 0 R"));
	pdf_writer_close(writer);
	g_free(bytes);
}

static void expect_last_stream_found(CountingSink *counting, int number, int width_wanted)
{
	int width;
	unsigned char *table = table_of(counting, &width);
	cr_expect_eq(width, width_wanted);
	const char *stream = at(counting, place_in(table, width, number));
	char *wanted = g_strdup_printf("%d 0 obj\n<</Length 4>>\nstream\nlast\n", number);
	cr_expect(g_str_has_prefix(stream, wanted), "%.40s", stream);
	g_free(wanted);
	g_free(table);
}

Test(pdf_writer, four_bytes_say_where_objects_stand)
{
	CountingSink counting = { { take, finish }, 0, 0, g_string_new(NULL) };
	write_streams(&counting, 3);
	expect_last_stream_found(&counting, 4, 4);
	g_string_free(counting.kept, TRUE);
}

Test(pdf_writer, objects_beyond_4_gibibytes_are_found)
{
	CountingSink counting = { { take, finish }, UINT64_C(1) << 32, 0, g_string_new(NULL) };
	write_streams(&counting, 4096);
	cr_assert_gt(counting.count, counting.from);
	expect_last_stream_found(&counting, 4097, 6);
	g_string_free(counting.kept, TRUE);
}
