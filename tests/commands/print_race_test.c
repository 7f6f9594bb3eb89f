/* Two prints of one bulletin at once: one prints, the other is told to wait. */
#include "agreed_round.h"
#include "printing/fake_printer.h"

static char *folder;

static void open_agreed(void)
{
	folder = agreed_open();
}

static void close_agreed(void)
{
	temporary_close(folder);
}

TestSuite(print_race, .init = open_agreed, .fini = close_agreed);

/* One of two that run at once. */
typedef struct {
	GPid process;
	int told; /* what it says on stderr */
	int code; /* once it has ended */
	char *err;
} Runner;

static Runner begin(const char *const *arguments)
{
	Runner runner = { 0 };
	g_auto(GStrv) words = program_words(arguments);
	g_auto(GStrv) environment = program_environment(folder);
	cr_assert(g_spawn_async_with_pipes(folder, words, environment,
		G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, &runner.process,
		NULL, NULL, &runner.told, NULL));
	return runner;
}

#define BEGIN(...) begin((const char *const[]){ __VA_ARGS__, NULL })

static void take_end(Runner *runner, int status)
{
	runner->err = program_read_all(runner->told);
	close(runner->told);
	cr_assert(WIFEXITED(status), "it was ended by signal %d", WTERMSIG(status));
	runner->code = WEXITSTATUS(status);
}

static void wait_for(Runner *runner)
{
	int status;
	cr_assert_eq(waitpid(runner->process, &status, 0), runner->process);
	take_end(runner, status);
}

/* Waits until one of the two has ended, and gives its number. */
static int wait_for_one(Runner both[2])
{
	int status;
	pid_t ended = wait(&status);
	int number = ended == both[0].process ? 0 : 1;
	cr_assert_eq(ended, both[number].process);
	take_end(&both[number], status);
	return number;
}

static void forget(Runner both[2])
{
	g_free(both[0].err);
	g_free(both[1].err);
}

/* How many entries of this kind the record has. */
static int count_of(const char *words)
{
	int count = 0;
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	for (const char *at = ledger; (at = strstr(at, words)); at++)
		count++;
	return count;
}

#define STARTS "\"event\":\"print-start\""
#define ENDS "\"event\":\"print-done\""

static bool is_there(const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	return g_file_test(path, G_FILE_TEST_EXISTS);
}

/*
 * The printer prints nothing before one of the two has ended, so that is the
 * one that was refused.
 */
static void expect_one_refused(Runner both[2], FakePrinter *printer)
{
	int refused = wait_for_one(both);
	cr_expect_eq(both[refused].code, EXIT_BUSY, "%s", both[refused].err);
	cr_expect(strstr(both[refused].err, "[print-running]"), "%s", both[refused].err);
	fake_printer_release(printer);
	wait_for(&both[1 - refused]);
	cr_expect_eq(both[1 - refused].code, EXIT_DONE, "%s", both[1 - refused].err);
	cr_expect_eq(fake_printer_jobs(printer), 1);
	cr_expect_eq(fake_printer_documents(printer), 1);
}

Test(print_race, at_a_printer_sends_the_job_once)
{
	enum { ROUNDS = 4 };
	for (int i = 0; i < ROUNDS; i++) {
		FakePrinter *printer = fake_printer_open(
			(FakeWays){ .is_held = true, .knows_paper = true });
		const char *uri = fake_printer_uri(printer);
		g_autofree char *first = g_strdup_printf("first-%d", i);
		g_autofree char *second = g_strdup_printf("second-%d", i);
		Runner both[] = { BEGIN("print", "notice", "--printer", uri, "-o", first),
			BEGIN("print", "notice", "--printer", uri, "-o", second) };
		expect_one_refused(both, printer);
		cr_expect_eq(is_there(first) + is_there(second), 1);
		forget(both);
		fake_printer_close(printer);
	}
	cr_expect_eq(count_of(STARTS), ROUNDS);
	cr_expect_eq(count_of("\"result\":\"printed\""), ROUNDS);
	cr_expect_eq(count_of(ENDS), ROUNDS);
	AGREED_RUN(folder, "verify");
}

/* The name of the last job in the record. */
static char *job_name(void)
{
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	const char *job = g_strrstr(ledger, "\"job\":\"");
	cr_assert_not_null(job);
	return g_strndup(job + strlen("\"job\":\""), 32);
}

Test(print_race, goes_on_with_a_job_once)
{
	FakePrinter *broken = fake_printer_open((FakeWays){ .states = { 8 }, .knows_paper = true });
	Outcome outcome = RUN(folder, "print", "notice", "--printer", fake_printer_uri(broken));
	cr_expect_eq(outcome.code, EXIT_IO, "%s", outcome.err);
	program_forget(&outcome);
	fake_printer_close(broken);

	FakePrinter *printer = fake_printer_open(
		(FakeWays){ .is_held = true, .knows_paper = true });
	const char *uri = fake_printer_uri(printer);
	g_autofree char *job = job_name();
	Runner both[] = { BEGIN("print", "notice", "--resume", job, "--other-printer", uri),
		BEGIN("print", "notice", "--resume", job, "--other-printer", uri) };
	expect_one_refused(both, printer);
	forget(both);
	fake_printer_close(printer);
	cr_expect_eq(count_of("\"result\":\"printed\""), 1);
	cr_expect_eq(count_of(ENDS), 1);
	AGREED_RUN(folder, "verify");
}

/* So many that writing their slips takes longer than starting a program. */
static void put_many_schools(void)
{
	enum { SCHOOLS = 2000 };
	g_autoptr(GString) list = g_string_new(SCHOOLS_HEAD);
	for (int i = 0; i < SCHOOLS; i++)
		g_string_append_printf(list, "s%d,School %d,1 High Street,,Marsh,XY1 1AA,3\n", i,
			i);
	program_put(folder, "schools.csv", list->str);
}

/*
 * Nothing holds the first one up here, so it may have ended before the other
 * looked: then both printed, one after the other, and they are begun again.
 */
Test(print_race, to_a_folder_writes_it_once)
{
	enum { ROUNDS = 4, ROUNDS_MOST = 50 };
	int refused = 0, printed = 0;
	put_many_schools();
	for (int i = 0; i < ROUNDS || (refused == 0 && i < ROUNDS_MOST); i++) {
		Runner both[] = { BEGIN("print", "notice"), BEGIN("print", "notice") };
		for (int k = 0; k < 2; k++) {
			wait_for(&both[k]);
			bool is_refused = both[k].code == EXIT_BUSY &&
				strstr(both[k].err, "[print-running]");
			cr_expect(is_refused || both[k].code == EXIT_DONE, "%d: %s", both[k].code,
				both[k].err);
			refused += is_refused;
			printed += !is_refused;
		}
		forget(both);
	}
	cr_expect(refused > 0, "none of them met another");
	cr_expect_eq(count_of(STARTS), printed);
	cr_expect_eq(count_of(ENDS), printed);
	g_autofree char *out = g_build_filename(folder, "out/notice", NULL);
	cr_expect_eq(temporary_count(out) - is_there("out/notice/round-1"), printed);
	AGREED_RUN(folder, "verify");
}
