/*
 * Record: the folder `agreement/` opened, and the one way to write into it.
 *
 * Opened for writing it is locked, checked from its first line to its last
 * against what this machine has seen of it, and an unfinished last line is cut
 * off, kept as evidence and recorded as a `repair`. An entry counts from the
 * moment its line is written and synced; files that it names are there before.
 */
#ifndef BULLETIN_APPROVAL_RECORD_H
#define BULLETIN_APPROVAL_RECORD_H

#include "approval/ledger.h"
#include "approval/record_place.h"
#include "approval/recorder.h"
#include "approval/timestamp.h"
#include "base/arena.h"
#include "base/exit_code.h"
#include "base/remarks.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum { RECORD_READ, RECORD_WRITE } RecordUse;

typedef struct Record Record;

/*
 * Opens the record of the partnership in `place`. `clock` gives the time of a
 * `repair`, where one is due. Other than EXIT_DONE, with
 * an error: EXIT_REFUSED (no record yet, or none that may be written here:
 * record-mark-lost), EXIT_BUSY, EXIT_UNSUITABLE,
 * EXIT_DAMAGED (it does not verify, or this machine has seen another one),
 * EXIT_IO. Everything it lends lives in `arena`.
 *
 * A machine that has not seen the record before is told its last entry when it
 * is opened for writing (record-new-here). One that holds the key has written
 * it, and knows of no end only where its note was lost: it writes nothing until
 * the end was compared (record_note_seen).
 */
ExitCode record_open(Arena *arena, RecordPlace place, RecordUse use, Clock *clock, Record **record,
	Remarks *remarks);
void record_close(Record *record); /* NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Record, record_close)

/*
 * Lets go of the lock of a record that was opened for writing, for work that
 * takes long; what was read stays lent. Taking it again reads what others have
 * written since then: EXIT_DONE, or as record_open; EXIT_DAMAGED also where
 * what was read is no longer what stands there (record-exchanged).
 */
void record_unlock(Record *record);
ExitCode record_lock(Record *record, Remarks *remarks);

/* What `init` makes: the partnership's id and the key that is printed once. */
typedef struct {
	const char *partnership;
	const char *recovery_key; /* in groups of four; stored nowhere */
	const char *head;
} RecordMade;

/* Shows it to whoever makes the record; false where it could not be shown. */
typedef struct {
	bool (*run)(const RecordMade *made, void *context); /* NULL: nobody looks */
	void *context;
} RecordShow;

/*
 * Makes a new record: keys of the recorders `coord` and `desk`, a recovery key,
 * and the genesis. `rules` are the bytes of partnership.yaml as they stand:
 * kept as the first snapshot, in force only when they are adopted (rules.h).
 *
 * What was made is shown before the genesis is written, and where `show` fails
 * there is no record, with EXIT_IO and no remark: one whose recovery key nobody
 * has seen could never be recovered.
 */
ExitCode record_make(Arena *arena, RecordPlace place, Text rules, int64_t now, RecordShow show,
	RecordMade *made, Remarks *remarks);

/* Lends. */
const Ledger *record_ledger(const Record *record);
bool record_is_locked(const Record *record);   /* opened with RECORD_WRITE, and not unlocked */
bool record_is_new_here(const Record *record); /* this machine had no mark of it */

/*
 * Notes the last entry as the one that this machine has seen, which every later
 * opening wants to find: after each entry, and once somebody has compared it.
 * What cannot be noted is a warning (mark-not-kept).
 */
void record_note_seen(const Record *record, Remarks *remarks);

/* A path below agreement/; in the record's arena. */
char *record_path(const Record *record, const char *format, ...) G_GNUC_PRINTF(2, 3);

/*
 * Writes one entry at `now`: fills in number, chain, time, recorder and
 * signature, appends the line in a single write and syncs it. On EXIT_DONE it
 * is recorded, and `entry` is as it was read back. Else nothing is recorded:
 * EXIT_REFUSED (the clock is behind, the text too long, or with a character
 * that no entry holds), EXIT_UNSUITABLE
 * (this machine lacks the key), EXIT_IO. The record must be opened for writing.
 */
ExitCode record_append(Record *record, const char *recorder, Entry *entry, int64_t now,
	Remarks *remarks);

/* The same for several entries, of which all are recorded or none. */
ExitCode record_append_all(Record *record, const char *recorder, Entry *entries, int count,
	int64_t now, Remarks *remarks);

/* Signs with a recorder's key, for receipts; NULL with an error. */
const char *record_sign(const Record *record, const char *recorder, const char *purpose, Text bytes,
	Remarks *remarks);

/* Adds record-text and returns false where a person's words cannot stand in the record. */
bool record_text_is_sound(const char *what, const char *text, Remarks *remarks);

#endif
