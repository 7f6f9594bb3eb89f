/*
 * Entry: one line of the record (AGREEMENT.md 2.2).
 *
 *     {"n":41,"prev":"<64 hex>","at":"2007-09-13T10:02:11Z",
 *      "event":"answer",...,"rec":"desk","sig":"<88 base64>"}
 *
 * It stands in one line of the file, with no blank between its parts.
 *
 * Each event has its fields in one order, given by a table that reads and
 * writes them both. What the table does not know is refused: an unknown event,
 * a key too many, a key out of order, a value of another form.
 */
#ifndef BULLETIN_APPROVAL_ENTRY_H
#define BULLETIN_APPROVAL_ENTRY_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	ENTRY_LARGEST_BYTES = 16 * 1024, /* of a line, without its LF */
	ENTRY_SIGNATURE_BYTES = 98,      /* ,"sig":" and 88 letters and "} */
	HASH_LETTERS = 64,               /* SHA-256, lower-case hexadecimal */
};

/* What the first line has for `prev`. */
#define NO_HASH "0000000000000000000000000000000000000000000000000000000000000000"

typedef enum {
	EVENT_GENESIS,      /* partnership, rules, keys */
	EVENT_KEY,          /* name, public, action, reason */
	EVENT_RULES,        /* rules, was, by, meeting, witnesses */
	EVENT_TOPIC,        /* id, meeting, minute */
	EVENT_CIRCULATE,    /* id, round, subject, sheet, rules, closes, to */
	EVENT_REMIND,       /* id, round, to */
	EVENT_COMMENT,      /* id, round, subject, partner, person, text, page, quote, source */
	EVENT_REPLY,        /* entry, outcome, text */
	EVENT_ANSWER,       /* id, round, subject, partner, person, as, verdict, reason, how, ... */
	EVENT_PRINT_START,  /* job, id, round, subject, edition, sheet, mode, copies, stock,
			       list, only, printers, volumes */
	EVENT_PRINT_VOLUME, /* job, volume, sha256, first, last, copies, to, result */
	EVENT_PRINT_DONE,   /* job, tally, result */
	EVENT_RECALL,       /* id, reason, by */
	EVENT_ABANDON,      /* id, reason, by */
	EVENT_REPAIR,       /* bytes, sha256, reason */
	EVENT_COUNT,
} Event;

typedef enum {
	VERDICT_AGREE,
	VERDICT_AGREE_WITH_COMMENT,
	VERDICT_STAND_ASIDE,
	VERDICT_OBJECT,  /* a reason is required */
	VERDICT_RETRACT, /* no answer again */
} Verdict;

typedef enum { HOW_DESK, HOW_MEETING, HOW_EMAIL, HOW_OWN_KEY } How;

/* Words in the order they were written. */
typedef struct {
	const char *const *items;
	int count;
} WordList;

/* The public half of a recorder's key, or of the recovery key. */
typedef struct {
	const char *name;   /* "coord", "desk", "recovery" */
	const char *public; /* base 64 */
} PublicKey;

typedef struct {
	const PublicKey *items;
	int count;
} PublicKeys;

/* Fields that an event has not, or that are left out, are NULL or 0. */
typedef struct {
	int n; /* from 1 */
	const char *prev;
	int64_t at;
	Event event;
	const char *partnership; /* random id of 32 hexadecimal digits */
	PublicKeys keys;
	const char *name, *public, *action; /* of a key: "add" or "revoke" */
	const char *rules, *was, *by;       /* `rules` and `was`: SHA-256 of a snapshot */
	WordList witnesses;                 /* "partner/person" each */
	const char *id;                     /* of a bulletin */
	int round;                          /* from 1 */
	const char *subject, *sheet;        /* SHA-256 of the manifest, of the PDF */
	int64_t closes;
	WordList to;       /* ids of people */
	WordList only;     /* ids of schools */
	WordList printers; /* their addresses; none: to a folder alone, or an older record */
	const char *partner, *person;
	int is_deputy; /* written as "as": "principal" or "deputy" */
	int verdict;   /* a Verdict */
	int how;       /* a How */
	const char *reason, *evidence, *meeting, *minute, *witness;
	const char *text, *quote, *source, *outcome;
	int page, entry;
	const char *job, *edition, *mode, *stock, *list, *first, *last, *sent_to, *result;
	int copies, volumes, volume, tally, bytes;
	const char *sha256;
	const char *rec; /* which recorder signed it */
	const char *sig; /* base 64 */

	Text line;        /* the stored bytes, without LF */
	const char *hash; /* SHA-256 of them: the next entry's `prev` */
	Place place;
} Entry;

/*
 * Reads one stored line, without its LF, that stands at `place`. Checks its
 * form alone; the chain and the signature are the ledger's. NULL exactly when
 * it added an error.
 */
const Entry *entry_read(Arena *arena, Text line, Place place, Remarks *remarks);

/*
 * The line of an entry as far as it is signed: its stored bytes without the
 * signature, closed by a brace. For a new entry, and for one that was read.
 */
Text entry_unsigned(Arena *arena, const Entry *entry);
Text entry_signed_part(Arena *arena, const Entry *entry);

/* The stored line, with the signature made over its unsigned form. */
Text entry_line(Arena *arena, Text unsigned_line, const char *signature);

/*
 * Whether a person's words can stand in the record: UTF-8, something in it, no
 * control character but LF, at most 4000 bytes, so that a line stays below its
 * limit.
 */
bool entry_text_is_sound(const char *text);

const char *event_name(Event event);
const char *verdict_name(Verdict verdict);
const char *how_name(How how);

/* Which verdict a word names; false where it names none. */
bool verdict_from_name(const char *name, Verdict *verdict);

/* Lends the names of the verdicts, in order, for suggestions. */
const char *const *verdict_names(int *count);

#endif
