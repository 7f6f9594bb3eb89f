/*
 * Copy: what is handed to the typesetter, put together from a draft, its
 * partnership and its layout's fixed words.
 */
#ifndef BULLETIN_PIPELINE_COPY_H
#define BULLETIN_PIPELINE_COPY_H

#include "base/arena.h"
#include "draft/draft.h"
#include "draft/partnership.h"
#include "layout/layout.h"
#include "typeset/typeset.h"

/*
 * The copy of `draft`; `more` are further fields (a slip's school), `folder` is
 * where its pictures lie. `partnership` may be NULL: no bars, no foot.
 */
const Copy *copy_make(Arena *arena, const Draft *draft, const Partnership *partnership,
	const Layout *layout, const char *folder, Fields more);

#endif
