/* layouts, fonts and doctor, also where the program's own files are damaged. */
#include "base/exit_code.h"
#include "program_run.h"

static char *folder;

static void open_folder(void)
{
	folder = partnership_open();
}

static void close_folder(void)
{
	temporary_close(folder);
}

TestSuite(layouts, .init = open_folder, .fini = close_folder);
TestSuite(fonts, .init = open_folder, .fini = close_folder);
TestSuite(doctor, .init = open_folder, .fini = close_folder);

static void expect_told(Outcome outcome, int code, const char *told)
{
	cr_expect_eq(outcome.code, code, "ended with %d: %s", outcome.code, outcome.err);
	cr_expect(strstr(outcome.out, told) || strstr(outcome.err, told), "not told: %s\n%s%s",
		told, outcome.out, outcome.err);
	program_forget(&outcome);
}

Test(layouts, ones_own_is_listed_in_the_place_of_an_installed_one)
{
	program_put(folder, "layouts/a4-notice.yaml",
		"# Our notice.\nextends: a4-notice\nschema: 1\n");
	program_put(folder, "layouts/own.yaml", "# Our other one.\nextends: a5-card\nschema: 1\n");
	Outcome outcome = RUN(folder, "layouts");
	cr_expect_eq(outcome.code, EXIT_DONE, "%s", outcome.err);
	cr_expect(strstr(outcome.out, "Our notice. (your own)"), "%s", outcome.out);
	cr_expect(strstr(outcome.out, "\nown "), "%s", outcome.out);
	cr_expect(strstr(outcome.out, "a3-poster"), "%s", outcome.out);
	cr_expect_null(strstr(outcome.out, "The notice:"), "%s", outcome.out);
	program_forget(&outcome);
}

Test(layouts, one_with_errors_is_told_with_its_remarks)
{
	program_put(folder, "layouts/own.yaml", "schema: 1\nwrong: 1\n");
	Outcome outcome = RUN(folder, "layouts");
	cr_expect_eq(outcome.code, EXIT_CONTENT);
	cr_expect(strstr(outcome.out, "has errors"), "%s", outcome.out);
	cr_expect(strstr(outcome.err, "layouts/own.yaml:2:1: error:"), "%s", outcome.err);
	program_forget(&outcome);
}

Test(fonts, are_as_they_should_be_in_the_build_tree)
{
	expect_told(RUN(folder, "fonts"), EXIT_DONE, "RobotoCondensed-Bold.ttf");
}

/* The program in a tree of its own, beside which anything can be missing. */
static char *program_copied(void)
{
	g_autofree char *program = program_path();
	g_autofree char *bytes = NULL;
	gsize length;
	cr_assert(g_file_get_contents(program, &bytes, &length, NULL));
	g_autofree char *bin = g_build_filename(folder, "tree", "bin", NULL);
	g_mkdir_with_parents(bin, 0755);
	char *copy = g_build_filename(bin, "bulletin", NULL);
	cr_assert(g_file_set_contents_full(copy, bytes, (gssize)length, G_FILE_SET_CONTENTS_NONE,
		0755, NULL));
	return copy;
}

static Outcome run_copied(const char *copy, const char *command)
{
	Outcome outcome = { 0 };
	int status;
	const char *const words[] = { copy, command, NULL };
	g_auto(GStrv) environment = program_environment(folder);
	cr_assert(g_spawn_sync(folder, (char **)words, environment, G_SPAWN_DEFAULT, NULL, NULL,
		&outcome.out, &outcome.err, &status, NULL));
	outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	return outcome;
}

static const char one_font[] =
	"schema: 1\nfamilies:\n- family: Mine\n  package: p\n  version: 1\n  licence: MIT\n"
	"  folder: /x\n  files: {mine.ttf: 0000}\n";

Test(fonts, one_that_is_missing_is_told_and_the_command_ends_with_6)
{
	g_autofree char *copy = program_copied();
	program_put(folder, "tree/share/bulletin/fonts/fonts.yaml", one_font);
	expect_told(run_copied(copy, "fonts"), EXIT_UNSUITABLE,
		"files/mine.ttf: error: this font file is missing; it is of the package p "
		"[font-file-missing]");
}

Test(fonts, one_of_other_bytes_is_told_and_the_command_ends_with_6)
{
	g_autofree char *copy = program_copied();
	program_put(folder, "tree/share/bulletin/fonts/fonts.yaml", one_font);
	program_put(folder, "tree/share/bulletin/fonts/files/mine.ttf", "no font");
	expect_told(run_copied(copy, "fonts"), EXIT_UNSUITABLE, "[font-file-changed]");
}

Test(fonts, of_another_script_may_be_missing)
{
	static const char no_family[] =
		"schema: 1\nfamilies: []\nscripts:\n- package: p\n  version: 1\n  licence: MIT\n"
		"  folder: /x\n  faces:\n"
		"    Arab: {family: Mine, regular: r.ttf, bold: b.ttf, x-height: 500}\n"
		"  files: {r.ttf: 0000, b.ttf: 0000}\n";
	g_autofree char *copy = program_copied();
	program_put(folder, "tree/share/bulletin/fonts/fonts.yaml", no_family);
	Outcome outcome = run_copied(copy, "fonts");
	cr_assert(strstr(outcome.out, "r.ttf"), "%s", outcome.out);
	cr_assert(strstr(outcome.out, "not installed"), "%s", outcome.out);
	expect_told(outcome, EXIT_DONE, "For texts in other scripts (Arab): MIT");
}

Test(doctor, tells_each_thing_that_is_missing_with_the_way_out)
{
	static const char *const told[] = {
		"fonts: not ok",
		"layouts: not ok",
		"press: not ok",
		"svg: not ok",
		"svg-trial: not ok",
		"clock: ok",
		"partnership: ok",
		"folder: ok",
		"record: not ok",
		"do: install the program again",
		"bulletin init",
	};
	g_autofree char *copy = program_copied();
	Outcome outcome = run_copied(copy, "doctor");
	cr_expect_eq(outcome.code, EXIT_UNSUITABLE);
	for (size_t i = 0; i < G_N_ELEMENTS(told); i++)
		cr_expect(strstr(outcome.out, told[i]), "not told: %s\n%s", told[i], outcome.out);
	program_forget(&outcome);
}

Test(doctor, finds_nothing_missing_where_a_record_was_made)
{
	Outcome made = RUN(folder, "init", "."), found = RUN(folder, "doctor");
	cr_expect_eq(made.code, EXIT_DONE, "%s", made.err);
	cr_expect_eq(found.code, EXIT_DONE, "%s", found.out);
	cr_expect(strstr(found.out, "record: ok"), "%s", found.out);
	cr_expect(strstr(found.out, "key: ok"), "%s", found.out);
	cr_expect(strstr(found.out, "secrets: ok"), "%s", found.out);
	program_forget(&made);
	program_forget(&found);
}

Test(doctor, tells_secrets_that_others_can_read)
{
	Outcome made = RUN(folder, "init", ".");
	g_autofree char *secrets = g_build_filename(folder, "state", "bulletin", NULL);
	chmod(secrets, 0755);
	expect_told(RUN(folder, "doctor"), EXIT_UNSUITABLE, "can be read by others\n    do: chmod");
	program_forget(&made);
}

Test(doctor, tells_a_partnership_file_that_has_errors)
{
	program_put(folder, "partnership.yaml", "wrong: 1\n");
	expect_told(RUN(folder, "doctor"), EXIT_UNSUITABLE, "partnership: not ok");
}

Test(doctor, needs_no_partnership)
{
	char *lone = temporary_open();
	expect_told(RUN(lone, "doctor"), EXIT_DONE, "none here");
	temporary_close(lone);
}
