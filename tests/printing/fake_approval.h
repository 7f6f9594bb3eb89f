/*
 * An approval of the tests' own making: the real one has no other maker than
 * approval/.
 */
#ifndef BULLETIN_TESTS_PRINTING_FAKE_APPROVAL_H
#define BULLETIN_TESTS_PRINTING_FAKE_APPROVAL_H

#include "approval/approval.h"

struct Approval {
	Text sheet;
};

#endif
