/*
 * Answer: recording what a partner says to a round.
 */
#ifndef BULLETIN_APPROVAL_ANSWER_H
#define BULLETIN_APPROVAL_ANSWER_H

#include "approval/record.h"
#include "draft/partnership.h"

/* An answer as it was given, before any of it is checked. */
typedef struct {
	const char *bulletin;
	const char *partner, *person;
	const char *verdict; /* "agree", "agree-with-comment", "stand-aside", "object", "retract" */
	const char *reason;  /* NULL where none was given; an objection needs one */
	const char *meeting; /* YYYY-MM-DD */
	const char *witness; /* "partner/person" of another partner; NULL where none */
	const char *code;    /* read from the paper in the partner's hand */
} AnswerForm;

typedef struct {
	const Entry *entry;
	const Partner *partner;
	Text receipt;        /* to be saved and handed to the partner */
	int64_t counts_from; /* when the time to contest it has run out */
} AnswerRecorded;

/*
 * Records an answer given at a meeting, at `now`. EXIT_REFUSED with every
 * reason why it is not taken; other exit codes are record_append's. The code
 * must be that of the open round, so an answer to older paper is refused.
 */
ExitCode answer_record_meeting(Arena *arena, Record *record, const AnswerForm *form, int64_t now,
	AnswerRecorded *recorded, Remarks *remarks);

#endif
