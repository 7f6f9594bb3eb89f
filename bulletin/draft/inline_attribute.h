/*
 * Inline attributes: `[cynefin]{lang=cy}`, and no other.
 */
#ifndef BULLETIN_DRAFT_INLINE_ATTRIBUTE_H
#define BULLETIN_DRAFT_INLINE_ATTRIBUTE_H

#include "draft/prose.h"

/*
 * Called before the reader takes a literal `[` or `]`. Where this `]` is
 * followed by `{lang=...}`, the language holds from its `[` on, and neither
 * brackets nor braces are printed. Another attribute is remarked on.
 */
void inline_attribute_at_bracket(ProseReader *reader);

#endif
