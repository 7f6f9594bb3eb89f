/* The wordings of `print` alone; what the approval check says is in approval_remarks.h. */
#ifndef BULLETIN_COMMANDS_PRINT_REMARKS_H
#define BULLETIN_COMMANDS_PRINT_REMARKS_H

#include "base/remarks.h"

#define PRINT_MODE_MISSING \
	REMARK_ERROR, "print-mode-missing", \
		"leave --as out: the sheet is then printed in as many copies as the packing list says", \
		"--as %s is not there yet"
#define PRINT_BECAUSE_MISSING \
	REMARK_ERROR, "print-because-missing", "add --because and the reason, in quotation marks", \
		"--give-up needs a reason, which goes into the record"
#define PRINT_OPTIONS_AT_ODDS \
	REMARK_ERROR, "print-options-at-odds", "leave one of the two out", "%s does not go with %s"
#define PRINT_UNFINISHED \
	REMARK_ERROR, "print-unfinished", \
		"go on with it: print --resume JOB; or, if nothing of it shall be printed: print --give-up JOB --because TEXT", \
		"the print job %s of this bulletin was begun and never ended"
#define PRINT_NO_SUCH_JOB \
	REMARK_ERROR, "print-no-such-job", "check the job; without --resume a new one is begun", \
		"\"%s\" is not a print job of this bulletin that waits to be ended%s"
#define PRINT_JOB_OF_EDITION \
	REMARK_ERROR, "print-job-of-edition", \
		"resume it with --edition and the name of that edition", \
		"the job %s was begun for the edition \"%s\""
#define PRINT_LIST_CHANGED \
	REMARK_ERROR, "print-list-changed", \
		"put the list back as it was, or give the job up and print anew", \
		"the job was begun for %d copies by another schools list than this one with its %d"

#endif
