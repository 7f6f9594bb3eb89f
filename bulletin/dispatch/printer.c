#include "dispatch/printer.h"
#include "base/module.h"
#include "dispatch/dispatch_remarks.h"
#include "dispatch/printer_calls.h"

const IppCalls *printer_calls(Remarks *remarks)
{
	return module_symbol("printer", "ipp_calls", remarks);
}

void printer_remark(Remarks *remarks, const PrinterAddress *address, IppAnswer answer, int patience)
{
	Place place = { .file = address->uri };
	switch (answer.outcome) {
	case IPP_SILENT:
		remarks_add(remarks, place, PRINTER_SILENT, patience);
		return;
	case IPP_INSECURE:
		remarks_add(remarks, place, PRINTER_INSECURE, answer.why);
		return;
	case IPP_PASSWORD:
		remarks_add(remarks, place, PRINTER_PASSWORD);
		return;
	case IPP_UNKNOWN:
		remarks_add(remarks, place, PRINTER_UNKNOWN);
		return;
	case IPP_BUSY:
	case IPP_REFUSED:
		remarks_add(remarks, place, PRINTER_REFUSED, answer.why);
		return;
	case IPP_NONSENSE:
		remarks_add(remarks, place, PRINTER_NONSENSE, answer.why);
		return;
	case IPP_OTHER:
		remarks_add(remarks, place, PRINTER_OTHER, answer.why);
		return;
	case IPP_DONE:
	case IPP_CUT:
	case IPP_UNREACHABLE:
		remarks_add(remarks, place, PRINTER_UNREACHABLE, answer.why);
		return;
	}
}

const PrinterOffer *printer_ask(Arena *arena, const PrinterAddress *address, int patience,
	Remarks *remarks)
{
	const IppCalls *calls = printer_calls(remarks);
	if (!calls)
		return NULL;
	PrinterOffer *offer = arena_new(arena, PrinterOffer, 1);
	IppConnection *connection = calls->open(address, patience);
	IppAnswer answer = calls->ask(connection, arena, offer);
	calls->close(connection);
	if (answer.outcome == IPP_DONE)
		return offer;
	printer_remark(remarks, address, answer, patience);
	return NULL;
}

OfferedWords printer_list(Arena *arena, Remarks *remarks)
{
	enum { PATIENCE = 2 }; /* it is on this machine, and somebody waits */
	OfferedWords addresses = { 0 };
	const IppCalls *calls = printer_calls(remarks);
	if (calls)
		calls->list(arena, PATIENCE, &addresses);
	return addresses;
}

const char *printer_way(const PrinterOffer *offer)
{
	bool is_raw = offer->kind == PRINTER_DIRECT || offer->kind == PRINTER_RAW_QUEUE;
	return is_raw ? "raw" : "through a queue";
}
