/*
 * Ledger: the record's entries, read from `agreement/ledger.jsonl` and checked.
 *
 * Every line holds the SHA-256 of the one before it and the signature of a
 * recorder that may write such an event, so a line that was changed, swapped,
 * doubled or taken out from the middle is found. Lines cut off at the end are
 * not: that takes the high-water mark, or a receipt.
 */
#ifndef BULLETIN_APPROVAL_LEDGER_H
#define BULLETIN_APPROVAL_LEDGER_H

#include "approval/entry.h"

enum { LEDGER_LARGEST_BYTES = 256 * 1024 * 1024 };

typedef struct {
	const char *file;
	const Entry **entries; /* entries[i]->n is i + 1 */
	int count;
	const char *head; /* hash of the last line; NO_HASH where there is none */
	Text torn;        /* an unfinished last line: a writer was killed; length 0: none */
	size_t whole;     /* bytes of the finished lines */
} Ledger;

/*
 * Checks the bytes of a whole ledger; `file` is its name in remarks. An
 * unfinished last line is no fault here: it was never told to anybody as
 * recorded. NULL exactly when it added an error.
 */
Ledger *ledger_read(Arena *arena, const char *file, Text bytes, Remarks *remarks);

/*
 * The same for what stands after the finished lines of a ledger that was read;
 * its unfinished last line is `torn` then. False with an error; the ledger has
 * the lines up to the one that is wrong.
 */
bool ledger_read_on(Arena *arena, Ledger *ledger, Text bytes, Remarks *remarks);

/*
 * The entry of a line, without its LF, that is to follow the last one, after
 * the same checks as on reading. NULL exactly when it added an error.
 */
const Entry *ledger_next(Arena *arena, const Ledger *ledger, Text line, Remarks *remarks);

/* Takes in what `ledger_next` gave, once its line is written. */
void ledger_add(Arena *arena, Ledger *ledger, const Entry *entry);

/*
 * The public key of a recorder after the first `count` entries, or NULL:
 * unknown or revoked. The keys are those of the genesis, and what `key` entries
 * made of them since.
 */
const char *ledger_public_key(const Ledger *ledger, const char *recorder, int count);

/* The last entry of an event about the bulletin `id` (NULL: about any), or NULL. */
const Entry *ledger_last(const Ledger *ledger, Event event, const char *id);

/* The entry with this number, or NULL. */
const Entry *ledger_entry(const Ledger *ledger, int n);

/* When the last entry was written; 0 where there is none. */
int64_t ledger_last_at(const Ledger *ledger);

/* The partnership's id, from the genesis; NULL in an empty ledger. */
const char *ledger_partnership(const Ledger *ledger);

#endif
