/* check: everything in one run, counted and summed up. */
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

TestSuite(check, .init = open_folder, .fini = close_folder);

static int count_of(const char *text, const char *part)
{
	int count = 0;
	for (const char *at = text; (at = strstr(at, part)); at += strlen(part))
		count++;
	return count;
}

Test(check, without_faults_says_so_and_ends_with_0)
{
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	program_put(folder, "bulletins/b.md", GOOD_DRAFT);
	Outcome outcome = RUN(folder, "check");
	cr_expect_eq(outcome.code, EXIT_DONE);
	cr_expect_str_eq(outcome.out, "2 bulletins: nothing to remark\n");
	cr_expect_str_empty(outcome.err);
	program_forget(&outcome);
}

Test(check, tells_the_place_the_fault_and_the_way_out)
{
	program_put(folder, "bulletins/a.md", "---\ntitel: A notice\n---\n");
	Outcome outcome = RUN(folder, "check", "a");
	cr_expect_eq(outcome.code, EXIT_CONTENT);
	cr_expect(strstr(outcome.err,
			  "bulletins/a.md:2:1: error: \"titel\" is not a key here; did "
			  "you mean \"title\"? [unknown-key]\n    do: "),
		"%s", outcome.err);
	program_forget(&outcome);
}

Test(check, tells_of_the_partnership_the_drafts_and_the_schools_in_one_run)
{
	program_put(folder, "partnership.yaml", "name: Two of us\nwrong: 1\n");
	program_put(folder, "bulletins/a.md", "---\ntitel: A notice\n---\n");
	program_put(folder, "schools.csv", "id,name\n");
	Outcome outcome = RUN(folder, "check");
	cr_expect_eq(outcome.code, EXIT_CONTENT);
	cr_expect(strstr(outcome.err, "partnership.yaml:2:1: error:"), "%s", outcome.err);
	cr_expect(strstr(outcome.err, "bulletins/a.md:2:1: error:"), "%s", outcome.err);
	cr_expect(strstr(outcome.err, "schools.csv:1:"), "%s", outcome.err);
	program_forget(&outcome);
}

Test(check, tells_what_two_bulletins_have_in_common_once)
{
	const char *draft = "---\ntitle: A\nlayout: own\n---\n\nText.\n";
	program_put(folder, "layouts/own.yaml", "schema: 1\nwrong: 1\n");
	program_put(folder, "bulletins/a.md", draft);
	program_put(folder, "bulletins/b.md", draft);
	Outcome outcome = RUN(folder, "check");
	cr_expect_eq(count_of(outcome.err, "\"wrong\" is not a key here"), 1, "%s", outcome.err);
	program_forget(&outcome);
}

Test(check, goes_on_after_a_bulletin_that_is_not_there)
{
	program_put(folder, "bulletins/a.md", "---\ntitel: A notice\n---\n");
	Outcome outcome = RUN(folder, "check", "c", "a");
	cr_expect_eq(outcome.code, EXIT_USAGE);
	cr_expect(strstr(outcome.err, "there is no bulletin \"c\""), "%s", outcome.err);
	cr_expect(strstr(outcome.err, "bulletins/a.md:2:1"), "%s", outcome.err);
	program_forget(&outcome);
}

Test(check, needs_no_partnership_for_a_file)
{
	char *lone = temporary_open();
	program_put(lone, "notice.md", GOOD_DRAFT);
	Outcome outcome = RUN(lone, "check", "notice.md");
	cr_expect_eq(outcome.code, EXIT_DONE, "%s", outcome.err);
	cr_expect_str_eq(outcome.out, "1 bulletin: nothing to remark\n");
	program_forget(&outcome);
	temporary_close(lone);
}

Test(check, without_arguments_needs_a_partnership)
{
	char *lone = temporary_open();
	Outcome outcome = RUN(lone, "check");
	cr_expect_eq(outcome.code, EXIT_CONTENT);
	cr_expect(strstr(outcome.err, "[no-partnership]"), "%s", outcome.err);
	program_forget(&outcome);
	temporary_close(lone);
}

Test(check, strict_makes_a_warning_count)
{
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	program_put(folder, "schools.csv",
		"id,name,address1,address2,town,postcode,copies\nhill,Hill School,,,,,2\n");
	Outcome mild = RUN(folder, "check"), strict = RUN(folder, "check", "--strict");
	cr_expect_eq(mild.code, EXIT_DONE, "%s", mild.err);
	cr_expect_eq(strict.code, EXIT_CONTENT);
	cr_expect_str_eq(strict.out, mild.out);
	cr_expect(g_str_has_prefix(strict.out, "1 bulletin: 0 errors, "), "%s", strict.out);
	program_forget(&mild);
	program_forget(&strict);
}

Test(check, writes_nothing)
{
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	int before = temporary_count(folder);
	Outcome outcome = RUN(folder, "check", "--press");
	cr_expect_eq(outcome.code, EXIT_DONE, "%s", outcome.err);
	cr_expect_eq(temporary_count(folder), before);
	program_forget(&outcome);
}

Test(check, tells_of_a_draft_that_its_name_hides)
{
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	program_put(folder, "bulletins/a.cy.md", GOOD_DRAFT); /* a text in another language */
	program_put(folder, "bulletins/.a.md", "of an editor");
	program_put(folder, "bulletins/Who Covers?.md", GOOD_DRAFT);
	Outcome outcome = RUN(folder, "check");
	cr_expect_eq(outcome.code, EXIT_DONE);
	cr_expect_eq(count_of(outcome.err, "[draft-passed-over]"), 1, "%s", outcome.err);
	cr_expect(strstr(outcome.err, "; who-covers.md would do"), "%s", outcome.err);
	program_forget(&outcome);
}

/* Nothing to remark would be said of what nobody has looked at. */
Test(check, tells_that_the_bulletins_cannot_be_read)
{
	program_put(folder, "bulletins", "no folder");
	Outcome outcome = RUN(folder, "check");
	cr_expect_eq(outcome.code, EXIT_CONTENT);
	cr_expect(strstr(outcome.err, "bulletins: error: this file cannot be read"), "%s",
		outcome.err);
	program_forget(&outcome);
}
