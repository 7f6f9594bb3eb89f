#include "approval/sheet_check.h"
#include "sample.h"

static Sample sample;

static void start(void)
{
	sample = sample_open(SAMPLE_RULES);
	cr_assert_eq(sample_circulate(&sample, "Words."), EXIT_DONE, "%s", sample_told(&sample));
}

static void stop(void)
{
	sample_close(&sample);
}

TestSuite(approval, .init = start, .fini = stop);

static void expect_refused(const char *name)
{
	sample_forget_remarks(&sample);
	cr_expect_eq(sample_approve(&sample, NULL), EXIT_REFUSED);
	sample_expect(&sample, name);
}

/* After this the record is closed: each check opens it for itself. */
static void agree(void)
{
	sample_agree(&sample);
	sample_forget_remarks(&sample);
	cr_assert_eq(sample_approve(&sample, NULL), EXIT_DONE, "%s", sample_told(&sample));
}

static const char *round_path(const char *name)
{
	return arena_printf(sample.arena, "agreement/rounds/hay/1/%s", name);
}

static void append(Entry entry)
{
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE, "%s", sample_told(&sample));
	cr_assert_eq(record_append(sample.record, "coord", &entry, sample.now, sample.remarks),
		EXIT_DONE, "%s", sample_told(&sample));
}

Test(approval, lends_the_very_bytes_that_were_agreed)
{
	agree();
	Text sheet = { 0 };
	cr_assert_eq(sample_approve(&sample, &sheet), EXIT_DONE);
	size_t length;
	const char *stored = sample_read(&sample, round_path("sheet.pdf"), &length);
	cr_expect_eq(sheet.length, length);
	cr_expect(memcmp(sheet.bytes, stored, length) == 0);
}

/* The round with its large print, agreed. */
static void agree_with_large_print(void)
{
	sample.has_large_print = true;
	cr_assert_eq(sample_circulate(&sample, "Other words."), EXIT_DONE, "%s",
		sample_told(&sample));
	agree();
}

Test(approval, lends_the_edition_that_is_asked_for)
{
	agree_with_large_print();
	Text main = { 0 }, large = { 0 };
	cr_assert_eq(sample_approve(&sample, &main), EXIT_DONE);
	sample.edition = "large-print";
	cr_assert_eq(sample_approve(&sample, &large), EXIT_DONE, "%s", sample_told(&sample));
	size_t length;
	const char *stored = sample_read(&sample, "agreement/rounds/hay/2/sheet-large-print.pdf",
		&length);
	cr_expect(large.length == length && memcmp(large.bytes, stored, length) == 0);
	cr_expect(main.length != length || memcmp(main.bytes, stored, length) != 0);
}

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

Test(approval, records_which_edition_is_printed)
{
	agree_with_large_print();
	sample.edition = "large-print";
	Approval *approval = claim();
	const char *job;
	cr_assert_eq(approval_print_start(approval, &forty_eight, NULL, 0, &job, sample.remarks),
		EXIT_DONE, "%s", sample_told(&sample));
	approval_close(approval);
	cr_expect_str_eq(job_named(job)->start->edition, "large-print");
}

Test(approval, of_a_job_that_was_begun_is_of_its_edition)
{
	agree_with_large_print();
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

Test(approval, is_refused_for_an_edition_that_the_round_has_not)
{
	agree();
	sample.edition = "large-print";
	expect_refused("print-edition");
}

Test(approval, is_refused_when_another_edition_of_the_round_was_changed)
{
	agree_with_large_print();
	size_t length;
	const char *path = "agreement/rounds/hay/2/sheet-large-print.pdf";
	char *bytes = sample_read(&sample, path, &length);
	bytes[length / 2] ^= 1;
	sample_write(&sample, path, bytes, length);
	expect_refused("round-file-changed");
}

Test(approval, is_refused_until_everybody_has_agreed)
{
	expect_refused("print-not-agreed");
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE);
	sample_agree(&sample);
	cr_expect_eq(sample_approve(&sample, NULL), EXIT_DONE);
}

Test(approval, is_refused_where_a_print_began_that_nobody_agreed_to)
{
	const Entry *round = agree_open_round(record_ledger(sample.record), "hay");
	append((Entry){ .event = EVENT_PRINT_START,
		.job = "0123456789abcdef0123456789abcdef",
		.id = round->id,
		.round = round->round,
		.subject = round->subject,
		.edition = "main",
		.sheet = round->sheet,
		.mode = "copies",
		.copies = 1,
		.stock = "white",
		.volumes = 1 });
	expect_refused("print-not-agreed");
}

Test(approval, is_refused_for_a_draft)
{
	record_close(sample.record);
	ApprovalRequest request = { .place = sample.place,
		.bulletin = "straw",
		.clock = sample_clock(&sample) };
	Approval *approval;
	cr_expect_eq(approval_open(sample.arena, &request, &approval, sample.remarks),
		EXIT_REFUSED);
	sample_expect(&sample, "print-draft");
}

Test(approval, is_refused_when_a_typo_was_corrected_afterwards)
{
	agree();
	const char *source = sample_source(sample.arena, "", "Word.");
	sample_write(&sample, "bulletins/hay.md", source, strlen(source));
	expect_refused("print-changed");
}

Test(approval, of_the_stored_sheet_is_given_when_it_is_asked_for)
{
	agree();
	sample_write(&sample, "bulletins/hay.md", "other", 5);
	ApprovalRequest request = { .place = sample.place,
		.bulletin = "hay",
		.edition = "main",
		.clock = sample_clock(&sample),
		.is_stored_sheet_wanted = true };
	g_autoptr(Approval) approval = NULL;
	cr_expect_eq(approval_open(sample.arena, &request, &approval, sample.remarks), EXIT_DONE);
}

Test(approval, is_refused_when_a_picture_was_exchanged)
{
	agree();
	sample_write(&sample, "bulletins/a picture.png", "another", 7);
	expect_refused("print-changed");
}

Test(approval, is_refused_when_the_rules_were_edited)
{
	agree();
	g_autofree char *edited = g_strconcat(sample.partnership, "# edited\n", NULL);
	sample_write(&sample, "partnership.yaml", edited, strlen(edited));
	expect_refused("print-changed");
}

Test(approval, is_refused_when_a_file_of_the_round_was_changed)
{
	static const char *const files[] = { "sheet.pdf", "text.txt", "page-1.png",
		"in/bulletins/a picture.png", "in/bulletins/hay.md", "manifest" };
	agree();
	for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
		size_t length;
		char *bytes = sample_read(&sample, round_path(files[i]), &length);
		bytes[length - 1] ^= 1;
		sample_write(&sample, round_path(files[i]), bytes, length);
		expect_refused("round-file-changed");
		bytes[length - 1] ^= 1;
		sample_write(&sample, round_path(files[i]), bytes, length);
		cr_assert_eq(sample_approve(&sample, NULL), EXIT_DONE, "%s", sample_told(&sample));
	}
}

Test(approval, is_refused_when_a_file_of_the_round_is_missing_or_strange)
{
	agree();
	sample_write(&sample, round_path("in/more.txt"), "more", 4);
	expect_refused("round-file-strange");
	g_autofree char *strange = g_strdup_printf("%s/%s", sample.folder,
		round_path("in/more.txt"));
	g_unlink(strange);
	cr_assert_eq(sample_approve(&sample, NULL), EXIT_DONE);
	g_mkdir(strange, 0777);
	expect_refused("round-file-strange");
	g_rmdir(strange);
	cr_assert_eq(sample_approve(&sample, NULL), EXIT_DONE);
	g_autofree char *page = g_strdup_printf("%s/%s", sample.folder, round_path("page-1.png"));
	g_unlink(page);
	expect_refused("round-file-missing");
}

Test(approval, is_refused_when_the_snapshot_of_the_rules_was_changed)
{
	agree();
	const char *snapshot = arena_printf(sample.arena, "agreement/rules/%s.yaml",
		text_sha256(sample.arena, sample.partnership, strlen(sample.partnership)));
	sample_write(&sample, snapshot, "name: other\n", 12);
	expect_refused("snapshot-changed");
}

Test(approval, is_refused_ninety_one_days_later)
{
	agree();
	sample.now += 90 * DAY_SECONDS;
	cr_expect_eq(sample_approve(&sample, NULL), EXIT_DONE, "%s", sample_told(&sample));
	sample.now += DAY_SECONDS;
	expect_refused("print-not-agreed");
}

Test(approval, is_refused_when_the_clock_went_back_a_day)
{
	agree();
	sample.now -= DAY_SECONDS;
	expect_refused("record-clock");
}

Test(approval, is_refused_when_the_record_has_slept_too_long)
{
	agree();
	sample.now += 401 * DAY_SECONDS;
	expect_refused("print-gap");
}

Test(approval, is_refused_when_it_was_abandoned_or_recalled)
{
	agree();
	append((Entry){ .event = EVENT_ABANDON, .id = "hay", .reason = "no use", .by = "ant" });
	expect_refused("print-state");
	append((Entry){ .event = EVENT_RECALL, .id = "hay", .reason = "wrong", .by = "ant" });
	expect_refused("print-state");
}

Test(approval, is_of_the_last_round_alone)
{
	agree();
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE);
	cr_assert_eq(sample_circulate(&sample, "Other words."), EXIT_DONE, "%s",
		sample_told(&sample));
	expect_refused("print-not-agreed");
}

Test(approval, is_refused_where_the_record_does_not_verify)
{
	agree();
	size_t length;
	char *bytes = sample_read(&sample, "agreement/ledger.jsonl", &length);
	bytes[length / 2] ^= 1;
	sample_write(&sample, "agreement/ledger.jsonl", bytes, length);
	cr_expect_eq(sample_approve(&sample, NULL), EXIT_DAMAGED);
}

Test(approval, records_a_job_from_its_start_to_its_end)
{
	agree();
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

Test(approval, lets_others_write_while_it_is_open)
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

Test(approval, is_looked_at_again_when_the_job_begins)
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

Test(approval, does_not_outlive_its_round)
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

Test(approval, of_a_bulletin_that_is_being_printed_is_claimed_by_nobody_else)
{
	agree();
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

/* Another command began a job after the approval was given, and was killed. */
Test(approval, begins_no_second_job_beside_one_that_waits)
{
	agree();
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

Test(approval, sends_nothing_more_of_what_was_recalled)
{
	agree();
	Approval *approval = claim();
	const char *job;
	PrintVolume volume = volume_of(approval, 1, "ipp://hall.example/print", "sending");
	approval_print_start(approval, &forty_eight, NULL, 0, &job, sample.remarks);
	cr_assert_eq(approval_print_volumes(approval, job, &volume, 1, sample.remarks), EXIT_DONE);
	append((Entry){ .event = EVENT_RECALL, .id = "hay", .reason = "wrong", .by = "ant" });
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

Test(approval, records_several_volumes_or_none_of_them)
{
	agree();
	Approval *approval = claim();
	const char *job;
	approval_print_start(approval, &forty_eight, NULL, 0, &job, sample.remarks);
	PrintVolume both[] = { volume_of(approval, 1, "out/hay", "written"),
		volume_of(approval, 2, "out/hay", "lost somewhere") };
	cr_expect_eq(approval_print_volumes(approval, job, both, 2, sample.remarks), EXIT_REFUSED);
	approval_close(approval);
	cr_expect_eq(job_named(job)->volumes[0].result, RESULT_NONE);
}

Test(approval, is_refused_where_the_record_was_exchanged_meanwhile)
{
	agree();
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

/* A record whose last answer was cut off, and with it the note that there was one. */
Test(approval, of_a_writer_who_lost_the_mark_needs_a_receipt)
{
	agree();
	cr_assert_eq(sample_reopen(&sample, RECORD_READ), EXIT_DONE);
	g_autofree char *mark = g_build_filename(sample.folder, "state",
		ledger_partnership(record_ledger(sample.record)), "mark", NULL);
	cr_assert_eq(g_unlink(mark), 0);
	expect_refused("record-mark-lost");
}

static ExitCode give_up(const char *job, PrintedTally *out)
{
	const GivingUp what = { sample.place, "hay", job, "no toner", sample_clock(&sample) };
	return print_give_up(sample.arena, &what, out, sample.remarks);
}

Test(approval, is_not_needed_to_give_a_job_up)
{
	agree();
	Approval *approval = claim();
	const char *job;
	PrintVolume volume = volume_of(approval, 1, "ipp://hall.example/print", "printed");
	approval_print_start(approval, &forty_eight, NULL, 0, &job, sample.remarks);
	approval_print_volumes(approval, job, &volume, 1, sample.remarks);
	PrintedTally out;
	cr_expect_eq(give_up(job, &out), EXIT_BUSY, "it is being printed");
	approval_close(approval);
	sample_write(&sample, round_path("sheet.pdf"), "other", 5);
	expect_refused("round-file-changed");
	cr_expect_eq(give_up(job, &out), EXIT_DONE, "%s", sample_told(&sample));
	cr_expect_eq(out.volumes, 1);
	cr_expect_eq(out.copies, 24);
	cr_expect_str_eq(job_named(job)->done->result, "given up: no toner");
	record_close(sample.record);
	sample.record = NULL;
	cr_expect_eq(give_up(job, &out), EXIT_REFUSED);
	sample_expect(&sample, "print-no-such-job");
}

Test(approval, lists_everything_that_stands_against_it)
{
	sample_write(&sample, "bulletins/hay.md", "other", 5);
	sample_write(&sample, round_path("text.txt"), "other", 5);
	sample_write(&sample, round_path("strange"), "more", 4);
	sample.now -= DAY_SECONDS;
	expect_refused("print-changed");
	sample_expect(&sample, "round-file-changed");
	sample_expect(&sample, "round-file-strange");
	sample_expect(&sample, "print-not-agreed");
	sample_expect(&sample, "record-clock");
}

Test(approval, wants_the_agreement_of_everybody_the_sheet_says_has_agreed)
{
	sample_close(&sample);
	sample = sample_open(SAMPLE_RULES);
	cr_assert_eq(sample_circulate_source(&sample, "hay",
			     sample_source(sample.arena, "agreed-by: all\n", "Words.")),
		EXIT_DONE, "%s", sample_told(&sample));
	sample_agree(&sample);
	cr_assert_eq(sample_answer(&sample, "cow", "c-one", "stand-aside"), EXIT_DONE);
	cr_expect_eq(sample_state(&sample), STATE_AGREED);
	expect_refused("print-agreed-by");
}

Test(approval, wants_a_receipt_to_be_borne_out)
{
	agree();
	sample_write(&sample, "receipt.txt", "no receipt", 10);
	const char *receipts[] = { arena_printf(sample.arena, "%s/receipt.txt", sample.folder) };
	ApprovalRequest request = { .place = sample.place,
		.bulletin = "hay",
		.edition = "main",
		.clock = sample_clock(&sample),
		.receipts = receipts,
		.receipt_count = 1 };
	Approval *approval;
	cr_expect_eq(approval_open(sample.arena, &request, &approval, sample.remarks),
		EXIT_REFUSED);
	sample_expect(&sample, "receipt-form");
}

/* A PDF with these objects beside its catalogue, pages and one page. */
static Text pdf_with(const char *catalogue, const char *page, const char *more)
{
	g_autoptr(GString) pdf = g_string_new("%PDF-1.4\n");
	const char *objects[] = {
		arena_printf(sample.arena, "<< /Type /Catalog /Pages 2 0 R %s >>", catalogue),
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		arena_printf(sample.arena, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] %s >>",
			page),
		more,
	};
	gsize places[G_N_ELEMENTS(objects)];
	for (size_t i = 0; i < G_N_ELEMENTS(objects); i++) {
		places[i] = pdf->len;
		g_string_append_printf(pdf, "%zu 0 obj\n%s\nendobj\n", i + 1, objects[i]);
	}
	gsize table = pdf->len;
	g_string_append(pdf, "xref\n0 5\n0000000000 65535 f \n");
	for (size_t i = 0; i < G_N_ELEMENTS(objects); i++)
		g_string_append_printf(pdf, "%010zu 00000 n \n", places[i]);
	g_string_append_printf(pdf, "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%zu\n%%%%EOF\n",
		table);
	return (Text){ arena_bytes(sample.arena, pdf->str, pdf->len), pdf->len };
}

static void expect_sheet(Text pdf, int pages, const char *name)
{
	sample_forget_remarks(&sample);
	cr_expect_eq(sheet_check(pdf, pages, "sheet.pdf", sample.remarks), name == NULL, "%s",
		sample_told(&sample));
	if (name)
		sample_expect(&sample, name);
}

Test(approval, wants_a_sheet_that_does_and_hides_nothing)
{
	expect_sheet(pdf_with("", "", "null"), 1, NULL);
	expect_sheet(pdf_with("", "", "null"), 2, "sheet-pages-differ");
	expect_sheet(text_from("no PDF"), 1, "sheet-unsafe");
	expect_sheet(pdf_with("/OpenAction 4 0 R", "", "<< /S /JavaScript /JS (x) >>"), 1,
		"sheet-unsafe");
	expect_sheet(pdf_with("/Names << /EmbeddedFiles 4 0 R >>", "", "<< >>"), 1, "sheet-unsafe");
	expect_sheet(pdf_with("/AcroForm 4 0 R", "", "<< /Fields [] >>"), 1, "sheet-unsafe");
	expect_sheet(pdf_with("", "/AA << >>", "null"), 1, "sheet-unsafe");
	expect_sheet(pdf_with("", "/Annots [4 0 R]", "<< /Subtype /Stamp >>"), 1, "sheet-unsafe");
	expect_sheet(pdf_with("", "/Resources << /Font << /F 4 0 R >> >>",
			     "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
		1, "sheet-unsafe");
}

Test(approval, is_refused_under_rules_that_were_not_in_force)
{
	agree();
	cr_assert_eq(sample_reopen(&sample, RECORD_READ), EXIT_DONE);
	Entry again = *agree_open_round(record_ledger(sample.record), "hay");
	const char *other = text_sha256(sample.arena, "other rules", 11);
	append((Entry){ .event = EVENT_RULES,
		.rules = other,
		.was = again.rules,
		.by = "meeting" });
	append(again);
	expect_refused("print-rules");
}
