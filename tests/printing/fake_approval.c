#include "fake_approval.h"

Text approval_sheet(const Approval *approval)
{
	return approval->sheet;
}

const char *approval_bulletin(const Approval *approval)
{
	(void)approval;
	return "notice";
}
