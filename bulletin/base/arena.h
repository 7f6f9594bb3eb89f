/*
 * Arena: the memory of one bulletin.
 *
 * All that one stage gives to another lives here and goes with one call, so
 * no type of ours has a free function and no function a clean-up label.
 * Running out of memory ends the program, as in GLib.
 */
#ifndef BULLETIN_BASE_ARENA_H
#define BULLETIN_BASE_ARENA_H

#include <glib.h>
#include <stdarg.h>
#include <stddef.h>

typedef struct Arena Arena;

Arena *arena_open(void);
void arena_close(Arena *arena); /* NULL is fine */

/* Forgets everything in the arena and keeps its memory for the next bulletin. */
void arena_reset(Arena *arena);

/* `size` bytes, zeroed, aligned for any type; never NULL, also for 0 bytes. */
void *arena_alloc(Arena *arena, size_t size);

/* `count` zeroed values of `Type`. */
#define arena_new(arena, Type, count) \
	((Type *)arena_alloc_many((arena), sizeof(Type), (size_t)(count)))

void *arena_alloc_many(Arena *arena, size_t size, size_t count);

/* Copies of bytes and words, with a NUL after the last byte. */
char *arena_bytes(Arena *arena, const void *bytes, size_t length);
char *arena_text(Arena *arena, const char *text);
char *arena_printf(Arena *arena, const char *format, ...) G_GNUC_PRINTF(2, 3);
char *arena_vprintf(Arena *arena, const char *format, va_list values) G_GNUC_PRINTF(2, 0);

/*
 * Adds one zeroed value at the end of a growing array and lends it:
 *     *arena_push(arena, lines.items, lines.count) = line;
 * `items` and `count` are lvalues, NULL and 0 at the start; the array moves
 * when it grows, so keep indices, not pointers.
 */
#define arena_push(arena, items, count) \
	((items) = arena_grow((arena), (items), (size_t)(count), sizeof *(items)), \
		&(items)[(count)++])

/* Room for one more value after `count` of `size` bytes; the array may move. */
void *arena_grow(Arena *arena, void *items, size_t count, size_t size);

#endif
