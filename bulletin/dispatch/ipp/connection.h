/*
 * Connection: a question to a printer and its answer, in bounded time.
 *
 * Every question has a connection of its own, so that none fails on one that
 * the printer has closed meanwhile. libcups waits without end for a printer
 * that sends a byte now and then; a thread that watches the clock shuts the
 * socket, and whatever waits on it fails at once.
 */
#ifndef BULLETIN_DISPATCH_IPP_CONNECTION_H
#define BULLETIN_DISPATCH_IPP_CONNECTION_H

#include "dispatch/ipp_calls.h"

#include <cups/ipp.h>

IppConnection *connection_open(const PrinterAddress *address, int patience);
void connection_close(IppConnection *connection);
void connection_cut(IppConnection *connection);

const PrinterAddress *connection_address(const IppConnection *connection);

/* A request of `operation` for the printer, as every one begins. ippDelete it. */
ipp_t *connection_request(const IppConnection *connection, ipp_op_t operation);

/*
 * Sends `request` with `bytes` after it, and gives the printer's answer in
 * `response`: set exactly when the outcome is IPP_DONE, to be given to
 * ippDelete. `bytes` may be empty. The answer's own status is judged too.
 */
IppAnswer connection_exchange(IppConnection *connection, Arena *arena, ipp_t *request, Text bytes,
	ipp_t **response);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ipp_t, ippDelete)

#endif
