/*
 * A call: a command line of this program that a person can copy and run, from
 * the folder they are in.
 */
#ifndef BULLETIN_COMMANDS_CALL_H
#define BULLETIN_COMMANDS_CALL_H

#include "base/arena.h"

#include <glib.h>

/*
 * "bulletin " and the words of `format`, for the partnership in `folder`; with
 * -C where that is not the one that the folder we are in belongs to.
 */
char *call_text(Arena *arena, const char *folder, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* A word as a shell takes it: in quotes where it has to be. */
char *call_word(Arena *arena, const char *word);

#endif
