/* The completion for fish: a rule for each option and each argument. */
#include "commands/completion.h"
#include "commands/help.h"

/*
 * `__bulletin_at check -eq 1` holds where the command is check and one word
 * stands before the cursor that is no option and no value: its name.
 */
static const char beginning[] =
	"# Completion of bulletin for fish, made by: bulletin help --completion fish\n"
	"function __bulletin_at\n"
	"\tset -l words (commandline -opc)\n"
	"\tset -e words[1]\n"
	"\tset -l plain\n"
	"\tset -l is_value no\n"
	"\tfor word in $words\n"
	"\t\tif test $is_value = yes\n"
	"\t\t\tset is_value no\n"
	"\t\telse if contains -- $word ";

static const char after_values[] =
	"\n"
	"\t\t\tset is_value yes\n"
	"\t\telse if not string match -q -- '-*' $word\n"
	"\t\t\tset -a plain $word\n"
	"\t\tend\n"
	"\tend\n"
	"\ttest \"$plain[1]\" = $argv[1]; or return\n"
	"\ttest (count $argv) -eq 1; or test (count $plain) $argv[2] $argv[3]\n"
	"end\n"
	"function __bulletin_offered\n"
	"\tset -l words (commandline -opc)\n"
	"\tset -l folder .\n"
	"\tset -l is_folder no\n"
	"\tfor word in $words\n"
	"\t\tif test $is_folder = yes\n"
	"\t\t\tset folder $word\n"
	"\t\tend\n"
	"\t\tset is_folder no\n"
	"\t\tcontains -- $word -C --folder; and set is_folder yes\n"
	"\t\tstring match -q -- '--folder=*' $word; and set folder (string replace -- --folder= '' $word)\n"
	"\tend\n"
	"\tcommand $words[1] -C $folder help --complete $argv[1] 2>/dev/null\n"
	"end\n"
	"complete -c bulletin -f\n";

/* What is told of an option or a command, in single quotes. */
static void print_description(FILE *out, const char *description)
{
	fputs(" -d '", out);
	for (const char *at = description; *at; at++) {
		if (*at == '\'' || *at == '\\')
			fputc('\\', out);
		fputc(*at, out);
	}
	fputs("'\n", out);
}

/* The words of a kind; each further use of `complete` adds to those before. */
static void print_kind(FILE *out, const char *kind)
{
	g_autofree char *choice = completion_choice(kind);
	if (choice)
		fprintf(out, " -a '%s'", choice);
	else if (completion_is_asked(kind))
		fprintf(out, " -a '(__bulletin_offered %s)'", kind);
	else if (g_str_equal(kind, "folder"))
		fputs(" -a '(__fish_complete_directories)'", out);
}

static void print_option(FILE *out, const Command *command, const GOptionEntry *option)
{
	fputs("complete -c bulletin", out);
	if (command)
		fprintf(out, " -n '__bulletin_at %s'", command->name);
	if (option->short_name)
		fprintf(out, " -s %c", option->short_name);
	fprintf(out, " -l %s", option->long_name);
	if (option_value(option)) {
		const char *kind = completion_of_value(option);
		fputs(g_str_equal(kind, "file") ? " -r -F" : " -x", out);
		print_kind(out, kind);
	}
	print_description(out, option->description);
}

static void print_argument(FILE *out, const Command *command, const char *kind, int place,
	bool is_last)
{
	g_autofree char *where = g_strdup_printf("complete -c bulletin -n '__bulletin_at %s %s %d'",
		command->name, is_last && command->most < 0 ? "-ge" : "-eq", place);
	bool is_file = g_str_equal(kind, "file");
	fprintf(out, "%s%s", where, is_file ? " -F" : "");
	print_kind(out, kind);
	fputc('\n', out);
	if (g_str_equal(kind, "bulletin"))
		fprintf(out, "%s -k -a '(__fish_complete_suffix .md)'\n", where);
}

static void print_command(FILE *out, const Command *command)
{
	fprintf(out, "complete -c bulletin -n '__bulletin_at \"\"' -a %s", command->name);
	print_description(out, command->summary);
	g_auto(GStrv) kinds = completion_kinds(command);
	for (int i = 0; kinds[i]; i++)
		if (*kinds[i])
			print_argument(out, command, kinds[i], i + 1, !kinds[i + 1]);
	for (const GOptionEntry *at = command->options; at && at->long_name; at++)
		if (option_is_shown(at))
			print_option(out, command, at);
}

void completion_fish_print(FILE *out)
{
	fputs(beginning, out);
	completion_print_with_value(out, " ");
	fputs(after_values, out);
	completion_each_option(out, NULL, print_option);
	for (int i = 0; i < command_count; i++)
		print_command(out, commands[i]);
}
