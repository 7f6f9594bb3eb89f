/* print in its other ways: each school's own sheets, and several on larger paper. */
#include "agreed_round.h"

static char *folder;

static void open_agreed(void)
{
	folder = agreed_open();
}

static void close_folder(void)
{
	temporary_close(folder);
}

TestSuite(print_ways, .init = open_agreed, .fini = close_folder);

static bool is_there(const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	return g_file_test(path, G_FILE_TEST_EXISTS);
}

static int count_in_record(const char *words)
{
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	int count = 0;
	for (const char *at = ledger; (at = strstr(at, words)); at++)
		count++;
	return count;
}

static void assert_same_file(const char *one, const char *other)
{
	g_autofree char *a = g_build_filename(folder, one, NULL);
	g_autofree char *b = g_build_filename(folder, other, NULL);
	g_autofree char *bytes = NULL, *again = NULL;
	size_t length, again_length;
	cr_assert(g_file_get_contents(a, &bytes, &length, NULL), "%s", a);
	cr_assert(g_file_get_contents(b, &again, &again_length, NULL), "%s", b);
	cr_expect(length == again_length && memcmp(bytes, again, length) == 0, "%s and %s differ",
		one, other);
}

Test(print_ways, by_school_makes_one_volume_of_all_schools)
{
	assert_outcome(RUN(folder, "print", "notice", "--as", "by-school", "-o", "a"), EXIT_DONE,
		"  a/volume-1.pdf   each school's sheets", "");
	cr_expect_eq(count_in_record("\"mode\":\"by-school\""), 1);
	cr_expect_eq(count_in_record("\"first\":\"oak\",\"last\":\"elm\",\"copies\":15"), 2);
	cr_expect(!is_there("a/sheet.pdf"));
}

Test(print_ways, by_school_makes_volumes_of_so_many_schools)
{
	Outcome outcome = RUN(folder, "print", "notice", "--as", "by-school", "--volume", "1", "-o",
		"a");
	assert_outcome(outcome, EXIT_DONE, "  a/volume-1.pdf to volume-2.pdf  each",
		"volume 1 of 2 made: 3 copies\nvolume 2 of 2 made: 12 copies\n");
	cr_expect_eq(count_in_record("\"first\":\"elm\",\"last\":\"elm\",\"copies\":12"), 2);
	cr_expect_eq(count_in_record("\"result\":\"written\""), 2);
}

Test(print_ways, by_school_tells_its_volumes_in_a_dry_run)
{
	assert_outcome(RUN(folder, "print", "notice", "--as", "by-school", "--volume", "1",
			       "--dry-run"),
		EXIT_DONE,
		"  volume 1: 3 copies on 3 sheets for 1 school, oak to oak\n"
		"  volume 2: 12 copies on 12 sheets for 1 school, elm to elm\n",
		"");
	cr_expect_eq(count_in_record("print-start"), 0);
}

Test(print_ways, by_school_makes_the_same_bytes_again)
{
	AGREED_RUN(folder, "print", "notice", "--as", "by-school", "--volume", "1", "-o", "a");
	AGREED_RUN(folder, "print", "notice", "--as", "by-school", "--volume", "1", "-o", "b");
	assert_same_file("a/volume-1.pdf", "b/volume-1.pdf");
	assert_same_file("a/volume-2.pdf", "b/volume-2.pdf");
	assert_same_file("a/slips.pdf", "b/slips.pdf");
}

/* Eighty letters of the widest kind are more than any imprint holds. */
Test(print_ways, by_school_prints_nothing_where_a_name_does_not_fit)
{
	g_autofree char *name = g_strnfill(80, 'W');
	g_autofree char *list = g_strdup_printf(TWO_SCHOOLS "long,%s,1 Low Lane,,Ford,XY2 2BB,1\n",
		name);
	program_put(folder, "schools.csv", list);
	assert_outcome(RUN(folder, "print", "notice", "--as", "by-school", "-o", "a"), EXIT_CONTENT,
		"", "schools.csv:4:6: error: ");
	cr_expect_eq(count_in_record("print-start"), 0);
	cr_expect(!is_there("a"));
}

Test(print_ways, imposed_puts_two_on_larger_paper)
{
	assert_outcome(RUN(folder, "print", "notice", "--as", "imposed", "-o", "a"), EXIT_DONE,
		"15 copies on canary for 2 schools, 8 sheets of paper\n  a/imposed.pdf    2 up on SRA3, to be printed 8 times and cut",
		"");
	cr_expect_eq(count_in_record("\"mode\":\"imposed\""), 1);
}

Test(print_ways, imposed_says_what_paper_is_too_small)
{
	assert_outcome(RUN(folder, "print", "notice", "--as", "imposed", "--paper", "A4"),
		EXIT_CONTENT, "", "[imposed-no-room]");
	cr_expect_eq(count_in_record("print-start"), 0);
}

Test(print_ways, status_tells_of_each_job_what_is_printed)
{
	AGREED_RUN(folder, "print", "notice", "--as", "by-school");
	AGREED_RUN(folder, "print", "notice", "--only", "elm");
	Outcome outcome = RUN(folder, "status", "notice");
	cr_expect(strstr(outcome.out, "by-school  15 copies on canary\n"), "%s", outcome.out);
	cr_expect(strstr(outcome.out, "copies     12 copies on canary, for 1 school alone\n"), "%s",
		outcome.out);
	program_forget(&outcome);
}

Test(print_ways, shows_a_bar_on_a_terminal)
{
	static const Terminal wide = { "xterm-256color", NULL, 100 };
	Outcome outcome = RUN_ON(wide, folder, "print", "notice", "--as", "by-school");
	cr_expect(strstr(outcome.out, "making ["), "%s", outcome.out);
	cr_expect(strstr(outcome.out, "] 0 of 15 sheets, 0 of 2 schools"), "%s", outcome.out);
	cr_expect(strstr(outcome.out, "[========================] 15 of 15 sheets"), "%s",
		outcome.out);
	cr_expect(!strstr(outcome.out, "volume 1 of"), "%s", outcome.out);
	program_forget(&outcome);
}
