/* print on printers that do well and badly: every sheet is accounted for. */
#include "agreed_round.h"
#include "printing/fake_printer.h"

#include <signal.h>

static char *folder;
static FakePrinter *printer;

/* Of the printers that were started, one after the other: told as those of the hall and office. */
static char *addresses[2];
static int address_count;

static void open_agreed(void)
{
	folder = agreed_open();
}

static void close_all(void)
{
	fake_printer_close(printer);
	while (address_count > 0)
		g_free(addresses[--address_count]);
	temporary_close(folder);
}

TestSuite(print_printer, .init = open_agreed, .fini = close_all);

static const char *start(FakeWays ways)
{
	printer = fake_printer_open(ways);
	addresses[address_count++] = g_strdup(fake_printer_uri(printer));
	return fake_printer_uri(printer);
}

/* The results of all volumes in the record, in their order, with a blank after each. */
static char *results(void)
{
	static const char key[] = "\"result\":\"";
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	GString *found = g_string_new(NULL);
	for (const char *at = ledger; (at = strstr(at, key)); at++) {
		const char *word = at + strlen(key);
		g_string_append_printf(found, "%.*s ", (int)strcspn(word, "\""), word);
	}
	return g_string_free(found, FALSE);
}

static void assert_results(const char *expected)
{
	g_autofree char *found = results();
	cr_expect_str_eq(found, expected);
}

/* The name of the last job in the record. */
static char *job_name(void)
{
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	const char *job = g_strrstr(ledger, "\"job\":\"");
	cr_assert_not_null(job);
	return g_strndup(job + strlen("\"job\":\""), 32);
}

/* Refusals that need a printer, as they are expected; ACCEPT=1 takes what is got. */
static void assert_told(Outcome outcome, int code, const char *name)
{
	g_autofree char *job = job_name();
	g_autoptr(GString) told = g_string_new(outcome.err);
	g_string_replace(told, job, "JOB", 0);
	static const char *const names[] = { "ipp://hall.example/print",
		"ipp://office.example/print" };
	for (int i = 0; i < MIN(address_count, 2); i++)
		g_string_replace(told, addresses[i], names[i], 0);
	g_autofree char *golden = g_build_filename(g_getenv("SOURCE_DIR"), "tests/golden", name,
		"remarks.txt", NULL);
	if (g_getenv("ACCEPT"))
		g_file_set_contents(golden, told->str, -1, NULL);
	g_autofree char *expected = NULL;
	cr_assert(g_file_get_contents(golden, &expected, NULL, NULL), "%s", golden);
	cr_expect_str_eq(told->str, expected);
	cr_expect_eq(outcome.code, code);
	program_forget(&outcome);
}

Test(print_printer, prints_what_it_wrote_and_records_it)
{
	const char *uri = start((FakeWays){ .laminates = true, .knows_paper = true });
	assert_outcome(RUN(folder, "print", "notice", "--printer", uri, "-o", "written"), EXIT_DONE,
		uri, "volume 1 of 1 printed on");
	assert_results("sending written sending printed done ");
	g_autofree char *sheet = g_build_filename(folder, "written/sheet.pdf", NULL);
	cr_expect(g_file_test(sheet, G_FILE_TEST_EXISTS));
}

Test(print_printer, asks_and_sends_nothing_in_a_dry_run)
{
	const char *uri = start((FakeWays){ .knows_paper = true });
	assert_outcome(RUN(folder, "print", "notice", "--printer", uri, "--dry-run"), EXIT_DONE,
		"Would print", "laminate");
	assert_results("");
}

Test(print_printer, refuses_a_printer_without_what_is_required)
{
	const char *uri = start((FakeWays){ .knows_paper = true });
	assert_outcome(RUN(folder, "print", "notice", "--printer", uri, "--require", "laminate"),
		EXIT_IO, "", "[ticket-required]");
	assert_results("");
}

Test(print_printer, keeps_a_job_that_failed_for_another_time)
{
	const char *uri = start((FakeWays){ .states = { 8 }, .knows_paper = true });
	assert_told(RUN(folder, "print", "notice", "--printer", uri, "-o", "written"), EXIT_IO,
		"print-outstanding");
	g_autofree char *job = job_name();
	fake_printer_close(printer);
	uri = start((FakeWays){ .knows_paper = true });
	assert_told(RUN(folder, "print", "notice", "--resume", job, "--printer", uri), EXIT_REFUSED,
		"print-other-printer");
	assert_outcome(RUN(folder, "print", "notice", "--resume", job, "--other-printer", uri),
		EXIT_DONE, "Printed", "");
	g_autofree char *found = results();
	cr_expect(g_str_has_prefix(found, "sending written sending failed: "), "%s", found);
	cr_expect(g_str_has_suffix(found, " sending printed done "), "%s", found);
}

/* The printer takes the bytes, and is gone before it says what became of them. */
Test(print_printer, sends_no_volume_twice_without_a_word)
{
	const char *uri = start((FakeWays){ .forgets_jobs = true, .knows_paper = true });
	Outcome outcome = RUN(folder, "print", "notice", "--printer", uri, "-o", "written");
	cr_expect_eq(outcome.code, EXIT_IO);
	program_forget(&outcome);
	g_autofree char *job = job_name();
	assert_told(RUN(folder, "print", "notice", "--resume", job), EXIT_REFUSED,
		"print-volume-unsure");
	assert_told(RUN(folder, "print", "notice", "--resume", job, "--sent", "2"), EXIT_USAGE,
		"print-volume-sure");
	assert_outcome(RUN(folder, "print", "notice", "--resume", job, "--sent", "1"), EXIT_DONE,
		"Printed", "");
	g_autofree char *found = results();
	cr_expect(g_str_has_suffix(found,
			  " unknown: the printer cannot tell; somebody saw it come out printed "
			  "done "),
		"%s", found);
}

/* Runs the command until the record has so many results and the printer a volume, and kills it. */
static void kill_after(const char *uri, const char *until)
{
	const char *arguments[] = { "print", "notice", "--printer", uri, "-o", "written", NULL };
	g_auto(GStrv) words = program_words(arguments);
	g_auto(GStrv) environment = program_environment(folder);
	GPid child;
	cr_assert(g_spawn_async(folder, words, environment,
		G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
		NULL, NULL, &child, NULL));
	for (bool is_reached = false; !is_reached;) {
		g_autofree char *found = results();
		is_reached = strcmp(found, until) == 0 && fake_printer_documents(printer) > 0;
		g_usleep(20 * 1000);
	}
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
}

Test(print_printer, waits_for_a_volume_that_a_printer_still_has)
{
	const char *uri = start((FakeWays){ .states = { 5 }, .sides = -1, .knows_paper = true });
	kill_after(uri, "sending written sending ");
	g_autofree char *job = job_name();
	Outcome status = RUN(folder, "status", "notice");
	cr_expect(strstr(status.out, "0 of 15 copies on canary printed; volume 1 "), "%s",
		status.out);
	g_autofree char *next = g_strdup_printf("bulletin print notice --resume %s", job);
	cr_expect(strstr(status.out, next), "%s", status.out);
	program_forget(&status);
	assert_told(RUN(folder, "print", "notice", "--resume", job, "--printer", uri), EXIT_REFUSED,
		"print-volume-waits");
	assert_results("sending written sending ");
}

Test(print_printer, sends_again_what_somebody_says_is_not_there)
{
	const char *uri = start((FakeWays){ .forgets_jobs = true, .knows_paper = true });
	Outcome outcome = RUN(folder, "print", "notice", "--printer", uri, "-o", "written");
	program_forget(&outcome);
	g_autofree char *job = job_name();
	fake_printer_close(printer);
	uri = start((FakeWays){ .knows_paper = true });
	assert_outcome(RUN(folder, "print", "notice", "--resume", job, "--other-printer", uri,
			       "--again", "1"),
		EXIT_DONE, "Printed", "");
	g_autofree char *found = results();
	cr_expect(g_str_has_suffix(found, "sent again on request sending printed done "), "%s",
		found);
}

/* Nobody has to name the printer again. */
Test(print_printer, goes_on_where_the_job_was_begun)
{
	const char *uri = start(
		(FakeWays){ .refusal = 0x040a, .refusals = 1, .knows_paper = true });
	g_autofree char *without_path = g_strndup(uri, strlen(uri) - strlen("/ipp/print"));
	assert_outcome(RUN(folder, "print", "notice", "--printer", without_path, "-o", "written"),
		EXIT_IO, "", "[print-outstanding]");
	g_autofree char *job = job_name();
	assert_outcome(RUN(folder, "print", "notice", "--resume", job, "--printer", without_path,
			       "--dry-run"),
		EXIT_DONE, uri, "");
	assert_outcome(RUN(folder, "print", "notice", "--resume", job), EXIT_DONE, uri, "");
	cr_expect_eq(fake_printer_documents(printer), 1);
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	g_autofree char *printers = g_strdup_printf("\"printers\":[\"%s\"]", uri);
	cr_expect(strstr(ledger, printers), "%s is not in the record", printers);
}
