/*
 * Memo: what was worked out before, by all that it was worked out from.
 *
 * Where one word of a bulletin was edited, nearly everything else is what it
 * was; and while sizes and variants of a layout are tried, the same is asked
 * again and again. A memo keeps answers for this bulletin and for the last one.
 * Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_MEMO_H
#define BULLETIN_TYPESET_MEMO_H

#include "base/arena.h"
#include "base/text.h"

typedef struct Memo Memo;

Memo *memo_open(void);
void memo_close(Memo *memo); /* NULL is fine */

/* Begins with the next bulletin: what the last one did not use is forgotten. */
void memo_begin(Memo *memo);

/* Forgets everything, where answers hang on something that no key names. */
void memo_forget(Memo *memo);

typedef enum { MEMO_NOW, MEMO_BEFORE } MemoAge;

/*
 * The answer kept under these bytes for this bulletin, or for the last; NULL:
 * none. One from the last is lost at the next memo_begin: who uses it keeps a
 * copy.
 */
const void *memo_find(const Memo *memo, Text key, MemoAge age);

/* Keeps an answer, itself in memo_arena, for this bulletin and the next; copies `key`. */
void memo_keep(Memo *memo, Text key, const void *answer);
Arena *memo_arena(Memo *memo);

#endif
