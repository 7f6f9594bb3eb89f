#include "dispatch/ipp/queues.h"
#include "dispatch/ipp/connection.h"

#include <cups/cups.h>
#include <string.h>

/* A socket of this machine has a path and no port. */
static bool is_path(const char *server)
{
	return *server == '/';
}

static const char *address_of(Arena *arena, const char *name, bool is_class)
{
	const char *server = is_path(cupsServer()) ? "localhost" : cupsServer();
	const char *folder = is_class ? "classes" : "printers";
	g_autofree char *valid = g_utf8_make_valid(name, -1);
	if (is_path(cupsServer()) || ippPort() == PRINTER_PORT)
		return arena_printf(arena, "ipp://%s/%s/%s", server, folder, valid);
	return arena_printf(arena, "ipp://%s:%d/%s/%s", server, ippPort(), folder, valid);
}

/* Queues stand in groups one after another, each with its name and, maybe, its members. */
static void read_queues(Arena *arena, ipp_t *response, OfferedWords *addresses)
{
	const char *name = NULL;
	bool is_class = false;
	ipp_attribute_t *attribute = ippFirstAttribute(response);
	for (;; attribute = ippNextAttribute(response)) {
		const char *key = attribute ? ippGetName(attribute) : NULL;
		if (!key && name)
			*arena_push(arena, addresses->items, addresses->count) = address_of(arena,
				name, is_class);
		if (!attribute)
			return;
		if (!key) {
			name = NULL;
			is_class = false;
		} else if (strcmp(key, "printer-name") == 0) {
			name = ippGetString(attribute, 0, NULL);
		} else if (strcmp(key, "member-names") == 0) {
			is_class = true;
		}
	}
}

IppAnswer queues_list(Arena *arena, int patience, OfferedWords *addresses)
{
	static const char *const wanted[] = { "printer-name", "member-names" };
	const PrinterAddress server = { .uri = "ipp://localhost/",
		.host = cupsServer(),
		.port = ippPort(),
		.path = "/" };
	*addresses = (OfferedWords){ 0 };
	IppConnection *connection = connection_open(&server, patience);
	g_autoptr(ipp_t) request = connection_request(connection, IPP_OP_CUPS_GET_PRINTERS);
	g_autoptr(ipp_t) response = NULL;
	ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
		G_N_ELEMENTS(wanted), NULL, wanted);
	IppAnswer told = connection_exchange(connection, arena, request, (Text){ 0 }, &response);
	if (told.outcome == IPP_DONE)
		read_queues(arena, response, addresses);
	connection_close(connection);
	return told;
}
