#include "approval/timestamp.h"

#include <string.h>
#include <time.h>

enum { TEXT_LENGTH = 20 };

static struct tm parts_of(int64_t seconds)
{
	struct tm parts = { 0 };
	time_t time = (time_t)seconds;
	gmtime_r(&time, &parts);
	return parts;
}

char *timestamp_text(Arena *arena, int64_t seconds)
{
	struct tm parts = parts_of(seconds);
	return arena_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02dZ", parts.tm_year + 1900,
		parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

/* Two digits below `limit`, or -1. */
static int pair_at(const char *text, int limit)
{
	if (!g_ascii_isdigit(text[0]) || !g_ascii_isdigit(text[1]))
		return -1;
	int value = (text[0] - '0') * 10 + text[1] - '0';
	return value < limit ? value : -1;
}

bool timestamp_read(const char *text, int64_t *seconds)
{
	if (strlen(text) != TEXT_LENGTH || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
		text[19] != 'Z')
		return false;
	char day_text[11] = { 0 };
	memcpy(day_text, text, 10);
	Date day;
	int hour = pair_at(text + 11, 24), minute = pair_at(text + 14, 60);
	int second = pair_at(text + 17, 60);
	if (!date_from_text(day_text, &day) || day.year < 1970 || hour < 0 || minute < 0 ||
		second < 0)
		return false;
	*seconds = timestamp_from_day(day) + hour * 3600 + minute * 60 + second;
	return true;
}

Date timestamp_day(int64_t seconds)
{
	struct tm parts = parts_of(seconds);
	return (Date){ parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday };
}

int64_t timestamp_from_day(Date day)
{
	struct tm parts = { .tm_year = day.year - 1900,
		.tm_mon = day.month - 1,
		.tm_mday = day.day };
	return (int64_t)timegm(&parts);
}

char *timestamp_day_words(Arena *arena, int64_t seconds)
{
	static const char *const days[] = { "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday",
		"Friday", "Saturday" };
	static const char *const months[] = { "January", "February", "March", "April", "May",
		"June", "July", "August", "September", "October", "November", "December" };
	struct tm parts = parts_of(seconds);
	return arena_printf(arena, "%s %d %s %d", days[parts.tm_wday], parts.tm_mday,
		months[parts.tm_mon], parts.tm_year + 1900);
}
