#include "dispatch/ipp/connection.h"
#include "dispatch/ipp/job.h"
#include "dispatch/ipp/offer.h"
#include "dispatch/ipp/queues.h"

const IppCalls ipp_calls = {
	.open = connection_open,
	.close = connection_close,
	.cut = connection_cut,
	.ask = offer_ask,
	.create = job_create,
	.send = job_send,
	.print = job_print,
	.look = job_look,
	.find = job_find,
	.cancel = job_cancel,
	.list = queues_list,
};
