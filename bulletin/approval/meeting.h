/*
 * Meetings: the day of one, as a person types it.
 */
#ifndef BULLETIN_APPROVAL_MEETING_H
#define BULLETIN_APPROVAL_MEETING_H

#include "base/remarks.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Whether `day` is a day of the calendar, YYYY-MM-DD, and not ahead of `now`;
 * else meeting-date or meeting-ahead is added. A meeting's day is that of the
 * place it was held at, so one day's difference to UTC is let pass. `held` is
 * midnight UTC at its beginning.
 */
bool meeting_read(const char *day, int64_t now, int64_t *held, Remarks *remarks);

#endif
