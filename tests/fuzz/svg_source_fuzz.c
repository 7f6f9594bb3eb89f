/*
 * The source of a drawing: any bytes are read to their end, and nothing of it
 * changes but the names of addresses of links.
 */
#include "typeset/svg_source.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static Arena *arena;
	if (!arena)
		arena = arena_open();
	arena_reset(arena);
	Text source = { arena_bytes(arena, data, size), size };
	SvgSource found = svg_source_read(arena, source);
	g_assert_cmpuint(found.unlinked.length, ==, size);
	for (size_t i = 0; i < size; i++)
		g_assert_true(found.unlinked.bytes[i] == source.bytes[i] ||
			(found.unlinked.bytes[i] == '_' && strchr("href", source.bytes[i])));
	for (int i = 0; i < found.embedded_count; i++)
		g_assert_true(found.embedded[i].bytes >= source.bytes &&
			found.embedded[i].bytes + found.embedded[i].length <= source.bytes + size);
	return 0;
}
