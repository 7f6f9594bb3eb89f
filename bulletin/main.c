/*
 * The program: finds the command on the command line, looks at what it is
 * printing on, and runs it.
 */
#include "base/text.h"
#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/help.h"
#include "commands/program.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDTH_WITHOUT_TERMINAL = 80, NARROWEST = 20 };

static bool is_lively_terminal(int file)
{
	const char *kind = g_getenv("TERM");
	return isatty(file) && kind && *kind && strcmp(kind, "dumb") != 0;
}

/* https://no-color.org: any value but the empty one. */
static bool wants_colour(int file)
{
	const char *refusal = g_getenv("NO_COLOR");
	return is_lively_terminal(file) && (!refusal || !*refusal);
}

static int terminal_width(void)
{
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
		return WIDTH_WITHOUT_TERMINAL;
	return MAX(size.ws_col, NARROWEST);
}

static const char *option_nearest_to(const Command *command, const char *name)
{
	const char *names[64];
	int count = 0;
	for (const GOptionEntry *option = program_options; option->long_name; option++)
		names[count++] = option->long_name;
	const GOptionEntry *options = command ? command->options : NULL;
	for (int i = 0; options && options[i].long_name && count < (int)G_N_ELEMENTS(names); i++)
		names[count++] = options[i].long_name;
	return text_nearest(name, names, count);
}

static void remark_on_option(Invocation *here, const Command *command, const GError *error)
{
	const Place nowhere = { 0 };
	if (error->domain == G_CONVERT_ERROR) {
		remarks_add(here->remarks, nowhere, WRONG_OPTION,
			"the value of an option is not UTF-8 text");
		return;
	}
	if (!g_error_matches(error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION)) {
		char *told = arena_text(here->arena, error->message);
		*told = g_ascii_tolower(*told);
		remarks_add(here->remarks, nowhere, WRONG_OPTION, told);
		return;
	}
	/* GLib's message ends with the option as it was written. */
	const char *option = strchr(error->message, '-');
	option = option ? option : error->message;
	const char *nearest = option_nearest_to(command, option + strspn(option, "-"));
	remarks_add(here->remarks, nowhere, UNKNOWN_OPTION, option,
		nearest ? arena_printf(here->arena, "; did you mean \"--%s\"?", nearest) : "");
}

/*
 * Takes the options out of `words`, of which the first is the program's or the
 * command's name. Without a command, those that stand before it.
 */
static bool parse_options(Invocation *here, const Command *command, char ***words)
{
	g_autoptr(GOptionContext) context = g_option_context_new(NULL);
	g_option_context_set_help_enabled(context, FALSE);
	g_option_context_set_strict_posix(context, command == NULL);
	g_option_context_add_main_entries(context, program_options, NULL);
	if (command && command->options)
		g_option_context_add_main_entries(context, command->options, NULL);

	bool wants_json = g_strv_contains((const char *const *)*words, "--json");
	g_autoptr(GError) error = NULL;
	bool is_parsed = g_option_context_parse_strv(context, words, &error);
	if (!is_parsed)
		remark_on_option(here, command, error);
	const ProgramOptions *given = program_options_given();
	here->folder = given->folder ? given->folder : ".";
	here->is_json = given->is_json || (!is_parsed && wants_json);
	here->is_quiet = given->is_quiet;
	here->is_progress = is_lively_terminal(STDERR_FILENO) && !here->is_quiet && !here->is_json;
	return is_parsed;
}

static bool check_arguments(Invocation *here, const Command *command, int count, char **arguments)
{
	const Place nowhere = { 0 };
	if (count < command->least)
		remarks_add(here->remarks, nowhere, TOO_FEW_ARGUMENTS, command->name,
			command->arguments);
	else if (command->most >= 0 && count > command->most)
		remarks_add(here->remarks, nowhere, TOO_MANY_ARGUMENTS, arguments[command->most],
			command->name, command->arguments);
	else if (!g_file_test(here->folder, G_FILE_TEST_IS_DIR))
		remarks_add(here->remarks, (Place){ .file = here->folder }, FOLDER_MISSING);
	else
		return true;
	return false;
}

static ExitCode print_version(Invocation *here)
{
	fprintf(here->out, "bulletin %s\n", BULLETIN_VERSION);
	return EXIT_DONE;
}

static ExitCode run_command(Invocation *here, const Command *command, char ***words)
{
	if (!parse_options(here, command, words))
		return invocation_finish(here, EXIT_USAGE);
	if (program_options_given()->is_version)
		return print_version(here);
	if (program_options_given()->is_help) {
		help_print_command(here, command);
		return EXIT_DONE;
	}
	char **arguments = *words + 1;
	if (*arguments && strcmp(*arguments, "--") == 0)
		arguments++;
	int count = (int)g_strv_length(arguments);
	if (!check_arguments(here, command, count, arguments))
		return invocation_finish(here, EXIT_USAGE);
	return command->run(here, count, arguments);
}

static ExitCode run_program(Invocation *here, char ***words)
{
	if (!parse_options(here, NULL, words))
		return invocation_finish(here, EXIT_USAGE);
	const ProgramOptions *given = program_options_given();
	const char *name = (*words)[1];
	if (given->is_version)
		return print_version(here);
	if (!name) {
		help_print_program(here, given->is_help ? here->out : here->err);
		return given->is_help ? EXIT_DONE : EXIT_USAGE;
	}
	const Command *command = command_by_name(name);
	if (!command)
		return command_refuse(here, name);

	g_auto(GStrv) rest = g_strdupv(*words + 1);
	return run_command(here, command, &rest);
}

int main(int count, char **arguments)
{
	(void)count;
	/* Words are UTF-8 whatever the person's locale says; GLib asks the C library. */
	setlocale(LC_CTYPE, "C.UTF-8");
	Arena *arena = arena_open();
	Invocation here = {
		.arena = arena,
		.remarks = remarks_new(arena),
		.folder = ".",
		.colours_out = wants_colour(STDOUT_FILENO),
		.colours_err = wants_colour(STDERR_FILENO),
		.width = terminal_width(),
		.out = stdout,
		.err = stderr,
	};
	g_auto(GStrv) words = g_strdupv(arguments);
	ExitCode code = run_program(&here, &words);
	if (fflush(here.out) != 0 || ferror(here.out)) {
		here.remarks = remarks_new(arena);
		remarks_add(here.remarks, (Place){ 0 }, OUTPUT_LOST);
		code = invocation_finish(&here, EXIT_IO);
	}
	arena_close(arena);
	return code;
}
