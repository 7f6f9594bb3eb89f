/*
 * A printer that behaves as badly as it is told to: a small IPP server on a
 * free port of this machine, in threads of the test.
 */
#ifndef BULLETIN_TESTS_PRINTING_FAKE_PRINTER_H
#define BULLETIN_TESTS_PRINTING_FAKE_PRINTER_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* What it answers to the question what it can do. */
typedef enum {
	FAKE_SOUND,
	FAKE_NEVER,       /* nothing, and keeps the connection */
	FAKE_SLOWLY,      /* a sound answer, a byte every half second */
	FAKE_HANGS_UP,    /* closes the connection */
	FAKE_GARBAGE,     /* no HTTP */
	FAKE_PAGE,        /* a page of the web */
	FAKE_HALF,        /* half an answer */
	FAKE_ENDLESS,     /* one that never ends */
	FAKE_WRONG_TYPE,  /* a number where a word belongs */
	FAKE_STATELESS,   /* no printer-state */
	FAKE_OTHER_REPLY, /* the answer to another question */
	FAKE_PASSWORD,
	FAKE_FORBIDDEN,
	FAKE_NOT_FOUND,
} FakeAnswer;

typedef struct {
	FakeAnswer answer;
	const char *name;    /* printer-name; NULL: "fake" */
	const char *uuid;    /* NULL: one of its own */
	const char *format;  /* the only one it takes; NULL: application/pdf */
	const char *reasons; /* printer-state-reasons */
	int state;           /* printer-state; 0: idle */
	bool is_closed;      /* takes no jobs */
	bool laminates, knows_paper, has_no_create_job;
	const char *template_name; /* finishing-template-supported */

	int refusal;         /* status of the answer to a new job; 0: it takes it */
	int refusals;        /* so often, then it takes it; 0: always */
	int busy_times;      /* so often it is busy first */
	const char *refused; /* an attribute that it answers it does not take */
	int document_refusal;
	size_t breaks_after; /* so many bytes of a document it hangs up */
	bool is_gone_then;   /* and answers no more */
	size_t stalls_after; /* so many bytes of a document it reads no more */

	int states[4];           /* job-state, a look each, the last one again and again; 0: done */
	const char *job_reasons; /* job-state-reasons */
	const char *other_job;   /* what it says its jobs are called */
	int sides;               /* job-impressions-completed, -1: it does not tell */
	bool forgets_jobs;       /* once they have their bytes */
	const char *sides_kept;  /* what it says of a job's sides */
	int changes_uuid_after;  /* questions; 0: never */
	int is_stopped_questions; /* so many times it says that it has stopped, first */
	int cancel_refusal;
	bool is_held; /* its jobs are not printed before fake_printer_release */
} FakeWays;

typedef struct FakePrinter FakePrinter;

FakePrinter *fake_printer_open(FakeWays ways);
void fake_printer_close(FakePrinter *printer);

/* It answers no more, and its port stays its own until it is closed. */
void fake_printer_switch_off(FakePrinter *printer);

/*
 * ipp://127.0.0.1:PORT/ipp/print. Not localhost, which is asked for at ::1
 * first: there any other program of this machine may have the same port.
 */
const char *fake_printer_uri(const FakePrinter *printer);
int fake_printer_port(const FakePrinter *printer);

void fake_printer_release(FakePrinter *printer);

/* How often it was asked what it can do, and whether it reads a document no more. */
int fake_printer_questions(FakePrinter *printer);
bool fake_printer_is_stalled(FakePrinter *printer);

/* How many jobs it made, whole documents it got, jobs it was told to cancel. */
int fake_printer_jobs(FakePrinter *printer);
int fake_printer_documents(FakePrinter *printer);
int fake_printer_canceled(FakePrinter *printer);

/* Lends the bytes of a whole document, from 0. */
GBytes *fake_printer_document(FakePrinter *printer, int index);

/* The attributes of the last job that was made, "copies=2 job-name=..." a line each; free it. */
char *fake_printer_request(FakePrinter *printer);

#endif
