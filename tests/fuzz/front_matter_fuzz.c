/*
 * Front matter: any bytes at the head of a draft become fields or remarks.
 */
#include "draft/draft.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void assert_field(Field field)
{
	g_assert(!field.text || g_utf8_validate(field.text, -1, NULL));
	g_assert(!field.text || (field.place.line >= 1 && field.place.column >= 1));
}

static void assert_date(Date date)
{
	g_assert(date.year == 0 ||
		g_date_valid_dmy((GDateDay)date.day, (GDateMonth)date.month, (GDateYear)date.year));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static Arena *arena;
	if (!arena)
		arena = arena_open();
	arena_reset(arena);
	Remarks *remarks = remarks_new(arena);
	Text source = { arena_bytes(arena, data, size), size };
	const Draft *draft = draft_read(arena, "a.md", source, NULL, remarks);
	g_assert((draft == NULL) == (remarks_count_of(remarks, REMARK_ERROR) > 0));
	if (!draft)
		return 0;
	const FrontMatter *front = &draft->front;
	g_assert(front->title.text && front->layout.text && front->stock.text);
	g_assert(front->language.text);
	assert_field(front->title);
	assert_field(front->headline);
	assert_field(front->standfirst);
	assert_field(front->author.name);
	assert_field(front->topic.minute);
	assert_date(front->date);
	assert_date(front->until);
	assert_date(front->topic.meeting);
	g_assert(front->end.line >= 2);
	return 0;
}
