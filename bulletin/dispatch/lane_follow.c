#include "dispatch/lane_volume.h"

#include <string.h>

/* Seconds between two looks at a job. */
#define LOOK_PAUSE_FIRST 0.2
#define LOOK_PAUSE_LONGEST 10.0
#define ENDING_PAUSE_LONGEST 1.0 /* somebody waits for it */

/* One job that is being watched. */
typedef struct {
	LaneVolume *on;
	Arena *arena; /* of one look */
	double pause;
	int64_t answered; /* when the printer last did */
	int64_t moved;    /* when the job last went on, or the printer had not stopped */
	const char *told; /* of what it waits for, a constant or in the lane's arena */
} Following;

static bool is_past(int64_t since, int seconds)
{
	return g_get_monotonic_time() - since > seconds * G_TIME_SPAN_SECOND;
}

static const char *how_far(const LaneVolume *on)
{
	if (on->sides < 0)
		return "how much of it came out the printer does not tell";
	if (on->sides == 0)
		return "nothing of it came out";
	return arena_printf(on->lane->arena, "%d %s of it came out", on->sides,
		on->sides == 1 ? "side" : "sides");
}

static VolumeOutcome unknown(LaneVolume *on, const char *why, LaneWorth worth)
{
	volume_tell(on, VOLUME_UNKNOWN, why);
	return (VolumeOutcome){ VOLUME_IS_SETTLED, worth, why };
}

/* It did not come out whole; where nothing came out, another printer may have it. */
static VolumeOutcome failed(LaneVolume *on, const char *why, LaneWorth worth)
{
	const char *words = arena_printf(on->lane->arena, "%s; %s", why, how_far(on));
	volume_tell(on, VOLUME_FAILED, words);
	return (VolumeOutcome){ on->sides == 0 ? VOLUME_GOES_BACK : VOLUME_IS_SETTLED, worth,
		words };
}

static VolumeOutcome left(void)
{
	return (VolumeOutcome){ VOLUME_IS_SETTLED, LANE_GOES_ON, "" };
}

static bool is_over(const IppJob *job)
{
	return job->state >= JOB_CANCELED;
}

/* Whether the number we were given is by now another's, as after a printer's restart. */
static bool is_anothers(const LaneVolume *on, const IppJob *job)
{
	return job->id != on->id || (*job->name && strcmp(job->name, on->name) != 0);
}

/* ---- until it is over */

static VolumeOutcome judge_end(LaneVolume *on, const IppJob *job)
{
	if (job->state == JOB_ABORTED)
		return failed(on,
			arena_printf(on->lane->arena, "the printer gave it up (%s)", job->reasons),
			LANE_HAD_A_FAULT);
	if (job->state == JOB_CANCELED)
		return failed(on, "it was cancelled at the printer", LANE_GOES_ON);
	if (strstr(job->reasons, "job-completed-with-errors"))
		return unknown(on, "the printer says that it is done, with errors", LANE_GOES_ON);
	volume_tell(on, VOLUME_PRINTED, "");
	return (VolumeOutcome){ VOLUME_IS_SETTLED, LANE_GOES_ON, "" };
}

/* What a job waits for that is not being printed: the printer knows. */
static const char *ask_printer(Following *following, bool *is_stopped)
{
	PrinterLane *lane = following->on->lane;
	PrinterOffer offer;
	IppAnswer answer = lane->calls->ask(lane->connection, following->arena, &offer);
	*is_stopped = answer.outcome == IPP_DONE && offer.state == PRINTER_STOPPED;
	if (answer.outcome != IPP_DONE || (!*is_stopped && !*offer.reasons))
		return "";
	return arena_printf(lane->arena, "%s%s%s", *is_stopped ? "the printer has stopped" : "",
		*is_stopped && *offer.reasons ? ": " : "", offer.reasons);
}

/* Tells how far it is, where that is news. */
static void tell_progress(Following *following, const IppJob *job)
{
	LaneVolume *on = following->on;
	bool is_stopped = false;
	const char *waits_for = job->state == JOB_PROCESSING ? ""
							     : ask_printer(following, &is_stopped);
	bool has_moved = job->sides != on->sides;
	if (has_moved || !is_stopped)
		following->moved = g_get_monotonic_time();
	bool is_news = has_moved || strcmp(waits_for, following->told) != 0;
	on->sides = job->sides;
	following->told = waits_for;
	following->pause = is_news ? LOOK_PAUSE_FIRST : following->pause;
	if (is_news)
		volume_tell(on, VOLUME_PRINTING, waits_for);
}

/* A printer that stopped before the first sheet, while another one stands idle. */
static bool should_move(const Following *following)
{
	const PrinterLane *lane = following->on->lane;
	return following->on->sides <= 0 && is_past(following->moved, lane->patience) &&
		share_is_wanted(lane->share);
}

/* Sets `outcome` and gives true where there is nothing more to wait for. */
static bool heed_job(Following *following, const IppJob *job, VolumeOutcome *outcome)
{
	LaneVolume *on = following->on;
	following->answered = g_get_monotonic_time();
	if (is_anothers(on, job)) {
		*outcome = unknown(on, "the printer has another job of its number by now",
			LANE_HAD_A_FAULT);
		return true;
	}
	if (is_over(job)) {
		on->sides = job->sides;
		*outcome = judge_end(on, job);
		return true;
	}
	tell_progress(following, job);
	if (!should_move(following))
		return false;
	*outcome = volume_give_up(on, "the printer has stopped", LANE_HAD_A_FAULT);
	return true;
}

/* The same where the printer does not answer as it should. */
static bool heed_silence(const Following *following, IppAnswer answer, VolumeOutcome *outcome)
{
	LaneVolume *on = following->on;
	bool is_unknown_job = answer.outcome == IPP_UNKNOWN;
	if (!is_unknown_job && !is_past(following->answered, on->lane->patience))
		return false;
	const char *why = is_unknown_job
		? "the printer no longer knows the job"
		: arena_printf(on->lane->arena, "the printer answers no more: %s", answer.why);
	*outcome = unknown(on, why, LANE_HAD_A_FAULT);
	return true;
}

/* One look; true where it was the last. */
static bool look(Following *following, VolumeOutcome *outcome)
{
	const LaneVolume *on = following->on;
	const PrinterLane *lane = on->lane;
	IppJob job = { .name = "" };
	arena_reset(following->arena);
	IppAnswer answer = lane->calls->look(lane->connection, following->arena, on->id, &job);
	if (answer.outcome == IPP_CUT)
		return false;
	return answer.outcome == IPP_DONE ? heed_job(following, &job, outcome)
					  : heed_silence(following, answer, outcome);
}

VolumeOutcome volume_follow(LaneVolume *on)
{
	VolumeShare *share = on->lane->share;
	int64_t now = g_get_monotonic_time();
	Following following = { .on = on,
		.arena = arena_open(),
		.pause = LOOK_PAUSE_FIRST,
		.answered = now,
		.moved = now,
		.told = "" };
	VolumeOutcome outcome = left();
	bool is_done = false;
	while (!is_done && share_stop(share) == 0) {
		is_done = look(&following, &outcome);
		if (is_done)
			break;
		share_pause(share, following.pause);
		following.pause = MIN(following.pause * 1.5, LOOK_PAUSE_LONGEST);
	}
	arena_close(following.arena);
	return is_done ? outcome : volume_give_up(on, "it was stopped here", LANE_GOES_ON);
}

/* ---- when it is not wanted any more */

/* A connection of its own: the lane's may have been cut. */
static void reconnect(PrinterLane *lane)
{
	IppConnection *fresh = lane->calls->open(lane->address, lane->patience);
	g_mutex_lock(&lane->lock);
	IppConnection *old = lane->connection;
	lane->connection = fresh;
	g_mutex_unlock(&lane->lock);
	lane->calls->close(old);
}

/* The job as it stands, by its number or, where we were never told it, by its name. */
static IppAnswer find_job(LaneVolume *on, IppJob *job)
{
	const PrinterLane *lane = on->lane;
	if (on->id > 0)
		return lane->calls->look(lane->connection, lane->arena, on->id, job);
	IppAnswer answer = lane->calls->find(lane->connection, lane->arena, on->name, job);
	on->id = answer.outcome == IPP_DONE ? job->id : 0;
	return answer;
}

/* Asks until the job is over, or the printer's time; cancels it once it is found. */
static IppAnswer end_job(LaneVolume *on, IppJob *job)
{
	PrinterLane *lane = on->lane;
	int64_t began = g_get_monotonic_time();
	double pause = LOOK_PAUSE_FIRST;
	bool is_canceled = false;
	IppAnswer answer = { 0 };
	while (share_stop(lane->share) < 2) {
		answer = find_job(on, job);
		if (answer.outcome == IPP_DONE && (is_anothers(on, job) || is_over(job)))
			break;
		if (answer.outcome == IPP_UNKNOWN || is_past(began, lane->patience))
			break;
		if (answer.outcome == IPP_DONE && !is_canceled)
			is_canceled = lane->calls->cancel(lane->connection, lane->arena, on->id)
					      .outcome == IPP_DONE;
		g_usleep((gulong)(pause * G_USEC_PER_SEC));
		pause = MIN(pause * 1.5, ENDING_PAUSE_LONGEST);
	}
	return answer;
}

VolumeOutcome volume_give_up(LaneVolume *on, const char *why, LaneWorth worth)
{
	PrinterLane *lane = on->lane;
	IppJob job = { .name = "", .sides = -1 };
	reconnect(lane);
	IppAnswer answer = end_job(on, &job);
	if (share_stop(lane->share) > 1)
		return left();
	if (answer.outcome != IPP_DONE || is_anothers(on, &job) || !is_over(&job))
		return unknown(on,
			arena_printf(lane->arena, "%s; what became of it the printer does not tell",
				why),
			worth == LANE_GOES_ON ? LANE_HAD_A_FAULT : worth);
	on->sides = job.sides;
	if (job.state != JOB_COMPLETED)
		return failed(on, why, worth);
	if (on->is_whole)
		return judge_end(on, &job);
	return unknown(on, arena_printf(lane->arena, "%s; the printer says that it is done", why),
		worth);
}
