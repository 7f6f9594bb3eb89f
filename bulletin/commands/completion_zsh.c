/* The completion for zsh: what `_arguments` is to know of each command. */
#include "commands/completion.h"
#include "commands/help.h"

#include <string.h>

static const char beginning[] =
	"#compdef bulletin\n"
	"# Completion of bulletin for zsh, made by: bulletin help --completion zsh\n"
	"_bulletin_offered()\n"
	"{\n"
	"\tlocal -a offered\n"
	"\toffered=(${(f)\"$(\"$program\" -C \"$folder\" help --complete $1 2>/dev/null)\"})\n"
	"\tif [[ $1 == bulletin ]]; then\n"
	"\t\t_alternative 'bulletins:bulletin:compadd -a offered' \\\n"
	"\t\t\t'files:Markdown file:_files -g \"*.md\"'\n"
	"\telse\n"
	"\t\tlocal -a expl\n"
	"\t\t_wanted $1s expl $1 compadd -a offered\n"
	"\tfi\n"
	"}\n"
	"_bulletin()\n"
	"{\n"
	"\tlocal curcontext=$curcontext context state state_descr line\n"
	"\tlocal program=${(Q)words[1]} folder=.\n"
	"\tlocal -A opt_args\n"
	"\tlocal -a shared=(\n";

static const char after_shared[] = "\t)\n"
				   "\tlocal -a commands=(\n";

static const char after_commands[] =
	"\t)\n"
	"\t_arguments -C $shared '1: :->command' '*:: :->rest' && return\n"
	"\tfolder=${(Q)opt_args[-C]:-${(Q)opt_args[--folder]:-.}}\n"
	"\tcase $state in\n"
	"\tcommand) _describe command commands; return ;;\n"
	"\tesac\n"
	"\t# An option of ours after the command takes the command's name away with it.\n"
	"\tif [[ $words[1] != $line[1] ]]; then\n"
	"\t\twords=($line[1] \"${words[@]}\")\n"
	"\t\t((CURRENT++))\n"
	"\tfi\n"
	"\tcase $line[1] in\n";

static const char end[] = "\tesac\n"
			  "}\n"
			  "if [[ $funcstack[1] == _bulletin ]]; then\n"
			  "\t_bulletin \"$@\"\n"
			  "else\n"
			  "\tcompdef _bulletin bulletin\n"
			  "fi\n";

/* Within single quotes, where `special` have a meaning of their own. */
static void print_quoted(FILE *out, const char *words, const char *special)
{
	for (const char *at = words; *at; at++) {
		if (*at == '\'')
			fputs("'\\'", out);
		else if (strchr(special, *at))
			fputc('\\', out);
		fputc(*at, out);
	}
}

static void print_kind(FILE *out, const char *kind)
{
	g_autofree char *choice = completion_choice(kind);
	if (choice)
		fprintf(out, "(%s)", choice);
	else if (completion_is_asked(kind))
		fprintf(out, " _bulletin_offered %s", kind); /* the blank: as it stands */
	else if (*kind)
		fputs(g_str_equal(kind, "folder") ? "_files -/" : "_files", out);
	else
		fputc(' ', out);
}

/* '(-o --output)'{-o+,--output=}'[what it does]:FILE:_files', or without the letter. */
static void print_option(FILE *out, const Command *command, const GOptionEntry *option)
{
	const char *value = option_value(option), *name = option->long_name;
	bool is_many = option->arg == G_OPTION_ARG_STRING_ARRAY ||
		option->arg == G_OPTION_ARG_FILENAME_ARRAY;
	fputs(command ? "\t\t\t" : "\t\t", out);
	if (option->short_name)
		fprintf(out, "'(-%c --%s)'{-%c%s,--%s%s}'", option->short_name, name,
			option->short_name, value ? "+" : "", name, value ? "=" : "");
	else
		fprintf(out, "'%s--%s%s", is_many ? "*" : "", name, value ? "=" : "");
	fputc('[', out);
	print_quoted(out, option->description, "[]:\\");
	fputc(']', out);
	if (value) {
		fprintf(out, ":%s:", value);
		print_kind(out, completion_of_value(option));
	}
	fprintf(out, "'%s\n", command ? " \\" : "");
}

static void print_arguments(FILE *out, const Command *command)
{
	g_auto(GStrv) kinds = completion_kinds(command);
	for (int i = 0; kinds[i]; i++) {
		if (command->most < 0 && !kinds[i + 1])
			fputs(" '*: :", out);
		else
			fprintf(out, " '%d: :", i + 1);
		print_kind(out, kinds[i]);
		fputc('\'', out);
	}
}

static void print_command(FILE *out, const Command *command)
{
	fprintf(out, "\t%s)\n\t\t_arguments \\\n", command->name);
	for (const GOptionEntry *at = command->options; at && at->long_name; at++)
		if (option_is_shown(at))
			print_option(out, command, at);
	fputs("\t\t\t$shared", out);
	print_arguments(out, command);
	fputs(" ;;\n", out);
}

void completion_zsh_print(FILE *out)
{
	fputs(beginning, out);
	completion_each_option(out, NULL, print_option);
	fputs(after_shared, out);
	for (int i = 0; i < command_count; i++) {
		fprintf(out, "\t\t'%s:", commands[i]->name);
		print_quoted(out, commands[i]->summary, "");
		fputs("'\n", out);
	}
	fputs(after_commands, out);
	for (int i = 0; i < command_count; i++)
		print_command(out, commands[i]);
	fputs(end, out);
}
