/*
 * Printing: volumes of one job on their way to printers.
 *
 *     Printing *printing = printing_open(arena, &wish, remarks);   asks the printers
 *     ... the record says that the job begins ...
 *     printing_run(printing, approval, &job, listener, data, remarks);
 *
 * Each volume goes to one printer; a printer takes the next one when it has
 * printed its last. What a printer refused, or gave up before its first sheet,
 * another one takes over. The printers work side by side, a thread each; the
 * listener is called in the caller's thread alone.
 */
#ifndef BULLETIN_DISPATCH_PRINTING_H
#define BULLETIN_DISPATCH_PRINTING_H

#include "approval/approval.h"
#include "base/arena.h"
#include "base/remarks.h"
#include "dispatch/printer.h"
#include "dispatch/ticket.h"

#include <signal.h>
#include <stdbool.h>

typedef struct {
	const char *const *addresses; /* ipp://..., one or more */
	int address_count;
	PrintTicket ticket;
	int patience; /* seconds that a silent printer is waited for; 0 for a minute */
} PrintingWish;

typedef struct Printing Printing;

/*
 * Asks every printer what it offers and fits the ticket to it. NULL with an
 * error for each printer that cannot be used (printer_ask, ticket_fit), that
 * was named twice (printer-named-twice) or that takes no jobs
 * (printer-not-accepting). Nothing is sent: --dry-run stops after this. In the
 * arena; nothing to close.
 */
Printing *printing_open(Arena *arena, const PrintingWish *wish, Remarks *remarks);

/* Lends what each printer offers and is asked for, in the order of the addresses. */
int printing_printer_count(const Printing *printing);
const PrinterOffer *printing_offer(const Printing *printing, int printer);
const TicketPlan *printing_plan(const Printing *printing, int printer);

/* The most copies that every one of the printers makes in one job: volumes have no more. */
int printing_most_copies(const Printing *printing);

/*
 * One volume to be printed. Its bytes are the approval's sheet (`path` NULL),
 * or of the file `path`, made around it: they are read once, and sent exactly
 * where their SHA-256 is `sha256`.
 */
typedef struct {
	int number; /* from 1 */
	const char *path;
	const char *sha256;
	int copies; /* of it; at most printing_most_copies */
} PrintingVolume;

typedef struct {
	const char *name; /* of the job in the record */
	const PrintingVolume *volumes;
	int count;
	/*
	 * Set by a signal's handler, say: 1 begins nothing more and cancels what
	 * runs, telling how far each volume came; 2 leaves at once, so that volumes
	 * stay as they were last told. NULL: never.
	 */
	const volatile sig_atomic_t *stop;
} PrintingJob;

typedef enum {
	VOLUME_SENDING,  /* about to go: told before a byte does */
	VOLUME_PRINTING, /* how far it is; nothing for the record */
	VOLUME_PRINTED,  /* the printer says that it is done */
	VOLUME_FAILED,   /* it is known not to come out whole; `why` */
	VOLUME_UNKNOWN,  /* nobody can tell; `why` */
} VolumeState;

typedef struct {
	VolumeState state;
	const PrintingVolume *volume;
	const char *printer;    /* its address, as it is recorded */
	const char *way;        /* printer_way: "raw" or "through a queue" */
	const char *taken_from; /* SENDING: the printer that gave the volume back, or NULL */
	const char *why;        /* FAILED, UNKNOWN; PRINTING: what it waits for, or "" */
	int sides;              /* of paper printed so far, as the printer says; -1: it does not */
} PrintingEvent;

/*
 * Told of each change, one at a time; the event is lent for the call. False
 * for SENDING (it could not be recorded) keeps that volume and all that come
 * after it from going out.
 */
typedef bool PrintingListener(void *data, const PrintingEvent *event);

typedef struct {
	int printed, failed, unknown;
	int left; /* never sent, or given back and taken over by nobody */
} PrintingTally;

/*
 * Sends the volumes and waits until the printers have printed them, been
 * stopped or lost. A printer that is lost or refuses is told of as an error
 * (printer-lost), a file that is not the volume that was made, too
 * (volume-changed), and what a printer dropped of a job as a warning
 * (ticket-dropped).
 */
PrintingTally printing_run(const Printing *printing, const Approval *approval,
	const PrintingJob *job, PrintingListener *listener, void *data, Remarks *remarks);

/* What a printer knows of a volume that was sent to it. */
typedef enum {
	FOUND_NOTHING, /* no job of that name: whether one was there nobody can tell */
	FOUND_WAITING, /* it is still to be printed, or being printed */
	FOUND_PRINTED,
	FOUND_FAILED,
	FOUND_NO_ANSWER, /* with the errors of printer_address_read and printer_ask */
} PrintingFound;

/* By what a job is known at a printer: it is the job's name there. */
typedef struct {
	const char *bulletin; /* id */
	const char *job;      /* in the record */
	int volume;
} PrintingVolumeName;

/*
 * Asks the printer at `address` for the newest job it has of that name: for a
 * volume whose latest entry in the record is "sending". `why` is set to what
 * the record should say of a failed one.
 */
PrintingFound printing_find(Arena *arena, const char *address, const PrintingVolumeName *name,
	const char **why, Remarks *remarks);

#endif
