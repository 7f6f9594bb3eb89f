/* Volumes of a job on their way to printers. */
#include "printing_room.h"
#include "temporary.h"

TestSuite(printing, .init = open_all, .fini = close_all);

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
	fake_printer_switch_off(printers[0]);
	cr_assert_eq(printing_find(arena, fake_printer_uri(printers[0]), &name, &why, remarks),
		FOUND_NO_ANSWER);
	cr_assert(has_remark("printer-unreachable"));
}
