#include "draft/passage.h"

#include <string.h>

enum { FIRST_ROOM = 256 };

Passage passage_new(Arena *arena)
{
	return (Passage){
		.arena = arena,
		.bytes = arena_new(arena, char, 1),
		.origins = arena_new(arena, int, 1),
	};
}

/* Makes room for `more` bytes and the NUL. */
static void reserve(Passage *passage, int more)
{
	if (passage->length + more < passage->room)
		return;
	int room = MAX(FIRST_ROOM, (passage->length + more + 1) * 2);
	char *bytes = arena_new(passage->arena, char, room);
	int *origins = arena_new(passage->arena, int, room);
	memcpy(bytes, passage->bytes, (size_t)passage->length + 1);
	memcpy(origins, passage->origins, sizeof *origins * ((size_t)passage->length + 1));
	passage->bytes = bytes;
	passage->origins = origins;
	passage->room = room;
}

static void end_at(Passage *passage, int origin)
{
	passage->bytes[passage->length] = '\0';
	passage->origins[passage->length] = origin;
}

void passage_add_byte(Passage *passage, char byte, int origin)
{
	reserve(passage, 1);
	passage->bytes[passage->length] = byte;
	passage->origins[passage->length++] = origin;
	end_at(passage, origin + 1);
}

void passage_add_words(Passage *passage, const char *words, int origin)
{
	for (; *words; words++)
		passage_add_byte(passage, *words, origin);
	end_at(passage, origin);
}

void passage_add(Passage *passage, const Passage *other, int start, int length)
{
	reserve(passage, length);
	memcpy(passage->bytes + passage->length, other->bytes + start, (size_t)length);
	memcpy(passage->origins + passage->length, other->origins + start,
		sizeof *other->origins * (size_t)length);
	passage->length += length;
	end_at(passage, other->origins[start + length]);
}

void passage_clear(Passage *passage)
{
	passage->length = 0;
	end_at(passage, 0);
}

Passage passage_of_source(Arena *arena, const Source *source, int from)
{
	Passage passage = passage_new(arena);
	const char *bytes = source->text.bytes;
	int length = (int)source->text.length;
	reserve(&passage, length - from);
	for (int i = from; i < length; i++) {
		if (bytes[i] == '\r' && bytes[i + 1] == '\n')
			continue;
		passage.bytes[passage.length] = bytes[i] == '\r' ? '\n' : bytes[i];
		passage.origins[passage.length++] = i;
	}
	end_at(&passage, length);
	return passage;
}

const int *passage_lines(const Passage *passage, int *count)
{
	int *starts = NULL;
	*count = 0;
	for (int at = 0; at < passage->length;) {
		*arena_push(passage->arena, starts, *count) = at;
		const char *end = memchr(passage->bytes + at, '\n', (size_t)(passage->length - at));
		at = end ? (int)(end - passage->bytes) + 1 : passage->length;
	}
	int lines = *count;
	*arena_push(passage->arena, starts, lines) = passage->length;
	return starts;
}
