/*
 * Program: what may be said to the program itself and to each of its commands,
 * and what it says of itself.
 */
#ifndef BULLETIN_COMMANDS_PROGRAM_H
#define BULLETIN_COMMANDS_PROGRAM_H

#include <glib.h>

typedef struct {
	char *folder; /* NULL where not given */
	gboolean is_json, is_quiet, is_help, is_version;
} ProgramOptions;

/* Ended by an empty row; for GLib's parser, the manual and the completion. */
extern const GOptionEntry program_options[];

/* Lends what was given so far. */
const ProgramOptions *program_options_given(void);

#define PROGRAM_SUMMARY "makes a partnership's bulletins, from the draft to agreed, printed sheets"

#endif
