#include "approval/topic.h"
#include "approval/approval_remarks.h"
#include "approval/meeting.h"

ExitCode topic_record(Record *record, const char *id, const char *meeting, const char *minute,
	int64_t now, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	if (!text_is_id(id))
		remarks_add(remarks, (Place){ 0 }, BULLETIN_ID, id);
	int64_t held;
	meeting_read(meeting, now, &held, remarks);
	record_text_is_sound("the minute", minute, remarks);
	if (remarks_failed_since(remarks, before))
		return EXIT_REFUSED;
	Entry entry = { .event = EVENT_TOPIC, .id = id, .meeting = meeting, .minute = minute };
	return record_append(record, "coord", &entry, now, remarks);
}
