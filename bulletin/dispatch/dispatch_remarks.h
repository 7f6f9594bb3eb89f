/* The wordings of dispatch/: printers, what they offer, and volumes on their way to them. */
#ifndef BULLETIN_DISPATCH_DISPATCH_REMARKS_H
#define BULLETIN_DISPATCH_DISPATCH_REMARKS_H

#include "base/remarks.h"

/* ---- the address */

#define PRINTER_FORMS \
	"write ipp://HOST/ipp/print for a printer, or ipp://HOST/printers/NAME for a queue of CUPS"

#define PRINTER_ADDRESS \
	REMARK_ERROR, "printer-address", PRINTER_FORMS, "this is not the address of a printer: %s"
#define PRINTER_SCHEME \
	REMARK_ERROR, "printer-scheme", \
		PRINTER_FORMS "; a printer that knows no IPP can be made a queue of CUPS", \
		"printers are asked by ipp:// or ipps://, not by %s://"

/* ---- asking */

#define PRINTER_UNREACHABLE \
	REMARK_ERROR, "printer-unreachable", \
		"see that the printer is switched on and on the network, and check its address", \
		"there is no connection to this printer: %s"
#define PRINTER_SILENT \
	REMARK_ERROR, "printer-silent", \
		"see whether the printer is busy or asleep, then try again; or name another one", \
		"this printer gave no whole answer in %d seconds"
#define PRINTER_INSECURE \
	REMARK_ERROR, "printer-insecure", \
		"ask whoever looks after the printer; ipp:// reaches it without encryption", \
		"no encrypted connection to this printer could be made: %s"
#define PRINTER_PASSWORD \
	REMARK_ERROR, "printer-password", \
		"ask whoever looks after the printer to let this machine print, or make it a queue of CUPS here that knows the password", \
		"this printer wants a password"
#define PRINTER_UNKNOWN \
	REMARK_ERROR, "printer-unknown", \
		"check the address; lpstat -v tells the queues of CUPS on this machine", \
		"there is no printer or queue of this address"
#define PRINTER_REFUSED \
	REMARK_ERROR, "printer-refused", \
		"ask whoever looks after the printer, or name another one", \
		"this printer refuses to answer: %s"
#define PRINTER_NONSENSE \
	REMARK_ERROR, "printer-nonsense", \
		"check that the address is a printer's; if it is, switch it off and on, or name another one", \
		"this is not what a printer should answer: %s"
#define PRINTER_OTHER \
	REMARK_ERROR, "printer-other", \
		"check the address; somebody may have given it to another printer", \
		"this is another printer than the one that was named: %s"

/* ---- before anything is sent */

#define PRINTER_NAMED_TWICE \
	REMARK_ERROR, "printer-named-twice", "name each printer once", \
		"this is the printer that %s is"
#define PRINTER_NOT_ACCEPTING \
	REMARK_ERROR, "printer-not-accepting", \
		"let it take jobs again (of CUPS: cupsaccept NAME), or name another printer", \
		"this printer takes no jobs now%s"
#define PRINTER_HAS_STOPPED \
	REMARK_WARNING, "printer-stopped", "go to the printer, or it will print nothing", \
		"this printer has stopped%s"
#define PRINTER_NO_PDF \
	REMARK_ERROR, "printer-no-pdf", \
		"make it a queue of CUPS, which turns PDF into what it takes, or print without --printer and send the files yourself", \
		"this printer takes no PDF, only %s"

/* ---- what a job asks for */

#define TICKET_WORD \
	REMARK_ERROR, "ticket-word", \
		"write laminate, trim, punch, coat or staple; what can be required besides is stock, size and sides", \
		"\"%s\" is nothing that a printer can be asked for%s"
#define TICKET_REQUIRED \
	REMARK_ERROR, "ticket-required", \
		"name another printer, or leave it out of --require and do it by hand", \
		"this printer does not offer what is required: %s"
#define TICKET_FINISHING \
	REMARK_WARNING, "ticket-finishing", \
		"do it by hand when the sheets are out, holes before film; or name a printer that does it", \
		"this printer does not %s"
#define TICKET_PAPER \
	REMARK_WARNING, "ticket-paper", "put the right paper into its tray before you print", \
		"this printer cannot be told which paper to take: %s"
#define TICKET_NOT_LOADED \
	REMARK_WARNING, "ticket-not-loaded", \
		"put it in before you print, or the job will wait for it", \
		"this printer has no %s paper of %g x %g mm in its trays"
#define TICKET_SIZE \
	REMARK_ERROR, "ticket-size", \
		"name a printer that takes this paper, or print several sheets on a larger one: --as imposed", \
		"this printer takes no paper of %g x %g mm"
#define TICKET_SIDES \
	REMARK_WARNING, "ticket-sides", \
		"lay the two sheets back to back in one pouch, or name a printer that prints both sides", \
		"this printer prints one side only, so each page comes on a sheet of its own"
#define TICKET_SCALING \
	REMARK_WARNING, "ticket-scaling", \
		"measure the first sheet; at the printer, choose \"actual size\"", \
		"this printer cannot be told to keep the sheet at its size"
#define TICKET_DROPPED \
	REMARK_WARNING, "ticket-dropped", "look at the sheets, and do by hand what is missing", \
		"this printer took volume %d without %s"

/* ---- volumes on their way */

#define VOLUME_CHANGED \
	REMARK_ERROR, "volume-changed", \
		"print anew: the files of a job are not to be touched before it is printed", \
		"this is not the file that was made for volume %d, so it was not sent"
#define PRINTER_LOST \
	REMARK_ERROR, "printer-lost", \
		"see to the printer, then go on with the job: print --resume JOB", \
		"nothing more was sent to this printer: %s"

#endif
