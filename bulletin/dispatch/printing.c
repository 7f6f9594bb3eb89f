#include "dispatch/printing.h"
#include "dispatch/dispatch_remarks.h"
#include "dispatch/printer_calls.h"
#include "dispatch/printer_lane.h"

#include <limits.h>
#include <string.h>

enum {
	PATIENCE = 60,
	MOST_LANES = 8, /* of one class */
};

/* One printer of those that were named. */
typedef struct {
	PrinterAddress address;
	const PrinterOffer *offer;
	const TicketPlan *plan;
} NamedPrinter;

struct Printing {
	const IppCalls *calls;
	PrintTicket ticket;
	int patience;
	NamedPrinter *printers;
	int printer_count;
};

/* ---- before anything is sent */

static void check_state(Arena *arena, const PrinterOffer *offer, Remarks *remarks)
{
	Place place = { .file = offer->address };
	const char *why = *offer->reasons ? arena_printf(arena, ": %s", offer->reasons) : "";
	if (!offer->is_accepting)
		remarks_add(remarks, place, PRINTER_NOT_ACCEPTING, why);
	else if (offer->state == PRINTER_STOPPED)
		remarks_add(remarks, place, PRINTER_HAS_STOPPED, why);
}

/* Two addresses of one printer would have it print two volumes at once. */
static void check_other_names(const Printing *printing, int last, Remarks *remarks)
{
	const PrinterOffer *offer = printing->printers[last].offer;
	for (int i = 0; i < last; i++) {
		const PrinterOffer *other = printing->printers[i].offer;
		bool is_same = strcmp(offer->address, other->address) == 0 ||
			(*offer->uuid && strcmp(offer->uuid, other->uuid) == 0);
		if (is_same)
			remarks_add(remarks, (Place){ .file = offer->address }, PRINTER_NAMED_TWICE,
				other->address);
	}
}

static void add_printer(Arena *arena, Printing *printing, const char *words, Remarks *remarks)
{
	NamedPrinter printer = { 0 };
	if (printer_address_read(arena, words, &printer.address, remarks))
		printer.offer = printer_ask(arena, &printer.address, printing->patience, remarks);
	if (!printer.offer)
		return;
	check_state(arena, printer.offer, remarks);
	printer.plan = ticket_fit(arena, &printing->ticket, printer.offer, remarks);
	printing->printers[printing->printer_count++] = printer;
	check_other_names(printing, printing->printer_count - 1, remarks);
}

Printing *printing_open(Arena *arena, const PrintingWish *wish, Remarks *remarks)
{
	int errors = remarks_count_of(remarks, REMARK_ERROR);
	Printing *printing = arena_new(arena, Printing, 1);
	printing->calls = printer_calls(remarks);
	printing->ticket = wish->ticket;
	printing->patience = wish->patience > 0 ? wish->patience : PATIENCE;
	printing->printers = arena_new(arena, NamedPrinter, wish->address_count);
	ticket_check(arena, &wish->ticket, remarks);
	if (remarks_failed_since(remarks, errors))
		return NULL;
	for (int i = 0; i < wish->address_count; i++)
		add_printer(arena, printing, wish->addresses[i], remarks);
	return remarks_failed_since(remarks, errors) ? NULL : printing;
}

int printing_printer_count(const Printing *printing)
{
	return printing->printer_count;
}

const PrinterOffer *printing_offer(const Printing *printing, int printer)
{
	return printing->printers[printer].offer;
}

const TicketPlan *printing_plan(const Printing *printing, int printer)
{
	return printing->printers[printer].plan;
}

int printing_most_copies(const Printing *printing)
{
	int most = INT_MAX;
	for (int i = 0; i < printing->printer_count; i++)
		most = MIN(most, printing->printers[i].plan->most_copies);
	return most;
}

/* ---- the run */

typedef struct {
	const PrintingJob *job;
	PrintingListener *listener;
	void *data;
	VolumeState *last; /* of each volume what was told last */
	bool *is_told;
	PrinterLane *lanes;
	int lane_count;
} Run;

static bool listen(void *data, const PrintingEvent *event)
{
	Run *run = data;
	ptrdiff_t index = event->volume - run->job->volumes;
	bool answer = run->listener(run->data, event);
	/* A volume that could not be recorded was not sent. */
	if (event->state != VOLUME_SENDING || answer) {
		run->last[index] = event->state;
		run->is_told[index] = true;
	}
	return answer;
}

static void stop_lanes(void *data, int stop)
{
	const Run *run = data;
	for (int i = 0; i < run->lane_count; i++)
		lane_stop(&run->lanes[i], stop);
}

static int lanes_of(const NamedPrinter *printer)
{
	return MIN(printer->offer->at_once, MOST_LANES);
}

static void open_lanes(Run *run, const Printing *printing, const Approval *approval,
	VolumeShare *share)
{
	for (int i = 0; i < printing->printer_count; i++) {
		const NamedPrinter *printer = &printing->printers[i];
		for (int k = 0; k < lanes_of(printer); k++) {
			PrinterLane *lane = &run->lanes[run->lane_count++];
			*lane = (PrinterLane){ .calls = printing->calls,
				.approval = approval,
				.job = run->job,
				.ticket = &printing->ticket,
				.address = &printer->address,
				.offer = printer->offer,
				.plan = printer->plan,
				.patience = printing->patience,
				.share = share };
			lane_open(lane);
		}
	}
}

static void run_lanes(Run *run, VolumeShare *share, Remarks *remarks)
{
	GThread **threads = g_new0(GThread *, run->lane_count);
	for (int i = 0; i < run->lane_count; i++)
		threads[i] = g_thread_new("printer", lane_run, &run->lanes[i]);
	const ShareListening listening = { listen, run, stop_lanes, run };
	share_listen(share, &listening);
	for (int i = 0; i < run->lane_count; i++) {
		g_thread_join(threads[i]);
		remarks_add_all(remarks, run->lanes[i].remarks);
		lane_close(&run->lanes[i]);
	}
	g_free(threads);
}

static PrintingTally tally_of(const Run *run)
{
	PrintingTally tally = { 0 };
	for (int i = 0; i < run->job->count; i++) {
		if (!run->is_told[i])
			tally.left++;
		else if (run->last[i] == VOLUME_PRINTED)
			tally.printed++;
		else if (run->last[i] == VOLUME_FAILED)
			tally.failed++;
		else
			tally.unknown++;
	}
	return tally;
}

PrintingTally printing_run(const Printing *printing, const Approval *approval,
	const PrintingJob *job, PrintingListener *listener, void *data, Remarks *remarks)
{
	int lanes = 0;
	for (int i = 0; i < printing->printer_count; i++)
		lanes += lanes_of(&printing->printers[i]);
	Arena *arena = arena_open();
	Run run = { .job = job,
		.listener = listener,
		.data = data,
		.last = arena_new(arena, VolumeState, job->count),
		.is_told = arena_new(arena, bool, job->count),
		.lanes = arena_new(arena, PrinterLane, lanes) };
	VolumeShare *share = share_open(job, lanes);
	open_lanes(&run, printing, approval, share);
	run_lanes(&run, share, remarks);
	share_close(share);
	PrintingTally tally = tally_of(&run);
	arena_close(arena);
	return tally;
}

/* ---- afterwards */

static PrintingFound found(const IppJob *job, Arena *arena, const char **why)
{
	if (job->state < JOB_CANCELED)
		return FOUND_WAITING;
	if (job->state == JOB_COMPLETED)
		return FOUND_PRINTED;
	const char *how = job->state == JOB_CANCELED ? "it was cancelled at the printer"
						     : "the printer gave it up";
	*why = job->sides >= 0
		? arena_printf(arena, "%s; sides of it that came out: %d", how, job->sides)
		: how;
	return FOUND_FAILED;
}

PrintingFound printing_find(Arena *arena, const char *address, const PrintingVolumeName *name,
	const char **why, Remarks *remarks)
{
	PrinterAddress read;
	const IppCalls *calls = printer_calls(remarks);
	*why = "";
	if (!calls || !printer_address_read(arena, address, &read, remarks))
		return FOUND_NO_ANSWER;
	IppJob job = { 0 };
	IppConnection *connection = calls->open(&read, PATIENCE);
	IppAnswer answer = calls->find(connection, arena,
		lane_job_name(arena, name->bulletin, name->job, name->volume), &job);
	calls->close(connection);
	if (answer.outcome == IPP_DONE)
		return found(&job, arena, why);
	if (answer.outcome == IPP_UNKNOWN)
		return FOUND_NOTHING;
	printer_remark(remarks, &read, answer, PATIENCE);
	return FOUND_NO_ANSWER;
}
