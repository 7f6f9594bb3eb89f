/* What an approval is made of. Part of approval.h, which is what others include. */
#ifndef BULLETIN_APPROVAL_APPROVAL_INSIDE_H
#define BULLETIN_APPROVAL_APPROVAL_INSIDE_H

#include "approval/approval_check.h"

struct Approval {
	Arena *arena;
	ApprovalRequest request;
	Record *record; /* locked only while an entry is written */
	Checked checked;
	int claim;            /* the lock of the bulletin's printing, or -1 */
	const char *next_job; /* the name of the job that is begun next; NULL: not asked for yet */
};

#endif
