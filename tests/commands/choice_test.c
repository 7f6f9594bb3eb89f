/* BULLETIN on a command line is an id or a path, and means the same to every command. */
#include "agreed_round.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char *path_in(const char *folder, const char *name)
{
	return g_build_filename(folder, name, NULL);
}

Test(choice, a_path_names_the_partnership_that_it_lies_in)
{
	char *folder = circulated_open();
	g_autofree char *draft = path_in(folder, "bulletins/notice.md");
	g_autofree char *state = path_in(folder, "state");
	setenv("XDG_STATE_HOME", state, 1);
	assert_outcome(RUN("/", "check", draft), EXIT_DONE, "1 bulletin", "");
	assert_outcome(RUN("/", "status", draft), EXIT_DONE, "notice  round 1, circulated", "");
	assert_outcome(RUN("/", "print", draft), EXIT_REFUSED, "", "[print-not-agreed]");
	assert_outcome(RUN("/", "sign", draft, "--receipts", "--json"), EXIT_DONE, "\"notice\"",
		"");
	temporary_close(folder);
}

Test(choice, a_path_within_the_folder_of_bulletins_is_one_too)
{
	char *folder = circulated_open();
	g_autofree char *bulletins = path_in(folder, "bulletins");
	assert_outcome(RUN(bulletins, "status", "notice.md"), EXIT_DONE, "notice  round 1", "");
	assert_outcome(RUN(bulletins, "status", "../bulletins/./notice.md"), EXIT_DONE,
		"notice  round 1", "");
	temporary_close(folder);
}

/* Else its subject, or the answers to another text, would be taken for those of an own one. */
Test(choice, a_file_from_elsewhere_is_no_bulletin_of_the_record)
{
	char *folder = circulated_open();
	program_put(folder, "elsewhere/notice.md", GOOD_DRAFT);
	const char *const names[] = { "topic", "circulate", "sign", "status", "print" };
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
		assert_outcome(RUN(folder, names[i], "elsewhere/notice.md",
				       g_str_equal(names[i], "sign") ? "--receipts" : "-q"),
			EXIT_USAGE, "", "elsewhere/notice.md: error: this is no bulletin");
	temporary_close(folder);
}

Test(choice, a_folder_names_the_bulletin_in_it)
{
	char *folder = partnership_open();
	program_put(folder, "bulletins/poster/bulletin.md", GOOD_DRAFT);
	assert_outcome(RUN(folder, "check", "bulletins/poster"), EXIT_DONE,
		"1 bulletin: nothing to remark", "");
	assert_outcome(RUN(folder, "proof", "bulletins/poster/"), EXIT_DONE,
		"out/poster/poster-proof.pdf", "");
	assert_outcome(RUN(folder, "check", "bulletins"), EXIT_CONTENT, "",
		"bulletins: error: this is not a plain file");
	temporary_close(folder);
}

/* What the record keeps can be printed and asked for without its draft. */
Test(choice, a_draft_that_is_gone_is_known_by_its_id_and_by_its_path)
{
	char *folder = agreed_open();
	g_autofree char *draft = path_in(folder, "bulletins/notice.md");
	cr_assert_eq(unlink(draft), 0);
	assert_outcome(RUN(folder, "status", "notice"), EXIT_DONE, "notice  round 1, agreed", "");
	assert_outcome(RUN(folder, "status", "bulletins/notice.md"), EXIT_DONE,
		"notice  round 1, agreed", "");
	assert_outcome(RUN(folder, "print", "notice", "--dry-run"), EXIT_REFUSED, "",
		"bulletins/notice.md: error: ");
	assert_outcome(RUN(folder, "print", "notice", "--dry-run", "--print-agreed"), EXIT_DONE,
		"Would print \"A notice\"", "");
	assert_outcome(RUN(folder, "circulate", "notice"), EXIT_USAGE, "", "[bulletin-missing]");
	temporary_close(folder);
}

Test(choice, an_id_that_nobody_knows_is_told_with_the_nearest)
{
	char *folder = circulated_open();
	const char *const names[] = { "circulate", "status", "print", "check", "proof" };
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
		assert_outcome(RUN(folder, names[i], "notcie"), EXIT_USAGE, "",
			"there is no bulletin \"notcie\"; did you mean \"notice\"?");
	temporary_close(folder);
}

Test(choice, a_name_that_is_not_utf_8_can_be_proofed)
{
	char *folder = temporary_open();
	program_put(folder, "\xFF.md", GOOD_DRAFT);
	assert_outcome(RUN(folder, "proof", "\xFF.md"), EXIT_DONE, "-proof.pdf\n", "");
	temporary_close(folder);
}

/* What is told as the next step. */

static void expect_next(const char *folder, const char *place, const char *next)
{
	assert_outcome(RUN(folder, "-C", place, "status"), EXIT_DONE, next, "");
}

Test(next, a_call_works_from_the_folder_that_the_person_is_in)
{
	char *folder = temporary_open();
	assert_outcome(RUN(folder, "-C", ".", "init", "./place"), EXIT_DONE,
		"is made, in place/agreement.\n  next: write your partners and rules into "
		"place/partnership.yaml, then bulletin -C place rules adopt --meeting DATE",
		"");
	expect_next(folder, "place", "next: bulletin -C place new ID\n");
	expect_next(folder, "./place/bulletins", "next: bulletin -C place new ID\n");
	g_autofree char *place = path_in(folder, "place");
	expect_next(place, ".", "next: bulletin new ID\n");
	temporary_close(folder);
}

Test(next, a_folder_is_quoted_as_a_shell_takes_it)
{
	char *folder = temporary_open();
	g_autofree char *place = path_in(folder, "it's here");
	cr_assert_eq(mkdir(place, 0755), 0);
	assert_outcome(RUN(folder, "-C", "it's here", "init", "."), EXIT_DONE,
		"in it's here/agreement.\n", "");
	expect_next(folder, "it's here", "next: bulletin -C 'it'\\''s here' new ID\n");
	temporary_close(folder);
}

/* A record whose recovery key nobody has seen could never be recovered. */
Test(init, makes_no_record_where_its_key_cannot_be_shown)
{
	char *folder = temporary_open();
	g_autofree char *program = program_path();
	g_autofree char *line = g_strdup_printf(
		"XDG_STATE_HOME='%s/state' '%s' init '%s/place' >/dev/full 2>/dev/null", folder,
		program, folder);
	cr_expect_eq(WEXITSTATUS(system(line)), EXIT_IO);
	assert_outcome(RUN(folder, "init", "place"), EXIT_DONE, "write your partners", "");
	temporary_close(folder);
}
