/*
 * Topic: that a meeting agreed on the subject of a bulletin, before anybody
 * circulates one.
 */
#ifndef BULLETIN_APPROVAL_TOPIC_H
#define BULLETIN_APPROVAL_TOPIC_H

#include "approval/record.h"

/*
 * Records that the meeting of the day `meeting` (YYYY-MM-DD) agreed on the
 * subject of the bulletin `id`, in the words of `minute`. EXIT_REFUSED with
 * each reason why it cannot be; other exit codes are record_append's.
 */
ExitCode topic_record(Record *record, const char *id, const char *meeting, const char *minute,
	int64_t now, Remarks *remarks);

#endif
