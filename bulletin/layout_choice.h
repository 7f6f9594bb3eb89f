/*
 * Layout choice: where a layout is looked for, in folders or in what was agreed.
 */
#ifndef BULLETIN_LAYOUT_CHOICE_H
#define BULLETIN_LAYOUT_CHOICE_H

#include "approval/approval.h"
#include "base/arena.h"
#include "base/remarks.h"
#include "draft/draft.h"
#include "layout/layout.h"

/*
 * The layout `wanted`, in `folder`/layouts or among the installed ones; a
 * partnership's own come first. NULL exactly when it added an error.
 */
const Layout *layout_choose(Arena *arena, const char *folder, Field wanted, Remarks *remarks);

/*
 * The layout that the agreed sheet was set by, as it was circulated, whatever
 * the partnership's own has become since. NULL exactly when it added an error.
 */
const Layout *layout_agreed(Arena *arena, const Approval *approval, Remarks *remarks);

#endif
