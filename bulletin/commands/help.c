#include "commands/help.h"
#include "commands/columns.h"
#include "commands/commands_remarks.h"
#include "commands/completion.h"
#include "commands/program.h"
#include "layout/stock.h"
#include "pipeline/pipeline.h"

static gboolean wants_manual, wants_front_matter, wants_partnership;
static char *shell, *complete;

static void print_heading(const Invocation *here, FILE *out, const char *words)
{
	bool is_bold = out == here->out ? here->colours_out : here->colours_err;
	fprintf(out, is_bold ? "\n\033[1m%s\033[0m\n" : "\n%s\n", words);
}

/* "-o, --output=FILE" */
static char *option_term(Arena *arena, const GOptionEntry *option)
{
	const char *value = option_value(option);
	const char *letter = option->short_name ? arena_printf(arena, "-%c, ", option->short_name)
						: "";
	return arena_printf(arena, "%s--%s%s%s", letter, option->long_name, value ? "=" : "",
		value ? value : "");
}

static void print_options(const Invocation *here, FILE *out, const GOptionEntry *options)
{
	for (const GOptionEntry *option = options; option->long_name; option++)
		if (option_is_shown(option))
			columns_entry(out, option_term(here->arena, option), option->description,
				24, here->width);
}

void help_print_program(const Invocation *here, FILE *out)
{
	columns_paragraphs(out, "usage: bulletin [-C DIR] COMMAND [OPTIONS] [BULLETIN]", 0,
		here->width);
	fputc('\n', out);
	columns_paragraphs(out,
		"A partnership's bulletins, from the Markdown draft to agreed, printed sheets. BULLETIN "
		"is an id, as ppa for bulletins/ppa.md, or a path.",
		0, here->width);
	print_heading(here, out, "Commands");
	for (int i = 0; i < command_count; i++)
		columns_entry(out, commands[i]->name, commands[i]->summary, 14, here->width);
	print_heading(here, out, "Options of every command");
	print_options(here, out, program_options);
	fputc('\n', out);
	columns_paragraphs(out, "`bulletin help COMMAND` explains a command.", 0, here->width);
}

void help_print_command(const Invocation *here, const Command *command)
{
	FILE *out = here->out;
	columns_paragraphs(out,
		arena_printf(here->arena, "usage: bulletin %s%s%s%s", command->name,
			command->options ? " [OPTIONS]" : "", *command->arguments ? " " : "",
			command->arguments),
		0, here->width);
	fputc('\n', out);
	columns_paragraphs(out,
		arena_printf(here->arena, "bulletin %s - %s", command->name, command->summary), 0,
		here->width);
	if (*command->manual) {
		fputc('\n', out);
		columns_paragraphs(out, command->manual, 0, here->width);
	}
	if (command->options) {
		print_heading(here, out, "Options");
		print_options(here, out, command->options);
	}
	print_heading(here, out, "Options of every command");
	print_options(here, out, program_options);
}

static void print_front_matter(Invocation *here)
{
	fputs(front_matter_reference(here->arena), here->out);
	fputs("\n## Stocks\n\n"
	      "Papers that `stock` can name, besides those of partnership.yaml, with the colour\n"
	      "that a screen shows for them:\n\n"
	      "| stock | colour |\n|---|---|\n",
		here->out);
	int count;
	const Stock *list = stocks(&count);
	for (int i = 0; i < count; i++)
		fprintf(here->out, "| %s | #%06X |\n", list[i].name, list[i].rgb);
}

static ExitCode print_completion(Invocation *here)
{
	if (completion_print(here->out, shell))
		return EXIT_DONE;
	remarks_add(here->remarks, (Place){ 0 }, UNKNOWN_WORD, shell,
		"; there are completions for bash, fish and zsh");
	return invocation_finish(here, EXIT_USAGE);
}

static ExitCode explain_command(Invocation *here, const char *name)
{
	const Command *command = command_by_name(name);
	if (!command)
		return command_refuse(here, name);
	help_print_command(here, command);
	return EXIT_DONE;
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	if (wants_manual)
		manual_print(here->out);
	else if (wants_front_matter)
		print_front_matter(here);
	else if (wants_partnership)
		fputs(partnership_reference(here->arena), here->out);
	else if (shell)
		return print_completion(here);
	else if (complete)
		completion_offer(here, complete);
	else if (count == 1)
		return explain_command(here, arguments[0]);
	else
		help_print_program(here, here->out);
	return EXIT_DONE;
}

static const GOptionEntry options[] = {
	{ "man", 0, 0, G_OPTION_ARG_NONE, &wants_manual, "print the manual page, in mdoc", NULL },
	{ "front-matter", 0, 0, G_OPTION_ARG_NONE, &wants_front_matter,
		"print the reference of a draft's front matter, in Markdown", NULL },
	{ "partnership", 0, 0, G_OPTION_ARG_NONE, &wants_partnership,
		"print the reference of partnership.yaml, in Markdown", NULL },
	{ "completion", 0, 0, G_OPTION_ARG_STRING, &shell,
		"print the completion script for SHELL: bash, fish or zsh", "SHELL" },
	{ "complete", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &complete,
		"print what an argument of this kind may be", "KIND" },
	{ 0 },
};

const Command command_help = {
	.name = "help",
	.arguments = "[COMMAND]",
	.summary = "explain a command, or list them all",
	.manual =
		"Prints what `bulletin COMMAND --help` prints; without COMMAND, a line for each "
		"command.\n\n"
		"The manual page, the completions and the references are made with the options "
		"below, from the tables that the program goes by. An installed program has its "
		"completions where bash, fish and zsh look for them. To have that of one that is not "
		"installed in every new shell, add the line for yours to ~/.bashrc, to ~/.zshrc "
		"after compinit, or to ~/.config/fish/config.fish:\n\n"
		"    source <(bulletin help --completion bash)\n"
		"    source <(bulletin help --completion zsh)\n"
		"    bulletin help --completion fish | source",
	.options = options,
	.least = 0,
	.most = 1,
	.completes = "command",
	.run = run,
};
