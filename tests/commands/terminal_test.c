/* The same commands on a terminal and off it. */
#include "base/exit_code.h"
#include "program_run.h"

#define ESCAPE "\033"

static const Terminal wide = { "xterm-256color", NULL, 100 };
static const Terminal narrow = { "xterm-256color", NULL, 40 };
static const Terminal plain = { "xterm-256color", "1", 100 };
static const Terminal empty_refusal = { "xterm-256color", "", 100 };
static const Terminal dumb = { "dumb", NULL, 100 };

Test(terminal, off_a_terminal_nothing_is_coloured)
{
	Outcome outcome = RUN("/", "proof", "missing.md");
	cr_expect_null(strstr(outcome.err, ESCAPE));
	cr_expect(strstr(outcome.err, "[bulletin-missing]"));
	program_forget(&outcome);
}

Test(terminal, on_a_terminal_remarks_are_coloured)
{
	Outcome outcome = RUN_ON(wide, "/", "proof", "missing.md");
	cr_expect(strstr(outcome.out, ESCAPE "[1;31merror:"), "%s", outcome.out);
	program_forget(&outcome);
}

Test(terminal, no_color_takes_the_colour_away)
{
	Outcome outcome = RUN_ON(plain, "/", "proof", "missing.md");
	cr_expect_null(strstr(outcome.out, ESCAPE), "%s", outcome.out);
	program_forget(&outcome);
}

Test(terminal, an_empty_no_color_says_nothing)
{
	Outcome outcome = RUN_ON(empty_refusal, "/", "proof", "missing.md");
	cr_expect(strstr(outcome.out, ESCAPE "[1;31merror:"), "%s", outcome.out);
	program_forget(&outcome);
}

Test(terminal, a_dumb_terminal_gets_neither_colour_nor_progress)
{
	char *folder = partnership_open();
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	Outcome outcome = RUN_ON(dumb, folder, "check");
	cr_expect_str_eq(outcome.out, "1 bulletin: nothing to remark\r\n");
	program_forget(&outcome);
	temporary_close(folder);
}

Test(terminal, progress_is_shown_and_taken_away_again)
{
	char *folder = partnership_open();
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	Outcome outcome = RUN_ON(wide, folder, "check");
	cr_expect(strstr(outcome.out, "checking 1 of 1: a"), "%s", outcome.out);
	cr_expect(g_str_has_suffix(outcome.out, "\r" ESCAPE "[K1 bulletin: nothing to remark\r\n"),
		"%s", outcome.out);
	program_forget(&outcome);
	temporary_close(folder);
}

Test(terminal, quiet_shows_no_progress)
{
	char *folder = partnership_open();
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	Outcome outcome = RUN_ON(wide, folder, "check", "--quiet");
	cr_expect_str_eq(outcome.out, "1 bulletin: nothing to remark\r\n");
	program_forget(&outcome);
	temporary_close(folder);
}

Test(terminal, json_on_a_terminal_is_plain)
{
	char *folder = partnership_open();
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	Outcome outcome = RUN_ON(wide, folder, "check", "--json");
	cr_expect_null(strstr(outcome.out, ESCAPE), "%s", outcome.out);
	program_forget(&outcome);
	temporary_close(folder);
}

/* Colour takes no columns. */
static char *without_colour(const char *line)
{
	g_autoptr(GRegex) colour = g_regex_new("\033\\[[0-9;]*[mK]", 0, 0, NULL);
	return g_regex_replace_literal(colour, line, -1, 0, "", 0, NULL);
}

/* Lines end before the edge, but for single words that are not to be divided. */
static void expect_narrow(const char *name, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\r\n", -1);
	for (char **line = lines; *line; line++) {
		g_autofree char *bare = without_colour(*line);
		const char *from = bare + strspn(bare, " ");
		cr_expect(g_utf8_strlen(bare, -1) <= 40 || !strchr(from, ' '), "%s: %s", name,
			bare);
	}
}

Test(terminal, tables_and_help_fit_40_columns)
{
	char *folder = partnership_open();
	const char *const names[] = { "help", "layouts", "fonts", "doctor" };
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		Outcome outcome = RUN_ON(narrow, folder, names[i]);
		cr_expect(strlen(outcome.out) > 100, "%s: %s", names[i], outcome.out);
		expect_narrow(names[i], outcome.out);
		program_forget(&outcome);
	}
	temporary_close(folder);
}
