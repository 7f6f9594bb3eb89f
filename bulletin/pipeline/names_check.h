/*
 * Names check: what the front matter names must be there, the partners and the
 * stock.
 */
#ifndef BULLETIN_PIPELINE_NAMES_CHECK_H
#define BULLETIN_PIPELINE_NAMES_CHECK_H

#include "base/arena.h"
#include "base/remarks.h"
#include "draft/draft.h"
#include "draft/partnership.h"
#include "layout/stock.h"

/* An error (unknown-partner) for each partner that is none; without a partnership all are fine. */
void partners_check(Arena *arena, const FrontMatter *front, const Partnership *partnership,
	Remarks *remarks);

/*
 * The stock of this name: one of the partnership's own, which may be NULL, or
 * one that everybody has. All zero with an error (unknown-stock).
 */
Stock stock_find(Arena *arena, Field name, const Partnership *partnership, Remarks *remarks);

#endif
