/*
 * Command: one row of the table that `main.c`, the manual and the completion
 * are made from.
 */
#ifndef BULLETIN_COMMANDS_COMMAND_H
#define BULLETIN_COMMANDS_COMMAND_H

#include "base/arena.h"
#include "base/exit_code.h"
#include "base/remarks.h"

#include <glib.h>
#include <stdbool.h>
#include <stdio.h>

/* What every command has to hand. */
typedef struct {
	Arena *arena;
	Remarks *remarks;
	const char *folder; /* -C DIR, or "." */
	bool is_json;       /* --json */
	bool is_quiet;      /* --quiet: no progress */
	bool colours_out;   /* stdout is a terminal that wants colour */
	bool colours_err;
	bool is_progress;   /* stderr is a terminal: long work may show how far it is */
	int width;          /* of the terminal in columns; 80 where there is none */
	FILE *out, *err;
} Invocation;

typedef struct {
	const char *name;      /* "circulate"; "rules adopt" is the command "rules" */
	const char *arguments; /* "BULLETIN"; "" for none */
	const char *summary;   /* one line, small letter, no full stop */
	const char *manual;    /* paragraphs for --help and the man page, divided by empty lines */
	const GOptionEntry *options; /* its own, ended by a NULL row, or NULL; targets are statics of its file */
	int least, most;       /* how many arguments; most -1: any number */
	const char *completes; /* what its arguments are: "bulletin", "folder", "file" or "" */
	ExitCode (*run)(Invocation *here, int count, char **arguments);
} Command;

/* One each, in its own file `commands/<name>.c`. */
extern const Command command_check, command_circulate, command_doctor, command_fonts,
	command_init, command_layouts, command_new, command_print, command_proof, command_rules,
	command_show, command_sign, command_status, command_topic, command_verify, command_watch;

/* The table in the order of the manual. */
extern const Command *const commands[];
extern const int command_count;

/*
 * Prints the remarks so far on `here->err` (or as JSON when asked for) and
 * gives EXIT_DONE, or `when_failed` where one is an error.
 */
ExitCode invocation_finish(Invocation *here, ExitCode when_failed);

#endif
