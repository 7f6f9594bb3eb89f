/*
 * Fences: blocks that Markdown lacks, written as ```{kind} with Markdown inside.
 */
#ifndef BULLETIN_DRAFT_FENCE_H
#define BULLETIN_DRAFT_FENCE_H

#include "draft/draft.h"

/* What may follow the kind on the fence's line. */
typedef enum {
	FENCE_NOTHING,
	FENCE_TITLE, /* prose, or nothing */
	FENCE_NAME,  /* who said it, or nothing */
	FENCE_LANGUAGE,
} FenceArgument;

/* One kind, a row in the table. */
typedef struct {
	const char *name;
	BlockKind kind;
	FenceArgument argument;
} FenceKind;

/* The kind of this name, or NULL and the nearest name at `nearest`, which may be NULL too. */
const FenceKind *fence_kind(Arena *arena, const char *name, const char **nearest);

#endif
