#include "approval/meeting.h"
#include "approval/approval_remarks.h"
#include "approval/timestamp.h"

bool meeting_read(const char *text, int64_t now, int64_t *held, Remarks *remarks)
{
	Date day;
	if (!text || !date_from_text(text, &day)) {
		remarks_add(remarks, (Place){ 0 }, MEETING_DATE);
		return false;
	}
	*held = timestamp_from_day(day);
	if (*held <= now + DAY_SECONDS)
		return true;
	remarks_add(remarks, (Place){ 0 }, MEETING_AHEAD, text);
	return false;
}
