/*
 * Help: what the table of commands says of itself, on a terminal, as the
 * manual page bulletin(1); completion.h has what it tells a shell.
 */
#ifndef BULLETIN_COMMANDS_HELP_H
#define BULLETIN_COMMANDS_HELP_H

#include "commands/command.h"

/* All commands, a line each. */
void help_print_program(const Invocation *here, FILE *out);

/* One command: how it is called, what it does, its options. */
void help_print_command(const Invocation *here, const Command *command);

/* The manual page in mdoc(7), for man and mandoc. */
void manual_print(FILE *out);

/* Whether help, manual and completion tell of an option. */
static inline bool option_is_shown(const GOptionEntry *option)
{
	return !(option->flags & G_OPTION_FLAG_HIDDEN);
}

/* What an option's value is called in the manual, or NULL where it has none. */
static inline const char *option_value(const GOptionEntry *option)
{
	return option->arg == G_OPTION_ARG_NONE ? NULL
		: option->arg_description       ? option->arg_description
						: "VALUE";
}

#endif
