/*
 * Layout choice: in which folders a layout is looked for.
 */
#ifndef BULLETIN_PIPELINE_LAYOUT_CHOICE_H
#define BULLETIN_PIPELINE_LAYOUT_CHOICE_H

#include "base/arena.h"
#include "base/remarks.h"
#include "draft/draft.h"
#include "layout/layout.h"

/*
 * The layout `wanted`, in `folder`/layouts or among the installed ones; a
 * partnership's own come first. NULL exactly when it added an error.
 */
const Layout *layout_choose(Arena *arena, const char *folder, Field wanted, Remarks *remarks);

#endif
