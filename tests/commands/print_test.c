/* print: the agreed sheet for its schools, or nothing at all. */
#include "agreed_round.h"
#include "approval/approval.h"

#include <time.h>

static char *folder;

static void open_agreed(void)
{
	folder = agreed_open();
}

static void close_folder(void)
{
	temporary_close(folder);
}

TestSuite(print, .init = open_agreed, .fini = close_folder);

static bool is_there(const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	return g_file_test(path, G_FILE_TEST_EXISTS);
}

static int64_t now(void)
{
	return (int64_t)time(NULL);
}

/* How often an event stands in the record. */
static int count_of_event(const char *event)
{
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	g_autofree char *key = g_strdup_printf("\"event\":\"%s\"", event);
	int count = 0;
	for (const char *at = ledger; (at = strstr(at, key)); at++)
		count++;
	return count;
}

static void assert_nothing_printed(void)
{
	cr_expect_eq(count_of_event("print-start"), 0);
	cr_expect(!is_there("out/notice/print-1"));
}

/* An approval of now, claimed. */
static Approval *approve(Arena *arena, Remarks *remarks)
{
	ApprovalRequest request = { .place = { folder,
					    arena_printf(arena, "%s/state/bulletin", folder) },
		.bulletin = "notice",
		.edition = "main",
		.clock = now };
	Approval *approval;
	cr_assert_eq(approval_open(arena, &request, &approval, remarks), EXIT_DONE);
	cr_assert_eq(approval_claim(approval, remarks), EXIT_DONE);
	return approval;
}

/* How far the one volume of a job had come when it was cut off. */
typedef struct {
	const char *to, *result;
} Step;

/* In place of the agreed ones, for a volume that cannot be made again. */
static const char *other_bytes;

static int volume_count = 1; /* that the job was begun in */

/*
 * A job that was cut off right after its start, with the folder "cut-off"
 * before it, or after these steps; for this school alone, or NULL.
 */
static char *begin_job_for(const char *only, int copies, const Step *steps, int step_count)
{
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	Approval *approval = approve(arena, remarks);
	g_autofree char *list = agreed_file(folder, "schools.csv");
	Text bytes = other_bytes ? text_from(other_bytes) : approval_sheet(approval);
	PrintVolume volume = { .number = 1,
		.sha256 = text_sha256(arena, bytes.bytes, bytes.length),
		.copies = copies,
		.to = "cut-off",
		.result = "sending" };
	const PrintJob what = { .mode = "copies",
		.copies = copies,
		.stock = "canary",
		.list = text_sha256(arena, list, strlen(list)),
		.only = &only,
		.only_count = only ? 1 : 0,
		.volume_count = volume_count };
	const char *job;
	cr_assert_eq(approval_print_start(approval, &what, &volume, 1, &job, remarks), EXIT_DONE);
	for (int i = 0; i < step_count; i++) {
		volume.to = steps[i].to;
		volume.result = steps[i].result;
		cr_assert_eq(approval_print_volumes(approval, job, &volume, 1, remarks), EXIT_DONE);
	}
	char *name = g_strdup(job);
	approval_close(approval);
	arena_close(arena);
	return name;
}

static char *begin_job(void)
{
	return begin_job_for(NULL, 15, NULL, 0);
}

Test(print, writes_the_agreed_bytes_and_the_papers)
{
	assert_outcome(RUN(folder, "print", "notice"), EXIT_DONE,
		"15 copies on canary for 2 schools\n  out/notice/print-1/sheet.pdf", "");
	g_autofree char *ours = g_build_filename(folder, "out/notice/print-1", NULL);
	cr_expect_eq(temporary_count(ours), 5);

	char *sheet, *agreed;
	size_t length, agreed_length;
	g_autofree char *path = g_build_filename(ours, "sheet.pdf", NULL);
	g_autofree char *stored = g_build_filename(folder, "agreement/rounds/notice/1/sheet.pdf",
		NULL);
	cr_assert(g_file_get_contents(path, &sheet, &length, NULL));
	cr_assert(g_file_get_contents(stored, &agreed, &agreed_length, NULL));
	cr_expect_eq(length, agreed_length);
	cr_expect_arr_eq(sheet, agreed, length);
	g_free(sheet);
	g_free(agreed);

	g_autofree char *packing = agreed_file(folder, "out/notice/print-1/packing.csv");
	cr_expect(strstr(packing, "1,oak,Oak School,1 High Street,,Marsh,XY1 1AA,3,3,1,"), "%s",
		packing);
	cr_expect(strstr(packing, "2,elm,\"'=Elm School\","), "%s", packing);
}

Test(print, keeps_start_volume_and_end_in_the_record)
{
	AGREED_RUN(folder, "print", "notice", "-o", "to-the-printer");
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	const char *start = strstr(ledger, "\"event\":\"print-start\"");
	const char *sending = strstr(ledger, "\"event\":\"print-volume\"");
	cr_assert_not_null(sending);
	cr_expect(strstr(sending, "\"result\":\"sending\""), "before the folder is there");
	const char *volume = strstr(sending + 1, "\"event\":\"print-volume\"");
	const char *done = strstr(ledger, "\"event\":\"print-done\"");
	cr_assert(start && volume && done && start < volume && volume < done);
	cr_expect(strstr(start, "\"mode\":\"copies\",\"copies\":15,\"stock\":\"canary\""));
	cr_expect(strstr(volume,
		"\"first\":\"oak\",\"last\":\"elm\",\"copies\":15,\"to\":\"to-the-printer\""));
	cr_expect(strstr(volume, "\"result\":\"written\""));
	cr_expect(strstr(done, "\"tally\":1,\"result\":\"done\""));
}

Test(print, can_be_done_again_into_another_folder)
{
	AGREED_RUN(folder, "print", "notice");
	AGREED_RUN(folder, "print", "notice");
	cr_expect(is_there("out/notice/print-2/sheet.pdf"));
	cr_expect_eq(count_of_event("print-done"), 2);
}

Test(print, never_touches_a_folder_that_is_there)
{
	program_put(folder, "mine/letter.txt", "mine");
	assert_outcome(RUN(folder, "print", "notice", "-o", "mine"), EXIT_IO, "",
		"[folder-exists]");
	assert_nothing_printed();
}

Test(print, is_for_the_schools_that_are_named)
{
	assert_outcome(RUN(folder, "print", "notice", "--only", "elm"), EXIT_DONE,
		"12 copies on canary for 1 school\n", "");
	g_autofree char *packing = agreed_file(folder, "out/notice/print-1/packing.csv");
	cr_expect(!strstr(packing, "oak"));
}

Test(print, tells_the_nearest_school_where_there_is_none)
{
	assert_outcome(RUN(folder, "print", "notice", "--only", "oak, elmm"), EXIT_CONTENT, "",
		"there is no school \"elmm\" in the list; did you mean \"elm\"?");
	assert_nothing_printed();
}

Test(print, writes_nothing_while_the_schools_list_has_faults)
{
	program_put(folder, "schools.csv", TWO_SCHOOLS "elm,Elm,2 Low Lane,,Ford,XY2 2BB,none\n");
	Outcome outcome = RUN(folder, "print", "notice");
	cr_expect(
		strstr(outcome.err, "schools.csv:4:1: error: the id \"elm\" stands here a second"));
	cr_expect(
		strstr(outcome.err, "schools.csv:4:34: error: \"none\" is not a number of copies"));
	assert_outcome(outcome, EXIT_CONTENT, "", "");
	assert_nothing_printed();
}

Test(print, says_what_it_would_do_and_does_nothing)
{
	assert_outcome(RUN(folder, "print", "notice", "--dry-run"), EXIT_DONE,
		"Would print \"A notice\", round 1, agreed\n15 copies on canary for 2 schools\n",
		"");
	assert_nothing_printed();
}

Test(print, refuses_what_is_not_agreed_and_tells_of_the_list_too)
{
	temporary_close(folder);
	folder = circulated_open();
	program_put(folder, "schools.csv", "id,name\n");
	Outcome outcome = RUN(folder, "print", "notice");
	cr_expect(strstr(outcome.err, "schools.csv:1:1: error: there is no column"));
	assert_outcome(outcome, EXIT_REFUSED, "", "Union");
	assert_nothing_printed();
}

Test(print, prints_the_agreed_sheet_of_a_changed_draft_only_when_told_to)
{
	g_autofree char *draft = agreed_file(folder, "bulletins/notice.md");
	g_autofree char *changed = g_strconcat(draft, "\nOne more thing.\n", NULL);
	program_put(folder, "bulletins/notice.md", changed);
	assert_outcome(RUN(folder, "print", "notice"), EXIT_REFUSED, "", "bulletins/notice.md");
	assert_nothing_printed();
	assert_outcome(RUN(folder, "print", "notice", "--print-agreed"), EXIT_DONE, "Printed", "");
}

Test(print, knows_its_ways_and_orders)
{
	assert_outcome(RUN(folder, "print", "notice", "--as", "imposd"), EXIT_USAGE, "",
		"did you mean \"imposed\"?");
	assert_outcome(RUN(folder, "print", "notice", "--order", "cut-and-stak"), EXIT_USAGE, "",
		"did you mean \"cut-and-stack\"?");
	assert_outcome(RUN(folder, "print", "notice", "--volume", "-1"), EXIT_USAGE, "",
		"[print-volume-size]");
	assert_nothing_printed();
}

Test(print, is_recorded_with_the_schools_it_was_for)
{
	AGREED_RUN(folder, "print", "notice", "--only", "elm");
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	cr_expect(strstr(ledger, "\"only\":[\"elm\"],\"volumes\":1"), "%s", ledger);
}

Test(print, waits_for_a_job_that_was_cut_off)
{
	g_autofree char *job = begin_job();
	assert_outcome(RUN(folder, "print", "notice"), EXIT_REFUSED, "", job);
	assert_outcome(RUN(folder, "print", "notice", "--resume", "no-such"), EXIT_REFUSED, "",
		job);
	cr_expect_eq(count_of_event("print-done"), 0);
}

Test(print, goes_on_with_a_job_under_its_name)
{
	g_autofree char *job = begin_job();
	assert_outcome(RUN(folder, "print", "notice", "--resume", job), EXIT_DONE, job, "");
	cr_expect_eq(count_of_event("print-start"), 1);
	cr_expect_eq(count_of_event("print-done"), 1);
	cr_expect(is_there("cut-off/sheet.pdf"), "where the record says that it was to go");
	AGREED_RUN(folder, "print", "notice");
}

Test(print, goes_on_into_another_folder_where_it_is_told_to)
{
	g_autofree char *job = begin_job();
	AGREED_RUN(folder, "print", "notice", "--resume", job, "-o", "elsewhere");
	cr_expect(is_there("elsewhere/sheet.pdf"));
	cr_expect(!is_there("cut-off"));
}

/* Killed between the folder's appearance and the record of it. */
Test(print, takes_the_folder_that_is_there_for_what_was_to_be_written)
{
	AGREED_RUN(folder, "print", "notice", "-o", "cut-off");
	program_put(folder, "cut-off/letter.txt", "mine");
	g_autofree char *job = begin_job();
	assert_outcome(RUN(folder, "print", "notice", "--resume", job), EXIT_DONE, job, "");
	cr_expect_eq(count_of_event("print-done"), 2);
	cr_expect(is_there("cut-off/letter.txt"), "nothing was written there again");
}

Test(print, writes_nothing_where_another_folder_of_that_name_stands)
{
	program_put(folder, "cut-off/sheet.pdf", "another");
	g_autofree char *job = begin_job();
	assert_outcome(RUN(folder, "print", "notice", "--resume", job), EXIT_IO, "",
		"[folder-exists]");
	cr_expect_eq(count_of_event("print-done"), 0);
}

Test(print, does_not_go_on_with_other_bytes)
{
	other_bytes = "what the sheet was not";
	g_autofree char *job = begin_job();
	assert_outcome(RUN(folder, "print", "notice", "--resume", job), EXIT_REFUSED, "",
		"[print-made-otherwise]");
	cr_expect(!is_there("cut-off"));
}

Test(print, goes_on_only_in_as_many_volumes_as_it_was_begun_in)
{
	volume_count = 2;
	g_autofree char *job = begin_job();
	assert_outcome(RUN(folder, "print", "notice", "--resume", job), EXIT_REFUSED, "",
		"[print-volumes-differ]");
}

Test(print, goes_on_for_the_schools_the_job_was_begun_for)
{
	g_autofree char *job = begin_job_for("elm", 12, NULL, 0);
	assert_outcome(RUN(folder, "print", "notice", "--resume", job, "--only", "oak"), EXIT_USAGE,
		"", "--only does not go with --resume");
	assert_outcome(RUN(folder, "print", "notice", "--resume", job), EXIT_DONE,
		"12 copies on canary for 1 school\n", "");
	g_autofree char *packing = agreed_file(folder, "cut-off/packing.csv");
	cr_expect(strstr(packing, "1,elm") && !strstr(packing, "oak"), "%s", packing);
}

/* What a killed run was writing, before it was whole. */
Test(print, clears_away_what_a_killed_run_left)
{
	program_put(folder, "out/notice/.print-1.12-345.new/sheet.pdf", "half");
	AGREED_RUN(folder, "print", "notice");
	cr_expect(!is_there("out/notice/.print-1.12-345.new"));

	program_put(folder, ".cut-off.12-345.new/in/sheet.pdf", "half");
	g_autofree char *first = begin_job();
	AGREED_RUN(folder, "print", "notice", "--resume", first, "-o", "elsewhere");
	cr_expect(!is_there(".cut-off.12-345.new"), "it is not gone on with there");

	program_put(folder, ".cut-off.12-345.new/sheet.pdf", "half");
	g_autofree char *second = begin_job();
	AGREED_RUN(folder, "print", "notice", "--give-up", second, "--because", "no paper");
	cr_expect(!is_there(".cut-off.12-345.new"), "it is given up");
}

#define NO_PRINTER "ipp://localhost:9/none"

static char *begin_job_at_printer(const char *result)
{
	const Step steps[] = { { "cut-off", "written" }, { NO_PRINTER, "sending" },
		{ NO_PRINTER, result } };
	if (!is_there("cut-off"))
		AGREED_RUN(folder, "print", "notice", "-o", "cut-off");
	return begin_job_for(NULL, 15, steps, result ? 3 : 2);
}

Test(print, asks_for_the_printer_of_a_job_that_waits_for_one)
{
	g_autofree char *job = begin_job_at_printer("failed: out of paper");
	assert_outcome(RUN(folder, "print", "notice", "--resume", job), EXIT_USAGE, "",
		"[print-no-printer]");
	cr_expect_eq(count_of_event("print-done"), 1);
}

Test(print, is_refused_while_another_command_prints_the_bulletin)
{
	Arena *arena = arena_open();
	Approval *approval = approve(arena, remarks_new(arena));
	assert_outcome(RUN(folder, "print", "notice"), EXIT_BUSY, "", "[print-running]");
	assert_outcome(RUN(folder, "print", "notice", "--dry-run"), EXIT_DONE, "Would print", "");
	approval_close(approval);
	arena_close(arena);
	AGREED_RUN(folder, "print", "notice");
}

Test(print, does_not_go_on_with_another_schools_list)
{
	g_autofree char *job = begin_job();
	program_put(folder, "schools.csv", TWO_SCHOOLS "ash,Ash,3 Low Lane,,Ford,XY2 2BB,1\n");
	assert_outcome(RUN(folder, "print", "notice", "--resume", job), EXIT_REFUSED, "",
		"[print-list-changed]");
	cr_expect(!is_there("out/notice/print-1"));
}

Test(print, takes_the_edition_that_is_named)
{
	temporary_close(folder);
	folder = agreed_with("editions: [large-print]\n");
	assert_outcome(RUN(folder, "print", "notice", "--edition", "large-print"), EXIT_DONE,
		"Printed \"A notice\", edition large-print, round 1, agreed\n", "");
	g_autofree char *stored = g_build_filename(folder,
		"agreement/rounds/notice/1/sheet-large-print.pdf", NULL);
	g_autofree char *path = g_build_filename(folder, "out/notice/print-1/sheet.pdf", NULL);
	g_autofree char *sheet = NULL, *agreed = NULL;
	size_t length, agreed_length;
	cr_assert(g_file_get_contents(path, &sheet, &length, NULL));
	cr_assert(g_file_get_contents(stored, &agreed, &agreed_length, NULL));
	cr_expect(length == agreed_length && memcmp(sheet, agreed, length) == 0);
}

Test(print, goes_on_with_the_edition_of_the_job)
{
	temporary_close(folder);
	folder = agreed_with("editions: [large-print]\n");
	g_autofree char *job = begin_job();
	assert_outcome(RUN(folder, "print", "notice", "--resume", job, "--edition", "large-print"),
		EXIT_USAGE, "", "--edition does not go with --resume");
	assert_outcome(RUN(folder, "print", "notice", "--resume", job), EXIT_DONE,
		"Printed \"A notice\", round 1, agreed\n", "");
}

Test(print, gives_a_job_up_with_a_reason)
{
	g_autofree char *job = begin_job();
	assert_outcome(RUN(folder, "print", "notice", "--give-up", job), EXIT_USAGE, "",
		"[print-because-missing]");
	assert_outcome(RUN(folder, "print", "notice", "--give-up", job, "--because", "no toner"),
		EXIT_DONE, "is given up", "");
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	cr_expect(strstr(ledger, "\"tally\":0,\"result\":\"given up: no toner\""));
	cr_expect(!is_there("out/notice/print-1"));
	AGREED_RUN(folder, "print", "notice");
}

Test(print, gives_a_job_up_although_the_approval_no_longer_holds)
{
	g_autofree char *job = begin_job();
	program_put(folder, "agreement/rounds/notice/1/sheet.pdf", "another");
	assert_outcome(RUN(folder, "print", "notice", "--resume", job), EXIT_REFUSED, "",
		"[round-file-changed]");
	assert_outcome(RUN(folder, "print", "notice", "--give-up", job, "--because", "changed"),
		EXIT_DONE, "nothing of it was printed", "");
}

Test(print, takes_no_word_that_the_record_cannot_hold)
{
	assert_outcome(RUN(folder, "print", "notice", "-o", "a\ttab"), EXIT_USAGE, "",
		"the name of the folder cannot be recorded");
	assert_outcome(RUN(folder, "print", "notice", "-o", "no-utf-8-\xFF"), EXIT_USAGE, "",
		"the name of the folder cannot be recorded");
	assert_nothing_printed();
	g_autofree char *job = begin_job();
	assert_outcome(RUN(folder, "print", "notice", "--give-up", job, "--because", "a\ttab"),
		EXIT_USAGE, "", "the reason cannot be recorded");
	AGREED_RUN(folder, "verify");
}

Test(print, takes_no_options_that_are_at_odds)
{
	assert_outcome(RUN(folder, "print", "notice", "--give-up", "x", "--because", "y", "--only",
			       "z"),
		EXIT_USAGE, "", "--only does not go with --give-up");
	assert_outcome(RUN(folder, "print", "notice", "--because", "y"), EXIT_USAGE, "",
		"--because does not go with printing");
}

Test(print, reports_as_json)
{
	assert_outcome(RUN(folder, "print", "notice", "--json"), EXIT_DONE,
		"\"folder\": \"out/notice/print-1\"", "");
}

static void append_remarks(GString *told, Outcome outcome)
{
	g_string_append(told, outcome.err);
	program_forget(&outcome);
}

/* All that print itself can refuse. ACCEPT=1 takes what is got as expected. */
Test(print, tells_its_refusals_as_expected)
{
	g_autoptr(GString) told = g_string_new(NULL);
	append_remarks(told, RUN(folder, "print", "notice", "--as", "imposd", "--volume", "-2"));
	append_remarks(told, RUN(folder, "print", "notice", "--give-up", "x", "--dry-run"));
	append_remarks(told, RUN(folder, "print", "notice", "--sent", "1", "--again", "two"));
	append_remarks(told, RUN(folder, "print", "notice", "-o", "ipp://hall.example/print"));
	append_remarks(told, RUN(folder, "print", "notice", "--only", "aok"));
	append_remarks(told, RUN(folder, "print", "notice", "--resume", "none"));
	g_autofree char *job = begin_job();
	append_remarks(told, RUN(folder, "print", "notice"));
	program_put(folder, "schools.csv", SCHOOLS_HEAD "oak,Oak,1 High Street,,Marsh,XY1 1AA,1\n");
	append_remarks(told, RUN(folder, "print", "notice", "--resume", job));
	g_string_replace(told, job, "JOB", 0);
	program_put(folder, "schools.csv", TWO_SCHOOLS);
	AGREED_RUN(folder, "print", "notice", "--resume", job);
	g_autofree char *second = begin_job_at_printer("failed: out of paper");
	append_remarks(told, RUN(folder, "print", "notice", "--resume", second));
	g_string_replace(told, second, "JOB", 0);

	g_autofree char *golden = g_build_filename(g_getenv("SOURCE_DIR"), "tests/golden",
		"print-faults/remarks.txt", NULL);
	if (g_getenv("ACCEPT"))
		g_file_set_contents(golden, told->str, -1, NULL);
	g_autofree char *expected = NULL;
	cr_assert(g_file_get_contents(golden, &expected, NULL, NULL));
	cr_assert_str_eq(told->str, expected);
}
