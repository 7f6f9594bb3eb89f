/* The wordings of approval/: the record, its rounds, the rules and the check before print. */
#ifndef BULLETIN_APPROVAL_APPROVAL_REMARKS_H
#define BULLETIN_APPROVAL_APPROVAL_REMARKS_H

#include "base/remarks.h"

/* ---- a line of the record */

#define RECORD_DAMAGED_WAY_OUT \
	"change nothing in agreement/; put the folder back from a copy, and compare it with a partner's receipt: bulletin verify --receipt FILE"

#define LINE_TOO_LONG \
	REMARK_ERROR, "line-too-long", RECORD_DAMAGED_WAY_OUT, \
	"this line of the record has %zu bytes, and none has more than %zu"
#define LINE_NOT_JSON \
	REMARK_ERROR, "line-not-json", RECORD_DAMAGED_WAY_OUT, \
	"this line of the record cannot be read: %s"
#define LINE_EVENT \
	REMARK_ERROR, "line-event", \
	"if a newer version of the program wrote this, use that version; this one refuses what it does not know", \
	"the event \"%s\" is not known"
#define LINE_KEY \
	REMARK_ERROR, "line-key", RECORD_DAMAGED_WAY_OUT, \
	"\"%s\" stands in this line of the record where %s should be"
#define LINE_KEY_MISSING \
	REMARK_ERROR, "line-key-missing", RECORD_DAMAGED_WAY_OUT, \
	"\"%s\" is missing in this line of the record"
#define LINE_VALUE \
	REMARK_ERROR, "line-value", RECORD_DAMAGED_WAY_OUT, \
	"the value of \"%s\" in this line of the record has not the form it should have"

/* ---- the chain of lines */

#define LINE_NUMBER \
	REMARK_ERROR, "line-number", RECORD_DAMAGED_WAY_OUT, \
	"this line of the record says that it is number %d, and it is number %d: lines were moved, doubled or taken out"
#define LINE_CHAIN \
	REMARK_ERROR, "line-chain", RECORD_DAMAGED_WAY_OUT, \
	"this line of the record does not follow from the one before it: one of the two was changed"
#define LINE_GENESIS \
	REMARK_ERROR, "line-genesis", RECORD_DAMAGED_WAY_OUT, \
	"a record begins with one genesis, and only there"
#define LINE_TIME \
	REMARK_ERROR, "line-time", RECORD_DAMAGED_WAY_OUT, \
	"this line of the record is older than the one before it"
#define LINE_RIGHT \
	REMARK_ERROR, "line-right", RECORD_DAMAGED_WAY_OUT, \
	"the recorder \"%s\" may not write the event \"%s\""
#define LINE_RECORDER \
	REMARK_ERROR, "line-recorder", RECORD_DAMAGED_WAY_OUT, \
	"the recorder \"%s\" is not one of this partnership's, or no longer"
#define LINE_SIGNATURE \
	REMARK_ERROR, "line-signature", RECORD_DAMAGED_WAY_OUT, \
	"this line of the record was not signed by \"%s\": it was changed, or somebody else wrote it"

/* ---- the record as a whole */

#define RECORD_MISSING \
	REMARK_ERROR, "record-missing", "make one, in the partnership's folder: bulletin init .", \
	"this partnership has no record yet"
#define RECORD_EXISTS \
	REMARK_ERROR, "record-exists", "go on with the record that is there: bulletin status", \
	"there is a record already, and a partnership has one only"
#define RECORD_CUT \
	REMARK_ERROR, "record-cut", RECORD_DAMAGED_WAY_OUT, \
	"the record has %d entries, and this machine has seen entry %d (%.12s...): the end was cut off"
#define RECORD_FORKED \
	REMARK_ERROR, "record-forked", \
	"keep both copies and find out who wrote where; two records are never merged by the program", \
	"entry %d of the record is %.12s..., and this machine has seen %.12s... in its place: there are two records, or this one was rewritten"
#define RECORD_TORN \
	REMARK_ERROR, "record-torn", \
	"run the command again that was cut off; the next command that writes puts this right and records it", \
	"the last line of the record is unfinished: a program was stopped while it wrote, and nothing was recorded"
#define RECORD_REPAIRED \
	REMARK_WARNING, "record-repaired", \
	"if an answer was being recorded then, record it again", \
	"the last line of the record was unfinished and has been cut off; it is kept in %s"
#define RECORD_NEW_HERE \
	REMARK_ADVICE, "record-new-here", \
	"compare this with a receipt of a partner: bulletin verify --receipt FILE", \
	"this machine has not seen this record before; its last entry is %d, %.12s..."
#define RECORD_CLOCK \
	REMARK_ERROR, "record-clock", "set the clock of this machine right, then try again", \
	"the clock of this machine says %s, and the last entry of the record was written at %s"
#define RECORD_ENTRY_TOO_LONG \
	REMARK_ERROR, "record-entry-too-long", "say it in fewer words", \
	"this would be an entry of %zu bytes, and none has more than %d"
#define RECORD_TEXT \
	REMARK_ERROR, "record-text", "write one or more words of plain text, at most 4000 letters", \
	"%s cannot be recorded like this"
#define NOT_RECORDED \
	REMARK_ERROR, "not-recorded", \
	"free some space or check the disk, then run the command again; the record is as it was", \
	"nothing was recorded: %s"
#define NOT_RECORDED_UNSURE \
	REMARK_ERROR, "not-recorded-unsure", \
	"check the disk; then run bulletin verify before anything else", \
	"nothing was recorded (%s), and the unfinished line could not be taken out again (%s)"
#define MARK_UNREADABLE \
	REMARK_ERROR, "mark-unreadable", \
	"this file says how far this machine has seen the record; take it away only after bulletin verify --receipt has confirmed the record", \
	"this file has another form than the program gives it"
#define MARK_NOT_KEPT \
	REMARK_WARNING, "mark-not-kept", "free some space or check the rights of the folder", \
	"the entry is recorded, but this machine could not note that it has seen it"

/* ---- keys, lock, place */

#define RECORDER_MISSING \
	REMARK_ERROR, "recorder-missing", \
	"use the machine and account that the record was made on, or bring this file over from there", \
	"this machine does not hold the key that signs the record"
#define RECORDER_UNREADABLE \
	REMARK_ERROR, "recorder-unreadable", "put this file back from a copy", \
	"this file is no recorder's key"
#define RECORDER_FOREIGN \
	REMARK_ERROR, "recorder-foreign", "put this file back from a copy, or use the machine that the record was made on", \
	"this is not the key that the record knows \"%s\" by"
#define RECORDER_REVOKED \
	REMARK_ERROR, "recorder-revoked", "use the machine that holds the key the record knows now", \
	"the record knows no key of \"%s\", or took it back"
#define LOCK_HELD \
	REMARK_ERROR, "lock-held", "wait until the other command has ended, then try again", \
	"somebody else is writing the record, and did not finish within ten seconds"
#define LOCK_FAILED \
	REMARK_ERROR, "lock-failed", "check the rights of the folder", \
	"the record could not be locked: %s"
#define PLACE_REMOTE \
	REMARK_ERROR, "place-remote", \
	"keep the partnership's folder on a disk of this machine, and copy it to the network from there", \
	"this folder lies on a network drive, where a record cannot be written safely; reading is fine"

#endif
