/*
 * Completion: scripts by which a shell completes the words of a command line,
 * all made from the table of commands, so that they know what it knows.
 *
 * What stands at a place of the command line is a kind: "bulletin", "layout" or
 * "stock", which the script asks `bulletin help --complete KIND` for; "folder"
 * or "file"; a choice as "draft|layout|pages", or a single word; "" for what
 * nobody can guess.
 */
#ifndef BULLETIN_COMMANDS_COMPLETION_H
#define BULLETIN_COMMANDS_COMPLETION_H

#include "commands/command.h"

/* Prints the script for a shell, "bash", "fish" or "zsh"; false where there is none for it. */
bool completion_print(FILE *out, const char *shell);

/* Prints what of a kind there is, a line each: what the scripts ask for. */
void completion_offer(Invocation *here, const char *kind);

/* For the scripts. */

/* The kinds of a command's arguments, in their order. */
GStrv completion_kinds(const Command *command);

/* The kind of an option's value; lent. */
const char *completion_of_value(const GOptionEntry *option);

/* Whether a script has to ask for what there is. */
bool completion_is_asked(const char *kind);

/* The words of a choice, with a blank between; NULL where the kind is none. */
char *completion_choice(const char *kind);

/* Called for each option, the command's own and those of the program. */
typedef void CompletionOption(FILE *out, const Command *command, const GOptionEntry *option);
void completion_each_option(FILE *out, const Command *command, CompletionOption *print);

/* "-o" and "--output" of every option of any command that has a value, with `divider` between. */
void completion_print_with_value(FILE *out, const char *divider);

void completion_bash_print(FILE *out);
void completion_fish_print(FILE *out);
void completion_zsh_print(FILE *out);

#endif
