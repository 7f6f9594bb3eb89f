#include "fake_printer.h"
#include "fake_answers.h"

#include <cups/http.h>
#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

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

/* Reads no more, until the other side or the printer has had enough. */
static void stall(FakePrinter *printer, http_t *http)
{
	struct pollfd end = { .fd = httpGetFd(http), .events = POLLRDHUP };
	g_atomic_int_set(&printer->is_stalled, true);
	while (!g_atomic_int_get(&printer->is_closing) && poll(&end, 1, 20) == 0)
		;
}

/* Reads what follows the request; false where the printer hangs up meanwhile, or we do. */
static bool read_document(FakePrinter *printer, http_t *http, ipp_t *request)
{
	const FakeWays *ways = &printer->ways;
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	char buffer[1024];
	ssize_t got;
	while ((got = httpRead2(http, buffer, sizeof buffer)) > 0) {
		g_byte_array_append(bytes, (const guint8 *)buffer, (guint)got);
		if (ways->stalls_after > 0 && bytes->len >= ways->stalls_after) {
			stall(printer, http);
			return false;
		}
		if (ways->breaks_after == 0 || bytes->len < ways->breaks_after)
			continue;
		if (ways->is_gone_then)
			fake_printer_switch_off(printer);
		return false;
	}
	if (got < 0 || httpGetRemaining(http) > 0)
		return false;
	bool has_document = ippGetOperation(request) == IPP_OP_SEND_DOCUMENT ||
		ippGetOperation(request) == IPP_OP_PRINT_JOB;
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&printer->lock);
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
	if (!read_request(http, request) || !read_document(printer, http, request))
		return;
	g_mutex_lock(&printer->lock);
	g_autoptr(ipp_t) answer = fake_answer(printer, request);
	g_mutex_unlock(&printer->lock);
	put_answer(printer, http, request, answer);
}

typedef struct {
	FakePrinter *printer;
	http_t *http;
} Caller;

static void *serve_caller(void *data)
{
	g_autofree Caller *caller = data;
	serve_one(caller->printer, caller->http);
	httpClose(caller->http);
	return NULL;
}

/* A thread for each caller: one that is kept waiting keeps nobody else. */
static void *serve(void *data)
{
	FakePrinter *printer = data;
	g_autoptr(GPtrArray) threads = g_ptr_array_new();
	http_t *http;
	while ((http = httpAcceptConnection(printer->listener, 1))) {
		Caller *caller = g_new(Caller, 1);
		*caller = (Caller){ printer, http };
		g_ptr_array_add(threads, g_thread_new("fake-caller", serve_caller, caller));
	}
	for (guint i = 0; i < threads->len; i++)
		g_thread_join(threads->pdata[i]);
	return NULL;
}

/* ---- on and off */

static int socket_at(int port)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	int on = 1, made = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	g_assert(made >= 0);
	g_assert(setsockopt(made, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) == 0);
	g_assert(bind(made, (struct sockaddr *)&address, sizeof address) == 0);
	return made;
}

static int port_of(int socket)
{
	struct sockaddr_in address;
	socklen_t length = sizeof address;
	g_assert(getsockname(socket, (struct sockaddr *)&address, &length) == 0);
	return ntohs(address.sin_port);
}

FakePrinter *fake_printer_open(FakeWays ways)
{
	FakePrinter *printer = g_new0(FakePrinter, 1);
	printer->ways = ways;
	g_mutex_init(&printer->lock);
	printer->jobs = g_ptr_array_new();
	printer->documents = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	printer->keeper = socket_at(0);
	printer->port = port_of(printer->keeper);
	printer->listener = socket_at(printer->port);
	g_assert(listen(printer->listener, SOMAXCONN) == 0);
	printer->uri = g_strdup_printf("ipp://127.0.0.1:%d/ipp/print", printer->port);
	printer->thread = g_thread_new("fake-printer", serve, printer);
	return printer;
}

void fake_printer_switch_off(FakePrinter *printer)
{
	shutdown(printer->listener, SHUT_RDWR);
}

void fake_printer_close(FakePrinter *printer)
{
	g_atomic_int_set(&printer->is_closing, true);
	fake_printer_switch_off(printer);
	g_thread_join(printer->thread);
	close(printer->listener);
	close(printer->keeper);
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

void fake_printer_release(FakePrinter *printer)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&printer->lock);
	printer->ways.is_held = false;
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

int fake_printer_questions(FakePrinter *printer)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&printer->lock);
	return printer->questions;
}

bool fake_printer_is_stalled(FakePrinter *printer)
{
	return g_atomic_int_get(&printer->is_stalled);
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
