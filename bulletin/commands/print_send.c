/*
 * The volumes go to the printers, each to one of them, and the record is told
 * of each before its first byte goes and after its last sheet came.
 */
#include "commands/print_progress.h"
#include "commands/print_remarks.h"
#include "commands/print_run.h"

#include <signal.h>
#include <string.h>

/* Of one that is sent: what is being counted while the printers work. */
typedef struct {
	PrintRun *run;
	int64_t *done; /* sheets of each volume that have come, by its number less 1 */
	bool *is_printed;
} Sending;

static volatile sig_atomic_t stops;

static void note_stop(int signal)
{
	(void)signal;
	stops++;
}

/* The signals that ask a program to end ask this one to stop in good order. */
static void catch_stops(struct sigaction before[2])
{
	struct sigaction noting = { .sa_handler = note_stop };
	sigemptyset(&noting.sa_mask);
	sigaction(SIGINT, &noting, &before[0]);
	sigaction(SIGTERM, &noting, &before[1]);
}

static void release_stops(const struct sigaction before[2])
{
	sigaction(SIGINT, &before[0], NULL);
	sigaction(SIGTERM, &before[1], NULL);
}

const char *print_sound_words(Arena *arena, const char *words)
{
	enum { LONGEST = 500 }; /* characters */
	g_autofree char *valid = g_utf8_make_valid(words ? words : "", -1);
	g_autofree char *start = g_utf8_substring(valid, 0, MIN(g_utf8_strlen(valid, -1), LONGEST));
	char *sound = arena_text(arena, start);
	for (char *at = sound; *at; at++)
		if (g_ascii_iscntrl(*at))
			*at = ' ';
	return *sound ? sound : "no reason is known";
}

static const char *result_of(Arena *arena, const PrintingEvent *event)
{
	switch (event->state) {
	case VOLUME_SENDING:
		return "sending";
	case VOLUME_PRINTED:
		return "printed";
	case VOLUME_FAILED:
		return arena_printf(arena, "failed: %s", print_sound_words(arena, event->why));
	default:
		return arena_printf(arena, "unknown: %s", print_sound_words(arena, event->why));
	}
}

/* The address, and whether the bytes may have been rewritten on their way. */
static const char *place_of(Arena *arena, const char *printer, const char *way)
{
	return strcmp(way, "raw") == 0 ? printer : arena_printf(arena, "%s (%s)", printer, way);
}

static void show_progress(Sending *sending)
{
	PrintRun *run = sending->run;
	int64_t sheets = 0;
	int schools = 0;
	for (int i = 0; i < run->volume_count; i++) {
		sheets += sending->is_printed[i] ? run->volumes[i].sheets : sending->done[i];
		schools += sending->is_printed[i] ? run->volumes[i].schools : 0;
	}
	print_progress_show(run, sheets, schools);
}

static bool record_event(Sending *sending, const PrintingEvent *event)
{
	PrintRun *run = sending->run;
	Arena *arena = run->here->arena;
	const PlannedVolume *volume = &run->volumes[event->volume->number - 1];
	PrintVolume entry = print_volume_entry(volume, place_of(arena, event->printer, event->way),
		result_of(arena, event));
	return approval_print_volumes(run->approval, run->job, &entry, 1, run->here->remarks) ==
		EXIT_DONE;
}

/* A PrintingListener. */
static bool hear(void *data, const PrintingEvent *event)
{
	Sending *sending = data;
	PrintRun *run = sending->run;
	int index = event->volume->number - 1;
	if (event->state == VOLUME_PRINTING) {
		sending->done[index] = MAX(sending->done[index], event->sides);
		show_progress(sending);
		return true;
	}
	bool is_recorded = record_event(sending, event);
	if (event->state == VOLUME_PRINTED) {
		sending->is_printed[index] = true;
		print_progress_volume(run, &run->volumes[index],
			arena_printf(run->here->arena, "printed on %s", event->printer));
	}
	show_progress(sending);
	return is_recorded;
}

static PrintingTally send_volumes(PrintRun *run, Sending *sending, const PrintingVolume *volumes,
	int count)
{
	struct sigaction before[2];
	const PrintingJob job = { .name = run->job,
		.volumes = volumes,
		.count = count,
		.stop = &stops };
	catch_stops(before);
	PrintingTally tally = printing_run(run->printing, run->approval, &job, hear, sending,
		run->here->remarks);
	release_stops(before);
	print_progress_end(run);
	return tally;
}

static PrintingVolume sent_as(const PrintRun *run, const PlannedVolume *volume)
{
	bool is_the_sheet = strcmp(volume->sha256, approval_sheet_sha256(run->approval)) == 0;
	return (PrintingVolume){ .number = volume->number,
		.path = is_the_sheet
			? NULL
			: arena_printf(run->here->arena, "%s/%s", run->folder, volume->file),
		.sha256 = volume->sha256,
		.copies = volume->prints };
}

/* All is out, or what is left waits in the record for --resume. */
static ExitCode end_job(PrintRun *run, int left)
{
	if (left == 0)
		return approval_print_done(run->approval, run->job, NULL, 0, run->volume_count,
			PRINT_DONE, run->here->remarks);
	remarks_add(run->here->remarks, (Place){ 0 }, PRINT_OUTSTANDING, left, run->volume_count,
		run->job);
	return EXIT_IO;
}

ExitCode print_send(PrintRun *run)
{
	Arena *arena = run->here->arena;
	if (!run->printing)
		return EXIT_DONE;
	Sending sending = { run, arena_new(arena, int64_t, run->volume_count),
		arena_new(arena, bool, run->volume_count) };
	ExitCode code = print_settle(run, sending.is_printed);
	if (code != EXIT_DONE)
		return code;
	PrintingVolume *volumes = arena_new(arena, PrintingVolume, run->volume_count);
	int count = 0;
	int64_t sheets = 0;
	for (int i = 0; i < run->volume_count; i++) {
		sheets += run->volumes[i].sheets;
		if (!sending.is_printed[i])
			volumes[count++] = sent_as(run, &run->volumes[i]);
	}
	print_progress_begin(run, "printing", sheets, run->schools->count);
	run->tally = count > 0 ? send_volumes(run, &sending, volumes, count) : (PrintingTally){ 0 };
	return end_job(run, count - run->tally.printed);
}
