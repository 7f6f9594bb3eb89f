/*
 * Timestamps: seconds since 1970 in UTC, and how the record writes them.
 *
 * A day of the rules is 24 hours, and a day of the calendar is that of UTC,
 * so that two machines never disagree on what the rules allow.
 */
#ifndef BULLETIN_APPROVAL_TIMESTAMP_H
#define BULLETIN_APPROVAL_TIMESTAMP_H

#include "base/arena.h"
#include "base/yaml.h"

#include <stdbool.h>
#include <stdint.h>

#define DAY_SECONDS INT64_C(86400)

/*
 * Tells what time it is. One is handed in where the moment is not known before:
 * whoever waits for the record's lock writes the time at which it came.
 */
typedef int64_t Clock(void);

/* "2007-09-13T10:02:11Z". Years 1970 to 9999 alone are written and read. */
char *timestamp_text(Arena *arena, int64_t seconds);
bool timestamp_read(const char *text, int64_t *seconds);

/* The day it falls on, and midnight at the beginning of a day. */
Date timestamp_day(int64_t seconds);
int64_t timestamp_from_day(Date day);

/* "Friday 28 September 2007". */
char *timestamp_day_words(Arena *arena, int64_t seconds);

#endif
