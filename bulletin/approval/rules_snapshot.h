/*
 * Rules snapshots: the whole bytes of partnership.yaml as they were adopted.
 *
 * The working copy says what somebody would like the rules to be; what holds
 * is the snapshot named by the last `rules` entry. A round keeps the snapshot
 * it was circulated under.
 */
#ifndef BULLETIN_APPROVAL_RULES_SNAPSHOT_H
#define BULLETIN_APPROVAL_RULES_SNAPSHOT_H

#include "approval/record.h"
#include "draft/partnership.h"

/*
 * The last `rules` entry with a number below `before` (0: of the whole record),
 * or NULL: no rules are adopted.
 */
const Entry *rules_in_force(const Ledger *ledger, int before);

/*
 * Reads the snapshot with this SHA-256 and checks that it has it. NULL with an
 * error: snapshot-missing, snapshot-changed, or what partnership_read says.
 */
const Partnership *rules_snapshot_read(Arena *arena, const Record *record, const char *sha256,
	Remarks *remarks);

/* Its bytes; NULL with snapshot-missing or snapshot-changed. */
Text rules_snapshot_text(Arena *arena, const Record *record, const char *sha256, Remarks *remarks);

/* Keeps the bytes as a snapshot and gives their SHA-256; NULL with file-unwritable. */
const char *rules_snapshot_write(Arena *arena, const Record *record, Text bytes, Remarks *remarks);

#endif
