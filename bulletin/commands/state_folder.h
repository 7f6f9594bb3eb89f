/*
 * The user's state folder: what belongs to a partnership and must not lie in
 * its own, shared folder (XDG Base Directory Specification 0.8).
 */
#ifndef BULLETIN_COMMANDS_STATE_FOLDER_H
#define BULLETIN_COMMANDS_STATE_FOLDER_H

#include "approval/record_place.h"
#include "base/arena.h"

/* `${XDG_STATE_HOME:-~/.local/state}/bulletin`; it need not exist. */
char *state_folder(Arena *arena);

/* The record of the partnership in `folder`, told by the way from here, and its secrets. */
RecordPlace record_place_of(Arena *arena, const char *folder);

#endif
