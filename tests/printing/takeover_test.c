/* Volumes at printers that refuse, stop or break: no sheet unaccounted for, none sent twice unsaid.
 */
#include "printing_room.h"

TestSuite(takeover, .init = open_all, .fini = close_all);

Test(takeover, has_another_printer_take_over_what_one_refuses)
{
	add_printer((FakeWays){ .refusal = 0x040a }); /* document-format-not-supported */
	add_printer((FakeWays){ 0 });
	assert_tally(print(3, LONG), 3, 0, 0, 0);
	cr_assert_eq(fake_printer_documents(printers[1]), 3);
	cr_assert_eq(count_of("failed"), 1);
	cr_assert_eq(count_of("B from A"), 1);
	cr_assert(has_remark("printer-lost"));
}

Test(takeover, leaves_the_rest_where_the_only_printer_refuses)
{
	add_printer((FakeWays){ .refusal = 0x040a });
	assert_tally(print(3, LONG), 0, 1, 0, 2);
	cr_assert(has_remark("printer-lost"));
}

Test(takeover, has_another_printer_take_over_what_one_refuses_to_read)
{
	add_printer((FakeWays){ .document_refusal = 0x0411 }); /* document-format-error */
	add_printer((FakeWays){ 0 });
	assert_tally(print(2, LONG), 2, 0, 0, 0);
	cr_assert_eq(count_of("B from A"), 1);
	cr_assert_eq(fake_printer_canceled(printers[0]), 1);
	cr_assert(has_remark("printer-lost"), "a printer that refuses one would refuse them all");
}

Test(takeover, cancels_what_a_broken_connection_left_and_sends_it_again)
{
	add_printer((FakeWays){ .breaks_after = 1000 });
	assert_tally(print(1, LONG), 0, 1, 0, 0);
	cr_assert_eq(fake_printer_documents(printers[0]), 0);
	cr_assert_eq(fake_printer_canceled(printers[0]), 3);
	cr_assert_eq(count_of("sending 1 A from A"), 2);
	cr_assert_eq(count_of("failed 1 A: while it was sent"), 3);
	cr_assert(has_remark("printer-lost"));
}

Test(takeover, does_not_send_again_where_sheets_may_have_come_out)
{
	add_printer((FakeWays){ .breaks_after = 1000, .sides = -1 });
	assert_tally(print(1, LONG), 0, 1, 0, 0);
	cr_assert_eq(count_of("sending"), 1);
	cr_assert_eq(count_of("how much of it came out the printer does not tell"), 1);
}

Test(takeover, does_not_know_what_became_of_a_printer_that_is_gone)
{
	add_printer((FakeWays){ .breaks_after = 1000, .is_gone_then = true });
	assert_tally(print(2, SHORT), 0, 0, 1, 1);
	cr_assert_eq(count_of("sending"), 1);
	cr_assert_eq(count_of("unknown 1 A: while it was sent"), 1);
	cr_assert(has_remark("printer-lost"));
}

Test(takeover, tells_how_much_came_out_of_a_job_that_was_given_up)
{
	add_printer(
		(FakeWays){ .states = { 5, 8 }, .sides = 7, .job_reasons = "aborted-by-system" });
	assert_tally(print(1, LONG), 0, 1, 0, 0);
	assert_told("sending 1 A\nfailed 1 A: the printer gave it up (aborted-by-system); "
		    "7 sides of it came out\n");
}

Test(takeover, has_another_printer_take_over_what_one_gave_up_unprinted)
{
	add_printer((FakeWays){ .states = { 5, 8 } });
	add_printer((FakeWays){ 0 });
	assert_tally(print(4, LONG), 4, 0, 0, 0);
	cr_assert_eq(fake_printer_documents(printers[1]), 4);
	cr_assert_geq(count_of("B from A"), 1);
}

Test(takeover, tells_of_a_job_that_was_cancelled_at_the_printer)
{
	add_printer((FakeWays){ .states = { 5, 7 }, .sides = 1 });
	assert_tally(print(1, LONG), 0, 1, 0, 0);
	cr_assert_eq(count_of("cancelled at the printer; 1 side of it came out"), 1);
}

Test(takeover, does_not_believe_a_job_that_is_done_with_errors)
{
	add_printer((FakeWays){ .states = { 9 }, .job_reasons = "job-completed-with-errors" });
	assert_tally(print(1, LONG), 0, 0, 1, 0);
}

Test(takeover, does_not_follow_another_job_of_the_same_number)
{
	add_printer((FakeWays){ .other_job = "somebody's letter" });
	assert_tally(print(1, LONG), 0, 0, 1, 0);
	cr_assert_eq(count_of("another job of its number"), 1);
}

Test(takeover, does_not_know_what_a_printer_has_forgotten)
{
	add_printer((FakeWays){ .forgets_jobs = true });
	assert_tally(print(1, LONG), 0, 0, 1, 0);
	cr_assert_eq(count_of("no longer knows the job"), 1);
}

Test(takeover, does_not_believe_a_state_that_cannot_be)
{
	add_printer((FakeWays){ .states = { 42 } });
	assert_tally(print(1, SHORT), 0, 0, 1, 0);
	cr_assert_eq(count_of("unknown 1 A: the printer answers no more"), 1);
}

Test(takeover, sends_nothing_to_another_printer_at_the_same_address)
{
	add_printer((FakeWays){ .changes_uuid_after = 2 });
	assert_tally(print(3, LONG), 1, 0, 0, 2);
	cr_assert_eq(fake_printer_jobs(printers[0]), 1);
	cr_assert(has_remark("printer-lost"));
}

Test(takeover, leaves_a_stopped_printer_its_time_while_others_print)
{
	add_printer((FakeWays){ .is_stopped_questions = 1000000 });
	add_printer((FakeWays){ 0 });
	assert_tally(print(3, LONG), 3, 0, 0, 0);
	cr_assert_eq(fake_printer_jobs(printers[0]), 0);
}

Test(takeover, waits_in_the_only_printer_until_it_goes_on)
{
	add_printer((FakeWays){ .is_stopped_questions = 3, .states = { 3, 3, 3, 9 } });
	assert_tally(print(1, LONG), 1, 0, 0, 0);
	assert_told("sending 1 A\nprinted 1 A\n");
}
