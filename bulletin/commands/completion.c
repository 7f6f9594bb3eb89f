/* The completion for bash, from the table of commands. */
#include "commands/help.h"
#include "commands/program.h"

/*
 * What does not depend on the table. `place` counts the arguments before the
 * word that is being completed; a value of an option is none.
 */
static const char beginning[] =
	"# Completion of bulletin for bash, made by: bulletin help --completion bash\n"
	"_bulletin()\n"
	"{\n"
	"\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
	"\tlocal command= folder=. place=0 i options kinds kind\n"
	"\tCOMPREPLY=()\n"
	"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	"\t\tcase ${COMP_WORDS[i]} in\n";

static const char middle[] =
	"\t\t-*) ;;\n"
	"\t\t*) if [[ $command ]]; then ((place++)); else command=${COMP_WORDS[i]}; fi ;;\n"
	"\t\tesac\n"
	"\tdone\n"
	"\tcase $command in\n";

static const char after_commands[] =
	"\t*) return ;;\n"
	"\tesac\n"
	"\tcase $before in\n"
	"\t-C|--folder) COMPREPLY=($(compgen -d -- \"$word\")); return ;;\n";

static const char end[] =
	"\tesac\n"
	"\tread -ra kinds <<<\"$kinds\"\n"
	"\t((place < ${#kinds[@]})) || place=$((${#kinds[@]} - 1))\n"
	"\t((place < 0)) || kind=${kinds[place]}\n"
	"\tif [[ $word == -* ]]; then\n"
	"\t\tCOMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
	"\t\treturn\n"
	"\tfi\n"
	"\tcase $kind in\n"
	"\tbulletin)\n"
	"\t\tCOMPREPLY=($(compgen -W \"$(\"$1\" -C \"$folder\" help --complete bulletin 2>/dev/null)\" \\\n"
	"\t\t\t-- \"$word\") $(compgen -f -X '!*.md' -- \"$word\")) ;;\n"
	"\tfolder) COMPREPLY=($(compgen -d -- \"$word\")) ;;\n"
	"\tfile) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n"
	"\t*) COMPREPLY=($(compgen -W \"${kind//|/ }\" -- \"$word\")) ;;\n"
	"\tesac\n"
	"}\n"
	"complete -o filenames -F _bulletin bulletin\n";

static void print_option_words(FILE *out, const GOptionEntry *options)
{
	for (const GOptionEntry *option = options; option && option->long_name; option++) {
		if (!option_is_shown(option))
			continue;
		if (option->short_name)
			fprintf(out, "-%c ", option->short_name);
		fprintf(out, "--%s ", option->long_name);
	}
}

/* Where one of these stands, the next word is its value. */
static void print_options_with_value(FILE *out, const GOptionEntry *options)
{
	for (const GOptionEntry *option = options; option && option->long_name; option++) {
		if (!option_value(option))
			continue;
		if (option->short_name)
			fprintf(out, "|-%c", option->short_name);
		fprintf(out, "|--%s", option->long_name);
	}
}

static void print_value_pattern(FILE *out)
{
	fputs("''", out); /* never met: the word that an alternative can follow */
	for (int i = 0; i < command_count; i++)
		print_options_with_value(out, commands[i]->options);
}

static void print_command_names(FILE *out, char divider)
{
	for (int i = 0; i < command_count; i++)
		fprintf(out, "%s%c", commands[i]->name, i + 1 < command_count ? divider : '"');
}

static void print_command_row(FILE *out, const Command *command)
{
	fprintf(out, "\t%s) options=\"", command->name);
	print_option_words(out, command->options);
	print_option_words(out, program_options);
	fputs("\" kinds=\"", out);
	if (g_strcmp0(command->completes, "command") == 0)
		print_command_names(out, '|');
	else
		fprintf(out, "%s\"", command->completes);
	fputs(" ;;\n", out);
}

void completion_print(FILE *out)
{
	fputs(beginning, out);
	fputs("\t\t-C|--folder) folder=${COMP_WORDS[++i]} ;;\n\t\t", out);
	print_value_pattern(out);
	fputs(") ((i++)) ;;\n", out);
	fputs(middle, out);
	fputs("\t'') options=\"", out);
	print_option_words(out, program_options);
	fputs("\" kinds=\"", out);
	print_command_names(out, '|');
	fputs(" ;;\n", out);
	for (int i = 0; i < command_count; i++)
		print_command_row(out, commands[i]);
	fputs(after_commands, out);
	fputs("\t", out);
	print_value_pattern(out);
	fputs(") COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n", out);
	fputs(end, out);
}
