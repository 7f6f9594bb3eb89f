/*
 * Agreed layout: the one that an agreed sheet was set by.
 */
#ifndef BULLETIN_PIPELINE_AGREED_LAYOUT_H
#define BULLETIN_PIPELINE_AGREED_LAYOUT_H

#include "approval/approval.h"
#include "layout/layout.h"

/*
 * The layout as it was circulated, whatever the partnership's own has become
 * since. NULL exactly when it added an error.
 */
const Layout *agreed_layout_load(Arena *arena, const Approval *approval, Remarks *remarks);

#endif
