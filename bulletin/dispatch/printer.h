/*
 * Printer: what one printer says of itself.
 *
 * Asked by IPP (RFC 8011, Get-Printer-Attributes), in the module "printer", so
 * that nothing but printing loads libcups. Every question has a bounded time.
 */
#ifndef BULLETIN_DISPATCH_PRINTER_H
#define BULLETIN_DISPATCH_PRINTER_H

#include "base/arena.h"
#include "base/remarks.h"
#include "dispatch/printer_address.h"

#include <stdbool.h>

typedef enum {
	PRINTER_DIRECT,    /* the printer itself: it gets the very bytes */
	PRINTER_RAW_QUEUE, /* a queue of CUPS that passes the bytes on untouched */
	PRINTER_QUEUE,     /* a queue of CUPS that may rewrite them for its printer */
	PRINTER_CLASS,     /* several queues, of which any may rewrite them */
} PrinterKind;

/* printer-state of RFC 8011, 5.4.11. */
typedef enum {
	PRINTER_IDLE = 3,
	PRINTER_PROCESSING = 4,
	PRINTER_STOPPED = 5,
} PrinterState;

/* Keywords that a printer offers for one attribute, as it gave them. */
typedef struct {
	const char **items;
	int count;
} OfferedWords;

/* Numbers from `least` to `most`, both included. */
typedef struct {
	int least, most;
} OfferedRange;

/* A size of paper in 1/100 mm; most printers name each size, some take any in a range. */
typedef struct {
	OfferedRange width, height;
} OfferedSize;

/* One kind of paper that the printer has loaded, or can be told of. NULL and 0: it says nothing. */
typedef struct {
	OfferedSize size;
	const char *color, *type;
	int weight; /* g/m2 */
} OfferedPaper;

typedef struct {
	const char *address;
	const char *name; /* what its owner calls it, or its address */
	const char *uuid; /* "" where it has none */
	PrinterKind kind;
	PrinterState state;
	const char *reasons; /* "media-empty, door-open"; "" where all is well */
	bool is_accepting;
	int at_once;          /* jobs that it prints side by side: the queues of a class */
	OfferedWords formats; /* "application/pdf" */
	OfferedWords colors, types, sides, scalings;
	OfferedWords media_members; /* of media-col, "media-color"; empty: it knows `media` alone */
	OfferedWords templates;     /* finishing-template */
	int *finishings;            /* enums, 16 laminate */
	int finishing_count;
	OfferedSize *sizes;
	int size_count;
	OfferedRange *weights; /* g/m2 */
	int weight_count;
	OfferedPaper *loaded; /* media-col-ready */
	int loaded_count;
	OfferedRange copies;
	bool has_create_job; /* a job can be made before its bytes are sent */
	bool has_encryption; /* uri-security-supported says tls */
} PrinterOffer;

/*
 * Asks the printer; it has `patience` seconds to answer. NULL with an error
 * that says what is wrong and the way out: printer-unreachable, printer-silent,
 * printer-insecure, printer-password, printer-unknown, printer-refused,
 * printer-nonsense, printer-other, or module-missing.
 */
const PrinterOffer *printer_ask(Arena *arena, const PrinterAddress *address, int patience,
	Remarks *remarks);

/*
 * The addresses of the queues and classes that CUPS has on this machine, none
 * where it has no CUPS; or an error, module-missing, and none.
 */
OfferedWords printer_list(Arena *arena, Remarks *remarks);

/* "raw": the very bytes reach the printer; "through a queue": they may be rewritten on the way. */
const char *printer_way(const PrinterOffer *offer);

#endif
