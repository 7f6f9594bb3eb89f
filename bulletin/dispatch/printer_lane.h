/*
 * Printer lane: one printer's way through the volumes, in a thread of its own:
 * take a volume, make a job, send its bytes, wait until they are printed. A
 * class of CUPS has a lane for each of its queues.
 */
#ifndef BULLETIN_DISPATCH_PRINTER_LANE_H
#define BULLETIN_DISPATCH_PRINTER_LANE_H

#include "dispatch/ipp_calls.h"
#include "dispatch/printing.h"
#include "dispatch/volume_share.h"

typedef struct {
	/* What all lanes have in common; read only. */
	const IppCalls *calls;
	const Approval *approval;
	const PrintingJob *job;
	const PrintTicket *ticket;
	const PrinterAddress *address;
	const PrinterOffer *offer; /* as it was before anything was sent */
	const TicketPlan *plan;
	int patience; /* seconds */
	VolumeShare *share;

	/* The lane's own. */
	Arena *arena;        /* of one volume */
	Arena *remark_arena; /* of the remarks */
	Remarks *remarks;    /* to be added to the others when the thread is over */
	const char *way;     /* printer_way, as it is now: a queue can be given a driver */
	const char *dropped; /* as it was last remarked on; or NULL */
	int faults;          /* in a row */
	GMutex lock;         /* of what follows */
	IppConnection *connection;
	bool is_sending; /* bytes, which may take long */
} PrinterLane;

/* Opens what is the lane's own; the rest is set already. */
void lane_open(PrinterLane *lane);
void lane_close(PrinterLane *lane);

/* The thread of the lane `data`: until nothing is left, or the printer is lost (printer-lost). */
void *lane_run(void *data);

/* From another thread: 1 ends the sending of bytes, 2 every question. */
void lane_stop(PrinterLane *lane, int stop);

/* The name of a volume's job at the printer: the record's job and the volume. In the arena. */
const char *lane_job_name(Arena *arena, const char *bulletin, const char *job, int volume);

#endif
