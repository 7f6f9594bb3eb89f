/*
 * Content streams: any bytes are read to the end or to where they are damaged;
 * operations lie in the stream one after another, and what was read as one
 * operation is read as the same one where it stands alone.
 */
#include "press/content.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Reads all that an operand says; the reader must not leave its bytes. */
static void read_operand(Arena *arena, const Token *operand)
{
	g_assert_cmpuint(operand->all.length, >, 0);
	token_text(arena, operand);
	if (operand->kind != TOKEN_ARRAY && operand->kind != TOKEN_DICTIONARY)
		return;
	Token value;
	token_find(operand, "MCID", &value);
	Text rest = token_inside(operand);
	while ((value = token_next(&rest)).kind >= TOKEN_NUMBER)
		read_operand(arena, &value);
	g_assert_cmpint(value.kind, ==, TOKEN_END);
}

static void assert_same_alone(const Operation *operation)
{
	Content content = content_open(operation->all);
	Operation again;
	g_assert_true(content_next(&content, &again));
	g_assert_cmpuint(again.all.length, ==, operation->all.length);
	g_assert_cmpint(again.operand_count, ==, operation->operand_count);
	g_assert_false(content_next(&content, &again));
	g_assert_false(content.is_damaged);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static Arena *arena;
	if (!arena)
		arena = arena_open();
	arena_reset(arena);
	Text stream = { arena_bytes(arena, data, size), size };
	Content content = content_open(stream);
	Operation operation;
	const char *end = stream.bytes;
	while (content_next(&content, &operation)) {
		g_assert_true(operation.all.bytes >= end);
		end = operation.all.bytes + operation.all.length;
		g_assert_true(end <= stream.bytes + stream.length);
		for (int i = 0; i < operation.operand_count; i++)
			read_operand(arena, &operation.operands[i]);
		assert_same_alone(&operation);
	}
	g_assert_true(content.is_damaged || content.rest.length == 0);
	return 0;
}
