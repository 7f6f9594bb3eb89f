#include "dispatch/printer_lane.h"
#include "dispatch/dispatch_remarks.h"
#include "dispatch/lane_volume.h"

#include <string.h>

enum {
	VOLUME_LARGEST_BYTES = 1 << 30,
	MOST_FAULTS = 3, /* in a row, then the printer is lost */
};

/* Seconds between two looks at a printer that cannot print now. */
#define READY_PAUSE_FIRST 0.5
#define READY_PAUSE_LONGEST 10.0

const char *lane_job_name(Arena *arena, const char *bulletin, const char *job, int volume)
{
	return arena_printf(arena, "%s %s-%d", bulletin, job, volume);
}

void lane_open(PrinterLane *lane)
{
	lane->arena = arena_open();
	lane->remark_arena = arena_open();
	lane->remarks = remarks_new(lane->remark_arena);
	lane->connection = lane->calls->open(lane->address, lane->patience);
	g_mutex_init(&lane->lock);
}

void lane_close(PrinterLane *lane)
{
	lane->calls->close(lane->connection);
	g_mutex_clear(&lane->lock);
	arena_close(lane->arena);
	arena_close(lane->remark_arena);
}

void lane_stop(PrinterLane *lane, int stop)
{
	g_mutex_lock(&lane->lock);
	if (stop > 1 || lane->is_sending)
		lane->calls->cut(lane->connection);
	g_mutex_unlock(&lane->lock);
}

static void tell_lost(PrinterLane *lane, const char *why)
{
	remarks_add(lane->remarks, (Place){ .file = lane->address->uri }, PRINTER_LOST, why);
}

/* What keeps the printer from printing now, or "". */
static const char *hindrance(PrinterLane *lane, IppAnswer answer, const PrinterOffer *now)
{
	if (answer.outcome != IPP_DONE)
		return answer.why;
	if (!now->is_accepting)
		return "it takes no jobs";
	/* With nobody else to print, the job may as well wait in the printer for its paper. */
	bool is_stopped = now->state == PRINTER_STOPPED && share_has_others(lane->share);
	return is_stopped ? "it has stopped" : "";
}

static bool is_another(const PrinterLane *lane, IppAnswer answer, const PrinterOffer *now)
{
	if (answer.outcome == IPP_OTHER)
		return true;
	return answer.outcome == IPP_DONE && *now->uuid && *lane->offer->uuid &&
		strcmp(now->uuid, lane->offer->uuid) != 0;
}

/*
 * Waits until the printer can print; false where nothing is left for it to do,
 * or it is lost. One that has stopped is waited for as long as others print.
 */
static bool is_ready(PrinterLane *lane)
{
	int64_t since = g_get_monotonic_time();
	for (double pause = READY_PAUSE_FIRST; share_is_open(lane->share);
		pause = MIN(pause * 1.5, READY_PAUSE_LONGEST)) {
		PrinterOffer now = { 0 };
		arena_reset(lane->arena);
		IppAnswer answer = lane->calls->ask(lane->connection, lane->arena, &now);
		if (is_another(lane, answer, &now)) {
			tell_lost(lane, "another printer answers at its address");
			return false;
		}
		const char *why = hindrance(lane, answer, &now);
		if (!*why) {
			lane->way = printer_way(&now);
			return true;
		}
		bool is_stopped = answer.outcome == IPP_DONE && now.is_accepting;
		int64_t waited = g_get_monotonic_time() - since;
		if (!is_stopped && waited > lane->patience * G_TIME_SPAN_SECOND) {
			tell_lost(lane, why);
			return false;
		}
		share_pause(lane->share, pause);
	}
	return false;
}

/* The bytes are read once, and what was read is what is checked and sent. */
static bool read_bytes(PrinterLane *lane, const PrintingVolume *volume, Text *bytes)
{
	*bytes = volume->path
		? text_read(lane->arena, volume->path, VOLUME_LARGEST_BYTES, lane->remarks)
		: approval_sheet(lane->approval);
	if (!bytes->bytes)
		return false;
	if (strcmp(text_sha256(lane->arena, bytes->bytes, bytes->length), volume->sha256) == 0)
		return true;
	/* The remarks outlive this thread's arena; so do the job's words. */
	Place place = { .file = volume->path };
	remarks_add(lane->remarks, place, VOLUME_CHANGED, volume->number);
	return false;
}

/* Whether the lane goes on. */
static bool print_one(PrinterLane *lane, int index, const char *taken_from)
{
	const PrintingVolume *volume = &lane->job->volumes[index];
	LaneVolume on = { .lane = lane, .volume = volume, .taken_from = taken_from };
	on.name = lane_job_name(lane->arena, approval_bulletin(lane->approval), lane->job->name,
		volume->number);
	if (!read_bytes(lane, volume, &on.bytes)) {
		share_settle(lane->share);
		return true;
	}
	VolumeOutcome outcome = volume_print(&on);
	if (outcome.end == VOLUME_GOES_BACK)
		share_give_back(lane->share, index, lane->address->uri);
	else
		share_settle(lane->share);
	lane->faults = outcome.worth == LANE_GOES_ON ? 0 : lane->faults + 1;
	if (outcome.worth != LANE_IS_LOST && lane->faults < MOST_FAULTS) {
		share_pause(lane->share, lane->faults); /* let another printer be first */
		return true;
	}
	tell_lost(lane, outcome.why);
	return false;
}

void *lane_run(void *data)
{
	PrinterLane *lane = data;
	int index;
	const char *taken_from;
	while (is_ready(lane) && share_take(lane->share, &index, &taken_from)) {
		arena_reset(lane->arena);
		if (!print_one(lane, index, taken_from))
			break;
	}
	share_leave(lane->share);
	return NULL;
}
