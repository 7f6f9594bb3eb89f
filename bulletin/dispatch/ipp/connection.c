#include "dispatch/ipp/connection.h"

#include <cups/cups.h>
#include <cups/http.h>
#include <errno.h>
#include <sys/socket.h>

enum {
	ANSWER_LARGEST_BYTES = 4 * 1024 * 1024,
	PIECE_BYTES = 32 * 1024,
	/* A printer without a disk reads as it prints: bytes may wait longer than words. */
	SENDING_PATIENCE = 10,
	CONNECT_MOST_SECONDS = 30,
};

struct IppConnection {
	PrinterAddress address;
	int patience;    /* seconds */
	http_t *http;    /* of the question under way */
	int is_canceled; /* as libcups wants it, while it connects */
	size_t received; /* bytes of the answer */

	GThread *watch;
	GMutex lock; /* holds what follows, and `http` where it changes */
	GCond changed;
	int64_t deadline; /* monotonic, microseconds; 0: no question is under way */
	bool is_late;     /* it has passed */
	bool is_cut, is_closing;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC(http_t, httpClose)

/* ---- the clock */

static void shut(IppConnection *connection)
{
	connection->is_canceled = 1;
	int socket = connection->http ? httpGetFd(connection->http) : -1;
	if (socket >= 0)
		shutdown(socket, SHUT_RDWR);
}

/* Shuts again and again, for libcups may have connected anew in between. */
static void *watch_run(void *data)
{
	IppConnection *connection = data;
	g_mutex_lock(&connection->lock);
	while (!connection->is_closing) {
		int64_t now = g_get_monotonic_time();
		bool is_asking = connection->deadline > 0;
		bool is_over = is_asking && (connection->is_cut || now >= connection->deadline);
		if (is_over) {
			connection->is_late = now >= connection->deadline;
			shut(connection);
			g_cond_wait_until(&connection->changed, &connection->lock,
				now + G_TIME_SPAN_SECOND / 20);
		} else if (is_asking) {
			g_cond_wait_until(&connection->changed, &connection->lock,
				connection->deadline);
		} else {
			g_cond_wait(&connection->changed, &connection->lock);
		}
	}
	g_mutex_unlock(&connection->lock);
	return NULL;
}

/* From now on the printer has `seconds`; 0: the question is over. */
static void set_deadline(IppConnection *connection, int seconds)
{
	g_mutex_lock(&connection->lock);
	int64_t now = g_get_monotonic_time();
	connection->deadline = seconds > 0 ? now + seconds * G_TIME_SPAN_SECOND : 0;
	g_cond_signal(&connection->changed);
	g_mutex_unlock(&connection->lock);
}

static void set_http(IppConnection *connection, http_t *http)
{
	g_mutex_lock(&connection->lock);
	connection->http = http;
	connection->is_late = false;
	connection->is_canceled = 0;
	g_mutex_unlock(&connection->lock);
}

IppConnection *connection_open(const PrinterAddress *address, int patience)
{
	IppConnection *connection = g_new0(IppConnection, 1);
	connection->address = *address;
	connection->patience = patience;
	g_mutex_init(&connection->lock);
	g_cond_init(&connection->changed);
	connection->watch = g_thread_new("printer-watch", watch_run, connection);
	return connection;
}

void connection_close(IppConnection *connection)
{
	if (!connection)
		return;
	g_mutex_lock(&connection->lock);
	connection->is_closing = true;
	g_cond_signal(&connection->changed);
	g_mutex_unlock(&connection->lock);
	g_thread_join(connection->watch);
	g_mutex_clear(&connection->lock);
	g_cond_clear(&connection->changed);
	g_free(connection);
}

void connection_cut(IppConnection *connection)
{
	g_mutex_lock(&connection->lock);
	connection->is_cut = true;
	g_cond_signal(&connection->changed);
	g_mutex_unlock(&connection->lock);
}

const PrinterAddress *connection_address(const IppConnection *connection)
{
	return &connection->address;
}

/* ---- asking */

ipp_t *connection_request(const IppConnection *connection, ipp_op_t operation)
{
	ipp_t *request = ippNewRequest(operation);
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", NULL,
		connection->address.uri);
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", NULL,
		cupsUser());
	return request;
}

static IppAnswer answer(Arena *arena, IppOutcome outcome, const char *why)
{
	return (IppAnswer){ outcome, arena_text(arena, why) };
}

/* Why nothing came: our own doing goes before whatever libcups made of it. */
static IppAnswer failure(IppConnection *connection, Arena *arena, IppOutcome otherwise,
	const char *why)
{
	g_mutex_lock(&connection->lock);
	bool is_cut = connection->is_cut, is_late = connection->is_late;
	g_mutex_unlock(&connection->lock);
	if (is_cut)
		return answer(arena, IPP_CUT, "it was stopped here");
	if (is_late)
		return answer(arena, IPP_SILENT, "it did not answer in time");
	return answer(arena, otherwise, why);
}

/* Whether nobody was there at all; else there was somebody whom encryption failed with. */
static bool is_absence(int cause)
{
	return cause == ECONNREFUSED || cause == EHOSTDOWN || cause == EHOSTUNREACH ||
		cause == ENETUNREACH || cause == ENETDOWN || cause == ETIMEDOUT;
}

static IppAnswer connect_to(IppConnection *connection, Arena *arena)
{
	int seconds = MIN(connection->patience, CONNECT_MOST_SECONDS);
	if (httpReconnect2(connection->http, seconds * 1000, &connection->is_canceled) == 0)
		return answer(arena, IPP_DONE, "");
	int cause = errno;
	if (connection->address.is_encrypted && !is_absence(cause))
		return failure(connection, arena, IPP_INSECURE, cupsLastErrorString());
	return failure(connection, arena, IPP_UNREACHABLE, g_strerror(cause));
}

static bool write_all(IppConnection *connection, ipp_t *request, Text bytes)
{
	http_t *http = connection->http;
	httpClearFields(http);
	httpSetField(http, HTTP_FIELD_CONTENT_TYPE, "application/ipp");
	httpSetLength(http, ippLength(request) + bytes.length);
	if (httpPost(http, connection->address.path) != 0)
		return false;
	ippSetState(request, IPP_STATE_IDLE);
	ipp_state_t state;
	while ((state = ippWrite(http, request)) != IPP_STATE_DATA)
		if (state == IPP_STATE_ERROR)
			return false;
	for (size_t sent = 0; sent < bytes.length;) {
		size_t piece = MIN(bytes.length - sent, PIECE_BYTES);
		ssize_t written = httpWrite2(http, bytes.bytes + sent, piece);
		if (written <= 0)
			return false;
		sent += (size_t)written;
		set_deadline(connection, connection->patience * SENDING_PATIENCE);
	}
	return httpFlushWrite(http) >= 0;
}

/* All of what libcups asks for, or -1: it takes less for the end. */
static ssize_t read_whole(void *data, ipp_uchar_t *buffer, size_t size)
{
	IppConnection *connection = data;
	connection->received += size;
	if (connection->received > ANSWER_LARGEST_BYTES)
		return -1;
	for (size_t filled = 0; filled < size;) {
		ssize_t got = httpRead2(connection->http, (char *)buffer + filled, size - filled);
		if (got <= 0)
			return -1;
		filled += (size_t)got;
	}
	return (ssize_t)size;
}

static IppAnswer judge_http(IppConnection *connection, Arena *arena, http_status_t status)
{
	switch (status) {
	case HTTP_STATUS_OK:
		return answer(arena, IPP_DONE, "");
	case HTTP_STATUS_ERROR:
		return failure(connection, arena, IPP_UNREACHABLE, "the connection broke");
	case HTTP_STATUS_UNAUTHORIZED:
		return answer(arena, IPP_PASSWORD, "it wants a password");
	case HTTP_STATUS_NOT_FOUND:
		return answer(arena, IPP_UNKNOWN, "nothing is there");
	case HTTP_STATUS_UPGRADE_REQUIRED:
		return answer(arena, IPP_INSECURE, "it wants to be asked by ipps://");
	case HTTP_STATUS_SERVICE_UNAVAILABLE:
		return answer(arena, IPP_BUSY, "it is busy");
	case HTTP_STATUS_FORBIDDEN:
		return answer(arena, IPP_REFUSED, "it does not let this machine print");
	default:
		return failure(connection, arena, IPP_NONSENSE,
			arena_printf(arena, "HTTP %d %s", status, httpStatus(status)));
	}
}

/* "client-error-...: media-col": a printer names what of the job it does not take. */
static const char *words_of_status(Arena *arena, ipp_t *response)
{
	g_autoptr(GString) words = g_string_new(ippErrorString(ippGetStatusCode(response)));
	const char *mark = ": ";
	for (ipp_attribute_t *attribute = ippFirstAttribute(response); attribute;
		attribute = ippNextAttribute(response)) {
		const char *name = ippGetName(attribute);
		if (!name || ippGetGroupTag(attribute) != IPP_TAG_UNSUPPORTED_GROUP)
			continue;
		g_string_append_printf(words, "%s%s", mark, name);
		mark = ", ";
	}
	g_autofree char *valid = g_utf8_make_valid(words->str, -1);
	return arena_text(arena, valid);
}

/* client-error and server-error of RFC 8011, appendix B, as far as they differ for us. */
static IppOutcome outcome_of(ipp_status_t status)
{
	switch ((int)status) {
	case IPP_STATUS_ERROR_NOT_FOUND:
	case IPP_STATUS_ERROR_GONE:
		return IPP_UNKNOWN;
	case IPP_STATUS_ERROR_NOT_AUTHENTICATED:
		return IPP_PASSWORD;
	case IPP_STATUS_ERROR_BUSY:
	case IPP_STATUS_ERROR_SERVICE_UNAVAILABLE:
	case IPP_STATUS_ERROR_TEMPORARY:
	case IPP_STATUS_ERROR_TOO_MANY_JOBS:
		return IPP_BUSY;
	default:
		if (status >= IPP_STATUS_OK && status <= IPP_STATUS_OK_EVENTS_COMPLETE)
			return IPP_DONE;
		return status >= IPP_STATUS_ERROR_BAD_REQUEST ? IPP_REFUSED : IPP_NONSENSE;
	}
}

static IppAnswer judge_status(Arena *arena, ipp_t *response)
{
	IppOutcome outcome = outcome_of(ippGetStatusCode(response));
	return (IppAnswer){ outcome, outcome == IPP_DONE ? "" : words_of_status(arena, response) };
}

static IppAnswer read_answer(IppConnection *connection, Arena *arena, const ipp_t *request,
	ipp_t **response)
{
	http_status_t status;
	while ((status = httpUpdate(connection->http)) == HTTP_STATUS_CONTINUE)
		;
	IppAnswer told = judge_http(connection, arena, status);
	if (told.outcome != IPP_DONE)
		return told;
	g_autoptr(ipp_t) read = ippNew();
	ipp_state_t state;
	connection->received = 0;
	while ((state = ippReadIO(connection, read_whole, 1, NULL, read)) != IPP_STATE_DATA)
		if (state == IPP_STATE_ERROR)
			return failure(connection, arena, IPP_NONSENSE, "it is no IPP");
	if (ippGetRequestId(read) != ippGetRequestId((ipp_t *)request))
		return answer(arena, IPP_NONSENSE, "it answers another question");
	told = judge_status(arena, read);
	if (told.outcome == IPP_DONE)
		*response = g_steal_pointer(&read);
	return told;
}

IppAnswer connection_exchange(IppConnection *connection, Arena *arena, ipp_t *request, Text bytes,
	ipp_t **response)
{
	const PrinterAddress *address = &connection->address;
	http_encryption_t encryption = address->is_encrypted ? HTTP_ENCRYPTION_ALWAYS
							     : HTTP_ENCRYPTION_IF_REQUESTED;
	/* 0 milliseconds: it is made, and connected below, where the clock watches. */
	g_autoptr(http_t) http = httpConnect2(address->host, address->port, NULL, AF_UNSPEC,
		encryption, 1, 0, NULL);
	if (!http)
		return answer(arena, IPP_UNREACHABLE, "there is no such host");
	set_http(connection, http);
	set_deadline(connection, connection->patience);
	IppAnswer told = connect_to(connection, arena);
	if (told.outcome == IPP_DONE) {
		/* A printer that refuses may say so before it has read everything. */
		bool is_written = write_all(connection, request, bytes);
		told = read_answer(connection, arena, request, response);
		if (!is_written && told.outcome == IPP_DONE) {
			g_clear_pointer(response, ippDelete);
			told = failure(connection, arena, IPP_UNREACHABLE, "the connection broke");
		}
	}
	set_deadline(connection, 0);
	set_http(connection, NULL);
	return told;
}
