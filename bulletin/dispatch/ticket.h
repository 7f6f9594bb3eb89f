/*
 * Ticket: what a job should be printed on and how it should be finished; and
 * what of that a printer can be asked for. What it does not offer is told, with
 * what to do by hand instead. Nothing here knows of a network.
 */
#ifndef BULLETIN_DISPATCH_TICKET_H
#define BULLETIN_DISPATCH_TICKET_H

#include "base/arena.h"
#include "base/remarks.h"
#include "dispatch/printer.h"

#include <stdbool.h>

typedef enum {
	SIDES_ONE,
	SIDES_LONG_EDGE,  /* turned as a book's page */
	SIDES_SHORT_EDGE, /* turned as a calendar's */
} PrintSides;

typedef struct {
	const char *stock; /* what people call the paper, "canary" */
	const char *color; /* its media-color (PRINT.md 3), or NULL where none is known */
	const char *type;  /* its media-type, "stationery", or NULL */
	int weight;        /* g/m2, or 0 */
	int width, height; /* of the paper in the tray, either way round, 1/100 mm */
	PrintSides sides;
	const char *const *finishings; /* "laminate", "trim", "punch", "coat", "staple" */
	int finishing_count;
	const char *const
		*required; /* what must be offered: a finishing, "stock", "size", "sides" */
	int required_count;
} PrintTicket;

/* What one printer is asked for. NULL, 0 and false: it is not asked. */
typedef struct {
	int width, height; /* 1/100 mm, upright */
	const char *color, *type;
	int weight;
	bool has_media_col; /* else `media` alone, which knows sizes only */
	const char *sides;
	int *finishings; /* enums */
	int finishing_count;
	const char *finishing_template;    /* of finishings-col, where it has no enum for it */
	const char *finishing_of_template; /* "laminate" */
	bool is_unscaled;                  /* print-scaling none: the sheet keeps its millimetres */
	int most_copies;                   /* in one job */
} TicketPlan;

/* What a printer says of a job that it took. NULL, 0 and -1: it does not say. */
typedef struct {
	const int *finishings;
	int finishing_count; /* -1 */
	const char *finishing_template;
	const char *color;
	int width, height;
	const char *sides;
	int copies;
	OfferedWords refused; /* attributes that it answered it does not know */
} TicketKept;

/* Whether the words of the ticket are known: else ticket-word, with the nearest one. */
bool ticket_check(Arena *arena, const PrintTicket *ticket, Remarks *remarks);

/*
 * Fits the ticket to what the printer offers. A warning for each thing it does
 * not offer, with what to do by hand: ticket-finishing, ticket-paper,
 * ticket-not-loaded, ticket-sides, ticket-scaling. NULL with printer-no-pdf
 * where it takes no PDF, with ticket-size where it has no such paper, and with
 * ticket-required for what is required and not offered.
 */
const TicketPlan *ticket_fit(Arena *arena, const PrintTicket *ticket, const PrinterOffer *offer,
	Remarks *remarks);

/*
 * What the printer dropped of the plan when it took the job, in words, or NULL
 * where it kept all that it tells of. `is_required` is set where some of it may
 * not be dropped.
 */
const char *ticket_dropped(Arena *arena, const PrintTicket *ticket, const TicketPlan *plan,
	int copies, const TicketKept *kept, bool *is_required);

#endif
