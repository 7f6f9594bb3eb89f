#include "fake_printer.h"

#include <cups/cups.h>
#include <cups/http.h>
#include <cups/ipp.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

typedef struct {
	int id;
	char *name;
	int looks; /* since it has its bytes */
	bool has_bytes, is_canceled;
} FakeJob;

struct FakePrinter {
	FakeWays ways;
	int listener, port;
	char *uri;
	GThread *thread;
	GMutex lock; /* holds what follows */
	bool is_closing;
	GPtrArray *jobs;      /* of FakeJob */
	GPtrArray *documents; /* of GBytes */
	char *request;
	int questions, canceled;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ipp_t, ippDelete)

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
	return printer->ways.refusal;
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

static ipp_t *answer_to(FakePrinter *printer, ipp_t *request)
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

/* ---- on the wire */

static void wait_until_gone(http_t *http)
{
	char byte;
	while (recv(httpGetFd(http), &byte, 1, 0) > 0)
		;
}

static void put(http_t *http, const void *bytes, size_t length)
{
	if (send(httpGetFd(http), bytes, length, MSG_NOSIGNAL) < 0)
		return;
}

static void put_words(http_t *http, const char *words)
{
	put(http, words, strlen(words));
}

static ssize_t keep(void *data, ipp_uchar_t *bytes, size_t length)
{
	g_byte_array_append(data, bytes, (guint)length);
	return (ssize_t)length;
}

static GByteArray *bytes_of(ipp_t *answer)
{
	GByteArray *bytes = g_byte_array_new();
	ippSetState(answer, IPP_STATE_IDLE);
	ippWriteIO(bytes, keep, 1, NULL, answer);
	return bytes;
}

static void put_head(http_t *http, size_t length)
{
	g_autofree char *head = g_strdup_printf(
		"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: %zu\r\n\r\n",
		length);
	put_words(http, head);
}

static void put_endlessly(http_t *http, const GByteArray *bytes)
{
	static const char attribute[] = "\x44\x00\x01x\x00\x04word";
	put_head(http, (size_t)1 << 40);
	put(http, bytes->data, bytes->len - 1); /* without the end of its attributes */
	while (send(httpGetFd(http), attribute, sizeof attribute - 1, MSG_NOSIGNAL) > 0)
		;
}

static void put_slowly(http_t *http, const GByteArray *bytes)
{
	put_head(http, bytes->len);
	for (guint i = 0; i < bytes->len; i++) {
		if (send(httpGetFd(http), bytes->data + i, 1, MSG_NOSIGNAL) < 0)
			return;
		g_usleep(G_USEC_PER_SEC / 2);
	}
}

/* An answer of the kind that the test asked for. */
static void put_answer(const FakePrinter *printer, http_t *http, ipp_t *request, ipp_t *answer)
{
	static const char page[] = "<html>Welcome to this printer</html>";
	bool is_question = ippGetOperation(request) == IPP_OP_GET_PRINTER_ATTRIBUTES;
	g_autoptr(GByteArray) bytes = bytes_of(answer);
	switch (is_question ? printer->ways.answer : FAKE_SOUND) {
	case FAKE_NEVER:
		wait_until_gone(http);
		break;
	case FAKE_SLOWLY:
		put_slowly(http, bytes);
		break;
	case FAKE_HANGS_UP:
		break;
	case FAKE_GARBAGE:
		put_words(http, "220 mail.example ESMTP\r\n\r\n");
		break;
	case FAKE_PAGE:
		put_head(http, sizeof page - 1);
		put_words(http, page);
		break;
	case FAKE_HALF:
		put_head(http, bytes->len);
		put(http, bytes->data, bytes->len / 2);
		break;
	case FAKE_ENDLESS:
		put_endlessly(http, bytes);
		break;
	case FAKE_PASSWORD:
		put_words(http, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
		break;
	case FAKE_FORBIDDEN:
		put_words(http, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
		break;
	case FAKE_NOT_FOUND:
		put_words(http, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
		break;
	default:
		put_head(http, bytes->len);
		put(http, bytes->data, bytes->len);
	}
}

/* Reads what follows the request; false where the printer hangs up meanwhile. */
static bool read_document(FakePrinter *printer, http_t *http, ipp_t *request)
{
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	char buffer[1024];
	ssize_t got;
	while ((got = httpRead2(http, buffer, sizeof buffer)) > 0) {
		g_byte_array_append(bytes, (const guint8 *)buffer, (guint)got);
		size_t most = printer->ways.breaks_after;
		if (most == 0 || bytes->len < most)
			continue;
		if (printer->ways.is_gone_then)
			shutdown(printer->listener, SHUT_RDWR);
		return false;
	}
	bool has_document = ippGetOperation(request) == IPP_OP_SEND_DOCUMENT ||
		ippGetOperation(request) == IPP_OP_PRINT_JOB;
	if (has_document)
		g_ptr_array_add(printer->documents,
			g_byte_array_free_to_bytes(g_steal_pointer(&bytes)));
	return true;
}

static bool read_request(http_t *http, ipp_t *request)
{
	char path[256];
	http_state_t state;
	while ((state = httpReadRequest(http, path, sizeof path)) == HTTP_STATE_WAITING)
		if (httpError(http))
			return false;
	if (state != HTTP_STATE_POST)
		return false;
	while (httpUpdate(http) == HTTP_STATUS_CONTINUE)
		;
	ipp_state_t reading;
	while ((reading = ippRead(http, request)) != IPP_STATE_DATA)
		if (reading == IPP_STATE_ERROR)
			return false;
	return true;
}

static void serve_one(FakePrinter *printer, http_t *http)
{
	g_autoptr(ipp_t) request = ippNew();
	if (!read_request(http, request))
		return;
	g_mutex_lock(&printer->lock);
	bool is_whole = read_document(printer, http, request);
	g_autoptr(ipp_t) answer = is_whole ? answer_to(printer, request) : NULL;
	g_mutex_unlock(&printer->lock);
	if (answer)
		put_answer(printer, http, request, answer);
}

static void *serve(void *data)
{
	FakePrinter *printer = data;
	http_t *http;
	while ((http = httpAcceptConnection(printer->listener, 1))) {
		serve_one(printer, http);
		httpClose(http);
	}
	return NULL;
}

FakePrinter *fake_printer_open(FakeWays ways)
{
	FakePrinter *printer = g_new0(FakePrinter, 1);
	http_addrlist_t *addresses = httpAddrGetList("127.0.0.1", AF_INET, "0");
	http_addr_t bound;
	socklen_t length = sizeof bound;
	printer->ways = ways;
	g_mutex_init(&printer->lock);
	printer->jobs = g_ptr_array_new();
	printer->documents = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	printer->listener = httpAddrListen(&addresses->addr, 0);
	httpAddrFreeList(addresses);
	g_assert(printer->listener >= 0);
	g_assert(getsockname(printer->listener, (struct sockaddr *)&bound, &length) == 0);
	printer->port = httpAddrPort(&bound);
	printer->uri = g_strdup_printf("ipp://localhost:%d/ipp/print", printer->port);
	printer->thread = g_thread_new("fake-printer", serve, printer);
	return printer;
}

void fake_printer_close(FakePrinter *printer)
{
	shutdown(printer->listener, SHUT_RDWR);
	g_thread_join(printer->thread);
	close(printer->listener);
	for (guint i = 0; i < printer->jobs->len; i++) {
		FakeJob *job = printer->jobs->pdata[i];
		g_free(job->name);
		g_free(job);
	}
	g_ptr_array_unref(printer->jobs);
	g_ptr_array_unref(printer->documents);
	g_mutex_clear(&printer->lock);
	g_free(printer->request);
	g_free(printer->uri);
	g_free(printer);
}

/* ---- what it saw */

const char *fake_printer_uri(const FakePrinter *printer)
{
	return printer->uri;
}

int fake_printer_port(const FakePrinter *printer)
{
	return printer->port;
}

int fake_printer_jobs(FakePrinter *printer)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&printer->lock);
	return (int)printer->jobs->len;
}

int fake_printer_documents(FakePrinter *printer)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&printer->lock);
	return (int)printer->documents->len;
}

int fake_printer_canceled(FakePrinter *printer)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&printer->lock);
	return printer->canceled;
}

GBytes *fake_printer_document(FakePrinter *printer, int index)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&printer->lock);
	return printer->documents->pdata[index];
}

char *fake_printer_request(FakePrinter *printer)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&printer->lock);
	return g_strdup(printer->request);
}
