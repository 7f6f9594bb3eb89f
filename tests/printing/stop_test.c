/* Somebody stops the printing: once in good order, twice at once. */
#include "dispatch/ipp_calls.h"
#include "dispatch/printer_calls.h"
#include "printing_room.h"

TestSuite(stop, .init = open_all, .fini = close_all);

Test(stop, cancels_what_runs_when_it_is_stopped)
{
	stop_at = 1;
	add_printer((FakeWays){ .states = { 5 }, .sides = 3 });
	assert_tally(print(3, LONG), 0, 1, 0, 2);
	assert_told("sending 1 A\nfailed 1 A: while it was sent: it was stopped here; "
		    "3 sides of it came out\n");
	cr_assert_eq(fake_printer_canceled(printers[0]), 1);
	cr_assert_eq(fake_printer_jobs(printers[0]), 1);
}

Test(stop, believes_a_printer_that_was_quicker_than_the_stop)
{
	stop_at = 1;
	add_printer(
		(FakeWays){ .states = { 9 }, .cancel_refusal = 0x0404, .has_no_create_job = true });
	PrintingTally tally = print(2, LONG);
	cr_assert_eq(tally.printed + tally.unknown, 1, "%s", told->str);
	cr_assert_eq(tally.left, 1);
}

/* ---- in the middle of something */

/* Stops so many times, once the printer reads no more of a document. */
typedef struct {
	FakePrinter *printer;
	int times;
} Stopping;

static void *stop_when_stalled(void *data)
{
	const Stopping *stopping = data;
	while (!fake_printer_is_stalled(stopping->printer))
		g_usleep(G_USEC_PER_SEC / 100);
	stop = stopping->times;
	return NULL;
}

/* Prints two volumes, the first of which gets stuck, and stops then. */
static PrintingTally print_and_stop(FakeWays ways, int times)
{
	ways.stalls_after = 1000;
	add_printer(ways);
	Stopping stopping = { printers[0], times };
	GThread *thread = g_thread_new("stopping", stop_when_stalled, &stopping);
	PrintingTally tally = print(2, LONG);
	g_thread_join(thread);
	return tally;
}

Test(stop, ends_a_volume_whose_bytes_are_on_their_way)
{
	assert_tally(print_and_stop((FakeWays){ 0 }, 1), 0, 1, 0, 1);
	assert_told("sending 1 A\nfailed 1 A: while it was sent: it was stopped here; "
		    "nothing of it came out\n");
	cr_assert_eq(fake_printer_canceled(printers[0]), 1);
}

/* All of it may be there but for the answer, so nobody can say that it was not taken. */
Test(stop, does_not_know_what_became_of_a_volume_sent_in_one_piece)
{
	assert_tally(print_and_stop((FakeWays){ .has_no_create_job = true }, 1), 0, 0, 1, 1);
	assert_told("sending 1 A\nunknown 1 A: while it was sent: it was stopped here; "
		    "what became of it the printer does not tell\n");
}

Test(stop, twice_leaves_a_volume_as_it_was_last_told)
{
	assert_tally(print_and_stop((FakeWays){ 0 }, 2), 0, 0, 1, 1);
	assert_told("sending 1 A\n");
	cr_assert_eq(fake_printer_canceled(printers[0]), 0);
}

/* ---- a question that is cut */

typedef struct {
	const IppCalls *calls;
	IppConnection *connection;
} Asking;

static void *cut_when_asked(void *data)
{
	const Asking *asking = data;
	while (fake_printer_questions(printers[0]) == 0)
		g_usleep(G_USEC_PER_SEC / 100);
	asking->calls->cut(asking->connection);
	return NULL;
}

Test(stop, cuts_the_question_under_way_and_all_later_ones)
{
	enum { QUESTIONS = 2 };
	add_printer((FakeWays){ .answer = FAKE_NEVER });
	PrinterAddress address;
	cr_assert(printer_address_read(arena, fake_printer_uri(printers[0]), &address, remarks));
	Asking asking = { .calls = printer_calls(remarks) };
	asking.connection = asking.calls->open(&address, SHORT);
	GThread *thread = g_thread_new("cutting", cut_when_asked, &asking);
	for (int i = 0; i < QUESTIONS; i++) {
		PrinterOffer offer;
		IppAnswer answer = asking.calls->ask(asking.connection, arena, &offer);
		cr_expect_eq(answer.outcome, IPP_CUT, "%d: %s", answer.outcome, answer.why);
	}
	g_thread_join(thread);
	asking.calls->close(asking.connection);
}
