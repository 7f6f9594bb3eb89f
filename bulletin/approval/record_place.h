/*
 * Where a partnership's record lies.
 */
#ifndef BULLETIN_APPROVAL_RECORD_PLACE_H
#define BULLETIN_APPROVAL_RECORD_PLACE_H

#include "base/arena.h"

/*
 * `folder` is the partnership's, in which `agreement/` is the record. `state`
 * is `${XDG_STATE_HOME:-~/.local/state}/bulletin`: a folder below it, named by
 * the partnership's id, holds what must not be shared, the recorder's secret
 * keys and the high-water mark. Both are handed in by the commands.
 */
typedef struct {
	const char *folder;
	const char *state;
} RecordPlace;

/* The path of `name` in the partnership's folder, as remarks tell it: `name` alone in ".". */
char *record_place_path(Arena *arena, RecordPlace place, const char *name);

#endif
