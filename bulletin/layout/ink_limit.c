#include "layout/ink_limit.h"

double ink_limit_of(const Layout *layout)
{
	return layout->ink_limit > 0 ? layout->ink_limit : INK_LIMIT_USUAL;
}

bool ink_tally_is_over(const InkTally *tally)
{
	enum { DOTS_TO_ONE_OVER = 1000 };
	return tally->over > tally->dots / DOTS_TO_ONE_OVER;
}
