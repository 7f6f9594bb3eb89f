/*
 * IPP calls: the few questions that printing asks of a printer (RFC 8011), as
 * the module "printer" answers them by libcups.
 *
 * A connection has one printer and one question at a time. Each question has a
 * bounded time, and an answer a bounded size; `cut` ends a question from
 * another thread. What an answer holds, and its `why`, lives in the arena
 * given.
 */
#ifndef BULLETIN_DISPATCH_IPP_CALLS_H
#define BULLETIN_DISPATCH_IPP_CALLS_H

#include "base/arena.h"
#include "base/text.h"
#include "dispatch/printer.h"
#include "dispatch/printer_address.h"
#include "dispatch/ticket.h"

typedef enum {
	IPP_DONE,
	IPP_UNREACHABLE, /* no connection, or it broke */
	IPP_SILENT,      /* no whole answer in time */
	IPP_CUT,         /* we ended it ourselves */
	IPP_INSECURE,    /* no encryption where it is wanted */
	IPP_PASSWORD,
	IPP_UNKNOWN, /* no such printer, queue or job */
	IPP_BUSY,    /* not now: it can be tried again */
	IPP_REFUSED,
	IPP_NONSENSE, /* no IPP, or values that cannot be */
	IPP_OTHER,    /* another printer answers than was named */
} IppOutcome;

typedef struct {
	IppOutcome outcome;
	const char *why; /* in words; "" where done */
} IppAnswer;

/* job-state of RFC 8011, 5.3.7. */
typedef enum {
	JOB_PENDING = 3,
	JOB_HELD = 4,
	JOB_PROCESSING = 5,
	JOB_STOPPED = 6,
	JOB_CANCELED = 7,
	JOB_ABORTED = 8,
	JOB_COMPLETED = 9,
} IppJobState;

typedef struct {
	int id;
	const char *name; /* "" where the printer does not tell it */
	IppJobState state;
	const char *reasons; /* "job-printing, media-empty"; "" */
	int sides;           /* printed so far, -1 where it does not tell */
	TicketKept kept;
} IppJob;

/* What a job is made of, besides its bytes, which are PDF. */
typedef struct {
	const char *name;
	const TicketPlan *plan;
	int copies;
} IppJobRequest;

typedef struct IppConnection IppConnection;

typedef struct {
	/* `patience` is how many seconds a silent printer is waited for. */
	IppConnection *(*open)(const PrinterAddress *address, int patience);
	void (*close)(IppConnection *connection); /* NULL is fine */
	/* From any thread: ends the question under way and all later ones with IPP_CUT. */
	void (*cut)(IppConnection *connection);

	IppAnswer (*ask)(IppConnection *connection, Arena *arena, PrinterOffer *offer);

	/* Makes a job without its bytes, then sends them; or both in one. `job` has id and kept. */
	IppAnswer (*create)(IppConnection *connection, Arena *arena, const IppJobRequest *request,
		IppJob *job);
	IppAnswer (*send)(IppConnection *connection, Arena *arena, int id, Text bytes);
	IppAnswer (*print)(IppConnection *connection, Arena *arena, const IppJobRequest *request,
		Text bytes, IppJob *job);

	IppAnswer (*look)(IppConnection *connection, Arena *arena, int id, IppJob *job);
	/* The newest job of that name. */
	IppAnswer (*find)(IppConnection *connection, Arena *arena, const char *name, IppJob *job);
	IppAnswer (*cancel)(IppConnection *connection, Arena *arena, int id);

	/* The addresses of the queues and classes that CUPS has on this machine. */
	IppAnswer (*list)(Arena *arena, int patience, OfferedWords *addresses);
} IppCalls;

/* The module's one symbol. */
extern const IppCalls ipp_calls;

#endif
