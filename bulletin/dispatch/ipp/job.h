/*
 * Job: making one at a printer, sending its bytes, and asking what became of
 * it (RFC 8011, 4.2 and 4.3).
 */
#ifndef BULLETIN_DISPATCH_IPP_JOB_H
#define BULLETIN_DISPATCH_IPP_JOB_H

#include "dispatch/ipp/connection.h"

/* As IppCalls says. */
IppAnswer job_create(IppConnection *connection, Arena *arena, const IppJobRequest *wanted,
	IppJob *job);
IppAnswer job_send(IppConnection *connection, Arena *arena, int id, Text bytes);
IppAnswer job_print(IppConnection *connection, Arena *arena, const IppJobRequest *wanted,
	Text bytes, IppJob *job);
IppAnswer job_look(IppConnection *connection, Arena *arena, int id, IppJob *job);
IppAnswer job_find(IppConnection *connection, Arena *arena, const char *name, IppJob *job);
IppAnswer job_cancel(IppConnection *connection, Arena *arena, int id);

#endif
