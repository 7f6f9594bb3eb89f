/* The completion, as bash, fish and zsh run it: each offers the same. */
#include "program_run.h"

/* A command line, and the words that may stand in place of its last one. */
typedef struct {
	const char *typed, *offered;
} Case;

static const Case cases[] = {
	{ "bulletin che", "check" },
	{ "bulletin check --str", "--strict" },
	{ "bulletin check who-", "who-covers who-goes" },
	{ "bulletin check a who-c", "who-covers" },
	{ "bulletin check elsewhere/n", "elsewhere/notice.md" },
	{ "bulletin show pa", "pages" },
	{ "bulletin show pages who-c", "who-covers" },
	{ "bulletin proof -o out.pdf who-c", "who-covers" },
	{ "bulletin proof --output=out.pdf who-c", "who-covers" },
	{ "bulletin proof --layout a5", "a5-card" },
	{ "bulletin layouts a5", "a5-card" },
	{ "bulletin proof --stock lil", "lilac" },
	{ "bulletin print --as by", "by-school" },
	{ "bulletin sign --verdict agree-", "agree-with-comment" },
	{ "bulletin rules ", "adopt" },
	{ "bulletin help layo", "layouts" },
	{ "bulletin help laye", "" },
	{ "bulletin preflight elsewhere/n", "elsewhere/notice.md" },
	{ "bulletin -C elsew", "elsewhere" },
	{ "bulletin init elsew", "elsewhere" },
	{ "bulletin -C other check ti", "time-owed" },
	{ "bulletin check -C other ti", "time-owed" },
	{ "bulletin --folder other check ti", "time-owed" },
	{ "bulletin check -q who-c", "who-covers" },
	{ "bulletin -C / check who-", "" },
};

static char *folder;

static void put_partnerships(void)
{
	folder = partnership_open();
	program_put(folder, "bulletins/who-covers.md", GOOD_DRAFT);
	program_put(folder, "bulletins/who-goes.md", GOOD_DRAFT);
	program_put(folder, "elsewhere/notice.md", GOOD_DRAFT);
	g_autofree char *other = g_build_filename(folder, "other", NULL);
	partnership_put(other);
	program_put(other, "bulletins/time-owed.md", GOOD_DRAFT);
}

static void remove_partnerships(void)
{
	temporary_close(folder);
}

TestSuite(completion, .init = put_partnerships, .fini = remove_partnerships);

/* What the driver of a shell prints, a line for each case. */
static GStrv lines_of(const char *shell)
{
	g_autofree char *driver = g_strdup_printf("%s/tests/commands/complete.%s",
		g_getenv("SOURCE_DIR"), shell);
	const char *words[G_N_ELEMENTS(cases) + 2] = { driver };
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		words[i + 1] = cases[i].typed;
	g_autofree char *path = g_strdup_printf("%s/bin:%s", g_getenv("BUILD_DIR"),
		g_getenv("PATH"));
	g_auto(GStrv) environment = program_environment(folder);
	environment = g_environ_setenv(environment, "PATH", path, TRUE);
	g_autofree char *out = NULL, *err = NULL;
	cr_assert(g_spawn_sync(folder, (char **)words, environment, G_SPAWN_DEFAULT, NULL, NULL,
		&out, &err, NULL, NULL));
	cr_expect_str_empty(err, "%s: %s", shell, err);
	return g_strsplit(out, "\n", -1);
}

/* A shell may show that a folder can be gone on from. */
static char *without_slash(const char *line)
{
	char *word = g_strchomp(g_strdup(line));
	if (g_str_has_suffix(word, "/"))
		word[strlen(word) - 1] = '\0';
	return word;
}

static void expect_shell_offers(const char *shell)
{
	g_autofree char *program = g_find_program_in_path(shell);
	if (!program)
		cr_skip_test("%s is not installed", shell);
	g_auto(GStrv) lines = lines_of(shell);
	cr_assert_eq(g_strv_length(lines), G_N_ELEMENTS(cases) + 1, "%s: %s", shell, lines[0]);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *offered = without_slash(lines[i]);
		cr_expect_str_eq(offered, cases[i].offered, "%s: %s: %s", shell, cases[i].typed,
			offered);
	}
}

Test(completion, bash_knows_commands_options_values_ids_and_files)
{
	expect_shell_offers("bash");
}

Test(completion, fish_knows_commands_options_values_ids_and_files)
{
	expect_shell_offers("fish");
}

Test(completion, zsh_knows_commands_options_values_ids_and_files)
{
	expect_shell_offers("zsh");
}

Test(completion, a_shell_that_there_is_none_for_is_told_of_the_others)
{
	Outcome outcome = RUN("/", "help", "--completion", "tcsh");
	cr_expect_eq(outcome.code, 2);
	cr_expect(strstr(outcome.err, "completions for bash, fish and zsh"), "%s", outcome.err);
	program_forget(&outcome);
}

/* A name with a blank is one word. */
Test(completion, bash_takes_a_name_with_a_blank_as_one)
{
	program_put(folder, "two words.md", GOOD_DRAFT);
	g_autofree char *program = program_path();
	g_autofree char *script = g_strdup_printf("source <('%s' help --completion bash)\n"
						  "COMP_WORDS=(bulletin check two) COMP_CWORD=2\n"
						  "_bulletin '%s'; echo \"${#COMPREPLY[@]}\"\n",
		program, program);
	const char *const words[] = { "bash", "--norc", "-c", script, NULL };
	g_autofree char *out = NULL;
	g_spawn_sync(folder, (char **)words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL,
		NULL, NULL);
	cr_expect_str_eq(out, "1\n");
}
