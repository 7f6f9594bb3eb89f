/*
 * Printer address: where a printer is, as RFC 3510 and RFC 7472 write it.
 *
 *     ipp://copier.example/ipp/print            a printer itself
 *     ipps://copier.example/ipp/print           the same, encrypted
 *     ipp://localhost/printers/staffroom        a queue of CUPS
 *     ipp://localhost/classes/copiers           a class of queues, which CUPS shares jobs among
 */
#ifndef BULLETIN_DISPATCH_PRINTER_ADDRESS_H
#define BULLETIN_DISPATCH_PRINTER_ADDRESS_H

#include "base/arena.h"
#include "base/remarks.h"

#include <stdbool.h>

enum { PRINTER_PORT = 631 }; /* where the address names none */

typedef struct {
	const char *uri;  /* the address as it is told, recorded and sent */
	const char *host; /* without the brackets of an IPv6 address */
	int port;
	const char *path;  /* "/ipp/print" where the address names none */
	const char *queue; /* name of the queue or class of CUPS; NULL for a printer itself */
	bool is_class;
	bool is_encrypted; /* ipps */
} PrinterAddress;

/*
 * Reads an address as a person wrote it. False with printer-address, or
 * printer-scheme where it names another way to reach a printer, each with the
 * form it should have. A password is refused: it would stand in the record.
 */
bool printer_address_read(Arena *arena, const char *words, PrinterAddress *address,
	Remarks *remarks);

#endif
