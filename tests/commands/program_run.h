/*
 * Running the built program as a person does: by a shell, or on a terminal.
 *
 * Every run has a state folder and a home of its own below the folder it runs
 * in, so that nothing of the machine's gets in and nothing is left on it.
 */
#ifndef BULLETIN_TESTS_COMMANDS_PROGRAM_RUN_H
#define BULLETIN_TESTS_COMMANDS_PROGRAM_RUN_H

#include "temporary.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <pty.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What came of a run; its texts go with program_forget. */
typedef struct {
	int code;
	char *out; /* on a terminal: everything, as it came */
	char *err;
} Outcome;

static inline void program_forget(Outcome *outcome)
{
	g_free(outcome->out);
	g_free(outcome->err);
}

static inline char *program_path(void)
{
	const char *build = g_getenv("BUILD_DIR");
	g_assert(build);
	return g_build_filename(build, "bin", "bulletin", NULL);
}

static inline char **program_environment(const char *folder)
{
	char **environment = g_get_environ();
	g_autofree char *state = g_build_filename(folder, "state", NULL);
	environment = g_environ_setenv(environment, "HOME", folder, TRUE);
	environment = g_environ_setenv(environment, "XDG_STATE_HOME", state, TRUE);
	return g_environ_unsetenv(environment, "NO_COLOR");
}

/* Arguments for exec: the program, and `arguments` up to their NULL. */
static inline char **program_words(const char *const *arguments)
{
	GPtrArray *words = g_ptr_array_new();
	g_ptr_array_add(words, program_path());
	for (; *arguments; arguments++)
		g_ptr_array_add(words, g_strdup(*arguments));
	g_ptr_array_add(words, NULL);
	return (char **)g_ptr_array_free(words, FALSE);
}

static inline Outcome program_run(const char *folder, const char *const *arguments)
{
	Outcome outcome = { 0 };
	int status;
	g_auto(GStrv) words = program_words(arguments);
	g_auto(GStrv) environment = program_environment(folder);
	g_autoptr(GError) error = NULL;
	g_spawn_sync(folder, words, environment, G_SPAWN_DEFAULT, NULL, NULL, &outcome.out,
		&outcome.err, &status, &error);
	cr_assert_null(error, "%s", error ? error->message : "");
	cr_assert(WIFEXITED(status), "the program was ended by signal %d", WTERMSIG(status));
	outcome.code = WEXITSTATUS(status);
	return outcome;
}

/* What the terminal is like that the program runs on. */
typedef struct {
	const char *kind;     /* TERM */
	const char *no_color; /* NULL: not set */
	unsigned short columns;
} Terminal;

/* Everything up to the end of the terminal's other side, which Linux tells by EIO. */
static inline char *program_read_all(int file)
{
	GString *text = g_string_new(NULL);
	char room[4096];
	ssize_t got;
	while ((got = read(file, room, sizeof room)) > 0)
		g_string_append_len(text, room, got);
	return g_string_free(text, FALSE);
}

static inline Outcome program_run_on(Terminal terminal, const char *folder,
	const char *const *arguments)
{
	Outcome outcome = { 0 };
	int side, status;
	struct winsize size = { .ws_row = 24, .ws_col = terminal.columns };
	g_auto(GStrv) words = program_words(arguments);
	g_auto(GStrv) environment = program_environment(folder);
	environment = g_environ_setenv(environment, "TERM", terminal.kind, TRUE);
	if (terminal.no_color)
		environment = g_environ_setenv(environment, "NO_COLOR", terminal.no_color, TRUE);
	pid_t child = forkpty(&side, NULL, NULL, &size);
	cr_assert_geq(child, 0);
	if (child == 0) {
		if (chdir(folder) == 0)
			execve(words[0], words, environment);
		_exit(127);
	}
	outcome.out = program_read_all(side);
	close(side);
	waitpid(child, &status, 0);
	outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	return outcome;
}

#define RUN(folder, ...) program_run((folder), (const char *const[]){ __VA_ARGS__, NULL })
#define RUN_ON(terminal, folder, ...) \
	program_run_on((terminal), (folder), (const char *const[]){ __VA_ARGS__, NULL })

/* A file below `folder`, which is made with its parents. */
static inline void program_put(const char *folder, const char *name, const char *text)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autofree char *parent = g_path_get_dirname(path);
	g_mkdir_with_parents(parent, 0755);
	cr_assert(g_file_set_contents(path, text, -1, NULL));
}

/* A partnership of two in `folder`, which is made. */
static inline void partnership_put(const char *folder)
{
	program_put(folder, "partnership.yaml",
		"name: Two of us\n"
		"contact: {name: Ann, telephone: 01632 960000, email: ann@two.example}\n"
		"rules: {version: 1, decision: consensus, required: all, quorum: 2}\n"
		"partners:\n"
		"  council:\n"
		"    name: Council\n"
		"    people: {ann: {name: Ann, role: principal}}\n"
		"  union:\n"
		"    name: Union\n"
		"    people: {bob: {name: Bob, role: principal}}\n");
}

/* The same in a folder of its own; to be given to temporary_close. */
static inline char *partnership_open(void)
{
	char *folder = temporary_open();
	partnership_put(folder);
	return folder;
}

/* Ten rows that fill an A4 notice, so that there is nothing to remark on. */
#define FULL_ROW "1. **A lead-in.** What everybody should know about it, in a sentence or in two.\n"
#define FULL_TEXT \
	FULL_ROW FULL_ROW FULL_ROW FULL_ROW FULL_ROW FULL_ROW FULL_ROW FULL_ROW FULL_ROW FULL_ROW
#define FULL_DRAFT(keys) "---\n" keys "\n---\n\n" FULL_TEXT
#define GOOD_DRAFT FULL_DRAFT("title: A notice of what to know\nissue: 4\ndate: 2026-02-06")

#endif
