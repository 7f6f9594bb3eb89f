/*
 * Lane volume: one volume at one printer, from "sending" to what became of it.
 */
#ifndef BULLETIN_DISPATCH_LANE_VOLUME_H
#define BULLETIN_DISPATCH_LANE_VOLUME_H

#include "dispatch/printer_lane.h"

typedef struct {
	PrinterLane *lane;
	const PrintingVolume *volume;
	const char *taken_from; /* or NULL */
	Text bytes;
	const char *name; /* of its job */
	int id;           /* at the printer; 0 before it is made */
	bool is_whole;    /* the printer has all its bytes */
	int sides;        /* printed so far, -1: unknown */
} LaneVolume;

/* How a volume ended at this printer. */
typedef enum {
	VOLUME_IS_SETTLED, /* told: printed, failed or unknown */
	VOLUME_GOES_BACK,  /* told as failed, and nothing of it was printed: another may have it */
	VOLUME_UNSENT,     /* not told: it could not be recorded, or all is over */
} VolumeEnd;

/* What the printer is worth after it. */
typedef enum {
	LANE_GOES_ON,
	LANE_HAD_A_FAULT, /* it may be over by now */
	LANE_IS_LOST,     /* nothing more is sent to it */
} LaneWorth;

typedef struct {
	VolumeEnd end;
	LaneWorth worth;
	const char *why; /* in the lane's arena */
} VolumeOutcome;

/* Sends it and waits until the printer has printed it, refused it or is lost. */
VolumeOutcome volume_print(LaneVolume *on);

/* Tells what became of a volume: failed, unknown, printed; the words of it are one line. */
bool volume_tell(LaneVolume *on, VolumeState state, const char *why);

/* Follows a job that has its bytes until it is over. In lane_follow.c. */
VolumeOutcome volume_follow(LaneVolume *on);

/*
 * Settles a job that may be half sent, or is not wanted any more: cancels it
 * and finds out how far it came; `why` is why. In lane_follow.c.
 */
VolumeOutcome volume_give_up(LaneVolume *on, const char *why, LaneWorth worth);

#endif
