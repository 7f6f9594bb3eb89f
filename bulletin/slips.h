/*
 * Slips: the address slips of a batch, set by the layout "slip".
 */
#ifndef BULLETIN_SLIPS_H
#define BULLETIN_SLIPS_H

#include "base/arena.h"
#include "base/remarks.h"
#include "draft/draft.h"
#include "home.h"
#include "layout/layout.h"
#include "typeset/pages.h"
#include "typeset/typecase.h"
#include "typeset/typeset.h"

/*
 * One slip a school for the bulletin `draft`, all under one document. `schools`
 * are each school's fields as the layout names them. NULL with an error, or
 * where there is no school.
 */
const Pages *slips_set(Arena *arena, const Home *home, const Draft *draft, const Layout *layout,
	Typecase *typecase, const Fields *schools, int school_count, Remarks *remarks);

#endif
