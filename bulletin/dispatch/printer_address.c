#include "dispatch/printer_address.h"
#include "dispatch/dispatch_remarks.h"

#include <string.h>

/* What a person may take for a printer's address; by these it is not asked. */
static bool is_printable(const char *words)
{
	for (const char *at = words; *at; at++)
		if ((unsigned char)*at <= ' ' || (unsigned char)*at >= 0x7F)
			return false;
	return true;
}

/* "staffroom" of "/printers/staffroom" after `folder`, or NULL where the path is no such one. */
static const char *name_below(const char *path, const char *folder)
{
	if (!g_str_has_prefix(path, folder))
		return NULL;
	const char *name = path + strlen(folder);
	return *name && !strchr(name, '/') ? name : NULL;
}

static char *uri_of(Arena *arena, const PrinterAddress *address)
{
	bool has_colon = strchr(address->host, ':') != NULL;
	char *host = has_colon ? arena_printf(arena, "[%s]", address->host)
			       : arena_text(arena, address->host);
	const char *scheme = address->is_encrypted ? "ipps" : "ipp";
	if (address->port == PRINTER_PORT)
		return arena_printf(arena, "%s://%s%s", scheme, host, address->path);
	return arena_printf(arena, "%s://%s:%d%s", scheme, host, address->port, address->path);
}

/* What is wrong with the parts of an address, or NULL. */
static const char *fault_of(const char *user, const char *host, const char *path, const char *query,
	const char *fragment)
{
	if (user)
		return "it holds a name or a password, which would stand in the record";
	if (!host || !*host)
		return "it names no host";
	if (query || fragment)
		return "nothing may follow a ? or a # in it";
	if (strcmp(path, "/printers/") == 0 || strcmp(path, "/classes/") == 0)
		return "it names no queue";
	return NULL;
}

static bool is_ipp(const char *scheme)
{
	return strcmp(scheme, "ipp") == 0 || strcmp(scheme, "ipps") == 0;
}

static bool refuse(Remarks *remarks, const char *words, const char *fault)
{
	remarks_add(remarks, (Place){ .file = words }, PRINTER_ADDRESS, fault);
	return false;
}

bool printer_address_read(Arena *arena, const char *words, PrinterAddress *address,
	Remarks *remarks)
{
	g_autofree char *scheme = NULL, *user = NULL, *host = NULL, *path = NULL;
	g_autofree char *query = NULL, *fragment = NULL;
	int port = -1;
	words = arena_text(arena, words);
	if (!is_printable(words))
		return refuse(remarks, words, "it holds a blank or a letter that no address has");
	/* Encoded: the path is sent as it was written. */
	if (!g_uri_split(words, G_URI_FLAGS_ENCODED, &scheme, &user, &host, &port, &path, &query,
		    &fragment, NULL) ||
		!scheme)
		return refuse(remarks, words, "it is none");
	if (!is_ipp(scheme)) {
		remarks_add(remarks, (Place){ .file = words }, PRINTER_SCHEME, scheme);
		return false;
	}
	const char *fault = fault_of(user, host, path, query, fragment);
	if (fault)
		return refuse(remarks, words, fault);

	bool has_path = *path && strcmp(path, "/") != 0;
	*address = (PrinterAddress){ .host = arena_text(arena, host),
		.port = port > 0 ? port : PRINTER_PORT,
		.path = arena_text(arena, has_path ? path : "/ipp/print"),
		.is_encrypted = strcmp(scheme, "ipps") == 0 };
	address->queue = name_below(address->path, "/printers/");
	if (!address->queue) {
		address->queue = name_below(address->path, "/classes/");
		address->is_class = address->queue != NULL;
	}
	address->uri = uri_of(arena, address);
	return true;
}
