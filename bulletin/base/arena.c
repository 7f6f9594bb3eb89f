#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { ALIGNMENT = 16, BLOCK_BYTES = 256 * 1024, FIRST_GROWTH = 4 };

/*
 * The address sanitizer cannot see where one value in a chunk ends. In its
 * build we say so: 16 bytes after each value, and all that is not yet given,
 * may not be touched.
 */
#ifdef __has_feature
#define HAS_ADDRESS_SANITIZER __has_feature(address_sanitizer)
#elif defined __SANITIZE_ADDRESS__
#define HAS_ADDRESS_SANITIZER 1
#else
#define HAS_ADDRESS_SANITIZER 0
#endif
#if HAS_ADDRESS_SANITIZER
#include <sanitizer/asan_interface.h>
enum { GUARD_BYTES = 16 };
#else
#define ASAN_POISON_MEMORY_REGION(start, size) ((void)(start), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(start, size) ((void)(start), (void)(size))
enum { GUARD_BYTES = 0 };
#endif

typedef struct Chunk {
	struct Chunk *next;
	size_t size;
	_Alignas(ALIGNMENT) unsigned char bytes[];
} Chunk;

struct Arena {
	Chunk *first;
	Chunk *current;
	size_t used; /* of the current chunk */
};

static Chunk *chunk_new(size_t size)
{
	Chunk *chunk = g_malloc(sizeof *chunk + size);
	chunk->next = NULL;
	chunk->size = size;
	ASAN_POISON_MEMORY_REGION(chunk->bytes, size);
	return chunk;
}

Arena *arena_open(void)
{
	Arena *arena = g_new0(Arena, 1);
	arena->first = arena->current = chunk_new(BLOCK_BYTES);
	return arena;
}

void arena_close(Arena *arena)
{
	if (!arena)
		return;
	for (Chunk *chunk = arena->first, *next; chunk; chunk = next) {
		next = chunk->next;
		ASAN_UNPOISON_MEMORY_REGION(chunk->bytes, chunk->size);
		g_free(chunk);
	}
	g_free(arena);
}

void arena_reset(Arena *arena)
{
	for (Chunk *chunk = arena->first; chunk; chunk = chunk->next)
		ASAN_POISON_MEMORY_REGION(chunk->bytes, chunk->size);
	arena->current = arena->first;
	arena->used = 0;
}

/* The next chunk that holds `size` bytes: one kept from before a reset, or a new one. */
static void move_to_room_for(Arena *arena, size_t size)
{
	Chunk *after = arena->current->next;
	if (!after || after->size < size) {
		Chunk *chunk = chunk_new(MAX(size, (size_t)BLOCK_BYTES));
		chunk->next = after;
		arena->current->next = chunk;
		after = chunk;
	}
	arena->current = after;
	arena->used = 0;
}

void *arena_alloc(Arena *arena, size_t size)
{
	g_assert(size < SIZE_MAX / 2);
	size_t taken = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT + GUARD_BYTES;
	if (taken > arena->current->size - arena->used)
		move_to_room_for(arena, taken);
	void *room = arena->current->bytes + arena->used;
	arena->used += taken;
	ASAN_UNPOISON_MEMORY_REGION(room, size);
	return memset(room, 0, size);
}

void *arena_alloc_many(Arena *arena, size_t size, size_t count)
{
	g_assert(size == 0 || count <= SIZE_MAX / 2 / size);
	return arena_alloc(arena, size * count);
}

char *arena_bytes(Arena *arena, const void *bytes, size_t length)
{
	char *copy = arena_alloc(arena, length + 1);
	if (length > 0)
		memcpy(copy, bytes, length);
	return copy;
}

char *arena_text(Arena *arena, const char *text)
{
	return arena_bytes(arena, text, strlen(text));
}

char *arena_printf(Arena *arena, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	char *text = arena_vprintf(arena, format, values);
	va_end(values);
	return text;
}

char *arena_vprintf(Arena *arena, const char *format, va_list values)
{
	g_autofree char *text = g_strdup_vprintf(format, values);
	return arena_text(arena, text);
}

void *arena_grow(Arena *arena, void *items, size_t count, size_t size)
{
	bool is_full = count == 0 || (count >= FIRST_GROWTH && (count & (count - 1)) == 0);
	if (!is_full)
		return items;
	size_t room = MAX(count * 2, (size_t)FIRST_GROWTH);
	void *moved = arena_alloc_many(arena, size, room);
	if (count > 0)
		memcpy(moved, items, count * size);
	return moved;
}
