#include "commands/status_jobs.h"
#include "approval/timestamp.h"
#include "commands/columns.h"
#include "commands/status_schools.h"

#include <string.h>

/* Outstanding volumes that are told one by one. */
enum { MOST_TOLD = 10 };

typedef enum { JOB_DONE, JOB_WAITING, JOB_ENDED } JobState;

/* Ended: given up, or nothing could be written. */
static JobState state_of(const PrintedJob *job)
{
	if (!job->done)
		return JOB_WAITING;
	return strcmp(job->done->result, PRINT_DONE) == 0 ? JOB_DONE : JOB_ENDED;
}

const char *status_job_words(Arena *arena, const PrintedJob *job)
{
	PrintedTally out = print_job_tally(job);
	int copies = job->start->copies;
	const char *noun = copies == 1 ? "copy" : "copies";
	if (state_of(job) == JOB_DONE)
		return arena_printf(arena, "%d %s on %s", copies, noun, job->start->stock);
	return arena_printf(arena, "%d of %d %s on %s printed", out.copies, copies, noun,
		job->start->stock);
}

/* "volume 3 (St Hild's to Tern High, 12 schools, 48 copies): failed: out of paper, ipp://..." */
static const char *volume_words(Arena *arena, int number, const PrintedVolume *volume,
	const StatusSchools *of)
{
	const Entry *latest = volume->latest;
	if (!latest)
		return arena_printf(arena, "volume %d: not begun", number);
	const char *schools = latest->first
		? arena_printf(arena, "%s, ", status_schools_words(arena, of, latest))
		: "";
	return arena_printf(arena, "volume %d (%s%d %s): %s, %s", number, schools, latest->copies,
		latest->copies == 1 ? "copy" : "copies", latest->result, latest->sent_to);
}

/* What all volumes that are not printed come to. */
typedef struct {
	int volumes, copies, schools;
} Outstanding;

static Outstanding outstanding_of(const PrintedJob *job, const StatusSchools *schools)
{
	Outstanding left = { 0 };
	for (int i = 0; i < job->volume_count; i++) {
		const PrintedVolume *volume = &job->volumes[i];
		if (print_volume_is_out(job, volume))
			continue;
		left.volumes++;
		left.copies += volume->latest ? volume->latest->copies : 0;
		left.schools += schools[i].count;
	}
	return left;
}

/* "; outstanding: 12 volumes for 11900 schools, 47600 copies", then the first ones of them. */
static void append_outstanding(Arena *arena, GString *words, const PrintedJob *job,
	const StatusSchools *schools)
{
	Outstanding left = outstanding_of(job, schools);
	int told = 0;
	if (left.volumes > 1)
		g_string_append_printf(words, "; outstanding: %d volumes", left.volumes);
	if (left.volumes > 1 && left.schools > 0)
		g_string_append_printf(words, " for %d schools", left.schools);
	if (left.volumes > 1)
		g_string_append_printf(words, ", %d copies", left.copies);
	for (int i = 0; i < job->volume_count && told < MOST_TOLD; i++) {
		const PrintedVolume *volume = &job->volumes[i];
		if (print_volume_is_out(job, volume))
			continue;
		told++;
		g_string_append_printf(words, "; %s",
			volume_words(arena, i + 1, volume, &schools[i]));
	}
	if (left.volumes > told)
		g_string_append_printf(words, "; and %d volumes more", left.volumes - told);
}

static const char *words_of(Arena *arena, const PrintedJob *job, const char *list)
{
	g_autoptr(GString) words = g_string_new(status_job_words(arena, job));
	if (job->start->only.count > 0)
		g_string_append_printf(words, ", for %d %s", job->start->only.count,
			job->start->only.count == 1 ? "school alone" : "schools alone");
	if (state_of(job) == JOB_ENDED)
		g_string_append_printf(words, "; %s", job->done->result);
	if (state_of(job) == JOB_WAITING)
		append_outstanding(arena, words, job, status_schools_read(arena, list, job));
	return arena_text(arena, words->str);
}

void status_print_jobs(Invocation *here, const PrintedJob *jobs, int count, const char *list)
{
	static const char *const heads[] = { "Printed", "As", "What" };
	enum { COLUMNS = G_N_ELEMENTS(heads) };
	const char **cells = arena_new(here->arena, const char *, COLUMNS *count);
	for (int i = 0; i < count; i++) {
		const char **row = &cells[COLUMNS * i];
		row[0] = timestamp_day_words(here->arena, jobs[i].start->at);
		row[1] = jobs[i].start->mode;
		row[2] = words_of(here->arena, &jobs[i], list);
	}
	ColumnsTable table = { heads, COLUMNS, cells, count };
	columns_table(here->out, &table, here->width, here->colours_out);
}

static json_t *json_from_outstanding(const PrintedJob *job, const StatusSchools *schools)
{
	json_t *list = json_array();
	for (int i = 0; i < job->volume_count; i++) {
		const PrintedVolume *volume = &job->volumes[i];
		const Entry *latest = volume->latest;
		if (print_volume_is_out(job, volume))
			continue;
		json_t *object = json_pack("{s:i}", "volume", i + 1);
		if (latest) {
			json_object_set_new(object, "copies", json_integer(latest->copies));
			json_object_set_new(object, "result", json_string(latest->result));
			json_object_set_new(object, "to", json_string(latest->sent_to));
		}
		if (latest && latest->first) {
			json_object_set_new(object, "first", json_string(latest->first));
			json_object_set_new(object, "last", json_string(latest->last));
		}
		if (schools && schools[i].count > 0) {
			json_object_set_new(object, "schools", json_integer(schools[i].count));
			json_object_set_new(object, "first_name", json_string(schools[i].names[0]));
			json_object_set_new(object, "last_name", json_string(schools[i].last));
		}
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *json_from_job(Invocation *here, const PrintedJob *job, const char *list)
{
	static const char *const states[] = { "done", "waiting", "ended" };
	const Entry *start = job->start;
	PrintedTally out = print_job_tally(job);
	const StatusSchools *schools = state_of(job) == JOB_DONE
		? NULL
		: status_schools_read(here->arena, list, job);
	json_t *object = json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:i, s:i, s:i, s:i, s:o}", "job",
		start->job, "begun", timestamp_text(here->arena, start->at), "state",
		states[state_of(job)], "as", start->mode, "edition", start->edition, "stock",
		start->stock, "copies", start->copies, "copies_printed", out.copies, "volumes",
		job->volume_count, "volumes_printed", out.volumes, "outstanding",
		json_from_outstanding(job, schools));
	if (job->done)
		json_object_set_new(object, "result", json_string(job->done->result));
	return object;
}

json_t *json_from_jobs(Invocation *here, const PrintedJob *jobs, int count, const char *list)
{
	json_t *array = json_array();
	for (int i = 0; i < count; i++)
		json_array_append_new(array, json_from_job(here, &jobs[i], list));
	return array;
}
