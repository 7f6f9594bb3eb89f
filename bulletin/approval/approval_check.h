/*
 * What is checked before print (AGREEMENT.md 6): all of it, every time.
 * Part of approval.h, which is what others include.
 */
#ifndef BULLETIN_APPROVAL_APPROVAL_CHECK_H
#define BULLETIN_APPROVAL_APPROVAL_CHECK_H

#include "approval/approval.h"
#include "approval/record.h"
#include "approval/round.h"

/* What the check found to be agreed: the round, and the bytes that were checked. */
typedef struct {
	const Round *round;
	const ManifestSheet *listed; /* of the edition that is asked for */
	Text sheet;                  /* its bytes */
} Checked;

/*
 * Goes through points 2 to 9; point 1 was settled by opening the record for
 * writing. Adds an error for each that fails and gives false when one did.
 */
bool approval_check(Arena *arena, const Record *record, const ApprovalRequest *request,
	Checked *checked, Remarks *remarks);

/*
 * Looks again, when the job begins, at what others may have written since: that
 * it is the same round, and points 6 and 9. False with an error.
 */
bool approval_check_again(Arena *arena, const Record *record, const ApprovalRequest *request,
	const Checked *checked, Remarks *remarks);

#endif
