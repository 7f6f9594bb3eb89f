/* How the program is called: wrong calls, help, the manual page and the completion. */
#include "commands/command.h"
#include "commands/help.h"
#include "commands/program.h"
#include "program_run.h"

static void expect_usage(Outcome outcome, const char *fault, const char *way_out)
{
	cr_expect_eq(outcome.code, EXIT_USAGE, "ended with %d", outcome.code);
	cr_expect_str_empty(outcome.out);
	cr_expect(strstr(outcome.err, fault), "not told: %s\n%s", fault, outcome.err);
	cr_expect(strstr(outcome.err, way_out), "no way out: %s\n%s", way_out, outcome.err);
	program_forget(&outcome);
}

Test(usage, a_misspelt_command_is_told_with_the_nearest_one)
{
	expect_usage(RUN("/", "chekc"), "\"chekc\" is not a command; did you mean \"check\"?",
		"`bulletin help` lists the commands");
}

Test(usage, a_word_far_from_every_command_is_told_without_a_guess)
{
	expect_usage(RUN("/", "zzzzzz"), "\"zzzzzz\" is not a command [unknown-command]",
		"`bulletin help` lists the commands");
}

Test(usage, a_misspelt_option_is_told_with_the_nearest_one)
{
	expect_usage(RUN("/", "check", "--strct"),
		"\"--strct\" is not an option here; did you mean \"--strict\"?", "add --help");
}

Test(usage, an_option_without_its_value_is_told)
{
	expect_usage(RUN("/", "proof", "-o"), "missing argument for -o [wrong-option]",
		"add --help");
}

Test(usage, an_argument_that_is_missing_is_named)
{
	expect_usage(RUN("/", "proof"), "bulletin proof BULLETIN [too-few-arguments]",
		"add --help");
}

Test(usage, an_argument_too_many_is_named)
{
	expect_usage(RUN("/", "proof", "one", "two"), "\"two\" is one argument too many",
		"leave it out");
}

Test(usage, a_folder_that_is_not_there_is_named)
{
	expect_usage(RUN("/", "-C", "/no/such/folder", "check"),
		"/no/such/folder: error: there is no such folder", "check the name");
}

Test(usage, the_program_alone_tells_its_commands_and_ends_with_2)
{
	Outcome outcome = RUN("/", NULL);
	cr_expect_eq(outcome.code, EXIT_USAGE);
	cr_expect_str_empty(outcome.out);
	for (int i = 0; i < command_count; i++)
		cr_expect(strstr(outcome.err, commands[i]->summary), "%s", commands[i]->name);
	program_forget(&outcome);
}

Test(usage, the_version_is_the_projects)
{
	Outcome outcome = RUN("/", "--version");
	cr_expect_eq(outcome.code, EXIT_DONE);
	cr_expect_str_eq(outcome.out, "bulletin " BULLETIN_VERSION "\n");
	program_forget(&outcome);
}

Test(usage, every_command_explains_itself_in_two_ways)
{
	for (int i = 0; i < command_count; i++) {
		const char *name = commands[i]->name;
		Outcome asked = RUN("/", name, "--help"), helped = RUN("/", "help", name);
		cr_expect_eq(asked.code, EXIT_DONE, "%s --help ends with %d", name, asked.code);
		cr_expect_str_eq(asked.out, helped.out);
		cr_expect_str_empty(asked.err);
		cr_expect(g_str_has_prefix(asked.out, "usage: bulletin "));
		program_forget(&asked);
		program_forget(&helped);
	}
}

/* But for examples, which are shown as they are to be typed. */
Test(usage, no_line_of_help_is_longer_than_80_letters)
{
	for (int i = 0; i < command_count; i++) {
		Outcome outcome = RUN("/", commands[i]->name, "--help");
		g_auto(GStrv) lines = g_strsplit(outcome.out, "\n", -1);
		for (char **line = lines; *line; line++)
			cr_expect(g_str_has_prefix(*line, "    ") || g_utf8_strlen(*line, -1) <= 80,
				"%s: %s", commands[i]->name, *line);
		program_forget(&outcome);
	}
}

Test(usage, options_may_stand_before_the_command_and_after_its_arguments)
{
	char *folder = partnership_open();
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	Outcome before = RUN("/", "--json", "-C", folder, "check", "a");
	Outcome after = RUN("/", "check", "a", "-C", folder, "--json");
	cr_expect_eq(before.code, EXIT_DONE, "%s", before.err);
	cr_expect_str_eq(before.out, after.out);
	cr_expect_eq(before.out[0], '{');
	program_forget(&before);
	program_forget(&after);
	temporary_close(folder);
}

Test(usage, output_that_cannot_be_written_is_an_error)
{
	g_autofree char *program = program_path();
	g_autofree char *line = g_strdup_printf("'%s' help --man > /dev/full 2> /dev/null",
		program);
	int status = system(line);
	cr_expect_eq(WEXITSTATUS(status), EXIT_IO);
}

/* The table itself. */

static void expect_new_names(GHashTable *seen, const Command *command, const GOptionEntry *options)
{
	for (const GOptionEntry *option = options; option && option->long_name; option++) {
		cr_expect(g_hash_table_add(seen, g_strdup(option->long_name)), "%s has --%s twice",
			command->name, option->long_name);
		if (option->short_name)
			cr_expect(g_hash_table_add(seen, g_strdup_printf("%c", option->short_name)),
				"%s has -%c twice", command->name, option->short_name);
		cr_expect(option->description && *option->description, "--%s", option->long_name);
	}
}

Test(table, no_option_of_a_command_has_the_name_of_another)
{
	for (int i = 0; i < command_count; i++) {
		g_autoptr(GHashTable)
			seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
		expect_new_names(seen, commands[i], program_options);
		expect_new_names(seen, commands[i], commands[i]->options);
	}
}

Test(table, summaries_are_one_line_with_a_small_letter_and_no_full_stop)
{
	for (int i = 0; i < command_count; i++) {
		const char *summary = commands[i]->summary;
		cr_expect(g_ascii_islower(summary[0]), "%s", summary);
		cr_expect(!g_str_has_suffix(summary, ".") && !strchr(summary, '\n'), "%s", summary);
		cr_expect_leq(strlen(summary), 64, "%s", summary);
	}
}

Test(table, no_two_commands_have_one_name)
{
	for (int i = 0; i < command_count; i++)
		cr_expect_eq(command_by_name(commands[i]->name), commands[i]);
}

/* The manual page. */

static void expect_in_manual(const char *manual, const GOptionEntry *options)
{
	for (const GOptionEntry *option = options; option && option->long_name; option++) {
		g_autofree char *macro = g_strdup_printf("Fl Fl %s", option->long_name);
		if (option_is_shown(option))
			cr_expect(strstr(manual, macro), "--%s is not in the manual",
				option->long_name);
	}
}

Test(manual, tells_every_command_and_every_option)
{
	Outcome outcome = RUN("/", "help", "--man");
	expect_in_manual(outcome.out, program_options);
	for (int i = 0; i < command_count; i++) {
		g_autofree char *section = g_strdup_printf(".Ss bulletin %s\n", commands[i]->name);
		const char *told = strstr(outcome.out, section);
		cr_assert(told, "%s is not in the manual", commands[i]->name);
		expect_in_manual(told, commands[i]->options);
	}
	program_forget(&outcome);
}

Test(manual, passes_mandocs_lint)
{
	g_autofree char *mandoc = g_find_program_in_path("mandoc");
	if (!mandoc)
		cr_skip_test("mandoc is not installed");
	g_autofree char *program = program_path();
	g_autofree char *line = g_strdup_printf("'%s' help --man | mandoc -T lint", program);
	cr_expect_eq(system(line), 0);
}
