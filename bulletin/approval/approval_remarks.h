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
#define RECORD_EMPTY \
	REMARK_ERROR, "record-empty", RECORD_DAMAGED_WAY_OUT, \
		"the record is there, and has no entry: what was in it is gone"
#define RECORD_EXISTS \
	REMARK_ERROR, "record-exists", "go on with the record that is there: bulletin status", \
		"there is a record already, and a partnership has one only"
#define RECORD_LEFTOVERS \
	REMARK_ERROR, "record-leftovers", \
		"put ledger.jsonl back from a copy; only a partnership that has agreed nothing begins anew", \
		"this is left of a record whose ledger is gone, and a new one would disown it"
#define RECORD_CUT \
	REMARK_ERROR, "record-cut", RECORD_DAMAGED_WAY_OUT, \
		"the record has %d entries, and this machine has seen entry %d (%.12s...): the end was cut off"
#define RECORD_FORKED \
	REMARK_ERROR, "record-forked", \
		"keep both copies and find out who wrote where; two records are never merged by the program", \
		"entry %d of the record is %.12s..., and this machine has seen %.12s... in its place: there are two records, or this one was rewritten"
#define RECORD_TORN \
	REMARK_WARNING, "record-torn", \
		"run the command again that was cut off; the next command that writes puts this right and records it", \
		"the last line of the record is unfinished: a program was stopped while it wrote, and nothing was recorded"
#define RECORD_REPAIRED \
	REMARK_WARNING, "record-repaired", \
		"if an answer was being recorded then, record it again", \
		"the last line of the record was unfinished and has been cut off; it is kept in %s"
#define RECORD_COMPARE_HEAD \
	"compare this with a receipt of a partner: bulletin verify --receipt FILE; where there is none yet, with somebody else's copy: bulletin verify --head HASH"
#define RECORD_NEW_HERE \
	REMARK_ADVICE, "record-new-here", RECORD_COMPARE_HEAD, \
		"this machine has not seen this record before; its last entry is %d, %.12s..."
#define RECORD_EXCHANGED \
	REMARK_ERROR, "record-exchanged", RECORD_DAMAGED_WAY_OUT, \
		"the record was changed while this command ran: entry %d no longer stands where it stood"
#define RECORD_MARK_LOST \
	REMARK_ERROR, "record-mark-lost", RECORD_COMPARE_HEAD, \
		"this machine has the key of this record, and no note of the last entry that it saw: what came after %d, %.12s... may have been cut off"
#define RECORD_HEAD_DIFFERS \
	REMARK_ERROR, "record-head-differs", \
		"find out whose copy is right before anybody writes: a receipt shows what a copy must contain", \
		"the last entry here is %d, %s, and not the one that was given"
#define RECORD_CLOCK \
	REMARK_ERROR, "record-clock", "set the clock of this machine right, then try again", \
		"the clock of this machine says %s, and the last entry of the record was written at %s"
#define RECORD_ENTRY_TOO_LONG \
	REMARK_ERROR, "record-entry-too-long", "say it in fewer words", \
		"this would be an entry of %zu bytes, and none has more than %d"
#define RECORD_TEXT \
	REMARK_ERROR, "record-text", \
		"write one or more words of plain text, at most 4000 letters", \
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
		"this machine could not note which entry it has seen last"

/* ---- keys, lock, place */

#define RECORDER_MISSING \
	REMARK_ERROR, "recorder-missing", \
		"use the machine and account that the record was made on, or bring this file over from there", \
		"this machine does not hold the key that signs the record"
#define RECORDER_UNREADABLE \
	REMARK_ERROR, "recorder-unreadable", "put this file back from a copy", \
		"this file is no recorder's key"
#define RECORDER_FOREIGN \
	REMARK_ERROR, "recorder-foreign", \
		"put this file back from a copy, or use the machine that the record was made on", \
		"this is not the key that the record knows \"%s\" by"
#define RECORDER_REVOKED \
	REMARK_ERROR, "recorder-revoked", \
		"use the machine that holds the key the record knows now", \
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

/* ---- rules */

#define SNAPSHOT_MISSING \
	REMARK_ERROR, "snapshot-missing", RECORD_DAMAGED_WAY_OUT, \
		"the rules that the record names are missing"
#define SNAPSHOT_CHANGED \
	REMARK_ERROR, "snapshot-changed", RECORD_DAMAGED_WAY_OUT, \
		"these adopted rules were changed after they were recorded"
#define RULES_NOT_ADOPTED \
	REMARK_ERROR, "rules-not-adopted", \
		"adopt them at a meeting: bulletin rules adopt --meeting DATE --witness PARTNER/PERSON ...", \
		"the partnership has not adopted any rules yet"
#define RULES_EDITED \
	REMARK_ERROR, "rules-edited", \
		"take the change back, or have it agreed first: circulate it as the bulletin \"rules\", then bulletin rules adopt", \
		"this file differs from the rules that were adopted"
#define RULES_IN_FORCE \
	REMARK_ERROR, "rules-in-force", "nothing is left to do", \
		"these very rules are in force already, by entry %d of the record"
#define RULES_NOT_CIRCULATED \
	REMARK_ERROR, "rules-not-circulated", \
		"describe the change in bulletins/rules.md, then: bulletin circulate rules", \
		"a change of rules has to be agreed under the rules in force, and this one was not circulated"
#define RULES_NOT_AGREED \
	REMARK_ERROR, "rules-not-agreed", "see who has not answered: bulletin status rules", \
		"round %d of the bulletin \"rules\", which proposes this change, is not agreed: it is %s"
#define FOUNDING_WITNESS \
	REMARK_ERROR, "founding-witness", \
		"name who of theirs was there, each as --witness PARTNER/PERSON", \
		"the first rules bind every partner, and nobody is named as a witness of %s"

#define RULES_TWO_WITNESSES \
	REMARK_ERROR, "rules-two-witnesses", \
		"name the meeting and who was there: --meeting DATE --witness PARTNER/PERSON --witness PARTNER/PERSON", \
		"%s has no principal left, so this change needs witnesses of two other partners"

/* ---- meetings and topics */

#define MEETING_DATE \
	REMARK_ERROR, "meeting-date", "write the day of the meeting, as --meeting 2026-02-06", \
		"the day of the meeting is missing, or is no day of the calendar"
#define MEETING_AHEAD \
	REMARK_ERROR, "meeting-ahead", "record it once it was held", \
		"the meeting of %s is still ahead"
#define BULLETIN_ID \
	REMARK_ERROR, "bulletin-id", "use small letters, figures and hyphens, at most 64", \
		"\"%s\" cannot be the name of a bulletin"
#define TOPIC_MISSING \
	REMARK_ERROR, "topic-missing", \
		"record which meeting agreed on it: bulletin topic BULLETIN --meeting DATE --minute TEXT", \
		"the rules want a subject to be agreed at a meeting before it is circulated"
#define TOPIC_DIFFERS \
	REMARK_ERROR, "topic-differs", \
		"correct the day here, or record the meeting that is meant", \
		"the record has the subject agreed at the meeting of %s, and the front matter names another"

/* ---- circulating */

#define DRAFT_NOT_READY \
	REMARK_ERROR, "draft-not-ready", "write status: ready above this line", \
		"its author has not said that this draft is ready"
#define DRAFT_NEEDS \
	REMARK_ERROR, "draft-needs", "write it above this line", \
		"a bulletin that is circulated needs the key \"%s\", as in `%s`"
#define NOBODY_IN_DATE \
	REMARK_ERROR, "nobody-in-date", \
		"have a person of theirs named in the rules, and the change agreed", \
		"%s has to agree, and has nobody who may answer today"
#define ROUND_ENDED \
	REMARK_ERROR, "round-ended", \
		"begin another bulletin; if it replaces this one, write `supersedes:` and this one's name in its front matter", \
		"\"%s\" is %s, and is not circulated again"
#define NOTHING_CHANGED \
	REMARK_ERROR, "nothing-changed", \
		"see who has not answered: bulletin status; to make its proofs again, add --proofs", \
		"nothing has changed since round %d, which is still open"

#define ROUND_DIFFERS \
	REMARK_ERROR, "round-differs", "take the change back, or circulate it as a new round", \
		"the files have changed since round %d was circulated, so its proofs cannot be made again"

/* ---- the files of a round */

#define MANIFEST_FORM \
	REMARK_ERROR, "manifest-form", RECORD_DAMAGED_WAY_OUT, "this is no list of a round's files"
#define ROUND_FILE_MISSING \
	REMARK_ERROR, "round-file-missing", RECORD_DAMAGED_WAY_OUT, \
		"this file of the round is missing"
#define ROUND_FILE_CHANGED \
	REMARK_ERROR, "round-file-changed", RECORD_DAMAGED_WAY_OUT, \
		"this file is not what was circulated in round %d"
#define ROUND_FILE_STRANGE \
	REMARK_ERROR, "round-file-strange", \
		"move it out of agreement/, where nothing is put by hand", \
		"this file does not belong to round %d"
#define ROUND_OF_ANOTHER \
	REMARK_ERROR, "round-of-another", RECORD_DAMAGED_WAY_OUT, \
		"this list of files is not that of the round in entry %d of the record"
#define ROUND_SOURCE \
	REMARK_ERROR, "round-source", "use the version of the program that circulated it", \
		"the draft of this round cannot be read"

/* ---- answers */

#define ANSWER_NO_ROUND \
	REMARK_ERROR, "answer-no-round", "circulate it first: bulletin circulate BULLETIN", \
		"\"%s\" has not been circulated, so there is nothing to answer"
#define ANSWER_TOO_LATE \
	REMARK_ERROR, "answer-too-late", "raise it for a new bulletin that replaces this one", \
		"\"%s\" is %s, and takes no more answers"
#define ANSWER_PARTNER \
	REMARK_ERROR, "answer-partner", "name a partner by the word it has in partnership.yaml", \
		"there is no partner \"%s\"%s"
#define ANSWER_OBSERVER \
	REMARK_ERROR, "answer-observer", "pass its words on as a comment", \
		"%s observes; it can comment, and has no answer to give"
#define ANSWER_PERSON \
	REMARK_ERROR, "answer-person", "name a person by the word they have in partnership.yaml", \
		"the rules of this round name no person \"%s\""
#define ANSWER_PERSON_ELSEWHERE \
	REMARK_ERROR, "answer-person-elsewhere", \
		"name a person of that partner; everybody acts for one partner", \
		"%s answers for %s, not for %s"
#define ANSWER_PERSON_DATE \
	REMARK_ERROR, "answer-person-date", \
		"ask somebody of theirs whose time has begun and not ended", \
		"%s does not act for %s today"
#define ANSWER_VERDICT \
	REMARK_ERROR, "answer-verdict", \
		"write agree, agree-with-comment, stand-aside, object or retract", \
		"\"%s\" is no answer%s"
#define ANSWER_REASON \
	REMARK_ERROR, "answer-reason", "write what would have to change: --reason TEXT", \
		"an objection needs its reason"
#define ANSWER_CODE \
	REMARK_ERROR, "answer-code", "read the code again from the paper in the partner's hand", \
		"\"%s\" is not the code of this round"
#define ANSWER_CODE_OLD \
	REMARK_ERROR, "answer-code-old", \
		"show them the new text: their proof of it is in out/, in the folder of the open round", \
		"this is the code of round %d, and round %d is open: the answer was given to an older text"
#define ANSWER_CODE_OTHER \
	REMARK_ERROR, "answer-code-other", \
		"record the answer for that bulletin, or look for the right paper", \
		"this is the code of another bulletin, \"%s\""
#define ANSWER_MEETING_BEFORE \
	REMARK_ERROR, "answer-meeting-before", \
		"write the day on which they had this text before them", \
		"the meeting of %s was before the text was circulated, on %s"
#define ANSWER_WITNESS_MISSING \
	REMARK_ERROR, "answer-witness-missing", \
		"name somebody of another partner who was there: --witness PARTNER/PERSON", \
		"the rules want a witness to an answer that was given at a meeting"
#define ANSWER_WITNESS \
	REMARK_ERROR, "answer-witness", \
		"write partner and person as partnership.yaml names them: nut/p-hall", \
		"\"%s\" is no person of a partner"
#define ANSWER_WITNESS_OWN \
	REMARK_ERROR, "answer-witness-own", "name somebody of another partner who was there", \
		"%s is of %s too, and nobody is a witness for their own partner"

/* ---- receipts */

#define RECEIPT_FORM \
	REMARK_ERROR, "receipt-form", \
		"save the whole receipt, from its first line to its signature", \
		"this is no receipt"
#define RECEIPT_FOREIGN \
	REMARK_ERROR, "receipt-foreign", "use the record it belongs to: -C FOLDER", \
		"this is a receipt of another partnership"
#define RECEIPT_FORGED \
	REMARK_ERROR, "receipt-forged", "ask who gave it to you; keep it", \
		"this receipt was changed, or never came from this record's keys"
#define RECEIPT_CONTRADICTS \
	REMARK_ERROR, "receipt-contradicts", \
		"keep the receipt and tell every partner; put the record back from a copy that contains the answer", \
		"this receipt is genuine, and the record no longer contains its entry %d: the record was cut or rewritten"

/* ---- print */

#define PRINT_DRAFT \
	REMARK_ERROR, "print-draft", "circulate it first: bulletin circulate BULLETIN", \
		"this bulletin was never circulated, so nobody has agreed to it"
#define PRINT_STATE \
	REMARK_ERROR, "print-state", "begin another bulletin in its place: bulletin new ID", \
		"this bulletin is %s"
#define PRINT_GUARD \
	REMARK_ERROR, "print-not-agreed", "see what to do next: bulletin status", "not agreed: %s"
#define PRINT_RULES \
	REMARK_ERROR, "print-rules", "circulate it again under the rules in force", \
		"round %d was not circulated under the rules that were adopted then"
#define PRINT_GAP \
	REMARK_ERROR, "print-gap", \
		"set the clock of this machine right; if it is right, circulate again", \
		"the last entry of the record is more than %d days old: it is %s, and was written at %s"
#define PRINT_CHANGED \
	REMARK_ERROR, "print-changed", \
		"circulate the new text, or take the change back, or print the text as it was agreed: --print-agreed", \
		"this file has changed since round %d was circulated"
#define PRINT_AGREED_BY \
	REMARK_ERROR, "print-agreed-by", \
		"wait for the answers, or circulate a sheet that does not say so", \
		"the sheet says \"agreed by\", and there is no agreement of %s"
#define PRINT_EDITION \
	REMARK_ERROR, "print-edition", \
		"leave --edition out, or name one that `bulletin status` lists", \
		"round %d has no edition \"%s\""
#define PRINT_REPLACED \
	REMARK_ERROR, "print-replaced", "see what is open now: bulletin status", \
		"round %d was replaced by another one while this command ran"
#define PRINT_RUNNING \
	REMARK_ERROR, "print-running", \
		"wait for it to end; `bulletin status` with the bulletin's name tells how far it is", \
		"this bulletin is being printed by another command right now"
#define PRINT_UNFINISHED \
	REMARK_ERROR, "print-unfinished", \
		"go on with it: print --resume JOB; or, if nothing more of it shall be printed: print --give-up JOB --because TEXT", \
		"the print job %s of this bulletin was begun and never ended"
#define PRINT_NO_SUCH_JOB \
	REMARK_ERROR, "print-no-such-job", "check the job; without --resume a new one is begun", \
		"\"%s\" is not a print job of this bulletin that waits to be ended%s"
#define SHEET_PAGES_DIFFER \
	REMARK_ERROR, "sheet-pages-differ", RECORD_DAMAGED_WAY_OUT, \
		"the sheet has %d pages and is listed with %d"
#define SHEET_UNSAFE \
	REMARK_ERROR, "sheet-unsafe", "circulate it again", "the sheet is not fit for print: %s"

#endif
