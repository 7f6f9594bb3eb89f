/* Whether an approval is given: everything of the approval check, and what it lends. */
#include "approval/sheet_check.h"
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

TestSuite(approval, .init = start, .fini = stop);

Test(approval, lends_the_very_bytes_that_were_agreed)
{
	sample_agree_to_print(&sample);
	Text sheet = { 0 };
	cr_assert_eq(sample_approve(&sample, &sheet), EXIT_DONE);
	size_t length;
	const char *stored = sample_read(&sample, sample_round_path(&sample, "sheet.pdf"), &length);
	cr_expect_eq(sheet.length, length);
	cr_expect(memcmp(sheet.bytes, stored, length) == 0);
}

Test(approval, lends_the_edition_that_is_asked_for)
{
	sample_agree_to_large_print(&sample);
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

Test(approval, is_refused_for_an_edition_that_the_round_has_not)
{
	sample_agree_to_print(&sample);
	sample.edition = "large-print";
	sample_expect_refused(&sample, "print-edition");
}

Test(approval, is_refused_when_another_edition_of_the_round_was_changed)
{
	sample_agree_to_large_print(&sample);
	size_t length;
	const char *path = "agreement/rounds/hay/2/sheet-large-print.pdf";
	char *bytes = sample_read(&sample, path, &length);
	bytes[length / 2] ^= 1;
	sample_write(&sample, path, bytes, length);
	sample_expect_refused(&sample, "round-file-changed");
}

Test(approval, is_refused_until_everybody_has_agreed)
{
	sample_expect_refused(&sample, "print-not-agreed");
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE);
	sample_agree(&sample);
	cr_expect_eq(sample_approve(&sample, NULL), EXIT_DONE);
}

Test(approval, is_refused_where_a_print_began_that_nobody_agreed_to)
{
	const Entry *round = agree_open_round(record_ledger(sample.record), "hay");
	sample_append(&sample,
		(Entry){ .event = EVENT_PRINT_START,
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
	sample_expect_refused(&sample, "print-not-agreed");
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
	sample_agree_to_print(&sample);
	const char *source = sample_source(sample.arena, "", "Word.");
	sample_write(&sample, "bulletins/hay.md", source, strlen(source));
	sample_expect_refused(&sample, "print-changed");
}

Test(approval, of_the_stored_sheet_is_given_when_it_is_asked_for)
{
	sample_agree_to_print(&sample);
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
	sample_agree_to_print(&sample);
	sample_write(&sample, "bulletins/a picture.png", "another", 7);
	sample_expect_refused(&sample, "print-changed");
}

Test(approval, is_refused_when_the_rules_were_edited)
{
	sample_agree_to_print(&sample);
	g_autofree char *edited = g_strconcat(sample.partnership, "# edited\n", NULL);
	sample_write(&sample, "partnership.yaml", edited, strlen(edited));
	sample_expect_refused(&sample, "print-changed");
}

Test(approval, is_refused_when_a_file_of_the_round_was_changed)
{
	static const char *const files[] = { "sheet.pdf", "text.txt", "page-1.png",
		"in/bulletins/a picture.png", "in/bulletins/hay.md", "manifest" };
	sample_agree_to_print(&sample);
	for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
		size_t length;
		char *bytes = sample_read(&sample, sample_round_path(&sample, files[i]), &length);
		bytes[length - 1] ^= 1;
		sample_write(&sample, sample_round_path(&sample, files[i]), bytes, length);
		sample_expect_refused(&sample, "round-file-changed");
		bytes[length - 1] ^= 1;
		sample_write(&sample, sample_round_path(&sample, files[i]), bytes, length);
		cr_assert_eq(sample_approve(&sample, NULL), EXIT_DONE, "%s", sample_told(&sample));
	}
}

Test(approval, is_refused_when_a_file_of_the_round_is_missing_or_strange)
{
	sample_agree_to_print(&sample);
	sample_write(&sample, sample_round_path(&sample, "in/more.txt"), "more", 4);
	sample_expect_refused(&sample, "round-file-strange");
	g_autofree char *strange = g_strdup_printf("%s/%s", sample.folder,
		sample_round_path(&sample, "in/more.txt"));
	g_unlink(strange);
	cr_assert_eq(sample_approve(&sample, NULL), EXIT_DONE);
	g_mkdir(strange, 0777);
	sample_expect_refused(&sample, "round-file-strange");
	g_rmdir(strange);
	cr_assert_eq(sample_approve(&sample, NULL), EXIT_DONE);
	g_autofree char *page = g_strdup_printf("%s/%s", sample.folder,
		sample_round_path(&sample, "page-1.png"));
	g_unlink(page);
	sample_expect_refused(&sample, "round-file-missing");
}

Test(approval, is_refused_when_the_snapshot_of_the_rules_was_changed)
{
	sample_agree_to_print(&sample);
	const char *snapshot = arena_printf(sample.arena, "agreement/rules/%s.yaml",
		text_sha256(sample.arena, sample.partnership, strlen(sample.partnership)));
	sample_write(&sample, snapshot, "name: other\n", 12);
	sample_expect_refused(&sample, "snapshot-changed");
}

Test(approval, is_refused_ninety_one_days_later)
{
	sample_agree_to_print(&sample);
	sample.now += 90 * DAY_SECONDS;
	cr_expect_eq(sample_approve(&sample, NULL), EXIT_DONE, "%s", sample_told(&sample));
	sample.now += DAY_SECONDS;
	sample_expect_refused(&sample, "print-not-agreed");
}

Test(approval, is_refused_when_the_clock_went_back_a_day)
{
	sample_agree_to_print(&sample);
	sample.now -= DAY_SECONDS;
	sample_expect_refused(&sample, "record-clock");
}

Test(approval, is_refused_when_the_record_has_slept_too_long)
{
	sample_agree_to_print(&sample);
	sample.now += 401 * DAY_SECONDS;
	sample_expect_refused(&sample, "print-gap");
}

Test(approval, is_refused_when_it_was_abandoned_or_recalled)
{
	sample_agree_to_print(&sample);
	sample_append(&sample,
		(Entry){ .event = EVENT_ABANDON, .id = "hay", .reason = "no use", .by = "ant" });
	sample_expect_refused(&sample, "print-state");
	sample_append(&sample,
		(Entry){ .event = EVENT_RECALL, .id = "hay", .reason = "wrong", .by = "ant" });
	sample_expect_refused(&sample, "print-state");
}

Test(approval, is_of_the_last_round_alone)
{
	sample_agree_to_print(&sample);
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE);
	cr_assert_eq(sample_circulate(&sample, "Other words."), EXIT_DONE, "%s",
		sample_told(&sample));
	sample_expect_refused(&sample, "print-not-agreed");
}

Test(approval, is_refused_where_the_record_does_not_verify)
{
	sample_agree_to_print(&sample);
	size_t length;
	char *bytes = sample_read(&sample, "agreement/ledger.jsonl", &length);
	bytes[length / 2] ^= 1;
	sample_write(&sample, "agreement/ledger.jsonl", bytes, length);
	cr_expect_eq(sample_approve(&sample, NULL), EXIT_DAMAGED);
}

Test(approval, lists_everything_that_stands_against_it)
{
	sample_write(&sample, "bulletins/hay.md", "other", 5);
	sample_write(&sample, sample_round_path(&sample, "text.txt"), "other", 5);
	sample_write(&sample, sample_round_path(&sample, "strange"), "more", 4);
	sample.now -= DAY_SECONDS;
	sample_expect_refused(&sample, "print-changed");
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
	sample_expect_refused(&sample, "print-agreed-by");
}

Test(approval, wants_a_receipt_to_be_borne_out)
{
	sample_agree_to_print(&sample);
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
	sample_agree_to_print(&sample);
	cr_assert_eq(sample_reopen(&sample, RECORD_READ), EXIT_DONE);
	Entry again = *agree_open_round(record_ledger(sample.record), "hay");
	const char *other = text_sha256(sample.arena, "other rules", 11);
	sample_append(&sample,
		(Entry){ .event = EVENT_RULES,
			.rules = other,
			.was = again.rules,
			.by = "meeting" });
	sample_append(&sample, again);
	sample_expect_refused(&sample, "print-rules");
}
