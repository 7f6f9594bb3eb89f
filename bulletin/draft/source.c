#include "draft/source.h"
#include "draft/draft_remarks.h"

#include <string.h>

enum { STRIDE = 64, MOST_TOLD = 20 };

static const char byte_order_mark[] = "\xEF\xBB\xBF";

static bool begins_character(char byte)
{
	return (byte & 0xC0) != 0x80;
}

static void index_lines(Arena *arena, Source *source)
{
	int *starts = NULL, *characters = NULL;
	int count = 0, strides = 0, character = 0;
	*arena_push(arena, starts, source->line_count) = 0;
	for (int i = 0; i <= (int)source->text.length; i++) {
		if (i % STRIDE == 0)
			*arena_push(arena, characters, strides) = character;
		char byte = source->text.bytes[i];
		character += begins_character(byte);
		bool is_end = byte == '\n' || (byte == '\r' && source->text.bytes[i + 1] != '\n');
		if (is_end && i < (int)source->text.length)
			*arena_push(arena, starts, source->line_count) = i + 1;
	}
	count = source->line_count;
	source->line_starts = starts;
	source->characters = characters;
	/* A line end closes the last line; none begins after it. */
	if (count > 1 && starts[count - 1] == (int)source->text.length)
		source->line_count--;
}

static int characters_before(const Source *source, int offset)
{
	int count = source->characters[offset / STRIDE];
	for (int i = offset - offset % STRIDE; i < offset; i++)
		count += begins_character(source->text.bytes[i]);
	return count;
}

Place source_place(const Source *source, int offset)
{
	int low = 0, high = source->line_count;
	while (high - low > 1) {
		int middle = low + (high - low) / 2;
		if (source->line_starts[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	int column = characters_before(source, offset) -
		characters_before(source, source->line_starts[low]);
	return (Place){ source->file, low + 1, column + 1 };
}

/* Bytes from `at` that are one character, or 0 where they are none. */
static int character_length(Text text, size_t at)
{
	gunichar read = g_utf8_get_char_validated(text.bytes + at,
		(gssize)MIN(text.length - at, (size_t)6));
	if (read == (gunichar)-1 || read == (gunichar)-2)
		return 0;
	return g_unichar_to_utf8(read, NULL);
}

static bool is_control(Text text, size_t at, int length)
{
	unsigned char byte = (unsigned char)text.bytes[at],
		      second = (unsigned char)text.bytes[at + 1];
	if (length == 2)
		return byte == 0xC2 && second < 0xA0; /* U+0080 to U+009F */
	return length == 1 && (byte < ' ' || byte == 0x7F) && byte != '\t' && byte != '\n' &&
		byte != '\r';
}

/* Faults of one kind are told for their first places only: a picture opened as text has thousands.
 */
typedef struct {
	int not_utf8, control;
} Told;

static void refuse_bytes(Source *source, char *copy, size_t at, int length, Told *told,
	Remarks *remarks)
{
	Place place = source_place(source, (int)at);
	if (length == 0 && told->not_utf8++ < MOST_TOLD)
		remarks_add(remarks, place, NOT_UTF8, (unsigned char)copy[at]);
	else if (length > 0 && copy[at] == '\0' && told->control++ < MOST_TOLD)
		remarks_add(remarks, place, NUL_CHARACTER);
	else if (length > 0 && copy[at] != '\0' && told->control++ < MOST_TOLD)
		remarks_add(remarks, place, CONTROL_CHARACTER,
			(unsigned)g_utf8_get_char(copy + at));
	memset(copy + at, '?', (size_t)MAX(length, 1));
}

static void check_characters(Source *source, char *copy, Remarks *remarks)
{
	Told told = { 0, 0 };
	Text text = source->text;
	for (size_t at = 0; at < text.length;) {
		if ((unsigned char)copy[at] >= ' ' && (unsigned char)copy[at] < 0x7F) {
			at++;
			continue;
		}
		int length = character_length(text, at);
		if (copy[at] == '\0')
			length = 1;
		if (length == 0 || is_control(text, at, length))
			refuse_bytes(source, copy, at, length, &told, remarks);
		at += (size_t)MAX(length, 1);
	}
}

Source source_check(Arena *arena, const char *file, Text bytes, Remarks *remarks)
{
	size_t mark = strlen(byte_order_mark);
	bool has_mark = bytes.length >= mark && memcmp(bytes.bytes, byte_order_mark, mark) == 0;
	if (has_mark) {
		remarks_add(remarks, (Place){ file, 1, 1 }, BYTE_ORDER_MARK);
		bytes = (Text){ bytes.bytes + mark, bytes.length - mark };
	}
	char *copy = arena_bytes(arena, bytes.bytes, bytes.length);
	Source source = { .file = file, .text = { copy, bytes.length } };
	index_lines(arena, &source);
	check_characters(&source, copy, remarks);
	const char *carriage = memchr(copy, '\r', bytes.length);
	if (carriage)
		remarks_add(remarks, source_place(&source, (int)(carriage - copy)),
			CARRIAGE_RETURNS);
	return source;
}
