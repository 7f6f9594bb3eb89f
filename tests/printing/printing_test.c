/* Volumes at printers that behave badly: no sheet unaccounted for, none sent twice unsaid. */
#include "dispatch/printing.h"
#include "fake_printer.h"
#include "temporary.h"

#include <criterion/criterion.h>
#include <string.h>

/* An approval of our own making: the real one has no other maker than approval/. */
struct Approval {
	Text sheet;
};

Text approval_sheet(const Approval *approval)
{
	return approval->sheet;
}

const char *approval_bulletin(const Approval *approval)
{
	(void)approval;
	return "notice";
}

/* Larger than what a socket holds, so that a printer can hang up within it. */
enum { SHEET_BYTES = 4 * 1024 * 1024, MOST_PRINTERS = 3, MOST_VOLUMES = 8 };

/* Seconds for a printer that shall be found silent, and for one that shall not. */
enum { SHORT = 4, LONG = 600 };

static Arena *arena;
static Remarks *remarks;
static Approval approval;
static FakePrinter *printers[MOST_PRINTERS];
static int printer_count;
static PrintTicket ticket;
static volatile sig_atomic_t stop;

/* What the listener was told: "sending 1 A", the printer as a letter; progress is left out. */
static GString *told;
static int stop_at;      /* after so many lines it stops; 0: never */
static int refused_line; /* that it answers with false; 0: none */

static void open_all(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
	char *bytes = arena_alloc(arena, SHEET_BYTES);
	memset(bytes, 'x', SHEET_BYTES);
	approval.sheet = (Text){ bytes, SHEET_BYTES };
	ticket = (PrintTicket){ .stock = "white", .width = 21000, .height = 29700 };
	told = g_string_new(NULL);
}

static void close_all(void)
{
	for (int i = 0; i < printer_count; i++)
		fake_printer_close(printers[i]);
	g_string_free(told, TRUE);
	arena_close(arena);
}

TestSuite(printing, .init = open_all, .fini = close_all);

static void add_printer(FakeWays ways)
{
	printers[printer_count++] = fake_printer_open(ways);
}

static Printing *open_printing(int patience)
{
	const char *addresses[MOST_PRINTERS];
	for (int i = 0; i < printer_count; i++)
		addresses[i] = fake_printer_uri(printers[i]);
	const PrintingWish wish = { addresses, printer_count, ticket, patience };
	return printing_open(arena, &wish, remarks);
}

static char letter_of(const char *uri)
{
	for (int i = 0; i < printer_count; i++)
		if (strcmp(fake_printer_uri(printers[i]), uri) == 0)
			return (char)('A' + i);
	cr_assert_fail("%s", uri);
	return '?';
}

static int line_count(void)
{
	int count = 0;
	for (const char *at = told->str; *at; at++)
		count += *at == '\n';
	return count;
}

static bool listen(void *data, const PrintingEvent *event)
{
	static const char *const names[] = { "sending", "printing", "printed", "failed",
		"unknown" };
	(void)data;
	if (event->state == VOLUME_PRINTING)
		return true;
	g_string_append_printf(told, "%s %d %c", names[event->state], event->volume->number,
		letter_of(event->printer));
	if (event->taken_from)
		g_string_append_printf(told, " from %c", letter_of(event->taken_from));
	g_string_append_printf(told, "%s%s\n", *event->why ? ": " : "", event->why);
	if (line_count() == stop_at)
		stop = 1;
	return line_count() != refused_line;
}

static PrintingTally run_volumes(const Printing *printing, PrintingVolume *volumes, int count)
{
	const PrintingJob job = { .name = "job",
		.volumes = volumes,
		.count = count,
		.stop = &stop };
	return printing_run(printing, &approval, &job, listen, NULL, remarks);
}

/* Prints `count` volumes, each the approval's sheet. */
static PrintingTally print(int count, int patience)
{
	PrintingVolume volumes[MOST_VOLUMES];
	const Printing *printing = open_printing(patience);
	cr_assert_not_null(printing);
	const char *sha256 = text_sha256(arena, approval.sheet.bytes, approval.sheet.length);
	for (int i = 0; i < count; i++)
		volumes[i] = (PrintingVolume){ .number = i + 1, .sha256 = sha256, .copies = 1 };
	return run_volumes(printing, volumes, count);
}

static void assert_told(const char *expected)
{
	cr_assert_str_eq(told->str, expected);
}

static void assert_tally(PrintingTally tally, int printed, int failed, int unknown, int left)
{
	cr_assert_eq(tally.printed, printed, "%d printed\n%s", tally.printed, told->str);
	cr_assert_eq(tally.failed, failed, "%d failed\n%s", tally.failed, told->str);
	cr_assert_eq(tally.unknown, unknown, "%d unknown\n%s", tally.unknown, told->str);
	cr_assert_eq(tally.left, left, "%d left\n%s", tally.left, told->str);
}

static bool has_remark(const char *name)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	for (int i = 0; i < count; i++)
		if (strcmp(sorted[i].name, name) == 0)
			return true;
	return false;
}

static int count_of(const char *words)
{
	int count = 0;
	for (const char *at = told->str; (at = strstr(at, words)); at += strlen(words))
		count++;
	return count;
}

/* ---- what goes right */

Test(printing, sends_the_very_bytes_and_says_so_before_and_after)
{
	add_printer((FakeWays){ 0 });
	assert_tally(print(2, LONG), 2, 0, 0, 0);
	assert_told("sending 1 A\nprinted 1 A\nsending 2 A\nprinted 2 A\n");
	cr_assert_eq(fake_printer_documents(printers[0]), 2);
	gsize length;
	const char *bytes = g_bytes_get_data(fake_printer_document(printers[0], 1), &length);
	cr_assert_eq(length, approval.sheet.length);
	cr_assert_arr_eq(bytes, approval.sheet.bytes, length);
}

Test(printing, sends_in_one_piece_where_a_printer_knows_no_other_way)
{
	add_printer((FakeWays){ .has_no_create_job = true });
	assert_tally(print(1, LONG), 1, 0, 0, 0);
	cr_assert_eq(fake_printer_documents(printers[0]), 1);
}

Test(printing, asks_for_all_that_the_ticket_says)
{
	static const char *const finishings[] = { "laminate" };
	static const char media_col[] =
		"media-col={media-size={x-dimension=21000 y-dimension=29700} "
		"media-color=light-yellow media-weight-metric=160}\n";
	static const char *const expected[] = { "finishings=laminate\n", "copies=1\n",
		"sides=one-sided\n", "print-scaling=none\n", "ipp-attribute-fidelity=false\n",
		"job-name=notice job-1\n", media_col };
	ticket.stock = "canary";
	ticket.color = "light-yellow";
	ticket.weight = 160;
	ticket.finishings = finishings;
	ticket.finishing_count = 1;
	add_printer((FakeWays){ .laminates = true, .knows_paper = true });
	assert_tally(print(1, LONG), 1, 0, 0, 0);
	g_autofree char *request = fake_printer_request(printers[0]);
	for (size_t i = 0; i < G_N_ELEMENTS(expected); i++)
		cr_expect(strstr(request, expected[i]), "%s is not in\n%s", expected[i], request);
	cr_assert(!strstr(request, "media="));
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(printing, gives_each_volume_to_one_of_several_printers)
{
	add_printer((FakeWays){ 0 });
	add_printer((FakeWays){ 0 });
	assert_tally(print(8, LONG), 8, 0, 0, 0);
	int first = fake_printer_documents(printers[0]);
	int second = fake_printer_documents(printers[1]);
	cr_assert_eq(first + second, 8);
	cr_assert(first > 0 && second > 0, "%d and %d", first, second);
	cr_assert_eq(count_of("sending"), 8);
}

Test(printing, waits_for_a_printer_that_is_busy)
{
	add_printer((FakeWays){ .busy_times = 3 });
	assert_tally(print(1, LONG), 1, 0, 0, 0);
	assert_told("sending 1 A\nprinted 1 A\n");
}

Test(printing, reads_volumes_from_their_files)
{
	add_printer((FakeWays){ 0 });
	char *folder = temporary_open();
	char *path = arena_printf(arena, "%s/volume-1.pdf", folder);
	g_file_set_contents(path, "made around it", -1, NULL);
	PrintingVolume volume = { .number = 1,
		.path = path,
		.sha256 = text_sha256(arena, "made around it", 14),
		.copies = 1 };
	assert_tally(run_volumes(open_printing(LONG), &volume, 1), 1, 0, 0, 0);
	cr_assert_eq(g_bytes_get_size(fake_printer_document(printers[0], 0)), 14);
	temporary_close(folder);
}

/* ---- what is refused beforehand */

static void assert_refused(const char *name)
{
	cr_assert_null(open_printing(LONG));
	cr_assert(has_remark(name));
	cr_assert_eq(fake_printer_jobs(printers[0]), 0);
}

Test(printing, refuses_a_printer_that_takes_no_pdf)
{
	add_printer((FakeWays){ .format = "image/urf" });
	assert_refused("printer-no-pdf");
}

Test(printing, refuses_a_printer_that_takes_no_jobs)
{
	add_printer((FakeWays){ .is_closed = true });
	assert_refused("printer-not-accepting");
}

Test(printing, refuses_what_is_required_and_not_offered)
{
	static const char *const laminate[] = { "laminate" };
	ticket.required = laminate;
	ticket.required_count = 1;
	add_printer((FakeWays){ 0 });
	assert_refused("ticket-required");
}

Test(printing, refuses_one_printer_named_twice)
{
	add_printer((FakeWays){ .uuid = "urn:uuid:one" });
	add_printer((FakeWays){ .uuid = "urn:uuid:one" });
	assert_refused("printer-named-twice");
}

Test(printing, tells_of_a_printer_that_has_stopped)
{
	add_printer((FakeWays){ .state = PRINTER_STOPPED, .reasons = "media-empty" });
	cr_assert_not_null(open_printing(LONG));
	cr_assert(has_remark("printer-stopped"));
}

Test(printing, does_not_send_a_file_that_was_changed)
{
	add_printer((FakeWays){ 0 });
	char *folder = temporary_open();
	char *path = arena_printf(arena, "%s/volume-1.pdf", folder);
	g_file_set_contents(path, "another", -1, NULL);
	PrintingVolume volume = { .number = 1,
		.path = path,
		.sha256 = text_sha256(arena, "made around it", 14),
		.copies = 1 };
	assert_tally(run_volumes(open_printing(LONG), &volume, 1), 0, 0, 0, 1);
	assert_told("");
	cr_assert(has_remark("volume-changed"));
	cr_assert_eq(fake_printer_jobs(printers[0]), 0);
	temporary_close(folder);
}

Test(printing, does_not_send_what_could_not_be_recorded)
{
	add_printer((FakeWays){ 0 });
	refused_line = 1;
	assert_tally(print(3, LONG), 0, 0, 0, 3);
	assert_told("sending 1 A\n");
	cr_assert_eq(fake_printer_jobs(printers[0]), 0);
}

/* ---- printers that refuse, stop or break */

Test(printing, has_another_printer_take_over_what_one_refuses)
{
	add_printer((FakeWays){ .refusal = 0x040a }); /* document-format-not-supported */
	add_printer((FakeWays){ 0 });
	assert_tally(print(3, LONG), 3, 0, 0, 0);
	cr_assert_eq(fake_printer_documents(printers[1]), 3);
	cr_assert_eq(count_of("failed"), 1);
	cr_assert_eq(count_of("B from A"), 1);
	cr_assert(has_remark("printer-lost"));
}

Test(printing, leaves_the_rest_where_the_only_printer_refuses)
{
	add_printer((FakeWays){ .refusal = 0x040a });
	assert_tally(print(3, LONG), 0, 1, 0, 2);
	cr_assert(has_remark("printer-lost"));
}

Test(printing, has_another_printer_take_over_what_one_refuses_to_read)
{
	add_printer((FakeWays){ .document_refusal = 0x0411 }); /* document-format-error */
	add_printer((FakeWays){ 0 });
	assert_tally(print(2, LONG), 2, 0, 0, 0);
	cr_assert_eq(count_of("B from A"), 1);
	cr_assert_eq(fake_printer_canceled(printers[0]), 1);
	cr_assert(has_remark("printer-lost"), "a printer that refuses one would refuse them all");
}

Test(printing, cancels_what_a_broken_connection_left_and_sends_it_again)
{
	add_printer((FakeWays){ .breaks_after = 1000 });
	assert_tally(print(1, LONG), 0, 1, 0, 0);
	cr_assert_eq(fake_printer_documents(printers[0]), 0);
	cr_assert_eq(fake_printer_canceled(printers[0]), 3);
	cr_assert_eq(count_of("sending 1 A from A"), 2);
	cr_assert_eq(count_of("failed 1 A: while it was sent"), 3);
	cr_assert(has_remark("printer-lost"));
}

Test(printing, does_not_send_again_where_sheets_may_have_come_out)
{
	add_printer((FakeWays){ .breaks_after = 1000, .sides = -1 });
	assert_tally(print(1, LONG), 0, 1, 0, 0);
	cr_assert_eq(count_of("sending"), 1);
	cr_assert_eq(count_of("how much of it came out the printer does not tell"), 1);
}

Test(printing, does_not_know_what_became_of_a_printer_that_is_gone)
{
	add_printer((FakeWays){ .breaks_after = 1000, .is_gone_then = true });
	assert_tally(print(2, SHORT), 0, 0, 1, 1);
	cr_assert_eq(count_of("sending"), 1);
	cr_assert_eq(count_of("unknown 1 A: while it was sent"), 1);
	cr_assert(has_remark("printer-lost"));
}

Test(printing, tells_how_much_came_out_of_a_job_that_was_given_up)
{
	add_printer(
		(FakeWays){ .states = { 5, 8 }, .sides = 7, .job_reasons = "aborted-by-system" });
	assert_tally(print(1, LONG), 0, 1, 0, 0);
	assert_told("sending 1 A\nfailed 1 A: the printer gave it up (aborted-by-system); "
		    "7 sides of it came out\n");
}

Test(printing, has_another_printer_take_over_what_one_gave_up_unprinted)
{
	add_printer((FakeWays){ .states = { 5, 8 } });
	add_printer((FakeWays){ 0 });
	assert_tally(print(4, LONG), 4, 0, 0, 0);
	cr_assert_eq(fake_printer_documents(printers[1]), 4);
	cr_assert_geq(count_of("B from A"), 1);
}

Test(printing, tells_of_a_job_that_was_cancelled_at_the_printer)
{
	add_printer((FakeWays){ .states = { 5, 7 }, .sides = 1 });
	assert_tally(print(1, LONG), 0, 1, 0, 0);
	cr_assert_eq(count_of("cancelled at the printer; 1 side of it came out"), 1);
}

Test(printing, does_not_believe_a_job_that_is_done_with_errors)
{
	add_printer((FakeWays){ .states = { 9 }, .job_reasons = "job-completed-with-errors" });
	assert_tally(print(1, LONG), 0, 0, 1, 0);
}

Test(printing, does_not_follow_another_job_of_the_same_number)
{
	add_printer((FakeWays){ .other_job = "somebody's letter" });
	assert_tally(print(1, LONG), 0, 0, 1, 0);
	cr_assert_eq(count_of("another job of its number"), 1);
}

Test(printing, does_not_know_what_a_printer_has_forgotten)
{
	add_printer((FakeWays){ .forgets_jobs = true });
	assert_tally(print(1, LONG), 0, 0, 1, 0);
	cr_assert_eq(count_of("no longer knows the job"), 1);
}

Test(printing, does_not_believe_a_state_that_cannot_be)
{
	add_printer((FakeWays){ .states = { 42 } });
	assert_tally(print(1, SHORT), 0, 0, 1, 0);
	cr_assert_eq(count_of("unknown 1 A: the printer answers no more"), 1);
}

Test(printing, sends_nothing_to_another_printer_at_the_same_address)
{
	add_printer((FakeWays){ .changes_uuid_after = 2 });
	assert_tally(print(3, LONG), 1, 0, 0, 2);
	cr_assert_eq(fake_printer_jobs(printers[0]), 1);
	cr_assert(has_remark("printer-lost"));
}

Test(printing, leaves_a_stopped_printer_its_time_while_others_print)
{
	add_printer((FakeWays){ .is_stopped_questions = 1000000 });
	add_printer((FakeWays){ 0 });
	assert_tally(print(3, LONG), 3, 0, 0, 0);
	cr_assert_eq(fake_printer_jobs(printers[0]), 0);
}

Test(printing, waits_in_the_only_printer_until_it_goes_on)
{
	add_printer((FakeWays){ .is_stopped_questions = 3, .states = { 3, 3, 3, 9 } });
	assert_tally(print(1, LONG), 1, 0, 0, 0);
	assert_told("sending 1 A\nprinted 1 A\n");
}

/* ---- what is dropped */

static void ask_to_laminate(bool is_required)
{
	static const char *const laminate[] = { "laminate" };
	ticket.finishings = laminate;
	ticket.finishing_count = 1;
	ticket.required = laminate;
	ticket.required_count = is_required;
}

Test(printing, tells_what_a_printer_dropped)
{
	ask_to_laminate(false);
	add_printer((FakeWays){ .laminates = true, .refused = "finishings" });
	assert_tally(print(2, LONG), 2, 0, 0, 0);
	cr_assert(has_remark("ticket-dropped"));
}

Test(printing, sends_no_byte_where_what_is_required_was_dropped)
{
	ask_to_laminate(true);
	add_printer((FakeWays){ .laminates = true, .refused = "finishings" });
	assert_tally(print(1, LONG), 0, 1, 0, 0);
	cr_assert_eq(fake_printer_documents(printers[0]), 0);
	cr_assert_eq(fake_printer_canceled(printers[0]), 1);
}

/* ---- stopping */

Test(printing, cancels_what_runs_when_it_is_stopped)
{
	stop_at = 1;
	add_printer((FakeWays){ .states = { 5 }, .sides = 3 });
	assert_tally(print(3, LONG), 0, 1, 0, 2);
	assert_told("sending 1 A\nfailed 1 A: while it was sent: it was stopped here; "
		    "3 sides of it came out\n");
	cr_assert_eq(fake_printer_canceled(printers[0]), 1);
	cr_assert_eq(fake_printer_jobs(printers[0]), 1);
}

Test(printing, believes_a_printer_that_was_quicker_than_the_stop)
{
	stop_at = 1;
	add_printer(
		(FakeWays){ .states = { 9 }, .cancel_refusal = 0x0404, .has_no_create_job = true });
	PrintingTally tally = print(2, LONG);
	cr_assert_eq(tally.printed + tally.unknown, 1, "%s", told->str);
	cr_assert_eq(tally.left, 1);
}

/* ---- afterwards */

Test(printing, finds_a_volume_by_its_name)
{
	add_printer((FakeWays){ .states = { 5, 9 } });
	print(2, LONG);
	PrintingVolumeName name = { "notice", "job", 2 };
	const char *uri = fake_printer_uri(printers[0]), *why;
	cr_assert_eq(printing_find(arena, uri, &name, &why, remarks), FOUND_PRINTED);
	name.volume = 3;
	cr_assert_eq(printing_find(arena, uri, &name, &why, remarks), FOUND_NOTHING);
	cr_assert_eq(remarks_count_of(remarks, REMARK_ERROR), 0);
}

Test(printing, finds_what_a_printer_gave_up)
{
	add_printer((FakeWays){ .states = { 8 }, .sides = 5 });
	print(1, LONG);
	PrintingVolumeName name = { "notice", "job", 1 };
	const char *why;
	cr_assert_eq(printing_find(arena, fake_printer_uri(printers[0]), &name, &why, remarks),
		FOUND_FAILED);
	cr_assert_str_eq(why, "the printer gave it up; sides of it that came out: 5");
}

Test(printing, finds_nothing_at_a_printer_that_is_off)
{
	PrintingVolumeName name = { "notice", "job", 1 };
	const char *why;
	add_printer((FakeWays){ 0 });
	char *uri = arena_text(arena, fake_printer_uri(printers[0]));
	fake_printer_close(printers[--printer_count]);
	cr_assert_eq(printing_find(arena, uri, &name, &why, remarks), FOUND_NO_ANSWER);
	cr_assert(has_remark("printer-unreachable"));
}
