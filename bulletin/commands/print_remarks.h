/* The wordings of `print` alone; what the approval check says is in approval_remarks.h. */
#ifndef BULLETIN_COMMANDS_PRINT_REMARKS_H
#define BULLETIN_COMMANDS_PRINT_REMARKS_H

#include "base/remarks.h"

/* ---- options */

#define PRINT_BECAUSE_MISSING \
	REMARK_ERROR, "print-because-missing", "add --because and the reason, in quotation marks", \
		"--give-up needs a reason, which goes into the record"
#define PRINT_OPTIONS_AT_ODDS \
	REMARK_ERROR, "print-options-at-odds", "leave one of the two out", "%s does not go with %s"
#define PRINT_VOLUME_SIZE \
	REMARK_ERROR, "print-volume-size", \
		"write how many schools go into one file: --volume 500", \
		"a file holds one school at least"
#define PRINT_NO_VOLUME \
	REMARK_ERROR, "print-no-volume", "write the numbers of volumes, as --sent 3,4", \
		"\"%s\" is no number of a volume"
#define PRINT_FOLDER_ADDRESS \
	REMARK_ERROR, "print-folder-address", \
		"name a folder after -o, and the printer after --printer", \
		"this is the address of a printer, not the name of a folder"

/* ---- a job that was cut off */

#define PRINT_LIST_CHANGED \
	REMARK_ERROR, "print-list-changed", \
		"put the list back as it was, or give the job up and print anew", \
		"the job was begun for %d copies by another schools list than this one with its %d"
#define PRINT_VOLUMES_DIFFER \
	REMARK_ERROR, "print-volumes-differ", \
		"give the same options as then, or give the job up and print anew", \
		"the job was begun in %d volumes, and would now have %d"
#define PRINT_MADE_OTHERWISE \
	REMARK_ERROR, "print-made-otherwise", \
		"give the same options as then, or give the job up and print anew", \
		"volume %d of this job was recorded with other bytes than it has now"
#define PRINT_NO_PRINTER \
	REMARK_ERROR, "print-no-printer", \
		"name the printer: --printer ADDRESS; or, if nothing more shall be printed: print --give-up JOB --because TEXT", \
		"the volumes of the job %s lie in %s, and wait for a printer"
#define PRINT_OTHER_PRINTER \
	REMARK_ERROR, "print-other-printer", \
		"leave --printer out, and the job goes on where it was begun; or, if you do mean this one, write --other-printer ADDRESS", \
		"the job was not begun for this printer, but for %s"
#define PRINT_VOLUME_UNSURE \
	REMARK_ERROR, "print-volume-unsure", \
		"look at what the printer put out: if the volume is there, add --sent and its number; if not, --again and its number", \
		"volume %d was on its way to %s when the job was cut off, and the printer cannot tell what became of it"
#define PRINT_VOLUME_WAITS \
	REMARK_ERROR, "print-volume-waits", \
		"wait until the printer is done with it, or cancel it there; then resume the job again", \
		"volume %d is still with the printer %s"
#define PRINT_VOLUME_SURE \
	REMARK_ERROR, "print-volume-sure", \
		"name only volumes that print asks about; --resume alone sends what is left", \
		"there is no doubt about volume %d"

/* ---- the end of a job */

#define PRINT_OUTSTANDING \
	REMARK_ERROR, "print-outstanding", \
		"see to the printer, then go on with the job: print --resume JOB", \
		"not printed: %d of %d volumes; the job %s waits in the record"

#endif
