/* What an approval writes into the record, from the start of a job to its end. */
#include "approval_sample.h"

static Sample sample;

static void start(void)
{
	sample = sample_open_circulated();
}

static void stop(void)
{
	sample_close(&sample);
}

TestSuite(approval_print, .init = start, .fini = stop);

/* An approval that nobody else has the printing of, at the sample's time. */
static Approval *claim(void)
{
	ApprovalRequest request = { .place = sample.place,
		.bulletin = "hay",
		.edition = sample.edition ? sample.edition : "main",
		.clock = sample_clock(&sample) };
	Approval *approval;
	sample_forget_remarks(&sample);
	cr_assert_eq(approval_open(sample.arena, &request, &approval, sample.remarks), EXIT_DONE,
		"%s", sample_told(&sample));
	cr_assert_eq(approval_claim(approval, sample.remarks), EXIT_DONE);
	return approval;
}

static const PrintJob forty_eight = { .mode = "copies",
	.copies = 48,
	.stock = "white",
	.volume_count = 2 };

static PrintVolume volume_of(const Approval *approval, int number, const char *to,
	const char *result)
{
	return (PrintVolume){ .number = number,
		.sha256 = approval_sheet_sha256(approval),
		.copies = 24,
		.to = to,
		.result = result };
}

static const PrintedJob *job_named(const char *job)
{
	cr_assert_eq(sample_reopen(&sample, RECORD_READ), EXIT_DONE, "%s", sample_told(&sample));
	return print_job_named(sample.arena, record_ledger(sample.record), "hay", job);
}

Test(approval_print, records_which_edition_is_printed)
{
	sample_agree_to_large_print(&sample);
	sample.edition = "large-print";
	Approval *approval = claim();
	const char *job;
	cr_assert_eq(approval_print_start(approval, &forty_eight, NULL, 0, &job, sample.remarks),
		EXIT_DONE, "%s", sample_told(&sample));
	approval_close(approval);
	cr_expect_str_eq(job_named(job)->start->edition, "large-print");
}

Test(approval_print, of_a_job_that_was_begun_is_of_its_edition)
{
	sample_agree_to_large_print(&sample);
	sample.edition = "large-print";
	Approval *approval = claim();
	const char *job;
	approval_print_start(approval, &forty_eight, NULL, 0, &job, sample.remarks);
	approval_close(approval);
	ApprovalRequest request = { .place = sample.place,
		.bulletin = "hay",
		.edition = "main",
		.job = job,
		.clock = sample_clock(&sample) };
	cr_assert_eq(approval_open(sample.arena, &request, &approval, sample.remarks), EXIT_DONE);
	cr_expect_str_eq(approval_edition(approval), "large-print");
	approval_close(approval);
}

Test(approval_print, records_a_job_from_its_start_to_its_end)
{
	sample_agree_to_print(&sample);
	Approval *approval = claim();
	const char *job;
	PrintVolume both[] = { volume_of(approval, 1, "out/hay", "sending"),
		volume_of(approval, 2, "out/hay", "sending") };
	cr_assert_eq(approval_print_start(approval, &forty_eight, both, 2, &job, sample.remarks),
		EXIT_DONE, "%s", sample_told(&sample));
	both[0].result = both[1].result = "written";
	cr_assert_eq(approval_print_done(approval, job, both, 2, 2, PRINT_DONE, sample.remarks),
		EXIT_DONE);
	approval_close(approval);
	PrintedTally tally = print_job_tally(job_named(job));
	cr_expect_eq(tally.volumes, 2);
	cr_expect_eq(tally.copies, 48);
	sample.now += 200 * DAY_SECONDS;
	cr_expect_eq(sample_approve(&sample, NULL), EXIT_DONE, "more copies of what was printed");
}

Test(approval_print, lets_others_write_while_it_is_open)
{
	sample_agree(&sample);
	record_close(sample.record);
	Approval *approval = claim();
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE);
	cr_assert_eq(sample_answer(&sample, "cow", "c-one", "agree"), EXIT_DONE);
	record_close(sample.record);
	const char *job;
	cr_expect_eq(approval_print_start(approval, &forty_eight, NULL, 0, &job, sample.remarks),
		EXIT_DONE, "%s", sample_told(&sample));
	approval_close(approval);
}

Test(approval_print, is_looked_at_again_when_the_job_begins)
{
	sample_agree(&sample);
	record_close(sample.record);
	Approval *approval = claim();
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE);
	AnswerForm form = sample_form(&sample, "cow", "c-one", "object");
	form.reason = "wrong";
	cr_assert_eq(sample_send(&sample, &form), EXIT_DONE, "%s", sample_told(&sample));
	record_close(sample.record);
	const char *job;
	cr_expect_eq(approval_print_start(approval, &forty_eight, NULL, 0, &job, sample.remarks),
		EXIT_REFUSED);
	sample_expect(&sample, "print-not-agreed");
	approval_close(approval);
}

Test(approval_print, does_not_outlive_its_round)
{
	sample_agree(&sample);
	record_close(sample.record);
	Approval *approval = claim();
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE);
	cr_assert_eq(sample_circulate(&sample, "Other words."), EXIT_DONE);
	record_close(sample.record);
	const char *job;
	cr_expect_eq(approval_print_start(approval, &forty_eight, NULL, 0, &job, sample.remarks),
		EXIT_REFUSED);
	sample_expect(&sample, "print-replaced");
	approval_close(approval);
}

Test(approval_print, of_a_bulletin_that_is_being_printed_is_claimed_by_nobody_else)
{
	sample_agree_to_print(&sample);
	Approval *first = claim(), *second;
	ApprovalRequest request = { .place = sample.place,
		.bulletin = "hay",
		.edition = "main",
		.clock = sample_clock(&sample) };
	cr_assert_eq(approval_open(sample.arena, &request, &second, sample.remarks), EXIT_DONE);
	cr_expect_eq(approval_claim(second, sample.remarks), EXIT_BUSY);
	sample_expect(&sample, "print-running");
	approval_close(first);
	cr_expect_eq(approval_claim(second, sample.remarks), EXIT_DONE);
	approval_close(second);
}

/* Two commands go on with one job: while the second one stood by, the first was quick. */
Test(approval_print, goes_on_with_no_job_that_another_has_ended)
{
	sample_agree_to_print(&sample);
	Approval *second, *first = claim();
	const char *name;
	approval_print_start(first, &forty_eight, NULL, 0, &name, sample.remarks);
	ApprovalRequest request = { .place = sample.place,
		.bulletin = "hay",
		.job = name,
		.clock = sample_clock(&sample) };
	cr_assert_eq(approval_open(sample.arena, &request, &second, sample.remarks), EXIT_DONE);
	PrintVolume both[] = { volume_of(first, 1, "ipp://hall.example/print", "printed"),
		volume_of(first, 2, "ipp://hall.example/print", "printed") };
	cr_assert_eq(approval_print_done(first, name, both, 2, 2, PRINT_DONE, sample.remarks),
		EXIT_DONE);
	approval_close(first);
	cr_assert_eq(approval_claim(second, sample.remarks), EXIT_DONE);
	const PrintedJob *job;
	cr_expect_eq(approval_choose_job(second, &job, sample.remarks), EXIT_REFUSED);
	sample_expect(&sample, "print-no-such-job");
	approval_close(second);
}

/* Another command began a job after the approval was given, and was killed. */
Test(approval_print, begins_no_second_job_beside_one_that_waits)
{
	sample_agree_to_print(&sample);
	Approval *second, *first = claim();
	ApprovalRequest request = { .place = sample.place,
		.bulletin = "hay",
		.edition = "main",
		.clock = sample_clock(&sample) };
	cr_assert_eq(approval_open(sample.arena, &request, &second, sample.remarks), EXIT_DONE);
	const char *job;
	approval_print_start(first, &forty_eight, NULL, 0, &job, sample.remarks);
	approval_close(first);
	cr_assert_eq(approval_claim(second, sample.remarks), EXIT_DONE);
	cr_expect_eq(approval_print_start(second, &forty_eight, NULL, 0, &job, sample.remarks),
		EXIT_REFUSED);
	sample_expect(&sample, "print-unfinished");
	approval_close(second);
}

Test(approval_print, sends_nothing_more_of_what_was_recalled)
{
	sample_agree_to_print(&sample);
	Approval *approval = claim();
	const char *job;
	PrintVolume volume = volume_of(approval, 1, "ipp://hall.example/print", "sending");
	approval_print_start(approval, &forty_eight, NULL, 0, &job, sample.remarks);
	cr_assert_eq(approval_print_volumes(approval, job, &volume, 1, sample.remarks), EXIT_DONE);
	sample_append(&sample,
		(Entry){ .event = EVENT_RECALL, .id = "hay", .reason = "wrong", .by = "ant" });
	record_close(sample.record);
	volume.result = "printed";
	cr_expect_eq(approval_print_volumes(approval, job, &volume, 1, sample.remarks), EXIT_DONE,
		"what came out is recorded");
	volume.number = 2;
	volume.result = "sending";
	cr_expect_eq(approval_print_volumes(approval, job, &volume, 1, sample.remarks),
		EXIT_REFUSED);
	sample_expect(&sample, "print-state");
	approval_close(approval);
}

Test(approval_print, records_several_volumes_or_none_of_them)
{
	sample_agree_to_print(&sample);
	Approval *approval = claim();
	const char *job;
	approval_print_start(approval, &forty_eight, NULL, 0, &job, sample.remarks);
	PrintVolume both[] = { volume_of(approval, 1, "out/hay", "written"),
		volume_of(approval, 2, "out/hay", "lost somewhere") };
	cr_expect_eq(approval_print_volumes(approval, job, both, 2, sample.remarks), EXIT_REFUSED);
	approval_close(approval);
	cr_expect_eq(job_named(job)->volumes[0].result, RESULT_NONE);
}

Test(approval_print, is_refused_where_the_record_was_exchanged_meanwhile)
{
	sample_agree_to_print(&sample);
	size_t length;
	char *bytes = sample_read(&sample, "agreement/ledger.jsonl", &length);
	Approval *approval = claim();
	bytes[length - 2] = ' ';
	sample_write(&sample, "agreement/ledger.jsonl", bytes, length);
	const char *job;
	cr_expect_eq(approval_print_start(approval, &forty_eight, NULL, 0, &job, sample.remarks),
		EXIT_DAMAGED);
	sample_expect(&sample, "record-exchanged");
	approval_close(approval);
}

static ExitCode give_up(const char *job, PrintedTally *out)
{
	const PrintedJob *given_up;
	const GivingUp what = { sample.place, "hay", job, "no toner", sample_clock(&sample) };
	ExitCode code = print_give_up(sample.arena, &what, &given_up, sample.remarks);
	if (code == EXIT_DONE)
		*out = print_job_tally(given_up);
	return code;
}

Test(approval_print, is_not_needed_to_give_a_job_up)
{
	sample_agree_to_print(&sample);
	Approval *approval = claim();
	const char *job;
	PrintVolume volume = volume_of(approval, 1, "ipp://hall.example/print", "printed");
	approval_print_start(approval, &forty_eight, NULL, 0, &job, sample.remarks);
	approval_print_volumes(approval, job, &volume, 1, sample.remarks);
	PrintedTally out = { 0 };
	cr_expect_eq(give_up(job, &out), EXIT_BUSY, "it is being printed");
	approval_close(approval);
	sample_write(&sample, sample_round_path(&sample, "sheet.pdf"), "other", 5);
	sample_expect_refused(&sample, "round-file-changed");
	cr_expect_eq(give_up(job, &out), EXIT_DONE, "%s", sample_told(&sample));
	cr_expect_eq(out.volumes, 1);
	cr_expect_eq(out.copies, 24);
	cr_expect_str_eq(job_named(job)->done->result, "given up: no toner");
	record_close(sample.record);
	sample.record = NULL;
	cr_expect_eq(give_up(job, &out), EXIT_REFUSED);
	sample_expect(&sample, "print-no-such-job");
}
