/* The completion for bash: one function, with a row for each command. */
#include "commands/completion.h"
#include "commands/help.h"

/*
 * `place` counts the arguments before the word that is being completed; a value
 * of an option is none. Bash gives "--output=x" as three words.
 */
static const char beginning[] =
	"# Completion of bulletin for bash, made by: bulletin help --completion bash\n"
	"_bulletin()\n"
	"{\n"
	"\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
	"\tlocal command= folder=. place=0 i option options kinds values kind offered\n"
	"\tif [[ $word == = ]]; then\n"
	"\t\tword=\n"
	"\telif [[ $before == = ]]; then\n"
	"\t\tbefore=${COMP_WORDS[COMP_CWORD - 2]}\n"
	"\tfi\n"
	"\tCOMPREPLY=()\n"
	"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	"\t\tcase ${COMP_WORDS[i]} in\n"
	"\t\t";

static const char after_values[] =
	")\n"
	"\t\t\toption=${COMP_WORDS[i++]}\n"
	"\t\t\t[[ ${COMP_WORDS[i]} != = ]] || ((i++))\n"
	"\t\t\t[[ $option != -C && $option != --folder ]] || folder=${COMP_WORDS[i]} ;;\n"
	"\t\t-*) ;;\n"
	"\t\t*) if [[ $command ]]; then ((place++)); else command=${COMP_WORDS[i]}; fi ;;\n"
	"\t\tesac\n"
	"\tdone\n"
	"\tcase $command in\n";

static const char end[] =
	"\t*) return ;;\n"
	"\tesac\n"
	"\tread -ra kinds <<<\"$kinds\"\n"
	"\tif [[ \" $values\" == *\" $before:\"* ]]; then\n"
	"\t\tkind=\" $values\" kind=${kind#*\" $before:\"} kind=${kind%% *}\n"
	"\telif [[ $word == -* ]]; then\n"
	"\t\tmapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n"
	"\t\treturn\n"
	"\telse\n"
	"\t\t((place < ${#kinds[@]})) || place=$((${#kinds[@]} - 1))\n"
	"\t\t((place < 0)) || kind=${kinds[place]}\n"
	"\tfi\n"
	"\tcase $kind in\n"
	"\t'') ;;\n"
	"\tbulletin|layout|stock)\n"
	"\t\toffered=$(\"$1\" -C \"$folder\" help --complete \"$kind\" 2>/dev/null)\n"
	"\t\tmapfile -t COMPREPLY < <(IFS=$'\\n'; compgen -W \"$offered\" -- \"$word\"\n"
	"\t\t\t[[ $kind != bulletin ]] || compgen -f -X '!*.md' -- \"$word\")\n"
	"\t\t[[ $kind != bulletin || ${COMPREPLY[0]} ]] ||\n"
	"\t\t\tmapfile -t COMPREPLY < <(compgen -d -- \"$word\") ;;\n"
	"\tfolder) mapfile -t COMPREPLY < <(compgen -d -- \"$word\") ;;\n"
	"\tfile) mapfile -t COMPREPLY < <(compgen -f -- \"$word\") ;;\n"
	"\t*) mapfile -t COMPREPLY < <(compgen -W \"${kind//|/ }\" -- \"$word\") ;;\n"
	"\tesac\n"
	"}\n"
	"complete -o filenames -F _bulletin bulletin\n";

static void print_words(FILE *out, const Command *command, const GOptionEntry *option)
{
	(void)command;
	if (option->short_name)
		fprintf(out, "-%c ", option->short_name);
	fprintf(out, "--%s ", option->long_name);
}

static void print_value(FILE *out, const Command *command, const GOptionEntry *option)
{
	(void)command;
	if (!option_value(option))
		return;
	const char *kind = completion_of_value(option);
	if (option->short_name)
		fprintf(out, "-%c:%s ", option->short_name, kind);
	fprintf(out, "--%s:%s ", option->long_name, kind);
}

/* Without a command its name is to come. */
static void print_row(FILE *out, const Command *command)
{
	const Command names = { .completes = "command" };
	g_auto(GStrv) kinds = completion_kinds(command ? command : &names);
	g_autofree char *joined = g_strjoinv(" ", kinds);
	fprintf(out, "\t%s)\n\t\toptions=\"", command ? command->name : "''");
	completion_each_option(out, command, print_words);
	fputs("\"\n\t\tvalues=\"", out);
	completion_each_option(out, command, print_value);
	fprintf(out, "\"\n\t\tkinds=\"%s\" ;;\n", joined);
}

void completion_bash_print(FILE *out)
{
	fputs(beginning, out);
	completion_print_with_value(out, "|");
	fputs(after_values, out);
	print_row(out, NULL);
	for (int i = 0; i < command_count; i++)
		print_row(out, commands[i]);
	fputs(end, out);
}
