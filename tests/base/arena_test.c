#include "base/arena.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <string.h>

Test(arena, gives_zeroed_memory_aligned_for_any_type)
{
	Arena *arena = arena_open();
	for (size_t size = 0; size < 200; size++) {
		unsigned char *bytes = arena_alloc(arena, size);
		cr_assert(bytes && (uintptr_t)bytes % 16 == 0);
		for (size_t i = 0; i < size; i++)
			cr_assert_eq(bytes[i], 0);
		memset(bytes, 0xFF, size);
	}
	arena_close(arena);
}

Test(arena, holds_a_value_larger_than_its_chunks)
{
	enum { MIB = 1 << 20 };
	Arena *arena = arena_open();
	unsigned char *small = arena_alloc(arena, 8);
	unsigned char *large = arena_alloc(arena, MIB);
	memset(large, 0xFF, MIB);
	cr_assert_eq(small[7], 0);
	arena_close(arena);
}

Test(arena, zeroes_memory_again_after_a_reset)
{
	Arena *arena = arena_open();
	for (int round = 0; round < 3; round++) {
		char *bytes = arena_alloc(arena, 1000);
		for (int i = 0; i < 1000; i++)
			cr_assert_eq(bytes[i], 0);
		memset(bytes, 'x', 1000);
		arena_reset(arena);
	}
	arena_close(arena);
}

Test(arena, keeps_its_memory_for_the_next_bulletin)
{
	Arena *arena = arena_open();
	void *first[3], *again[3];
	for (int i = 0; i < 3; i++)
		first[i] = arena_alloc(arena, 200 * 1024);
	arena_reset(arena);
	for (int i = 0; i < 3; i++)
		again[i] = arena_alloc(arena, 200 * 1024);
	cr_assert_arr_eq(first, again, sizeof first);
	arena_close(arena);
}

Test(arena, grows_an_array_and_keeps_its_values)
{
	Arena *arena = arena_open();
	int *squares = NULL, count = 0;
	for (int i = 0; i < 5000; i++)
		*arena_push(arena, squares, count) = i * i;
	cr_assert_eq(count, 5000);
	for (int i = 0; i < count; i++)
		cr_assert_eq(squares[i], i * i);
	arena_close(arena);
}

Test(arena, lends_a_zeroed_value_at_the_end_of_an_array)
{
	Arena *arena = arena_open();
	int *values = NULL, count = 0;
	for (int i = 0; i < 100; i++) {
		int *value = arena_push(arena, values, count);
		cr_assert_eq(*value, 0);
		*value = -1;
	}
	arena_close(arena);
}

Test(arena, puts_a_nul_after_copied_bytes)
{
	Arena *arena = arena_open();
	char *copy = arena_bytes(arena, "a\0bc", 3);
	cr_assert_arr_eq(copy, "a\0b", 4);
	cr_assert_str_eq(arena_bytes(arena, NULL, 0), "");
	cr_assert_str_eq(arena_text(arena, "word"), "word");
	cr_assert_str_eq(arena_printf(arena, "%d %s", 7, "schools"), "7 schools");
	arena_close(arena);
}

Test(arena, closes_nothing_without_a_fault)
{
	arena_close(NULL);
}
