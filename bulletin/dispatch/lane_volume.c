#include "dispatch/lane_volume.h"
#include "dispatch/dispatch_remarks.h"

#include <string.h>

/* Seconds between two tries at a printer that is busy with somebody else's job. */
#define BUSY_PAUSE_FIRST 0.25
#define BUSY_PAUSE_LONGEST 15.0

/* A printer's words are not ours: one line, and not too long for the record. */
static const char *one_line(Arena *arena, const char *words)
{
	enum { LONGEST = 160 };
	char *line = arena_text(arena, words);
	for (char *at = line; *at; at++)
		if ((unsigned char)*at < ' ' || *at == 0x7F)
			*at = ' ';
	if (g_utf8_strlen(line, -1) > LONGEST)
		*g_utf8_offset_to_pointer(line, LONGEST) = '\0';
	return line;
}

bool volume_tell(LaneVolume *on, VolumeState state, const char *why)
{
	const PrinterLane *lane = on->lane;
	const PrintingEvent event = {
		.state = state,
		.volume = on->volume,
		.printer = lane->address->uri,
		.way = lane->way,
		.taken_from = state == VOLUME_SENDING ? on->taken_from : NULL,
		.why = one_line(lane->arena, why),
		.sides = on->sides,
	};
	return share_tell(lane->share, &event);
}

/* The printer said no before it had a byte. */
static VolumeOutcome refused(LaneVolume *on, const char *why, LaneWorth worth)
{
	volume_tell(on, VOLUME_FAILED, why);
	return (VolumeOutcome){ VOLUME_GOES_BACK, worth, why };
}

static const char *because(const LaneVolume *on, const char *what, const char *why)
{
	return arena_printf(on->lane->arena, "%s: %s", what, why);
}

/* Whether the printer is to be asked again, after a while. */
static bool wait_while_busy(LaneVolume *on, double *pause, int64_t since)
{
	PrinterLane *lane = on->lane;
	bool is_long = g_get_monotonic_time() - since > lane->patience * G_TIME_SPAN_SECOND;
	if (is_long && share_is_wanted(lane->share))
		return false;
	volume_tell(on, VOLUME_PRINTING, "the printer is busy with another job");
	share_pause(lane->share, *pause);
	*pause = MIN(*pause * 1.5, BUSY_PAUSE_LONGEST);
	return share_stop(lane->share) == 0;
}

/* From here to its end, a first stop ends the question: bytes may take long. */
static void mark_sending(PrinterLane *lane, bool is_sending)
{
	g_mutex_lock(&lane->lock);
	lane->is_sending = is_sending;
	g_mutex_unlock(&lane->lock);
}

/* Makes the job, with its bytes where the printer cannot make one without. */
static IppAnswer try_to_make(LaneVolume *on, const IppJobRequest *request, IppJob *job)
{
	PrinterLane *lane = on->lane;
	if (lane->offer->has_create_job)
		return lane->calls->create(lane->connection, lane->arena, request, job);
	mark_sending(lane, true);
	IppAnswer answer = lane->calls->print(lane->connection, lane->arena, request, on->bytes,
		job);
	mark_sending(lane, false);
	on->is_whole = answer.outcome == IPP_DONE;
	return answer;
}

static IppAnswer make_job(LaneVolume *on, const IppJobRequest *request, IppJob *job)
{
	int64_t since = g_get_monotonic_time();
	double pause = BUSY_PAUSE_FIRST;
	for (;;) {
		IppAnswer answer = try_to_make(on, request, job);
		if (answer.outcome != IPP_BUSY || !wait_while_busy(on, &pause, since))
			return answer;
	}
}

/* Remarks on what the printer dropped; false where it may not be dropped. */
static bool check_kept(LaneVolume *on, const IppJob *job)
{
	PrinterLane *lane = on->lane;
	bool is_required;
	const char *dropped = ticket_dropped(lane->arena, lane->ticket, lane->plan,
		on->volume->copies, &job->kept, &is_required);
	if (!dropped)
		return true;
	/* Of hundreds of volumes one is told, unless it is another thing each time. */
	if (!lane->dropped || strcmp(lane->dropped, dropped) != 0) {
		lane->dropped = arena_text(lane->remark_arena, dropped);
		remarks_add(lane->remarks, (Place){ .file = lane->address->uri }, TICKET_DROPPED,
			on->volume->number, lane->dropped);
	}
	return !is_required;
}

/* Reads back what the printer keeps of the ticket; one that does not say is believed. */
static bool read_back(LaneVolume *on, IppJob *job)
{
	PrinterLane *lane = on->lane;
	IppJob now = { 0 };
	OfferedWords refused_words = job->kept.refused;
	IppAnswer answer = lane->calls->look(lane->connection, lane->arena, on->id, &now);
	if (answer.outcome == IPP_DONE) {
		*job = now;
		job->kept.refused = refused_words;
	}
	return check_kept(on, job);
}

static IppAnswer send_bytes(LaneVolume *on)
{
	PrinterLane *lane = on->lane;
	IppAnswer answer = { IPP_CUT, "it was stopped here" };
	mark_sending(lane, true);
	if (share_stop(lane->share) == 0)
		answer = lane->calls->send(lane->connection, lane->arena, on->id, on->bytes);
	mark_sending(lane, false);
	on->is_whole = answer.outcome == IPP_DONE;
	return answer;
}

/* The printer has a job and not all of its bytes. */
static VolumeOutcome judge_unsent(LaneVolume *on, IppAnswer answer)
{
	bool is_refused = answer.outcome == IPP_REFUSED;
	return volume_give_up(on,
		because(on, is_refused ? "the printer refused it" : "while it was sent",
			answer.why),
		is_refused ? LANE_IS_LOST : LANE_HAD_A_FAULT);
}

/* The job was not made, as far as we know. */
static VolumeOutcome judge_unmade(LaneVolume *on, IppAnswer answer)
{
	bool is_fault = answer.outcome == IPP_UNREACHABLE || answer.outcome == IPP_SILENT ||
		answer.outcome == IPP_NONSENSE || answer.outcome == IPP_CUT;
	/* In one piece, the bytes may have arrived and their answer not. */
	if (is_fault && !on->lane->offer->has_create_job)
		return volume_give_up(on, because(on, "while it was sent", answer.why),
			LANE_HAD_A_FAULT);
	LaneWorth worth = is_fault || answer.outcome == IPP_BUSY ? LANE_HAD_A_FAULT : LANE_IS_LOST;
	return refused(on, because(on, "the printer did not take it", answer.why), worth);
}

VolumeOutcome volume_print(LaneVolume *on)
{
	PrinterLane *lane = on->lane;
	on->sides = -1;
	if (!volume_tell(on, VOLUME_SENDING, ""))
		return (VolumeOutcome){ VOLUME_UNSENT, LANE_GOES_ON, "" };
	const IppJobRequest request = { on->name, lane->plan, on->volume->copies };
	IppJob job = { 0 };
	IppAnswer answer = make_job(on, &request, &job);
	if (answer.outcome != IPP_DONE)
		return judge_unmade(on, answer);
	on->id = job.id;
	if (!read_back(on, &job))
		return volume_give_up(on,
			because(on, "the printer would not do what is required", lane->dropped),
			LANE_IS_LOST);
	if (!on->is_whole && (answer = send_bytes(on)).outcome != IPP_DONE)
		return judge_unsent(on, answer);
	return volume_follow(on);
}
