/*
 * The way to the module "printer", and what is said of a printer that does not
 * answer as it should.
 */
#ifndef BULLETIN_DISPATCH_PRINTER_CALLS_H
#define BULLETIN_DISPATCH_PRINTER_CALLS_H

#include "dispatch/ipp_calls.h"

/* NULL with module-missing. */
const IppCalls *printer_calls(Remarks *remarks);

/* Tells an answer that is not IPP_DONE, at the printer's address. */
void printer_remark(Remarks *remarks, const PrinterAddress *address, IppAnswer answer,
	int patience);

#endif
