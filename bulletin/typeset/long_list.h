/*
 * The long list: the form of a register whose items have many words. A large
 * figure hangs beside the text on the lead-in's baseline, the lead-in runs in;
 * no rules, and no item is divided. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_LONG_LIST_H
#define BULLETIN_TYPESET_LONG_LIST_H

#include "typeset/galley.h"

/* False where the layout has no such form. */
bool set_long_list(Galley *galley, const Block *list, Extent extent, int parent);

#endif
