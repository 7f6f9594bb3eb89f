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
#include <jansson.h>
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
	bool is_progress;       /* stderr is a terminal: long work may show how far it is */
	bool has_progress_line; /* it shows now; kept by invocation_progress */
	int width;              /* of the terminal in columns; 80 where there is none */
	FILE *out, *err;
} Invocation;

typedef struct {
	const char *name;      /* "circulate"; "rules adopt" is the command "rules" */
	const char *arguments; /* "BULLETIN"; "" for none */
	const char *summary;   /* one line, small letter, no full stop */
	const char *manual;    /* paragraphs for --help and the man page, divided by empty lines */
	/* Its own, ended by an empty row, or NULL; their targets are statics of its file. */
	const GOptionEntry *options;
	int least, most; /* how many arguments; most -1: any number */
	/*
	 * What its arguments are, each a kind of completion.h; divided by blanks
	 * where they differ, the last for all that follow; "" for none.
	 */
	const char *completes;
	ExitCode (*run)(Invocation *here, int count, char **arguments);
} Command;

/* One each, in its own file `commands/<name>.c`. */
extern const Command command_check, command_circulate, command_doctor, command_fonts, command_help,
	command_init, command_layouts, command_new, command_preflight, command_print, command_proof,
	command_rules, command_show, command_sign, command_status, command_topic, command_verify,
	command_watch;

/* The table in the order of the manual. */
extern const Command *const commands[];
extern const int command_count;

/* The command of this name, or NULL. */
const Command *command_by_name(const char *name);

/* Says that there is no command `name`, and which may be meant. Gives EXIT_USAGE. */
ExitCode command_refuse(Invocation *here, const char *name);

/*
 * Prints the remarks so far on `here->err` (or as JSON when asked for) and
 * gives EXIT_DONE, or `when_failed` where one is an error.
 */
ExitCode invocation_finish(Invocation *here, ExitCode when_failed);

/* The same for another collection, as of one bulletin of several. */
void invocation_print_remarks(Invocation *here, Remarks *remarks);

/* The remarks in order of place, as an array of docs/schema/remarks.json; the caller's. */
json_t *json_from_remarks(Remarks *remarks);

/*
 * Words that somebody else chose, as the name of a file or a printer: they need
 * not be UTF-8, which JSON has to be, and have U+FFFD for what is not.
 */
json_t *json_from_text(const char *text);

/* Prints `value` on `here->out` as JSON with its LF, and lets go of it. */
void invocation_print_json(Invocation *here, json_t *value);

/* Shows one line of progress over the last one; nothing where it is not wanted. */
void invocation_progress(Invocation *here, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Takes the line of progress away, before anything else is printed. */
void invocation_progress_end(Invocation *here);

#endif
