#include "typeset/memo.h"

#include <glib.h>
#include <string.h>

enum { BUCKETS = 256 };

typedef struct Entry Entry;
struct Entry {
	guint32 hash; /* of the key */
	Text key;
	const void *answer;
	Entry *next; /* of the same bucket */
};

/* What was worked out for one bulletin, in an arena of its own. */
typedef struct {
	Arena *arena;
	Entry *buckets[BUCKETS];
} Generation;

struct Memo {
	Generation generations[2]; /* by MemoAge */
};

Memo *memo_open(void)
{
	Memo *memo = g_new0(Memo, 1);
	for (size_t i = 0; i < G_N_ELEMENTS(memo->generations); i++)
		memo->generations[i].arena = arena_open();
	return memo;
}

void memo_close(Memo *memo)
{
	if (!memo)
		return;
	for (size_t i = 0; i < G_N_ELEMENTS(memo->generations); i++)
		arena_close(memo->generations[i].arena);
	g_free(memo);
}

static void forget(Generation *generation)
{
	arena_reset(generation->arena);
	memset(generation->buckets, 0, sizeof generation->buckets);
}

void memo_begin(Memo *memo)
{
	Generation last = memo->generations[MEMO_NOW];
	memo->generations[MEMO_NOW] = memo->generations[MEMO_BEFORE];
	memo->generations[MEMO_BEFORE] = last;
	forget(&memo->generations[MEMO_NOW]);
}

void memo_forget(Memo *memo)
{
	for (size_t i = 0; i < G_N_ELEMENTS(memo->generations); i++)
		forget(&memo->generations[i]);
}

/* FNV-1a, by G. Fowler, L. C. Noll and K.-P. Vo. */
static guint32 hash_of(Text key)
{
	guint32 hash = 2166136261u;
	for (size_t i = 0; i < key.length; i++)
		hash = (hash ^ (unsigned char)key.bytes[i]) * 16777619u;
	return hash;
}

const void *memo_find(const Memo *memo, Text key, MemoAge age)
{
	guint32 hash = hash_of(key);
	const Entry *entry = memo->generations[age].buckets[hash % BUCKETS];
	for (; entry; entry = entry->next)
		if (entry->hash == hash && entry->key.length == key.length &&
			memcmp(entry->key.bytes, key.bytes, key.length) == 0)
			return entry->answer;
	return NULL;
}

void memo_keep(Memo *memo, Text key, const void *answer)
{
	Generation *now = &memo->generations[MEMO_NOW];
	guint32 hash = hash_of(key);
	Entry **bucket = &now->buckets[hash % BUCKETS];
	Entry *entry = arena_new(now->arena, Entry, 1);
	*entry = (Entry){
		.hash = hash,
		.key = { arena_bytes(now->arena, key.bytes, key.length), key.length },
		.answer = answer,
		.next = *bucket,
	};
	*bucket = entry;
}

Arena *memo_arena(Memo *memo)
{
	return memo->generations[MEMO_NOW].arena;
}
