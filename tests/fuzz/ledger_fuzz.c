/*
 * A line of the record: any bytes become an entry or one remark. What is read
 * says the same when it is written again; hash and signature are of the stored
 * bytes.
 */
#include "approval/entry.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Reads what `entry` is written as, with its own signature. */
static const Entry *read_again(Arena *arena, const Entry *entry, Remarks *remarks)
{
	Text line = entry_line(arena, entry_unsigned(arena, entry), entry->sig);
	return entry_read(arena, line, entry->place, remarks);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static Arena *arena;
	if (!arena)
		arena = arena_open();
	arena_reset(arena);
	Remarks *remarks = remarks_new(arena);
	Text line = { arena_bytes(arena, data, size), size };
	const Entry *entry = entry_read(arena, line, (Place){ "ledger.jsonl", 1, 1 }, remarks);
	g_assert((entry == NULL) == (remarks_count(remarks) == 1));
	if (!entry)
		return 0;
	g_assert(entry->line.length == size && memcmp(entry->line.bytes, data, size) == 0);
	g_assert(entry_signed_part(arena, entry).length == size - ENTRY_SIGNATURE_BYTES + 1);

	const Entry *again = read_again(arena, entry, remarks);
	if (!again)
		return 0; /* written out, an escape may take more bytes than a line has */
	const Entry *third = read_again(arena, again, remarks);
	g_assert(third && strcmp(third->hash, again->hash) == 0);
	return 0;
}
