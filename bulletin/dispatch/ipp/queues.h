/*
 * Queues: the queues and classes of CUPS on this machine, or of the server
 * that CUPS_SERVER names.
 */
#ifndef BULLETIN_DISPATCH_IPP_QUEUES_H
#define BULLETIN_DISPATCH_IPP_QUEUES_H

#include "dispatch/ipp_calls.h"

/* As IppCalls says. */
IppAnswer queues_list(Arena *arena, int patience, OfferedWords *addresses);

#endif
