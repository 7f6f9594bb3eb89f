#include "commands/status_schools.h"
#include "approval/agree_words.h"
#include "batch/schools.h"

#include <string.h>

/* The next volume from `index` on that begins with this school; -1 where it is in none. */
static int volume_begun_by(const PrintedJob *job, int index, const char *id)
{
	for (int i = index; i < job->volume_count; i++) {
		const Entry *latest = job->volumes[i].latest;
		if (latest && latest->first && strcmp(latest->first, id) == 0)
			return i;
	}
	return -1;
}

static void take_school(Arena *arena, StatusSchools *schools, const School *school, bool is_last)
{
	if (schools->count < STATUS_SCHOOLS_NAMED)
		schools->names[schools->count] = arena_text(arena, school->name);
	if (is_last)
		schools->last = arena_text(arena, school->name);
	schools->count++;
}

/* Volumes follow one another in the list as they are numbered. */
static void read_volumes(Arena *arena, SchoolsFile *list, const PrintedJob *job,
	StatusSchools *schools)
{
	Arena *room = arena_open();
	School school;
	int open = -1, next = 0;
	while (schools_next(list, room, &school)) {
		if (open < 0)
			open = volume_begun_by(job, next, school.id);
		if (open >= 0) {
			bool is_last = strcmp(job->volumes[open].latest->last, school.id) == 0;
			take_school(arena, &schools[open], &school, is_last);
			next = open + 1;
			open = is_last ? -1 : open;
		}
		arena_reset(room);
	}
	arena_close(room);
}

const StatusSchools *status_schools_read(Arena *arena, const char *path, const PrintedJob *job)
{
	StatusSchools *schools = arena_new(arena, StatusSchools, job->volume_count);
	const Entry *start = job->start;
	/* What is wrong with the list is no matter of status: `print` tells it. */
	g_autoptr(SchoolsFile) list = schools_open(arena, path, remarks_new(arena));
	const Schools *all = list
		? schools_check(list, start->only.count > 0 ? start->only.items : NULL,
			  start->only.count)
		: NULL;
	bool is_the_list = all && start->list && strcmp(all->sha256, start->list) == 0;
	if (is_the_list)
		read_volumes(arena, list, job, schools);
	return schools;
}

const char *status_schools_words(Arena *arena, const StatusSchools *schools, const Entry *volume)
{
	if (schools->count == 0)
		return arena_printf(arena, "%s to %s", volume->first, volume->last);
	if (schools->count <= STATUS_SCHOOLS_NAMED)
		return words_joined(arena, schools->names, schools->count);
	return arena_printf(arena, "%s to %s, %d schools", schools->names[0], schools->last,
		schools->count);
}
