#include "dispatch/ipp/job.h"
#include "dispatch/ipp/offer.h"
#include "dispatch/ipp/values.h"

#include <cups/cups.h>
#include <cups/pwg.h>
#include <string.h>

static const char pdf[] = "application/pdf";

/* ---- what a job asks for */

static void add_word(ipp_t *request, const char *name, const char *word)
{
	ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, name, NULL, word);
}

/* media-col and media exclude each other in a job (PWG 5100.3, 3.13). */
static void add_media(ipp_t *request, const TicketPlan *plan)
{
	if (!plan->has_media_col) {
		const pwg_media_t *media = pwgMediaForSize(plan->width, plan->height);
		if (media)
			add_word(request, "media", media->pwg);
		return;
	}
	g_autoptr(ipp_t) size = ippNew();
	g_autoptr(ipp_t) media_col = ippNew();
	ippAddInteger(size, IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", plan->width);
	ippAddInteger(size, IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", plan->height);
	ippAddCollection(media_col, IPP_TAG_ZERO, "media-size", size);
	if (plan->color)
		ippAddString(media_col, IPP_TAG_ZERO, IPP_TAG_KEYWORD, "media-color", NULL,
			plan->color);
	if (plan->type)
		ippAddString(media_col, IPP_TAG_ZERO, IPP_TAG_KEYWORD, "media-type", NULL,
			plan->type);
	if (plan->weight > 0)
		ippAddInteger(media_col, IPP_TAG_ZERO, IPP_TAG_INTEGER, "media-weight-metric",
			plan->weight);
	ippAddCollection(request, IPP_TAG_JOB, "media-col", media_col);
}

static void add_finishings(ipp_t *request, const TicketPlan *plan)
{
	if (plan->finishing_count > 0) {
		ippAddIntegers(request, IPP_TAG_JOB, IPP_TAG_ENUM, "finishings",
			plan->finishing_count, plan->finishings);
	} else if (plan->finishing_template) {
		g_autoptr(ipp_t) finishing = ippNew();
		ippAddString(finishing, IPP_TAG_ZERO, IPP_TAG_KEYWORD, "finishing-template", NULL,
			plan->finishing_template);
		ippAddCollection(request, IPP_TAG_JOB, "finishings-col", finishing);
	}
}

/*
 * What a printer does not do it drops rather than refuses the job (fidelity
 * false): it is read back afterwards, and told.
 */
static ipp_t *request_of(const IppConnection *connection, ipp_op_t operation,
	const IppJobRequest *wanted)
{
	ipp_t *request = connection_request(connection, operation);
	const TicketPlan *plan = wanted->plan;
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", NULL, wanted->name);
	ippAddBoolean(request, IPP_TAG_OPERATION, "ipp-attribute-fidelity", 0);
	if (operation == IPP_OP_PRINT_JOB)
		ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", NULL,
			pdf);
	ippAddInteger(request, IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", wanted->copies);
	add_media(request, plan);
	add_finishings(request, plan);
	if (plan->sides)
		add_word(request, "sides", plan->sides);
	if (plan->is_unscaled)
		add_word(request, "print-scaling", "none");
	return request;
}

/* ---- what a printer says of a job */

/* The attributes of ours that it answered it does not know, or not so. */
static OfferedWords refused_in(Arena *arena, ipp_t *response)
{
	OfferedWords refused = { 0 };
	for (ipp_attribute_t *attribute = ippFirstAttribute(response); attribute;
		attribute = ippNextAttribute(response)) {
		const char *name = ippGetName(attribute);
		if (name && ippGetGroupTag(attribute) == IPP_TAG_UNSUPPORTED_GROUP)
			*arena_push(arena, refused.items, refused.count) = arena_text(arena, name);
	}
	return refused;
}

static void read_kept(Values *values, TicketKept *kept)
{
	kept->finishings = values_numbers(values, "finishings", &kept->finishing_count);
	if (kept->finishing_count == 0)
		kept->finishing_count = -1;
	ipp_t *finishing = values_collection(values, "finishings-col", 0);
	Values members = { .arena = values->arena, .answer = finishing };
	if (finishing)
		kept->finishing_template = values_text(&members, "finishing-template", NULL);
	ipp_t *media_col = values_collection(values, "media-col", 0);
	if (media_col) {
		OfferedPaper paper = offer_paper(values->arena, media_col);
		kept->color = paper.color;
		kept->width = paper.size.width.least;
		kept->height = paper.size.height.least;
	} else {
		const char *name = values_text(values, "media", NULL);
		const pwg_media_t *media = name ? pwgMediaForPWG(name) : NULL;
		kept->width = media ? media->width : 0;
		kept->height = media ? media->length : 0;
	}
	kept->sides = values_text(values, "sides", NULL);
	kept->copies = values_number(values, "copies", 0);
}

/* Sides of paper printed (job-impressions-completed), or sheets where it counts those alone. */
static int sides_in(Values *values)
{
	int sides = values_number(values, "job-impressions-completed", -1);
	return sides >= 0 ? sides : values_number(values, "job-media-sheets-completed", -1);
}

static const char *read_job(Values *values, IppJob *job)
{
	job->id = values_number(values, "job-id", 0);
	job->name = values_text(values, "job-name", "");
	job->state = values_number(values, "job-state", 0);
	job->reasons = values_list(values, "job-state-reasons");
	job->sides = sides_in(values);
	if (values->fault)
		return values->fault;
	if (job->id <= 0)
		return "it gives the job no number";
	if (job->state < JOB_PENDING || job->state > JOB_COMPLETED)
		return "it does not tell the job's state";
	return NULL;
}

static IppAnswer made_of(Arena *arena, ipp_t *response, IppJob *job)
{
	Values values = { .arena = arena, .answer = response, .group = IPP_TAG_JOB };
	*job = (IppJob){ 0 };
	const char *fault = read_job(&values, job);
	job->kept.finishing_count = -1;
	job->kept.refused = refused_in(arena, response);
	return fault ? (IppAnswer){ IPP_NONSENSE, fault } : (IppAnswer){ IPP_DONE, "" };
}

IppAnswer job_create(IppConnection *connection, Arena *arena, const IppJobRequest *wanted,
	IppJob *job)
{
	g_autoptr(ipp_t) request = request_of(connection, IPP_OP_CREATE_JOB, wanted);
	g_autoptr(ipp_t) response = NULL;
	IppAnswer told = connection_exchange(connection, arena, request, (Text){ 0 }, &response);
	return told.outcome == IPP_DONE ? made_of(arena, response, job) : told;
}

IppAnswer job_print(IppConnection *connection, Arena *arena, const IppJobRequest *wanted,
	Text bytes, IppJob *job)
{
	g_autoptr(ipp_t) request = request_of(connection, IPP_OP_PRINT_JOB, wanted);
	g_autoptr(ipp_t) response = NULL;
	IppAnswer told = connection_exchange(connection, arena, request, bytes, &response);
	return told.outcome == IPP_DONE ? made_of(arena, response, job) : told;
}

static ipp_t *request_about(const IppConnection *connection, ipp_op_t operation, int id)
{
	ipp_t *request = connection_request(connection, operation);
	/* RFC 8011, 4.1.5: after printer-uri, before everything else that is optional. */
	ipp_attribute_t *user = ippFindAttribute(request, "requesting-user-name", IPP_TAG_NAME);
	ippDeleteAttribute(request, user);
	ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id);
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", NULL,
		cupsUser());
	return request;
}

IppAnswer job_send(IppConnection *connection, Arena *arena, int id, Text bytes)
{
	g_autoptr(ipp_t) request = request_about(connection, IPP_OP_SEND_DOCUMENT, id);
	g_autoptr(ipp_t) response = NULL;
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", NULL, pdf);
	ippAddBoolean(request, IPP_TAG_OPERATION, "last-document", 1);
	return connection_exchange(connection, arena, request, bytes, &response);
}

IppAnswer job_look(IppConnection *connection, Arena *arena, int id, IppJob *job)
{
	g_autoptr(ipp_t) request = request_about(connection, IPP_OP_GET_JOB_ATTRIBUTES, id);
	g_autoptr(ipp_t) response = NULL;
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", NULL,
		"all");
	IppAnswer told = connection_exchange(connection, arena, request, (Text){ 0 }, &response);
	if (told.outcome != IPP_DONE)
		return told;
	told = made_of(arena, response, job);
	/* A mistake in what it says of the ticket is no reason not to believe its state. */
	Values values = { .arena = arena, .answer = response, .group = IPP_TAG_JOB };
	read_kept(&values, &job->kept);
	return told;
}

/* ---- finding one again */

/* The greatest number of a job of that name, of those in the answer, which nameless ones divide. */
static int newest_of_name(ipp_t *response, const char *name)
{
	int newest = 0, id = 0;
	bool is_named = false;
	for (ipp_attribute_t *attribute = ippFirstAttribute(response); attribute;
		attribute = ippNextAttribute(response)) {
		const char *key = ippGetName(attribute);
		if (!key) {
			id = 0;
			is_named = false;
		} else if (strcmp(key, "job-id") == 0) {
			id = ippGetInteger(attribute, 0);
		} else if (strcmp(key, "job-name") == 0) {
			const char *value = ippGetString(attribute, 0, NULL);
			is_named = value && strcmp(value, name) == 0;
		}
		if (is_named)
			newest = MAX(newest, id);
	}
	return newest;
}

/* Lists the jobs that are over, or those that are not. */
static IppAnswer look_through(IppConnection *connection, Arena *arena, const char *which,
	const char *name, int *newest)
{
	static const char *const wanted[] = { "job-id", "job-name" };
	g_autoptr(ipp_t) request = connection_request(connection, IPP_OP_GET_JOBS);
	g_autoptr(ipp_t) response = NULL;
	ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
		G_N_ELEMENTS(wanted), NULL, wanted);
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", NULL, which);
	IppAnswer told = connection_exchange(connection, arena, request, (Text){ 0 }, &response);
	if (told.outcome == IPP_DONE)
		*newest = MAX(*newest, newest_of_name(response, name));
	return told;
}

IppAnswer job_find(IppConnection *connection, Arena *arena, const char *name, IppJob *job)
{
	int newest = 0;
	/* First those that are not over: one that ends in between is then found all the same. */
	IppAnswer told = look_through(connection, arena, "not-completed", name, &newest);
	if (told.outcome == IPP_DONE)
		told = look_through(connection, arena, "completed", name, &newest);
	if (told.outcome != IPP_DONE)
		return told;
	if (newest == 0)
		return (IppAnswer){ IPP_UNKNOWN, "it knows no such job" };
	return job_look(connection, arena, newest, job);
}

IppAnswer job_cancel(IppConnection *connection, Arena *arena, int id)
{
	g_autoptr(ipp_t) request = request_about(connection, IPP_OP_CANCEL_JOB, id);
	g_autoptr(ipp_t) response = NULL;
	return connection_exchange(connection, arena, request, (Text){ 0 }, &response);
}
