#include "commands/status_jobs.h"
#include "approval/timestamp.h"
#include "commands/columns.h"

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

/* "volume 3 (st-hilds to tern-high, 12 copies): failed: out of paper, ipp://..." */
static const char *volume_words(Arena *arena, int number, const PrintedVolume *volume)
{
	const Entry *latest = volume->latest;
	if (!latest)
		return arena_printf(arena, "volume %d: not begun", number);
	const char *schools = latest->first
		? arena_printf(arena, "%s to %s, ", latest->first, latest->last)
		: "";
	return arena_printf(arena, "volume %d (%s%d %s): %s, %s", number, schools, latest->copies,
		latest->copies == 1 ? "copy" : "copies", latest->result, latest->sent_to);
}

static void append_outstanding(Arena *arena, GString *words, const PrintedJob *job)
{
	int left = 0;
	for (int i = 0; i < job->volume_count; i++) {
		const PrintedVolume *volume = &job->volumes[i];
		if (print_volume_is_out(job, volume))
			continue;
		if (left++ < MOST_TOLD)
			g_string_append_printf(words, "; %s", volume_words(arena, i + 1, volume));
	}
	if (left > MOST_TOLD)
		g_string_append_printf(words, "; and %d volumes more", left - MOST_TOLD);
}

static const char *words_of(Arena *arena, const PrintedJob *job)
{
	g_autoptr(GString) words = g_string_new(status_job_words(arena, job));
	if (job->start->only.count > 0)
		g_string_append_printf(words, ", for %d %s", job->start->only.count,
			job->start->only.count == 1 ? "school alone" : "schools alone");
	if (state_of(job) == JOB_ENDED)
		g_string_append_printf(words, "; %s", job->done->result);
	if (state_of(job) == JOB_WAITING)
		append_outstanding(arena, words, job);
	return arena_text(arena, words->str);
}

void status_print_jobs(Invocation *here, const PrintedJob *jobs, int count)
{
	static const char *const heads[] = { "Printed", "As", "What" };
	enum { COLUMNS = G_N_ELEMENTS(heads) };
	const char **cells = arena_new(here->arena, const char *, COLUMNS *count);
	for (int i = 0; i < count; i++) {
		const char **row = &cells[COLUMNS * i];
		row[0] = timestamp_day_words(here->arena, jobs[i].start->at);
		row[1] = jobs[i].start->mode;
		row[2] = words_of(here->arena, &jobs[i]);
	}
	ColumnsTable table = { heads, COLUMNS, cells, count };
	columns_table(here->out, &table, here->width, here->colours_out);
}

static json_t *json_from_outstanding(const PrintedJob *job)
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
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *json_from_job(Invocation *here, const PrintedJob *job)
{
	static const char *const states[] = { "done", "waiting", "ended" };
	const Entry *start = job->start;
	PrintedTally out = print_job_tally(job);
	json_t *object = json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:i, s:i, s:i, s:i, s:o}", "job",
		start->job, "begun", timestamp_text(here->arena, start->at), "state",
		states[state_of(job)], "as", start->mode, "edition", start->edition, "stock",
		start->stock, "copies", start->copies, "copies_printed", out.copies, "volumes",
		job->volume_count, "volumes_printed", out.volumes, "outstanding",
		json_from_outstanding(job));
	if (job->done)
		json_object_set_new(object, "result", json_string(job->done->result));
	return object;
}

json_t *json_from_jobs(Invocation *here, const PrintedJob *jobs, int count)
{
	json_t *list = json_array();
	for (int i = 0; i < count; i++)
		json_array_append_new(list, json_from_job(here, &jobs[i]));
	return list;
}
