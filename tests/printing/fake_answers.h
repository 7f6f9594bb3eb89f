/*
 * What a fake printer answers by IPP, apart from how that gets on the wire.
 */
#ifndef BULLETIN_TESTS_PRINTING_FAKE_ANSWERS_H
#define BULLETIN_TESTS_PRINTING_FAKE_ANSWERS_H

#include "fake_printer.h"

#include <cups/ipp.h>

typedef struct {
	int id;
	char *name;
	int looks; /* since it has its bytes */
	bool has_bytes, is_canceled;
} FakeJob;

struct FakePrinter {
	FakeWays ways;
	int keeper; /* has the port, and never listens: what is off stays nobody's else */
	int listener, port;
	char *uri;
	GThread *thread;
	int is_stalled, is_closing; /* atomic */
	GMutex lock;                /* holds what follows */
	GPtrArray *jobs;            /* of FakeJob */
	GPtrArray *documents;       /* of GBytes */
	char *request;
	int questions, canceled;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ipp_t, ippDelete)

/* The answer to a request, whose document is read; the printer's lock is held. To be deleted. */
ipp_t *fake_answer(FakePrinter *printer, ipp_t *request);

#endif
