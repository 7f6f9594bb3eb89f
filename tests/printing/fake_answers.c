#include "fake_answers.h"

#include <cups/cups.h>
#include <string.h>

static void add_word(ipp_t *answer, ipp_tag_t group, ipp_tag_t type, const char *name,
	const char *word)
{
	ippAddString(answer, group, type, name, NULL, word);
}

/* ---- what it can do */

static void add_paper(const FakePrinter *printer, ipp_t *answer)
{
	static const char *const members[] = { "media-size", "media-color", "media-type",
		"media-weight-metric" };
	static const char *const sizes[] = { "iso_a4_210x297mm", "iso_a3_297x420mm" };
	static const char *const colors[] = { "white", "light-yellow" };
	ippAddStrings(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "media-supported", 2, NULL, sizes);
	if (!printer->ways.knows_paper)
		return;
	ippAddStrings(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "media-col-supported",
		G_N_ELEMENTS(members), NULL, members);
	ippAddStrings(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "media-color-supported", 2, NULL,
		colors);
	add_word(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "print-scaling-supported", "none");
}

static void add_operations(const FakePrinter *printer, ipp_t *answer)
{
	static const int operations[] = { IPP_OP_PRINT_JOB, IPP_OP_CANCEL_JOB,
		IPP_OP_GET_JOB_ATTRIBUTES, IPP_OP_GET_JOBS, IPP_OP_GET_PRINTER_ATTRIBUTES,
		IPP_OP_CREATE_JOB, IPP_OP_SEND_DOCUMENT };
	ippAddIntegers(answer, IPP_TAG_PRINTER, IPP_TAG_ENUM, "operations-supported",
		printer->ways.has_no_create_job ? 5 : 7, operations);
}

static void add_printer(FakePrinter *printer, ipp_t *answer)
{
	const FakeWays *ways = &printer->ways;
	bool is_other = ways->changes_uuid_after > 0 &&
		printer->questions > ways->changes_uuid_after;
	bool is_stopped = printer->questions <= ways->is_stopped_questions;
	int state = is_stopped ? IPP_PSTATE_STOPPED : ways->state;
	g_autofree char *uuid = g_strdup_printf("urn:uuid:%d%s", printer->port,
		is_other ? "-other" : "");
	add_word(answer, IPP_TAG_PRINTER, IPP_TAG_NAME, "printer-name",
		ways->name ? ways->name : "fake");
	add_word(answer, IPP_TAG_PRINTER, IPP_TAG_URI, "printer-uuid",
		ways->uuid ? ways->uuid : uuid);
	if (ways->answer != FAKE_STATELESS)
		ippAddInteger(answer, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state",
			state ? state : IPP_PSTATE_IDLE);
	add_word(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "printer-state-reasons",
		ways->reasons ? ways->reasons : "none");
	ippAddBoolean(answer, IPP_TAG_PRINTER, "printer-is-accepting-jobs", !ways->is_closed);
	if (ways->answer == FAKE_WRONG_TYPE)
		ippAddInteger(answer, IPP_TAG_PRINTER, IPP_TAG_INTEGER, "document-format-supported",
			7);
	else
		add_word(answer, IPP_TAG_PRINTER, IPP_TAG_MIMETYPE, "document-format-supported",
			ways->format ? ways->format : "application/pdf");
	ippAddRange(answer, IPP_TAG_PRINTER, "copies-supported", 1, 99);
	add_word(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "sides-supported", "one-sided");
	int finishings[] = { IPP_FINISHINGS_NONE, IPP_FINISHINGS_LAMINATE };
	ippAddIntegers(answer, IPP_TAG_PRINTER, IPP_TAG_ENUM, "finishings-supported",
		ways->laminates ? 2 : 1, finishings);
	if (ways->template_name)
		add_word(answer, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "finishing-template-supported",
			ways->template_name);
	add_operations(printer, answer);
	add_paper(printer, answer);
}

/* ---- jobs */

static FakeJob *job_of(const FakePrinter *printer, int id)
{
	for (guint i = 0; i < printer->jobs->len; i++) {
		FakeJob *job = printer->jobs->pdata[i];
		if (job->id == id)
			return job;
	}
	return NULL;
}

static int state_of(const FakePrinter *printer, const FakeJob *job)
{
	static const int sound[] = { IPP_JSTATE_PROCESSING, IPP_JSTATE_COMPLETED, 0, 0 };
	const int *states = printer->ways.states[0] ? printer->ways.states : sound;
	if (job->is_canceled)
		return IPP_JSTATE_CANCELED;
	if (!job->has_bytes)
		return IPP_JSTATE_HELD;
	if (printer->ways.is_held)
		return IPP_JSTATE_PROCESSING;
	int look = MIN(job->looks, 3);
	while (look > 0 && states[look] == 0)
		look--;
	return states[look];
}

static void add_job(const FakePrinter *printer, ipp_t *answer, const FakeJob *job)
{
	const FakeWays *ways = &printer->ways;
	ippAddInteger(answer, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", job->id);
	add_word(answer, IPP_TAG_JOB, IPP_TAG_NAME, "job-name",
		ways->other_job ? ways->other_job : job->name);
	ippAddInteger(answer, IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", state_of(printer, job));
	add_word(answer, IPP_TAG_JOB, IPP_TAG_KEYWORD, "job-state-reasons",
		ways->job_reasons ? ways->job_reasons : "none");
	if (ways->sides >= 0)
		ippAddInteger(answer, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-impressions-completed",
			ways->sides);
	if (ways->sides_kept)
		add_word(answer, IPP_TAG_JOB, IPP_TAG_KEYWORD, "sides", ways->sides_kept);
}

static char *attributes_text(ipp_t *request)
{
	GString *text = g_string_new(NULL);
	for (ipp_attribute_t *attribute = ippFirstAttribute(request); attribute;
		attribute = ippNextAttribute(request)) {
		char value[512];
		if (!ippGetName(attribute))
			continue;
		ippAttributeString(attribute, value, sizeof value);
		g_string_append_printf(text, "%s=%s\n", ippGetName(attribute), value);
	}
	return g_string_free(text, FALSE);
}

static FakeJob *make_job(FakePrinter *printer, ipp_t *request)
{
	FakeJob *job = g_new0(FakeJob, 1);
	ipp_attribute_t *name = ippFindAttribute(request, "job-name", IPP_TAG_NAME);
	job->id = (int)printer->jobs->len + 1;
	job->name = g_strdup(name ? ippGetString(name, 0, NULL) : "");
	g_ptr_array_add(printer->jobs, job);
	g_free(printer->request);
	printer->request = attributes_text(request);
	return job;
}

static ipp_status_t refusal_of(FakePrinter *printer)
{
	if (printer->ways.busy_times > 0) {
		printer->ways.busy_times--;
		return IPP_STATUS_ERROR_BUSY;
	}
	int refusal = printer->ways.refusal;
	if (printer->ways.refusals > 0 && --printer->ways.refusals == 0)
		printer->ways.refusal = IPP_STATUS_OK;
	return refusal;
}

static void answer_new_job(FakePrinter *printer, ipp_t *request, ipp_t *answer)
{
	ipp_status_t refusal = refusal_of(printer);
	if (refusal != IPP_STATUS_OK) {
		ippSetStatusCode(answer, refusal);
		return;
	}
	FakeJob *job = make_job(printer, request);
	job->has_bytes = ippGetOperation(request) == IPP_OP_PRINT_JOB;
	if (printer->ways.refused)
		ippAddOutOfBand(answer, IPP_TAG_UNSUPPORTED_GROUP, IPP_TAG_UNSUPPORTED_VALUE,
			printer->ways.refused);
	add_job(printer, answer, job);
}

static void answer_about_job(FakePrinter *printer, ipp_t *request, ipp_t *answer)
{
	ipp_attribute_t *id = ippFindAttribute(request, "job-id", IPP_TAG_INTEGER);
	FakeJob *job = id ? job_of(printer, ippGetInteger(id, 0)) : NULL;
	if (!job || (job->has_bytes && printer->ways.forgets_jobs)) {
		ippSetStatusCode(answer, IPP_STATUS_ERROR_NOT_FOUND);
		return;
	}
	switch ((int)ippGetOperation(request)) {
	case IPP_OP_SEND_DOCUMENT:
		if (printer->ways.document_refusal)
			ippSetStatusCode(answer, printer->ways.document_refusal);
		else
			job->has_bytes = true;
		break;
	case IPP_OP_CANCEL_JOB:
		if (printer->ways.cancel_refusal)
			ippSetStatusCode(answer, printer->ways.cancel_refusal);
		else
			job->is_canceled = true;
		printer->canceled++;
		return;
	default:
		add_job(printer, answer, job);
		job->looks += job->has_bytes;
		return;
	}
	add_job(printer, answer, job);
}

static void answer_jobs(const FakePrinter *printer, ipp_t *request, ipp_t *answer)
{
	ipp_attribute_t *which = ippFindAttribute(request, "which-jobs", IPP_TAG_KEYWORD);
	bool is_over_wanted = which && strcmp(ippGetString(which, 0, NULL), "completed") == 0;
	for (guint i = 0; i < printer->jobs->len; i++) {
		const FakeJob *job = printer->jobs->pdata[i];
		if ((state_of(printer, job) >= IPP_JSTATE_CANCELED) != is_over_wanted)
			continue;
		add_job(printer, answer, job);
		ippAddSeparator(answer);
	}
}

ipp_t *fake_answer(FakePrinter *printer, ipp_t *request)
{
	ipp_t *answer = ippNewResponse(request);
	switch ((int)ippGetOperation(request)) {
	case IPP_OP_GET_PRINTER_ATTRIBUTES:
		printer->questions++;
		add_printer(printer, answer);
		if (printer->ways.answer == FAKE_OTHER_REPLY)
			ippSetRequestId(answer, ippGetRequestId(request) + 7);
		break;
	case IPP_OP_CREATE_JOB:
	case IPP_OP_PRINT_JOB:
		answer_new_job(printer, request, answer);
		break;
	case IPP_OP_GET_JOBS:
		answer_jobs(printer, request, answer);
		break;
	default:
		answer_about_job(printer, request, answer);
	}
	return answer;
}
